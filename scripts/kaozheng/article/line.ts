import type { PlacedSpan } from "./article.ts";

/** Offset at which each line of a text begins; CRLF, LF and CR end lines, as they do in Markdown. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return starts;
}

/** Line and column of an offset, both from 1. */
export function lineAndColumn(lines: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lines[low] ?? 0) + 1 };
}

export const placed = (lines: readonly number[], start: number, end: number): PlacedSpan => ({
  start,
  end,
  ...lineAndColumn(lines, start),
});
