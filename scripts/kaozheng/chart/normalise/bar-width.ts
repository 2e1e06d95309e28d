import { isObject, type JsonObject } from "../json.ts";
import { contentWidth, type Profile } from "../theme.ts";
import { places } from "./position.ts";
import type { DataAccess } from "./view-rows.ts";
import { channel, encodingOf, mapUnits, markType, plainField, sizedLength, type View } from "./views.ts";

/** Widest vertical bar, as a part of the plot's width: three years are no three billboards. */
const WIDEST = 0.14;
/** The theme's padding between bars, as a part of the step from one to the next. */
const PADDING = 0.32;

/** Keeps few bars slim: more white between them, where the author has not said how much. */
export function slimBars(spec: View, data: DataAccess, profile: Profile): View {
  return mapUnits(spec, (unit, ancestors) => {
    const encoding = encodingOf(unit, ancestors);
    const x = channel(encoding, "x");
    const rows = data.rowsOf(unit, ancestors)?.rows;
    if (markType(unit) !== "bar" || x === null || rows === undefined || "xOffset" in encoding) return unit;
    if ((x.type !== "nominal" && x.type !== "ordinal") || plainField(x) === null || x.scale !== undefined) return unit;
    const width = sizedLength(unit, ancestors, "x") ?? contentWidth(profile);
    const step = width / places(rows, encoding, "x");
    const padding = 1 - (WIDEST * contentWidth(profile)) / step;
    if (padding <= PADDING) return unit;
    const rounded = Math.round(padding * 1000) / 1000;
    const scale: JsonObject = { paddingInner: rounded, paddingOuter: rounded / 2 };
    const own = isObject(unit.encoding) ? unit.encoding : {};
    return { ...unit, encoding: { ...own, x: { ...x, scale } } };
  });
}
