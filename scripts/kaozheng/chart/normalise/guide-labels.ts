import { type Language, languageRow } from "../../language/language.ts";
import { isArray, isObject, type Json, type JsonObject } from "../read/json.ts";
import { channel, eachView, isTemporal, mapViews, type View } from "../read/views.ts";
import { contentWidth, type Profile } from "../theme/theme.ts";
import { chineseDate } from "./chinese-date.ts";

/** Function of Vega's expressions that gives a text's lines: its arguments are the text, the room and the size in pixels. */
export const LINES = "kaozhengLines";

const GUIDES: Readonly<Record<string, "axis" | "legend">> = {
  x: "axis",
  y: "axis",
  color: "legend",
  fill: "legend",
  stroke: "legend",
  shape: "legend",
};
const FORMATTED = ["labelExpr", "format", "formatType"];

/** What the widest labels beside a plot, of a vertical axis or a legend, may take of its width. */
const MOST_OF_WIDTH = 0.4;
/** White between the labels of neighbouring bands. */
const BETWEEN = 12;

const isDiscrete = ({ type, timeUnit, aggregate, bin, field }: JsonObject): boolean =>
  field !== undefined &&
  timeUnit === undefined &&
  aggregate === undefined &&
  bin === undefined &&
  (type === "nominal" || type === "ordinal" || type === undefined);

interface LabelSetting {
  readonly language: Language;
  readonly translations: Readonly<Record<string, string>>;
  readonly profile: Profile;
  /** Whether the labels of axes are set level, and in several lines: not where they met. */
  readonly level: boolean;
}

/** Channels whose guide the author has formatted, in whichever of the views that may share it. */
function formattedChannels(spec: View): Set<string> {
  const found = new Set<string>();
  eachView(spec, ({ encoding }) => {
    for (const [name, guide] of Object.entries(GUIDES)) {
      const own = isObject(encoding) ? channel(encoding, name)?.[guide] : undefined;
      if (isObject(own) && FORMATTED.some((key) => key in own)) found.add(name);
    }
  });
  return found;
}

/** Whether a spec turns labels by its config. */
function turnsLabels(config: Json | undefined): boolean {
  if (isArray(config)) return config.some(turnsLabels);
  return isObject(config) && ("labelAngle" in config || Object.values(config).some(turnsLabels));
}

/** The room of a label as an expression: of the horizontal axis what its band has; null where it is not broken. */
function roomOf(name: string, guide: JsonObject, spec: View, { profile, level }: LabelSetting): string | null {
  const turned = "labelAngle" in guide || turnsLabels(spec.config);
  if (GUIDES[name] === "axis" && (!level || turned)) return null;
  if (name !== "x") return String(MOST_OF_WIDTH * contentWidth(profile));
  return `abs(span(range('x'))) / max(1, length(domain('x'))) - ${BETWEEN}`;
}

/** The label of a category: translated, and broken into the lines its room asks for. */
function categoryLabel(name: string, guide: JsonObject, spec: View, setting: LabelSetting): string | null {
  const { translations, profile } = setting;
  const translated = Object.keys(translations).length > 0;
  const label = translated ? `${JSON.stringify(translations)}[datum.label] || datum.label` : "datum.label";
  const room = roomOf(name, guide, spec, setting);
  if (room === null) return translated ? label : null;
  return `${LINES}(${label}, ${room}, ${profile.label.size})`;
}

/**
 * Labels that the data bring along to axes and legends, where the author has not shaped them: categories in the chart's
 * language, broken as those of a project's charts are, and dates as the language writes them.
 */
export function guideLabels(spec: View, setting: LabelSetting): View {
  const formatted = formattedChannels(spec);
  const ownDates = isObject(spec.config) && spec.config.timeFormat !== undefined;
  return mapViews(spec, (view) => {
    const own = isObject(view.encoding) ? view.encoding : {};
    const changed: Record<string, JsonObject> = {};
    for (const [name, key] of Object.entries(GUIDES)) {
      const definition = channel(own, name);
      const guide = definition?.[key] ?? {};
      if (definition === null || formatted.has(name) || definition[key] === null || !isObject(guide)) continue;
      const dated = isTemporal(definition) && languageRow(setting.language).script === "han" && !ownDates;
      const label = isDiscrete(definition)
        ? categoryLabel(name, guide, spec, setting)
        : dated
          ? chineseDate(definition)
          : null;
      if (label !== null) changed[name] = { ...definition, [key]: { ...guide, labelExpr: label } };
    }
    return Object.keys(changed).length === 0 ? view : { ...view, encoding: { ...own, ...changed } };
  });
}
