/**
 * Reading the glyphs of a TrueType font. Table layouts: OpenType 1.9, chapters "cmap", "glyf", "hmtx", "loca"
 * (https://learn.microsoft.com/typography/opentype/spec/).
 */

/** One glyph as the font holds it. Lengths are in font units, 1000 to the em in the bundled font. */
export interface Glyph {
  readonly advance: number;
  readonly leftSideBearing: number;
  /** The glyph's record of `glyf`, without padding; empty for a space. */
  readonly outline: Uint8Array;
}

type Tables = ReadonlyMap<string, DataView>;

function tablesOf(font: Uint8Array): Tables {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = new Map<string, DataView>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + 16 * i;
    const tag = String.fromCharCode(...font.subarray(record, record + 4));
    const offset = view.getUint32(record + 8);
    const length = view.getUint32(record + 12);
    tables.set(tag, new DataView(font.buffer, font.byteOffset + offset, length));
  }
  return tables;
}

function table(tables: Tables, tag: string): DataView {
  const found = tables.get(tag);
  if (found === undefined) throw new Error(`The font has no table ${tag}`);
  return found;
}

/** Code point → glyph, from subtables of formats 4 and 12: those a Unicode font carries. */
function readCmap(cmap: DataView): Map<number, number> {
  const map = new Map<number, number>();
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const offset = cmap.getUint32(4 + 8 * i + 4);
    const format = cmap.getUint16(offset);
    if (format === 4) readFormat4(cmap, offset, map);
    else if (format === 12) readFormat12(cmap, offset, map);
  }
  return map;
}

function readFormat4(cmap: DataView, at: number, map: Map<number, number>): void {
  const segments = cmap.getUint16(at + 6) / 2;
  for (let s = 0; s < segments; s++) {
    const end = cmap.getUint16(at + 14 + 2 * s);
    const start = cmap.getUint16(at + 16 + 2 * (segments + s));
    const delta = cmap.getUint16(at + 16 + 2 * (2 * segments + s));
    const rangeAt = at + 16 + 2 * (3 * segments + s);
    const range = cmap.getUint16(rangeAt);
    for (let c = start; c <= end && c !== 0xffff; c++) {
      const raw = range === 0 ? c : cmap.getUint16(rangeAt + range + 2 * (c - start));
      const glyph = range !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) map.set(c, glyph);
    }
  }
}

function readFormat12(cmap: DataView, at: number, map: Map<number, number>): void {
  for (let g = 0; g < cmap.getUint32(at + 12); g++) {
    const group = at + 16 + 12 * g;
    const start = cmap.getUint32(group);
    for (let c = start; c <= cmap.getUint32(group + 4); c++) map.set(c, cmap.getUint32(group + 8) + c - start);
  }
}

/** Every encoded glyph of a static TrueType font, by code point. Throws where a glyph is a composite: this font has none. */
export function readGlyphs(font: Uint8Array): Map<number, Glyph> {
  const tables = tablesOf(font);
  const loca = table(tables, "loca");
  const glyf = table(tables, "glyf");
  const hmtx = table(tables, "hmtx");
  const long = table(tables, "head").getInt16(50) === 1;
  const metrics = table(tables, "hhea").getUint16(34);
  const offset = (glyph: number) => (long ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  const read = (glyph: number): Glyph => {
    const start = offset(glyph);
    const end = offset(glyph + 1);
    if (end > start && glyf.getInt16(start) < 0) throw new Error("The font has a composite glyph");
    const last = Math.min(glyph, metrics - 1);
    return {
      advance: hmtx.getUint16(4 * last),
      leftSideBearing: glyph < metrics ? hmtx.getInt16(4 * glyph + 2) : hmtx.getInt16(2 * (metrics + glyph)),
      outline: new Uint8Array(glyf.buffer, glyf.byteOffset + start, end - start),
    };
  };
  const glyphs = new Map<number, Glyph>();
  for (const [codePoint, glyph] of readCmap(table(tables, "cmap"))) glyphs.set(codePoint, read(glyph));
  return glyphs;
}
