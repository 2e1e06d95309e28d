import { constant } from "../derive/constant.ts";
import { derived, figure, figures } from "../derive/figure.ts";
import {
  change,
  count,
  growth,
  OPERATION_NAMES,
  type OperationName,
  perMonth,
  perUnit,
  pointChange,
  product,
  ratio,
  share,
  sum,
} from "../quantity/operations.ts";
import type { Quantity } from "../quantity/quantity.ts";

/** A row of a table that a cell displays: quantities and words by column. */
export type DisplayedRow = Readonly<Record<string, Quantity | string>>;

/** What `display` takes. */
export type Displayable = Quantity | string | readonly DisplayedRow[];

declare global {
  /** Shows a quantity, words or a table (a list of rows) in the cell's place. */
  var display: (value: Displayable) => void;
  var $cell: (index: number) => void;
  var $insertion: (index: number, expression: () => unknown) => void;
}

const operations: Record<OperationName, unknown> = {
  change,
  count,
  growth,
  perMonth,
  perUnit,
  pointChange,
  product,
  ratio,
  share,
  sum,
};

/** The names that cells and insertions use without importing them. An import of the same name in a cell goes before. */
export const CELL_SCOPE: Readonly<Record<string, unknown>> = { figure, figures, derived, constant, ...operations };

export const CELL_NAMES: readonly string[] = [
  "figure",
  "figures",
  "derived",
  "constant",
  ...OPERATION_NAMES,
  "display",
];
