import type { PlotModule } from "../chart/draw/plot/contract.ts";
import { constant } from "../derive/constant.ts";
import { derived, figure, figures } from "../derive/figure.ts";
import { type OwnRow, rows } from "../derive/rows.ts";
import { apply, OPERATION_NAMES } from "../quantity/operations.ts";
import type { Quantity } from "../quantity/quantity.ts";

/** A row of a table that a cell displays: quantities and words by column. */
type DisplayedRow = Readonly<Record<string, Quantity | string>>;

/** A spec of Vega-Lite, in any of its forms: the published schema is asked when it is drawn. */
type VegaLiteSpec = { readonly [member: string]: unknown; readonly chart?: never } & (
  | { readonly mark: unknown }
  | { readonly layer: unknown }
  | { readonly concat: unknown }
  | { readonly hconcat: unknown }
  | { readonly vconcat: unknown }
  | { readonly facet: unknown }
  | { readonly repeat: unknown }
);

/** What `display` takes. */
type Displayable = Quantity | string | readonly DisplayedRow[] | readonly OwnRow[] | VegaLiteSpec | PlotModule;

declare global {
  /**
   * Shows in the cell's place a quantity, words, a table (a list of rows of quantities and words, or rows of one of the
   * project's tables), a Vega-Lite spec, or a Plot chart as `charts/<name>.plot.ts` exports one, `{ meta, chart }`.
   */
  var display: (value: Displayable) => void;
  var $cell: (index: number) => void;
  var $insertion: (index: number, expression: () => unknown) => void;
}

/** The names that cells and insertions use without importing them. An import of the same name in a cell goes before. */
export const CELL_SCOPE: Readonly<Record<string, unknown>> = {
  figure,
  figures,
  derived,
  rows,
  constant,
  ...Object.fromEntries(
    OPERATION_NAMES.map((name) => [name, (...operands: readonly Quantity[]) => apply(name, operands)]),
  ),
};

export const CELL_NAMES: readonly string[] = [...Object.keys(CELL_SCOPE), "display"];
