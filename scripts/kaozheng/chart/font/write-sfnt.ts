import type { Glyph } from "./sfnt.ts";

/**
 * Writing a small static TrueType font out of glyphs. Only what a browser asks for (cmap, glyf, head, hhea, hmtx, loca,
 * maxp, name, OS/2, post), and no layout features: the advance widths alone place the letters, in every viewer the same.
 * Field by field after OpenType 1.9.
 */

export interface FontNames {
  readonly family: string;
  readonly weight: number;
}

/** Two characters, by code point, that stand closer together than their advances put them. */
export interface KerningPair {
  readonly before: number;
  readonly after: number;
  readonly units: number;
}

export const UNITS_PER_EM = 1000;
/** The bundled font's own, for the line box; charts place every baseline themselves. */
export const ASCENT = 1160;
export const DESCENT = -288;

/** Numbers laid out one after the other, each with its width in bytes: 1, 2 or 4. Negative numbers wrap round. */
function pack(...fields: readonly (readonly [width: 1 | 2 | 4, value: number])[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((n, [width]) => n + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 1) view.setUint8(at, value);
    else if (width === 2) view.setUint16(at, value & 0xffff);
    else view.setUint32(at, value >>> 0);
    at += width;
  }
  return bytes;
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const NOTDEF: Glyph = { advance: UNITS_PER_EM, leftSideBearing: 0, outline: new Uint8Array(0) };
const padded = (length: number, to: number): number => Math.ceil(length / to) * to;
const int16 = (bytes: Uint8Array, at: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getInt16(at);

function glyfAndLoca(glyphs: readonly Glyph[]): { glyf: Uint8Array; loca: Uint8Array } {
  const offsets = [0];
  for (const { outline } of glyphs) offsets.push((offsets.at(-1) ?? 0) + padded(outline.length, 4));
  const glyf = new Uint8Array(offsets.at(-1) ?? 0);
  glyphs.forEach(({ outline }, i) => {
    glyf.set(outline, offsets[i]);
  });
  return { glyf, loca: pack(...offsets.map((o) => [4, o] as const)) };
}

/** Format 4 for the Basic Multilingual Plane and format 12 for all, a segment a character: small enough, and plain. */
function cmap(codePoints: readonly number[]): Uint8Array {
  const basic = codePoints.map((c, i) => [c, i + 1] as const).filter(([c]) => c < 0xffff);
  const ends = [...basic.map(([c]) => c), 0xffff];
  const deltas = [...basic.map(([c, glyph]) => glyph - c), 1];
  const count = ends.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const words = (values: readonly number[]) => values.map((v) => [2, v] as const);
  const search = [2 * count, 2 * power, Math.log2(power), 2 * (count - power)];
  const format4 = pack(
    ...words([4, 16 + 8 * count, 0, ...search, ...ends, 0, ...ends, ...deltas, ...ends.map(() => 0)]),
  );
  const groups = codePoints.flatMap((c, i) => [[4, c] as const, [4, c] as const, [4, i + 1] as const]);
  const format12 = pack(...words([12, 0]), [4, 16 + 12 * codePoints.length], [4, 0], [4, codePoints.length], ...groups);
  const header = pack(...words([0, 2, 3, 1]), [4, 20], ...words([3, 10]), [4, 20 + format4.length]);
  return concat([header, format4, format12]);
}

function head(glyphs: readonly Glyph[], { weight }: FontNames): Uint8Array {
  const drawn = glyphs.filter((g) => g.outline.length > 0);
  const bound = (at: number, pick: (...values: number[]) => number) =>
    pick(0, ...drawn.map((g) => int16(g.outline, at)));
  return pack(
    [4, 0x00010000],
    [4, 0x00010000],
    [4, 0],
    [4, 0x5f0f3cf5],
    [2, 0b11],
    [2, UNITS_PER_EM],
    [4, 0],
    [4, 0],
    [4, 0],
    [4, 0],
    [2, bound(2, Math.min)],
    [2, bound(4, Math.min)],
    [2, bound(6, Math.max)],
    [2, bound(8, Math.max)],
    [2, weight >= 600 ? 1 : 0],
    [2, 6],
    [2, 2],
    [2, 1],
    [2, 0],
  );
}

function hhea(glyphs: readonly Glyph[]): Uint8Array {
  const widest = Math.max(...glyphs.map((g) => g.advance));
  const rest = [0, 0, widest, 1, 0, 0, 0, 0, 0, 0, 0, glyphs.length].map((v) => [2, v] as const);
  return pack([4, 0x00010000], [2, ASCENT], [2, DESCENT], [2, 0], [2, widest], ...rest);
}

function maxp(glyphs: readonly Glyph[]): Uint8Array {
  const contours = glyphs.map((g) => (g.outline.length > 0 ? int16(g.outline, 0) : 0));
  const points = glyphs.map((g, i) => (contours[i] ? int16(g.outline, 8 + 2 * (contours[i] ?? 0)) + 1 : 0));
  const rest = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0].map((v) => [2, v] as const);
  return pack([4, 0x00010000], [2, glyphs.length], [2, Math.max(...points)], [2, Math.max(...contours)], ...rest);
}

function os2(glyphs: readonly Glyph[], codePoints: readonly number[], { weight }: FontNames): Uint8Array {
  const average = Math.round(glyphs.reduce((sum, g) => sum + g.advance, 0) / glyphs.length);
  const sub = [650, 600, 0, 75, 650, 600, 0, 350, 50, 325].map((v) => [2, v] as const);
  const zeros = (n: number) => Array.from({ length: n }, () => [1, 0] as const);
  const basic = codePoints.filter((c) => c <= 0xffff);
  return pack(
    [2, 4],
    [2, average],
    [2, weight],
    [2, 5],
    [2, 0],
    ...sub,
    [2, 0],
    ...zeros(10),
    ...zeros(16),
    [4, 0x6b7a2020],
    [2, weight >= 600 ? 0x20 : 0x40],
    [2, Math.min(...basic, 0xffff)],
    [2, Math.max(...basic, 0)],
    [2, ASCENT],
    [2, DESCENT],
    [2, 0],
    [2, ASCENT],
    [2, -DESCENT],
    ...zeros(8),
    [2, 543],
    [2, 733],
    [2, 0],
    [2, 0x20],
    [2, 2],
  );
}

function name({ family, weight }: FontNames): Uint8Array {
  const style = weight >= 600 ? "Bold" : "Regular";
  const texts: (readonly [number, string])[] = [
    [1, family],
    [2, style],
    [3, `${family}-${weight}`],
    [4, `${family} ${style}`],
    [6, family.replace(/[^\w-]/g, "")],
  ];
  const encoded = texts.map(
    ([id, text]) => [id, concat([...text].map((c) => pack([2, c.codePointAt(0) ?? 0])))] as const,
  );
  let offset = 0;
  const records = encoded.map(([id, bytes]) => {
    const record = pack([2, 3], [2, 1], [2, 0x409], [2, id], [2, bytes.length], [2, offset]);
    offset += bytes.length;
    return record;
  });
  const header = pack([2, 0], [2, encoded.length], [2, 6 + 12 * encoded.length]);
  return concat([header, ...records, ...encoded.map(([, bytes]) => bytes)]);
}

/** GPOS 1.0 with the feature `kern` for every script: one lookup of pair positions by glyph (format 1). */
function gpos(pairs: readonly KerningPair[], codePoints: readonly number[]): Uint8Array {
  const glyph = new Map(codePoints.map((c, i) => [c, i + 1]));
  const bySecond = new Map<number, (readonly [after: number, units: number])[]>();
  for (const { before, after, units } of pairs) {
    const first = glyph.get(before) ?? 0;
    bySecond.set(first, [...(bySecond.get(first) ?? []), [glyph.get(after) ?? 0, units]]);
  }
  const sets = [...bySecond].sort(([a], [b]) => a - b);
  const words = (...values: readonly number[]): Uint8Array => pack(...values.map((v) => [2, v] as const));
  const scripts = concat([words(1), pack([4, 0x44464c54]), words(8, 4, 0, 0, 0xffff, 1, 0)]);
  const features = concat([words(1), pack([4, 0x6b65726e]), words(8, 0, 1, 0)]);
  const pairSets = sets.map(([, seconds]) => words(seconds.length, ...seconds.sort(([a], [b]) => a - b).flat()));
  const coverage = words(1, sets.length, ...sets.map(([first]) => first));
  let offset = 10 + 2 * sets.length;
  const coverageAt = offset;
  offset += coverage.length;
  const offsets = pairSets.map((set) => {
    const at = offset;
    offset += set.length;
    return at;
  });
  // Value format 4: the first glyph's advance.
  const subtable = concat([words(1, coverageAt, 4, 0, sets.length, ...offsets), coverage, ...pairSets]);
  const lookups = concat([words(1, 4, 2, 0, 1, 8), subtable]);
  const header = [1, 0, 10, 10 + scripts.length, 10 + scripts.length + features.length];
  return concat([words(...header), scripts, features, lookups]);
}

function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 4)
    sum =
      (sum +
        (((bytes[i] ?? 0) << 24) | ((bytes[i + 1] ?? 0) << 16) | ((bytes[i + 2] ?? 0) << 8) | (bytes[i + 3] ?? 0))) >>>
      0;
  return sum;
}

