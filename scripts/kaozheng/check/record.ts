import { type TextRecord, toCsv } from "../dataset/csv.ts";
import { figureId } from "../dataset/id.ts";
import type { Project } from "../dataset/project.ts";
import type { Figure, Registers, Source } from "../dataset/registers.ts";
import type { Table } from "../dataset/table.ts";
import { UsageError } from "../finding/finding.ts";
import type { Subject } from "../match/subject.ts";
import type { CheckedNumber, CheckedText } from "./check.ts";

/** A number of a text that no row of its source records yet. */
export interface Recordable {
  readonly number: CheckedNumber;
  /** Indicators it may be a figure of, best first. */
  readonly subjects: readonly Subject[];
}

/** A row of a figures file as a person types it; `record` completes it. */
export interface TypedRow {
  readonly indicator: string;
  readonly source: string;
  readonly scope: string;
  readonly printed: string;
}

/** Below this a subject is not worth showing. */
const WORTH = 0.3;

/** The numbers of a text that can become rows of a figures file: those that no row of its source supports. */
export function recordable({ numbers }: CheckedText, source: Source, { registers }: Project): Recordable[] {
  const rows = [...registers.figures.values()].filter((f) => f.source === source.id);
  const compact = (words: string) => words.replace(/\s+/g, "");
  const unrecorded = ({ match, subjects, judged }: CheckedNumber): boolean => {
    const own = subjects.flatMap(({ entries }) => entries).filter(({ figure }) => figure?.source === source.id);
    if (judged.some(({ entry, verdict }) => verdict === "supported" && own.includes(entry))) return false;
    return !rows.some(
      (row) =>
        compact(row.printed) === compact(match.reading.text) &&
        (match.outcome !== "matched" || row.indicator === match.candidates[0]?.subject.thing),
    );
  };
  return numbers.filter(unrecorded).map((number) => ({
    number,
    subjects: number.match.candidates
      .filter(({ subject, score }) => subject.indicator !== null && score > WORTH)
      .map(({ subject }) => subject),
  }));
}

/** The row that stands already where a new one would: of one indicator and scope a source has one row in each report. */
export const rowAt = (
  { indicator, source, scope }: Omit<TypedRow, "printed">,
  report: string,
  { figures }: Registers,
): Figure | undefined => figures.get(figureId({ indicator, report, source, scope }));

/** The file that a source's figures of a report belong in. */
export function figuresTable(report: string, { registers }: Project): Table {
  const table = [...registers.tables.values()].find(
    ({ resource }) => resource["kaozheng:role"] === "figures" && resource["kaozheng:report"] === report,
  );
  if (table !== undefined) return table;
  throw new UsageError(({ check }) => check.noFiguresFile(report));
}

/** The text of a figures file with rows added at its end; the rows that are there stay byte for byte. */
export function withRows(content: string, rows: readonly TypedRow[], { resource }: Table): string {
  const records: TextRecord[] = rows.map((row) => ({ ...row, status: "A" }));
  const [, ...added] = toCsv(records, resource.schema).split("\n");
  const newline = content.includes("\r\n") ? "\r\n" : "\n";
  const body = content === "" || content.endsWith("\n") ? content : content + newline;
  return body + added.join(newline);
}
