import type { Finding } from "../finding/finding.ts";
import type { LinesOf } from "./read-text.ts";

/** Where the words that a finding complains of begin and end: lines and columns from 1, `end` exclusive. */
interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/**
 * The region of a finding's words; null where it is about a line, or a row: in a table a column is the number of a cell.
 * Words may run over the end of a line, which counts as one unit of their length.
 */
export function regionOf({ file, line, column, length = 1 }: Finding, linesOf: LinesOf): Region | null {
  if (line === undefined || column === undefined || file.endsWith(".csv")) return null;
  const lines = linesOf(file);
  let endLine = line;
  let endColumn = column + length;
  for (let text = lines[endLine - 1]; text !== undefined && endColumn > text.length + 1; text = lines[endLine - 1]) {
    if (endLine >= lines.length) return { startLine: line, startColumn: column, endLine, endColumn: text.length + 1 };
    endColumn -= text.length + 1;
    endLine += 1;
  }
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** The words of a region as the file has them, the ends of lines as spaces. */
export function wordsIn(region: Region, file: string, linesOf: LinesOf): string {
  const lines = linesOf(file).slice(region.startLine - 1, region.endLine);
  return lines
    .map((text, i) =>
      text.slice(i === 0 ? region.startColumn - 1 : 0, i === lines.length - 1 ? region.endColumn - 1 : undefined),
    )
    .join(" ");
}

/**
 * What tells a finding from others of its rule in its file, wherever lines are put in above it: the words complained
 * of; else the ids, the place in a JSON file, what was found; else the whole message.
 */
export function matchOf(found: Finding, linesOf: LinesOf): string {
  const region = regionOf(found, linesOf);
  const words = region === null || found.length === undefined ? "" : wordsIn(region, found.file, linesOf).trim();
  const named = [words, found.ids?.join(" "), [found.pointer, found.actual].filter(Boolean).join(" ")];
  return named.find((part) => part !== undefined && part !== "") ?? found.message;
}
