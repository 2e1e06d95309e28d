import { concat, pack } from "./bytes.ts";
import { gpos, type KerningPair } from "./gpos.ts";
import type { Glyph } from "./sfnt.ts";

/**
 * Writing a small static TrueType font out of glyphs. Only what a browser asks for (cmap, glyf, head, hhea, hmtx, loca,
 * maxp, name, OS/2, post), and no layout features: the advance widths alone place the letters, in every viewer the same.
 * Field by field after OpenType 1.9.
 */

/** A table of a font. */
interface FontTable {
  readonly tag: string;
  /** Without padding. */
  readonly bytes: Uint8Array;
}

/** A font as the tables it is made of, `glyf` and `loca` the last, and the glyphs that these hold, in their order. */
export interface TrueTypeFont {
  readonly tables: readonly FontTable[];
  readonly glyphs: readonly Glyph[];
}

interface FontNames {
  readonly family: string;
  readonly weight: number;
}

export const UNITS_PER_EM = 1000;
/** The bundled font's own, for the line box; charts place every baseline themselves. */
const ASCENT = 1160;
const DESCENT = -288;

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

/** Baseline at 0, left side bearing at 0, and bit 11: the font has been through a lossless transformation. */
const HEAD_FLAGS = 0b11 | (1 << 11);

function head(glyphs: readonly Glyph[], { weight }: FontNames): Uint8Array {
  const drawn = glyphs.filter((g) => g.outline.length > 0);
  const bound = (at: number, pick: (...values: number[]) => number) =>
    pick(0, ...drawn.map((g) => int16(g.outline, at)));
  return pack(
    [4, 0x00010000],
    [4, 0x00010000],
    [4, 0],
    [4, 0x5f0f3cf5],
    [2, HEAD_FLAGS],
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

/** A TrueType font of just these glyphs, by code point in rising order; the same bytes for the same glyphs. */
export function fontOf(
  glyphs: ReadonlyMap<number, Glyph>,
  pairs: readonly KerningPair[],
  names: FontNames,
): TrueTypeFont {
  const codePoints = [...glyphs.keys()].sort((a, b) => a - b);
  const drawn = [NOTDEF, ...codePoints.map((c) => glyphs.get(c) ?? NOTDEF)];
  const { glyf, loca } = glyfAndLoca(drawn);
  const hmtx = pack(...drawn.flatMap((g) => [[2, g.advance] as const, [2, g.leftSideBearing] as const]));
  const post = pack([4, 0x00030000], [4, 0], [2, -100], [2, 50], ...Array.from({ length: 5 }, () => [4, 0] as const));
  const entries: (readonly [string, Uint8Array])[] = [
    ...(pairs.length > 0 ? [["GPOS", gpos(pairs, codePoints)] as const] : []),
    ["OS/2", os2(drawn, codePoints, names)],
    ["cmap", cmap(codePoints)],
    ["head", head(drawn, names)],
    ["hhea", hhea(drawn)],
    ["hmtx", hmtx],
    ["maxp", maxp(drawn)],
    ["name", name(names)],
    ["post", post],
    ["glyf", glyf],
    ["loca", loca],
  ];
  return { tables: entries.map(([tag, bytes]) => ({ tag, bytes })), glyphs: drawn };
}
