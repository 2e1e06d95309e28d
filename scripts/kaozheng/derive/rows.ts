import type { PlainValue, TableName, Tables } from "../dataset/ids.ts";
import type { Project } from "../dataset/project.ts";
import type { Cell, Row, Table } from "../dataset/table.ts";
import { AskedError, type Finding, type Place } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import { nearest } from "../finding/nearest.ts";
import { toNumber } from "../quantity/exact.ts";
import { currentProject } from "./current.ts";

declare const OWN: unique symbol;
/** Marks a table's own rows for the compiler: copies of them have lost their lineage. */
export interface OwnRow {
  readonly [OWN]: true;
}

/** A row of the table, typed by its schema. */
export type TableRow<Name extends TableName = TableName> = Tables[Name] & OwnRow;

/** Where a row came from. */
export interface Origin {
  readonly table: Table;
  readonly row: Row;
}

// By object, not by a hidden field: what was copied or changed is another row, and answers for nothing.
const origins = new WeakMap<object, Origin>();
const known = new WeakMap<Table, readonly object[]>();

/** The row of a table that a value is; null where it is anything else. */
export const originOf = (value: unknown): Origin | null =>
  typeof value === "object" && value !== null ? (origins.get(value) ?? null) : null;

/**
 * The rows of any table of `data/datapackage.json`, in the order of its file: `rows("systems")`. The same objects every
 * time, frozen: charts that draw them know which rows they are. Throws `AskedError` where there is no such table.
 */
export function rows<Name extends TableName>(name: Name): readonly TableRow<Name>[] {
  const project = currentProject();
  const table = project.registers.tables.get(name);
  if (table === undefined)
    throw new AskedError(`There is no table ${name}`, (place) => [unknownTable(name, project, place)]);
  const plain = known.get(table) ?? table.rows.map((row) => plainRow(row, table));
  known.set(table, plain);
  return plain as readonly TableRow<Name>[];
}

export function unknownTable(name: string, { descriptor }: Project, place: Place): Finding {
  const names = descriptor.resources.map((resource) => resource.name);
  return finding("data/unknown-table", { name, meant: nearest(name, names) }, place);
}

function plainRow(row: Row, table: Table): object {
  const cells = Object.entries(row.cells).map(([name, cell]) => [name, plainValue(cell)]);
  const plain = Object.freeze(Object.fromEntries(cells) as object);
  origins.set(plain, { table, row });
  return plain;
}

const plainValue = (cell: Cell): PlainValue =>
  typeof cell === "object" && cell !== null && "n" in cell ? toNumber(cell) : cell;
