import { isObject, type JsonObject } from "../json.ts";
import { channel, encodingOf, mapUnits, type View } from "../normalise/views.ts";

const GUIDES: Readonly<Record<string, "axis" | "legend">> = {
  x: "axis",
  y: "axis",
  color: "legend",
  fill: "legend",
  stroke: "legend",
  shape: "legend",
};

const isDiscrete = ({ type, timeUnit, aggregate, bin, field }: JsonObject): boolean =>
  field !== undefined &&
  timeUnit === undefined &&
  aggregate === undefined &&
  bin === undefined &&
  (type === "nominal" || type === "ordinal" || type === undefined);

/** Labels that the data bring along, by the translations given for them: axes and legends look each of theirs up. */
export function translateLabels(spec: View, translations: Readonly<Record<string, string>>): View {
  if (Object.keys(translations).length === 0) return spec;
  const label = `${JSON.stringify(translations)}[datum.label] || datum.label`;
  return mapUnits(spec, (unit, ancestors) => {
    const own = isObject(unit.encoding) ? unit.encoding : {};
    const changed: Record<string, JsonObject> = {};
    for (const [name, key] of Object.entries(GUIDES)) {
      const definition = name in own ? channel(encodingOf(unit, ancestors), name) : null;
      const guide = definition?.[key] ?? {};
      if (definition === null || !isDiscrete(definition) || definition[key] === null || !isObject(guide)) continue;
      if ("labelExpr" in guide || "format" in guide) continue;
      changed[name] = { ...definition, [key]: { ...guide, labelExpr: label } };
    }
    return Object.keys(changed).length === 0 ? unit : { ...unit, encoding: { ...own, ...changed } };
  });
}
