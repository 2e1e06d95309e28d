import type { Value } from "../bind/rows.ts";
import type { JsonObject } from "../read/json.ts";
import { channel, isQuantitative, plainField } from "../read/views.ts";
import type { ViewRow } from "./view-rows.ts";

export type Axis = "x" | "y";

/** Where a unit draws a row's number: the axis it is measured along, and the one that tells the rows apart. */
export interface ValueAxis {
  readonly axis: Axis;
  readonly field: string;
  readonly other: Axis;
}

/** Null where the unit draws no number of `fields` as it stands, or draws numbers along both axes. */
export function valueAxis(encoding: JsonObject, fields: ReadonlySet<string>): ValueAxis | null {
  const drawn = (axis: Axis): string | null => {
    const definition = channel(encoding, axis);
    const field = plainField(definition);
    return field !== null && fields.has(field) && isQuantitative(definition) ? field : null;
  };
  const x = drawn("x");
  const y = drawn("y");
  if (isQuantitative(channel(encoding, "x")) && isQuantitative(channel(encoding, "y"))) return null;
  if (y !== null) return { axis: "y", field: y, other: "x" };
  return x === null ? null : { axis: "x", field: x, other: "y" };
}

const STACKING = ["color", "fill", "detail", "opacity", "order"];

/** Whether Vega-Lite would pile the marks of one category up: then no mark ends at its own value. */
export function isStacked(mark: string, encoding: JsonObject, { axis, other }: ValueAxis): boolean {
  if (mark !== "bar" && mark !== "area") return false;
  const definition = channel(encoding, axis);
  if (definition?.stack === null || definition?.stack === false) return false;
  if (`${other}Offset` in encoding) return false;
  const category = plainField(channel(encoding, other));
  return STACKING.some((name) => {
    const field = plainField(channel(encoding, name));
    return field !== null && field !== category;
  });
}

/** The different values of a field, in the order of the rows. */
export function distinct(rows: readonly ViewRow[], field: string | null): Value[] {
  if (field === null) return [];
  return [...new Set(rows.map(({ row }) => row[field] ?? null))];
}

/** How many places a channel tells apart: one where it has no field. */
export const places = (rows: readonly ViewRow[], encoding: JsonObject, name: string): number =>
  Math.max(1, distinct(rows, plainField(channel(encoding, name))).length);

/** Channels that split a view into several. */
export const FACETS = ["row", "column", "facet"] as const;
