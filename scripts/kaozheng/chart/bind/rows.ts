import { listDelimiter } from "../../dataset/descriptor.ts";
import { DEFAULT_SCOPE } from "../../dataset/id.ts";
import type { Project } from "../../dataset/project.ts";
import type { Behind } from "../../dataset/sources-of.ts";
import { type Cell, type Row, type Table, text } from "../../dataset/table.ts";
import { type Language, wordsOf } from "../../language/language.ts";
import { toNumber } from "../../quantity/exact.ts";
import type { RowValue } from "../read/open-chart.ts";
import type { NumberStyle } from "../theme/number-style.ts";
import { type RowReading, readRow } from "./reading.ts";
import { rowLineage } from "./row-lineage.ts";
import { valueLabel } from "./value-label.ts";

/** Columns the toolkit adds to the rows it hands to a chart. Specs do not name them: other viewers do not have them. */
export const ID = "_id";
export const CERTAINTY = "_certainty";
export const LABEL = "_label";
/** The resource a row is of, for charts of several. */
const RESOURCE = "_resource";
/** Of a figure: its report, and its indicator's name (with the scope), domain and kind. */
const REPORT = "_report";
const NAME = "_name";
const DOMAIN = "_domain";
const KIND = "_kind";

/** A value as a chart takes it: numbers are doubles, a list is the text it stood as. */
export type Value = RowValue;
export type DrawnRow = Readonly<Record<string, Value>>;

/** A table's rows as plain values, with what was read from them. */
export interface BoundTable {
  readonly table: Table;
  readonly rows: readonly DrawnRow[];
  /** By position in `rows`; null where a row states no number. */
  readonly readings: readonly (RowReading | null)[];
  /** By position in `rows`: the figures, derived figures or documents behind a row. */
  readonly lineage: readonly (readonly Behind[])[];
}

/** Rows of a table that a chart draws, by their position in it. */
export interface DrawnRows {
  /** Name of the resource. */
  readonly resource: string;
  readonly rows: readonly number[];
}

/** Rows by the tables they are of, each table once, in the order in which they are met. */
export function rowsByTable(rows: Iterable<{ readonly resource: string; readonly at: number }>): DrawnRows[] {
  const byTable = new Map<string, number[]>();
  for (const { resource, at } of rows) byTable.set(resource, [...(byTable.get(resource) ?? []), at]);
  return [...byTable].map(([resource, rows]) => ({ resource, rows }));
}

/** The column of a figure's token as its document prints it. */
const PRINTED = "printed";

/** Tokens of rows: printed by themselves they are quotations, in the document's language on every chart. */
export function tokensOf(rows: Iterable<DrawnRow>): ReadonlySet<string> {
  return new Set([...rows].flatMap((row) => (typeof row[PRINTED] === "string" ? [row[PRINTED]] : [])));
}

function plain(cell: Cell, delimiter: string): Value {
  if (cell === null || typeof cell === "string" || typeof cell === "boolean") return cell;
  return "n" in cell ? toNumber(cell) : cell.join(delimiter);
}

/** What a figures file does not say of its own rows. */
function figureColumns(row: Row, { resource }: Table, { registers }: Project, language: Language): DrawnRow {
  const report = resource["kaozheng:report"];
  const indicator = registers.indicators.get(text(row, "indicator"));
  if (report === undefined || indicator === undefined) return {};
  const scope = text(row, "scope");
  const part = scope === DEFAULT_SCOPE ? undefined : registers.scopes.get(scope)?.label[language];
  const name = indicator.label[language] + (part === undefined ? "" : wordsOf(language).typography.aside(part));
  return { [REPORT]: report, [NAME]: name, [DOMAIN]: indicator.domain, [KIND]: indicator.kind };
}

/** The rows of a table ready to be drawn: its own columns, and the id, certainty and label of the row's number. */
export function bindRows(table: Table, project: Project, language: Language, numbers?: NumberStyle): BoundTable {
  const delimiters = new Map(table.resource.schema.fields.map((f) => [f.name, listDelimiter(f) ?? ","]));
  const readings = table.rows.map((row) => readRow(row, table, project.registers));
  const rows = table.rows.map((row, i) => {
    const cells = Object.entries(row.cells).map(([name, cell]) => [name, plain(cell, delimiters.get(name) ?? ",")]);
    const reading = readings[i];
    const added = reading
      ? { [ID]: reading.id, [CERTAINTY]: reading.certainty, [LABEL]: valueLabel(reading, language, numbers) }
      : {};
    const figure = figureColumns(row, table, project, language);
    return { ...Object.fromEntries(cells), ...added, ...figure, [RESOURCE]: table.resource.name } as DrawnRow;
  });
  const lineage = table.rows.map((row, i) => rowLineage(row, table, readings[i] ?? null, project.registers));
  return { table, rows, readings, lineage };
}
