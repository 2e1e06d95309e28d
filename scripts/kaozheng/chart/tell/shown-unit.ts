import { isStacked, type ValueAxis, valueAxis } from "../normalise/position.ts";
import { isRange } from "../normalise/ranges.ts";
import { valueFields } from "../normalise/value-labels.ts";
import type { DataAccess } from "../normalise/view-rows.ts";
import { isObject, type JsonObject } from "../read/json.ts";
import { channel, encodingOf, isQuantitative, markType, plainField, type View } from "../read/views.ts";
import type { PlotKind } from "./depiction.ts";

/** A unit that shows numbers, and how. */
export interface ShownUnit {
  readonly unit: View;
  readonly ancestors: readonly View[];
  readonly encoding: JsonObject;
  readonly kind: PlotKind;
  /** The channel with the number, and those that tell the items apart, the label's first. */
  readonly value: JsonObject;
  readonly labels: readonly JsonObject[];
}

const SERIES = ["xOffset", "yOffset", "color", "fill", "detail", "strokeDash", "shape", "row", "column", "facet"];
const KINDS: Readonly<Record<string, PlotKind>> = {
  line: "line",
  trail: "line",
  area: "area",
  point: "points",
  circle: "points",
  square: "points",
  tick: "points",
  rule: "ranges",
};

/** Fields of a facet around the unit. */
function facetsOf(ancestors: readonly View[]): JsonObject[] {
  const grids = ancestors.map((view) => view.facet).filter(isObject);
  return grids.flatMap((grid) => (grid.field === undefined ? [grid.row, grid.column].filter(isObject) : [grid]));
}

function kindOf(mark: string, encoding: JsonObject, at: ValueAxis): PlotKind | null {
  if (isRange(encoding) !== null) return "ranges";
  if (mark === "bar") return isStacked(mark, encoding, at) ? "stack" : at.axis === "y" ? "columns" : "bars";
  return mark === "rule" ? null : (KINDS[mark] ?? null);
}

/** The axis a unit measures along: a plain number, an aggregate, or the ends of a range. */
function axisOf(encoding: JsonObject, fields: ReadonlySet<string>): ValueAxis | null {
  const range = isRange(encoding);
  const other = (axis: "x" | "y") => (axis === "x" ? "y" : "x");
  if (range !== null) return { axis: range, field: "value", other: other(range) };
  const plain = valueAxis(encoding, fields);
  if (plain !== null) return plain;
  const [x, y] = (["x", "y"] as const).filter((axis) => channel(encoding, axis)?.aggregate !== undefined);
  if (x === undefined || y !== undefined) return null;
  return { axis: x, field: "", other: other(x) };
}

/** What a unit shows; null where it only decorates, "unclear" where it shows numbers in a way that is not known here. */
export function shownBy(unit: View, ancestors: readonly View[], data: DataAccess): ShownUnit | null | "unclear" {
  const encoding = encodingOf(unit, ancestors);
  const mark = markType(unit);
  if (mark === "text" || (mark === "rule" && isRange(encoding) === null)) return null;
  const channels = (names: readonly string[]): JsonObject[] =>
    names.map((name) => channel(encoding, name)).filter((definition) => definition !== null);
  const facets = facetsOf(ancestors);
  const color = channel(encoding, "color") ?? channel(encoding, "fill");
  if (mark === "rect" && isQuantitative(color) && color !== null) {
    const labels = [...channels(["y", "x", "row", "column", "facet"]), ...facets];
    return { unit, ancestors, encoding, kind: "cells", value: color, labels };
  }
  const rows = data.rowsOf(unit, ancestors);
  if (mark === "arc") {
    const theta = channel(encoding, "theta");
    const field = plainField(theta);
    const known = theta?.aggregate !== undefined || (rows !== null && field !== null && valueFields(rows).has(field));
    if (theta === null || !known || isQuantitative(channel(encoding, "radius"))) return "unclear";
    return { unit, ancestors, encoding, kind: "pie", value: theta, labels: [...channels(SERIES), ...facets] };
  }
  const at = axisOf(encoding, rows === null ? new Set() : valueFields(rows));
  const value = at === null ? null : channel(encoding, at.axis);
  const kind = at === null ? null : kindOf(mark, encoding, at);
  if (at === null || value === null || kind === null) return "unclear";
  return { unit, ancestors, encoding, kind, value, labels: [...channels([at.other, ...SERIES]), ...facets] };
}
