import { isObject, type JsonObject } from "../read/json.ts";
import { channel, encodingOf, mapUnits, markType, plainField, type View } from "../read/views.ts";
import { type Axis, places } from "./position.ts";
import type { DataAccess } from "./view-rows.ts";

/** Widest vertical bar, as a part of the plot's width: three years are no three billboards. */
const WIDEST = 0.14;
/** White between bars, as a part of the step from one to the next. */
const PADDING = 0.32;
/** The same between groups of bars, which need their room inside. */
export const GROUP_PADDING = 0.2;

/** The axis along which a unit's bars are told apart, where the author has not said how they are spaced. */
function bandAxis(encoding: JsonObject): Axis | null {
  for (const axis of ["x", "y"] as const) {
    const definition = channel(encoding, axis);
    const discrete = definition?.type === "nominal" || definition?.type === "ordinal";
    if (definition !== null && discrete && plainField(definition) !== null)
      return definition.scale === undefined ? axis : null;
  }
  return null;
}

/**
 * Writes out the white between bars: in layers Vega-Lite would take it from whichever mark comes first. Few upright bars
 * are kept slim.
 */
export function spaceBars(spec: View, data: DataAccess): View {
  return mapUnits(spec, (unit, ancestors) => {
    const encoding = encodingOf(unit, ancestors);
    const axis = markType(unit) === "bar" ? bandAxis(encoding) : null;
    const rows = data.rowsOf(unit, ancestors)?.rows;
    if (axis === null || rows === undefined) return unit;
    const grouped = `${axis}Offset` in encoding;
    const slim = axis === "x" && !grouped ? 1 - WIDEST * places(rows, encoding, "x") : 0;
    const inner = Math.round(1000 * Math.max(grouped ? GROUP_PADDING : PADDING, slim)) / 1000;
    const scale: JsonObject = { paddingInner: inner, paddingOuter: inner / 2 };
    const own = isObject(unit.encoding) ? unit.encoding : {};
    return { ...unit, encoding: { ...own, [axis]: { ...channel(encoding, axis), scale } } };
  });
}
