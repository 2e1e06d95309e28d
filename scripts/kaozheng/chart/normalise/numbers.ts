import type { Language } from "../../dataset/registers.ts";
import { PERCENT } from "../../quantity/unit.ts";
import { isObject, type JsonObject } from "../json.ts";
import { LABEL } from "../rows.ts";
import type { Profile } from "../theme.ts";
import { channel, encodingOf, isQuantitative, mapUnits, plainField, type View } from "./views.ts";

/** Scale words by the power they stand for; the greatest that the number reaches is used. */
const SCALES: Readonly<Record<Language, readonly (readonly [power: number, word: string])[]>> = {
  zh: [
    [1e8, "亿"],
    [1e4, "万"],
  ],
  en: [
    [1e9, "bn"],
    [1e6, "m"],
  ],
};

/**
 * A number as a Vega expression that prints it in 万/亿 or m/bn. Plain `format` and arithmetic: a custom format type would
 * have to be registered with Vega, and no other viewer would know it.
 */
export function numberExpression(x: string, unit: string | null, language: Language): string {
  // Twelve digits drop what binary fractions add to a tick such as 0.30000000000000004.
  const digits = language === "zh" ? ".12~r" : ",.12~r";
  const plain = `format(${x}, '${digits}')`;
  const scaled = SCALES[language].reduceRight(
    (smaller, [power, word]) => `abs(${x}) >= ${power} ? format(${x} / ${power}, '.12~r') + '${word}' : ${smaller}`,
    plain,
  );
  return unit === PERCENT ? `${plain} + '%'` : scaled;
}

/** What the rows of a unit are measured in, where they share one unit. */
export type UnitOf = (unit: View, ancestors: readonly View[]) => string | null;

const formatted = (guide: JsonObject): boolean =>
  guide.format !== undefined || guide.labelExpr !== undefined || guide.formatType !== undefined;

function withGuide(definition: JsonObject, guide: "axis" | "legend", added: JsonObject, label: string): JsonObject {
  const own = definition[guide];
  if (own === null || own === false) return definition;
  const given = isObject(own) ? own : {};
  return { ...definition, [guide]: { ...added, ...given, ...(formatted(given) ? {} : { labelExpr: label }) } };
}

/** Puts the house's number format into every axis, legend and text that has none of its own. d3 formats stay. */
export function numbersInWords(spec: View, language: Language, profile: Profile, unitOf: UnitOf): View {
  return mapUnits(spec, (unit, ancestors) => {
    const all = encodingOf(unit, ancestors);
    const measured = unitOf(unit, ancestors);
    const label = numberExpression("datum.value", measured, language);
    const ticks = (length: number): JsonObject => ({
      tickCount: Math.max(2, Math.round(length / profile.tickSpacing)),
    });
    const added: Record<string, JsonObject> = {};
    for (const [name, definition] of Object.entries(all)) {
      if (!isObject(definition)) continue;
      if (!isQuantitative(definition) || definition.bin !== undefined) continue;
      if (name === "x") added.x = withGuide(definition, "axis", ticks(profile.width / 1.5), label);
      else if (name === "y") added.y = withGuide(definition, "axis", ticks(profile.plotHeight), label);
      else if (["color", "fill", "stroke", "size", "opacity"].includes(name))
        added[name] = withGuide(definition, "legend", {}, label);
    }
    const text = channel(all, "text");
    if (text !== null && isQuantitative(text) && text.format === undefined) {
      const field = plainField(text);
      if (field === "value") added.text = { field: LABEL, type: "nominal" };
      else if (field !== null)
        added.text = { value: { expr: numberExpression(`datum[${JSON.stringify(field)}]`, measured, language) } };
    }
    return { ...unit, encoding: { ...(isObject(unit.encoding) ? unit.encoding : {}), ...added } };
  });
}
