import { type Language, wordsOf } from "../../language/language.ts";
import { PERCENT } from "../../quantity/unit.ts";
import { LABEL } from "../bind/rows.ts";
import { isObject, type JsonObject } from "../read/json.ts";
import { channel, encodingOf, isQuantitative, mapUnits, plainField, sharing, type View } from "../read/views.ts";
import type { Profile } from "../theme/theme.ts";

/**
 * A number as a Vega expression that prints it in 万/亿 or m/bn. Plain `format` and arithmetic: a custom format type would
 * have to be registered with Vega, and no other viewer would know it.
 */
function numberExpression(x: string, unit: string | null, language: Language): string {
  // Twelve digits drop what binary fractions add to a tick such as 0.30000000000000004.
  const { axisDigits, axisScales } = wordsOf(language).chart;
  const plain = `format(${x}, '${axisDigits}')`;
  const scaled = axisScales.reduceRight(
    (smaller, [power, word]) => `abs(${x}) >= ${power} ? format(${x} / ${power}, '.12~r') + '${word}' : ${smaller}`,
    plain,
  );
  return unit === PERCENT ? `${plain} + '%'` : scaled;
}

/** What the rows of a unit are measured in, where they share one unit. */
type UnitOf = (unit: View, ancestors: readonly View[]) => string | null;

const formatted = (guide: JsonObject): boolean =>
  guide.format !== undefined || guide.labelExpr !== undefined || guide.formatType !== undefined;

function withGuide(
  definition: JsonObject,
  guide: "axis" | "legend",
  added: JsonObject,
  label: string | null,
): JsonObject {
  const own = definition[guide];
  if (own === null || own === false) return definition;
  const given = isObject(own) ? own : {};
  return {
    ...definition,
    [guide]: { ...added, ...given, ...(label === null || formatted(given) ? {} : { labelExpr: label }) },
  };
}

/** Channels whose guide is an axis or a legend of numbers. */
const LEGENDS = ["color", "fill", "stroke", "size", "opacity"];

/** Whether Vega-Lite, or the author for the whole spec, has a format of its own for a channel's numbers. */
const hasOwnFormat = (definition: JsonObject, config: JsonObject): boolean =>
  definition.stack === "normalize" || config.numberFormat !== undefined || config.numberFormatType !== undefined;

const guideOf = (name: string): "axis" | "legend" => (name === "x" || name === "y" ? "axis" : "legend");

/** Channels whose guide the author has formatted in one of the layers that share it, by the view whose layers they are. */
function formattedGuides(spec: View): Map<View, Set<string>> {
  const found = new Map<View, Set<string>>();
  mapUnits(spec, (unit, ancestors) => {
    const view = sharing(unit, ancestors);
    const channels = found.get(view) ?? new Set<string>();
    found.set(view, channels);
    const { scale = {}, axis = {} } = isObject(view.resolve) ? (view.resolve as Record<string, JsonObject>) : {};
    for (const [name, definition] of Object.entries(encodingOf(unit, ancestors))) {
      const guide = isObject(definition) ? definition[guideOf(name)] : undefined;
      const shared = scale[name] !== "independent" && axis[name] !== "independent";
      if (shared && isObject(guide) && formatted(guide)) channels.add(name);
    }
    return unit;
  });
  return found;
}

/** Ticks of a logarithmic scale that Vega leaves without a label stay without. */
const onScale = ({ scale }: JsonObject, label: string): string =>
  isObject(scale) && scale.type === "log" ? `datum.label === '' ? '' : ${label}` : label;

/** What holds for the guides of one unit. */
interface Guides {
  readonly config: JsonObject;
  /** Channels whose guide has its format from another layer. */
  readonly formatted: ReadonlySet<string>;
  readonly label: string;
  readonly ticks: (axis: "x" | "y") => JsonObject;
}

/** The channels of a unit whose guides print numbers, with the house's format and ticks where they have none. */
function wordedGuides(all: JsonObject, { config, formatted, label, ticks }: Guides): Record<string, JsonObject> {
  const added: Record<string, JsonObject> = {};
  for (const [name, definition] of Object.entries(all)) {
    if (!isObject(definition) || !isQuantitative(definition) || definition.bin !== undefined) continue;
    const own = hasOwnFormat(definition, config) || formatted.has(name);
    const worded = own ? null : onScale(definition, label);
    if (name === "x" || name === "y") added[name] = withGuide(definition, "axis", ticks(name), worded);
    else if (LEGENDS.includes(name)) added[name] = withGuide(definition, "legend", {}, worded);
  }
  return added;
}

const configOf = (spec: View): JsonObject => (isObject(spec.config) ? spec.config : {});
const withChannels = (unit: View, added: JsonObject): View => ({
  ...unit,
  encoding: { ...(isObject(unit.encoding) ? unit.encoding : {}), ...added },
});

/** The house's number format for the axes and legends of a spec whose data are not known. Its ticks are left alone. */
export function guidesInWords(spec: View, language: Language): View {
  const label = numberExpression("datum.value", null, language);
  const config = configOf(spec);
  const guides = formattedGuides(spec);
  return mapUnits(spec, (unit, ancestors) => {
    const formatted = guides.get(sharing(unit, ancestors)) ?? new Set();
    const own = isObject(unit.encoding) ? unit.encoding : {};
    return withChannels(unit, wordedGuides(own, { config, formatted, label, ticks: () => ({}) }));
  });
}

/** Puts the house's number format into every axis, legend and text that has none of its own. d3 formats stay. */
export function numbersInWords(spec: View, language: Language, profile: Profile, unitOf: UnitOf): View {
  const ticks = (axis: "x" | "y"): JsonObject => ({
    tickCount: Math.max(2, Math.round((axis === "x" ? profile.width / 1.5 : profile.plotHeight) / profile.tickSpacing)),
  });
  const config = configOf(spec);
  const guides = formattedGuides(spec);
  return mapUnits(spec, (unit, ancestors) => {
    const all = encodingOf(unit, ancestors);
    const measured = unitOf(unit, ancestors);
    const label = numberExpression("datum.value", measured, language);
    const formatted = guides.get(sharing(unit, ancestors)) ?? new Set();
    const added = wordedGuides(all, { config, formatted, label, ticks });
    const text = channel(all, "text");
    if (text !== null && isQuantitative(text) && text.format === undefined && config.numberFormat === undefined) {
      const field = plainField(text);
      if (field === "value") added.text = { field: LABEL, type: "nominal" };
      else if (field !== null)
        added.text = { value: { expr: numberExpression(`datum[${JSON.stringify(field)}]`, measured, language) } };
    }
    return withChannels(unit, added);
  });
}
