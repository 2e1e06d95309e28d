import { concat, pack } from "./bytes.ts";

/** Two characters, by code point, that stand closer together than their advances put them. */
export interface KerningPair {
  readonly before: number;
  readonly after: number;
  readonly units: number;
}

/** GPOS 1.0 with the feature `kern` for every script: one lookup of pair positions by glyph (format 1). */
export function gpos(pairs: readonly KerningPair[], codePoints: readonly number[]): Uint8Array {
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
