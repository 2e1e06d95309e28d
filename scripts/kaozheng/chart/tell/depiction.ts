import type { Registers } from "../../dataset/registers.ts";
import type { Language } from "../../language/language.ts";
import type { Interval } from "../../quantity/interval.ts";
import type { Certainty } from "../bind/reading.ts";
import type { DataAccess } from "../normalise/view-rows.ts";
import type { JsonObject } from "../read/json.ts";

/** How a plot shows its numbers, as far as a reader who cannot see it would ask. */
export type PlotKind = "columns" | "bars" | "stack" | "line" | "area" | "points" | "ranges" | "cells" | "pie";

/** A number as the plot shows it, in the words it is labelled with. */
export interface DepictedItem {
  /** The category it stands at: `2021`, 轮胎. */
  readonly label: string;
  /** The series, stack member, small multiple or second category, where the label alone does not tell it. */
  readonly series: string | null;
  /** As printed beside marks: 超8000万, over 80m. */
  readonly value: string;
  /** What it is ranked by; null of a range without a value, and of a change whose direction is told in words. */
  readonly nominal: number | null;
  /** What the words entail of it. */
  readonly bounds: Interval;
  readonly certainty: Certainty;
  /** What lies between it and the item before it in its series: the worst break of `breaks.csv`. */
  readonly breakBefore: "none" | "caveat" | "unsound";
}

/** One plot: a whole chart, or one of several side by side. */
export interface DepictedPlot {
  readonly kind: PlotKind;
  /** Printed over it, where it is one of several. */
  readonly title: string | null;
  /** What is measured, where all its rows measure one thing. */
  readonly subject: string | null;
  /** Whether its labels follow on each other: years, sizes, ranks. */
  readonly ordered: boolean;
  readonly items: readonly DepictedItem[];
}

/** A number of a point, along one of its axes. */
export type DepictedNumber = Pick<DepictedItem, "value" | "bounds"> & { readonly nominal: number };

export interface CloudPoint {
  readonly x: DepictedNumber;
  readonly y: DepictedNumber;
}

/** A scatter plot: two numbers to a point. */
export interface DepictedCloud {
  readonly kind: "cloud";
  readonly title: string | null;
  /** What the axes show, in the words that stand at them. */
  readonly x: string | null;
  readonly y: string | null;
  readonly points: readonly CloudPoint[];
  /**
   * Of how many pairs of points the words entail that the one further right is higher, and that it is lower, and how many
   * there are in all; null where points do not compare, or are too many.
   */
  readonly pairs: { readonly together: number; readonly against: number; readonly all: number } | null;
}

export type Depicted = DepictedPlot | DepictedCloud;

/** What plots are told of from. */
export interface DepictionContext {
  readonly data: DataAccess;
  readonly registers: Registers;
  readonly language: Language;
  readonly translations: Readonly<Record<string, string>>;
  /** The data behind every mark item, as Vega handed them to the marks: where aggregates are found. */
  readonly drawn: readonly JsonObject[];
}