function assemble(tables: readonly (readonly [tag: string, bytes: Uint8Array])[]): Uint8Array {
  const count = tables.length;
  const power = 2 ** Math.floor(Math.log2(count));
  let offset = 12 + 16 * count;
  const records = tables.map(([tag, bytes]) => {
    const letters = [...tag].map((c) => [1, c.charCodeAt(0)] as const);
    const record = pack(...letters, [4, checksum(bytes)], [4, offset], [4, bytes.length]);
    offset += padded(bytes.length, 4);
    return record;
  });
  const header = pack([4, 0x00010000], [2, count], [2, 16 * power], [2, Math.log2(power)], [2, 16 * (count - power)]);
  const bodies = tables.map(([, bytes]) => concat([bytes, new Uint8Array(padded(bytes.length, 4) - bytes.length)]));
  return concat([header, ...records, ...bodies]);
}

/** A TrueType font of just these glyphs, by code point in rising order; the same bytes for the same glyphs. */
export function writeFont(
  glyphs: ReadonlyMap<number, Glyph>,
  pairs: readonly KerningPair[],
  names: FontNames,
): Uint8Array {
  const codePoints = [...glyphs.keys()].sort((a, b) => a - b);
  const drawn = [NOTDEF, ...codePoints.map((c) => glyphs.get(c) ?? NOTDEF)];
  const { glyf, loca } = glyfAndLoca(drawn);
  const hmtx = pack(...drawn.flatMap((g) => [[2, g.advance] as const, [2, g.leftSideBearing] as const]));
  const post = pack([4, 0x00030000], [4, 0], [2, -100], [2, 50], ...Array.from({ length: 5 }, () => [4, 0] as const));
  const tables: (readonly [string, Uint8Array])[] = [
    ...(pairs.length > 0 ? [["GPOS", gpos(pairs, codePoints)] as const] : []),
    ["OS/2", os2(drawn, codePoints, names)],
    ["cmap", cmap(codePoints)],
    ["glyf", glyf],
    ["head", head(drawn, names)],
    ["hhea", hhea(drawn)],
    ["hmtx", hmtx],
    ["loca", loca],
    ["maxp", maxp(drawn)],
    ["name", name(names)],
    ["post", post],
  ];
  const font = assemble(tables);
  // head.checkSumAdjustment makes the sum of the whole file this constant.
  const headAt = 12 + 16 * tables.findIndex(([tag]) => tag === "head");
  const view = new DataView(font.buffer);
  view.setUint32(view.getUint32(headAt + 8) + 8, (0xb1b0afba - checksum(font)) >>> 0);
  return font;
}
