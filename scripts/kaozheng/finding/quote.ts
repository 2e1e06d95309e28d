import type { Place } from "./finding.ts";

/** How much of a long line is quoted around the place, in UTF-16 units. */
const AROUND = 40;

/** A line of a file, cut to what stands around the words complained of. */
interface Quote {
  readonly before: string;
  /** The words themselves; empty where the finding is about the line. */
  readonly marked: string;
  readonly after: string;
}

/** The line a finding is about, quoted. In a table the column is the number of the cell: nothing is marked. */
export function quoteLine(line: string, { file, column, length = 1 }: Place): Quote {
  if (column === undefined || file.endsWith(".csv"))
    return { before: line.slice(0, 2 * AROUND) + (line.length > 2 * AROUND ? "…" : ""), marked: "", after: "" };
  const at = column - 1;
  const start = Math.max(0, at - AROUND);
  const end = Math.min(line.length, at + length + AROUND);
  return {
    before: (start > 0 ? "…" : "") + line.slice(start, at),
    marked: line.slice(at, at + length),
    after: line.slice(at + length, end) + (end < line.length ? "…" : ""),
  };
}
