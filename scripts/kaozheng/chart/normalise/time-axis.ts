import { type Language, wordsOf } from "../../language/language.ts";
import { isObject, type JsonObject } from "../read/json.ts";
import { channel, encodingOf, isTemporal, mapUnits, plainField, type View } from "../read/views.ts";
import { distinct } from "./position.ts";
import type { DataAccess } from "./view-rows.ts";

/** Up to so many dates are each marked on the axis, instead of round dates between them. */
const MOST_DATES = 12;
const GUIDED = ["values", "format", "labelExpr", "tickCount"];

function grain(dates: readonly string[]): "year" | "month" | "day" | null {
  if (dates.every((date) => /^\d{4}(-01-01)?$/.test(date))) return "year";
  if (dates.every((date) => /^\d{4}-\d{2}(-01)?$/.test(date))) return "month";
  return dates.every((date) => /^\d{4}-\d{2}-\d{2}$/.test(date)) ? "day" : null;
}

/** Vega-Lite's date: months and days count from 1. */
function toDateTime(date: string): JsonObject {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return { year, month, date: day, utc: true };
}

/** Puts ticks where the data are, in the words of the language, on time axes of few dates. */
export function timeAxes(spec: View, data: DataAccess, language: Language): View {
  return mapUnits(spec, (unit, ancestors) => {
    const encoding = encodingOf(unit, ancestors);
    const rows = data.rowsOf(unit, ancestors)?.rows ?? [];
    const changed: Record<string, JsonObject> = {};
    for (const name of ["x", "y"]) {
      const definition = channel(encoding, name);
      const axis = definition === null || definition.axis === undefined ? {} : definition.axis;
      if (definition === null || !isTemporal(definition) || definition.timeUnit !== undefined || !isObject(axis))
        continue;
      const dates = distinct(rows, plainField(definition)).filter((date) => typeof date === "string");
      const unitOfTime = grain(dates);
      if (unitOfTime === null || dates.length > MOST_DATES || GUIDED.some((key) => key in axis)) continue;
      const values = dates.map(toDateTime);
      const format = `utcFormat(datum.value, '${wordsOf(language).chart.dates[unitOfTime]}')`;
      changed[name] = { ...definition, axis: { ...axis, values, labelExpr: format } };
    }
    const own = isObject(unit.encoding) ? unit.encoding : {};
    return Object.keys(changed).length === 0 ? unit : { ...unit, encoding: { ...own, ...changed } };
  });
}
