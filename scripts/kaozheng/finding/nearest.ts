import { wordsOf } from "../language/language.ts";

/** Optimal string alignment distance: edits of one character, or a swap of two neighbours, each cost 1. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(substituted, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? Infinity) + 1);
      row.push(best);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}

/** Share of its characters that a candidate may differ in. */
const FURTHEST = 1 / 3;

/** The candidates a person may have meant by `found`, nearest first: at most `most`, none further off than a third. */
export function nearest(found: string, candidates: Iterable<string>, most = 3): string[] {
  const scored: { candidate: string; score: number }[] = [];
  for (const candidate of candidates) {
    const contains = candidate.includes(found) || found.includes(candidate);
    const longest = Math.max(found.length, candidate.length);
    // Every character that one has more costs an edit: most candidates are too far off by their length alone.
    if (!contains && Math.abs(found.length - candidate.length) / longest > FURTHEST) continue;
    const score = contains
      ? Math.abs(candidate.length - found.length) / 100
      : distance(found.toLowerCase(), candidate.toLowerCase()) / longest;
    if (score <= FURTHEST) scored.push({ candidate, score });
  }
  scored.sort((a, b) => a.score - b.score || a.candidate.localeCompare(b.candidate, "en"));
  return scored.slice(0, most).map((s) => s.candidate);
}

/** "Did you mean a or b?", or nothing where nothing is near. */
export const didYouMean = (found: string, candidates: Iterable<string>): string =>
  wordsOf("en").findings.report.meant(nearest(found, candidates));
