import type { Table } from "../../dataset/table.ts";
import type { RowReading } from "../bind/reading.ts";
import type { BoundTable, DrawnRow, Value } from "../bind/rows.ts";
import { dataOf, transformsOf, type View } from "../read/views.ts";
import { type ParseExpression, passedRows } from "./expression.ts";

/** A row that reaches a view, with what is known of it beyond its cells. */
export interface ViewRow {
  /** Its position in the table. */
  readonly index: number;
  /** Its cells, and what the view's transforms have added to them. */
  readonly row: DrawnRow;
  readonly reading: RowReading | null;
}

/** The rows that reach a view, as far as that can be told before Vega runs. */
export interface ViewRows {
  readonly table: Table;
  readonly rows: readonly ViewRow[];
}

/** Columns that views ask to have added to their tables, by the table's URL: a value a row, by position. */
export type AddedColumns = Map<string, Map<string, Map<number, Value>>>;

/** What normalisation knows of the data: which rows reach a view, and columns it may add to them. */
export interface DataAccess {
  /** Null where the rows cannot be told: made by an aggregate, or generated. */
  rowsOf(view: View, ancestors: readonly View[]): ViewRows | null;
  /** Adds a column to the view's table for the rows given; the others have null. */
  addColumn(view: View, ancestors: readonly View[], name: string, values: ReadonlyMap<number, Value>): void;
}

export function dataAccess(
  tables: ReadonlyMap<string, BoundTable>,
  columns: AddedColumns,
  parse: ParseExpression,
): DataAccess {
  const urlOf = (view: View, ancestors: readonly View[]): string => {
    const url = dataOf(view, ancestors)?.url;
    return typeof url === "string" ? url : "";
  };
  return {
    rowsOf(view, ancestors) {
      const bound = tables.get(urlOf(view, ancestors));
      if (bound === undefined) return null;
      const rowsAt = (url: string) => tables.get(url)?.rows ?? null;
      const kept = passedRows(bound.rows, transformsOf(view, ancestors), parse, rowsAt);
      if (kept === null) return null;
      const rows = kept.map(({ row, index }) => ({ index, row, reading: bound.readings[index] ?? null }));
      return { table: bound.table, rows };
    },
    addColumn(view, ancestors, name, values) {
      const url = urlOf(view, ancestors);
      const added = columns.get(url) ?? new Map<string, Map<number, Value>>();
      columns.set(url, added.set(name, new Map([...(added.get(name) ?? []), ...values])));
    },
  };
}

/** A table's rows with the columns that were added to them. */
export function withColumns(rows: readonly DrawnRow[], added: AddedColumns, url: string): readonly DrawnRow[] {
  const columns = added.get(url);
  if (columns === undefined) return rows;
  return rows.map((row, i) => ({
    ...row,
    ...Object.fromEntries([...columns].map(([name, values]) => [name, values.get(i) ?? null])),
  }));
}
