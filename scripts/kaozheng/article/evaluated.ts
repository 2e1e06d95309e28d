import type { JsonObject } from "../chart/read/json.ts";
import type { RenderedChart } from "../chart/render.ts";
import type { Reads } from "../dataset/reads.ts";
import type { LiteralPlaces } from "./literal-places.ts";

/** What an expression printed: its words, and what they were computed from. Plain data, to cross between threads. */
export interface Printed {
  readonly text: string;
  /** `growth(fig:a@r, fig:b@r)`: the lineage, to be computed again. Null where it was no quantity but words. */
  readonly expression: string | null;
}

/** A chart that a cell displayed, drawn for wide and for narrow screens. */
export interface DisplayedChart {
  readonly kind: "chart";
  readonly wide: RenderedChart;
  readonly narrow: RenderedChart;
  /** A Vega-Lite chart's spec; null for a Plot chart. */
  readonly spec: JsonObject | null;
  readonly written: Written;
}

/** Where a chart is written: lines from 1 in the code of a cell, so that words around the cell may change. */
export interface Written {
  /** Index of the cell. */
  readonly cell: number;
  /** Places of the spec by JSON pointer; `""` is where it is displayed. */
  readonly places: LiteralPlaces;
}

/** What a cell displayed, in the order it was displayed. */
export type Display =
  | { readonly kind: "printed"; readonly printed: Printed }
  | { readonly kind: "table"; readonly columns: readonly string[]; readonly rows: readonly (readonly Printed[])[] }
  | DisplayedChart;

/** The outcome of an article's cells and insertions, each in the order of the article's own lists. */
export interface Evaluated {
  readonly insertions: readonly Printed[];
  readonly cells: readonly (readonly Display[])[];
}

export const NOTHING: Evaluated = { insertions: [], cells: [] };

/** The same with what was read of the data for it, and the digest of that. */
export interface Evaluation {
  readonly evaluated: Evaluated;
  readonly reads: Reads;
  readonly digest: string;
}
