import type { Exact } from "../quantity/exact.ts";
import type { Resource } from "./descriptor.ts";

/** A cell after casting: numbers are exact, an empty cell is null, a list is an array. */
export type Cell = string | boolean | Exact | readonly string[] | null;

/** One row, with the line of the file where it begins, for findings. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, Cell>>;
  /** The text of a cell, of a row that is cast only when its cells are asked for. */
  readonly peek?: (field: string) => string;
}

/** A resource as read: every cell cast by its declared type, every key checked. */
export interface Table {
  readonly resource: Resource;
  /** The file, relative to the project: `data/figures-2020-consumer.csv`. */
  readonly file: string;
  readonly rows: readonly Row[];
}

/** A cell as text; the empty text where it is empty. */
export function text(row: Row, field: string): string {
  const cell = row.cells[field];
  return typeof cell === "string" ? cell : "";
}

export function list(row: Row, field: string): readonly string[] {
  const cell = row.cells[field];
  return Array.isArray(cell) ? cell : [];
}

export function numeric(row: Row, field: string): Exact | null {
  const cell = row.cells[field];
  return cell !== null && typeof cell === "object" && "n" in cell ? cell : null;
}

export const truth = (row: Row, field: string): boolean => row.cells[field] === true;
