import { isObject, type JsonObject } from "../read/json.ts";
import { isTemporal, mapViews, type View } from "../read/views.ts";

function timeInUtc(definition: JsonObject): JsonObject {
  const { timeUnit } = definition;
  const unit = typeof timeUnit === "string" && !timeUnit.startsWith("utc") ? { timeUnit: `utc${timeUnit}` } : {};
  const scale = isObject(definition.scale) ? definition.scale : {};
  const discrete = definition.type === "ordinal" || definition.type === "nominal" || definition.scale === null;
  return { ...definition, ...unit, ...(discrete ? {} : { scale: { type: "utc", ...scale } }) };
}

/**
 * Dates are days on a calendar, not moments: every temporal scale and time unit goes by UTC, or the same spec would be
 * drawn by the zone of the machine.
 */
export function datesInUtc(spec: View): View {
  return mapViews(spec, (view) => {
    if (!isObject(view.encoding)) return view;
    const encoding = Object.entries(view.encoding).map(([name, definition]) => [
      name,
      isObject(definition) && isTemporal(definition) ? timeInUtc(definition) : definition,
    ]);
    return { ...view, encoding: Object.fromEntries(encoding) as JsonObject };
  });
}
