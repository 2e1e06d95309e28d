import type { Project } from "../dataset/project.ts";
import type { Language } from "../dataset/registers.ts";
import type { Cell, Table } from "../dataset/table.ts";
import { toNumber } from "../quantity/exact.ts";
import { type RowReading, readRow } from "./reading.ts";
import { valueLabel } from "./value-label.ts";

/** Columns the toolkit adds to the rows it hands to a chart. Specs do not name them: other viewers do not have them. */
export const ID = "_id";
export const CERTAINTY = "_certainty";
export const LABEL = "_label";

/** A value as a chart takes it: numbers are doubles, a list is the text it stood as. */
export type Value = string | number | boolean | null;
export type DrawnRow = Readonly<Record<string, Value>>;

/** A table's rows as plain values, with what was read from them. */
export interface BoundTable {
  readonly table: Table;
  readonly rows: readonly DrawnRow[];
  /** By position in `rows`; null where a row states no number. */
  readonly readings: readonly (RowReading | null)[];
}

function plain(cell: Cell, delimiter: string): Value {
  if (cell === null || typeof cell === "string" || typeof cell === "boolean") return cell;
  return "n" in cell ? toNumber(cell) : cell.join(delimiter);
}

/** The rows of a table ready to be drawn: its own columns, and the id, certainty and label of the row's number. */
export function bindRows(table: Table, project: Project, language: Language): BoundTable {
  const delimiters = new Map(table.resource.schema.fields.map((f) => [f.name, f.delimiter ?? ","]));
  const readings = table.rows.map((row) => readRow(row, table, project.registers));
  const rows = table.rows.map((row, i) => {
    const cells = Object.entries(row.cells).map(([name, cell]) => [name, plain(cell, delimiters.get(name) ?? ",")]);
    const reading = readings[i];
    const added = reading
      ? { [ID]: reading.id, [CERTAINTY]: reading.certainty, [LABEL]: valueLabel(reading, language) }
      : {};
    return { ...Object.fromEntries(cells), ...added } as DrawnRow;
  });
  return { table, rows, readings };
}
