import type { Bilingual } from "../../dataset/registers.ts";
import type { Finding } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import type { Language } from "../../language/language.ts";
import type { FrameText } from "../frame/frame-blocks.ts";
import { themeConfig } from "../normalise/config.ts";
import { inSpecLanguage } from "../normalise/language.ts";
import { guidesInWords } from "../normalise/numbers.ts";
import { isComposed } from "../normalise/size.ts";
import { type Furniture, inLanguage, plainText, readFurniture } from "../read/furniture.ts";
import { isArray, isObject, type Json, type JsonObject } from "../read/json.ts";
import { inHouse } from "../theme/number-style.ts";
import { contentWidth, type Profile, type Theme } from "../theme/theme.ts";
import type { FilePlot } from "./draw-file.ts";
import { guideLabels } from "./guide-labels.ts";
import { placeIn, type SpecFile } from "./spec-file.ts";

/** A line or several as one text; null of a title that is computed, which stays in the plot. */
function words(text: Json | undefined): string | null {
  if (typeof text === "string") return text;
  return isArray(text) && text.every((line) => typeof line === "string") ? text.join(" ") : null;
}

const inBoth = (text: string | null): Bilingual | null => (text === null ? null : { zh: text, en: text });

/** Furniture from `usermeta.kaozheng`, and from the spec's own title where it names no headline. */
export function furnitureOf(spec: SpecFile): { furniture: Furniture; titled: boolean; findings: Finding[] } {
  const { json } = spec;
  const usermeta = isObject(json.usermeta) ? json.usermeta : {};
  const meta = isObject(usermeta.kaozheng) ? usermeta.kaozheng : {};
  const { furniture, problems } = readFurniture(meta);
  const findings = problems
    // A spec from elsewhere need not know of headlines.
    .filter(({ at, found }) => at !== "headline" || found.kind !== "nothing")
    .map((problem) => finding("chart/furniture", problem, placeIn(spec, `/usermeta/kaozheng/${problem.at}`)));
  if (meta.headline !== undefined) return { furniture, titled: false, findings };
  const title = isObject(json.title) ? json.title : { text: json.title ?? null };
  const headline = inBoth(words(title.text));
  if (headline === null) return { furniture, titled: false, findings };
  const standfirst = furniture.standfirst ?? inBoth(words(title.subtitle));
  return { furniture: { ...furniture, headline, standfirst }, titled: true, findings };
}

/** What is printed around a plot that has no lineage: no source line. */
export function frameTextOf(
  furniture: Furniture,
  { language, theme }: { readonly language: Language; readonly theme: Theme },
): FrameText {
  const plain = (text: Bilingual | null): string =>
    inHouse(plainText(inLanguage(text, language)).text, language, theme.numbers);
  const unit = plain(furniture.unit);
  return {
    headline: plain(furniture.headline),
    standfirst: plain(furniture.standfirst),
    unit: language === "en" || unit === "" || unit.startsWith("单位") ? unit : `单位：${unit}`,
    notes: furniture.notes.map(plain),
    source: "",
    credit: plain(furniture.credit),
  };
}

/** As wide as the column, where the spec leaves its width open. */
function fitted(spec: JsonObject, profile: Profile): JsonObject {
  if (isComposed(spec) || spec.width !== undefined || spec.autosize !== undefined) return spec;
  return { ...spec, width: contentWidth(profile), autosize: { type: "fit-x", contains: "padding" } };
}

/**
 * The theme for a plot whose data nobody has looked at: its legend may be long, so it stands where it can grow, and labels
 * are turned by Vega-Lite's rule unless they are `level`.
 */
function lookOf(theme: Theme, profile: Profile, level: boolean): JsonObject {
  const { axisX, legend, ...look } = themeConfig(theme.palette, profile);
  const { orient: _, direction: __, gradientLength: ___, symbolType: ____, ...plain } = legend as JsonObject;
  return { ...look, ...(level && axisX !== undefined ? { axisX } : {}), legend: { ...plain, offset: 18 } };
}

/** Parts of the theme's config that Vega knows without Vega-Lite. */
const VEGA_CONFIG = ["background", "axis", "axisBand", "legend", "title", "range"];

export interface Look {
  readonly language: Language;
  readonly theme: Theme;
  readonly profile: Profile;
  /** Whether the labels of axes lie level and are broken into lines, for as long as they do not meet. */
  readonly level: boolean;
}

/**
 * The plot in the newsroom's look: its title goes to the frame, its width is the column's where it is open, its numbers,
 * dates and labels are in the house style where the author has not shaped them. Nothing else of the author's is touched.
 */
export function furnished(
  { json, grammar }: SpecFile,
  { furniture, titled }: { readonly furniture: Furniture; readonly titled: boolean },
  fields: ReadonlySet<string>,
  { language, theme, profile, level }: Look,
): FilePlot {
  const config = lookOf(theme, profile, level);
  const { title, usermeta: _, ...rest } = json;
  const untitled = titled || title === undefined ? rest : { ...rest, title };
  if (grammar === "vega") {
    const known = Object.fromEntries(Object.entries(config).filter(([key]) => VEGA_CONFIG.includes(key)));
    // Vega by itself prints labels over one another.
    const axis = { ...(known.axis as JsonObject), labelOverlap: true };
    return { spec: untitled, config: { ...known, axis }, settles: false };
  }
  const translations = language === "zh" ? {} : furniture.translations;
  const spoken = inSpecLanguage(untitled, language, translations, fields);
  const worded = guideLabels(spoken, { language, translations, profile, level });
  const numbered = guidesInWords(worded, language);
  const spec = fitted(numbered, profile);
  return { spec, config, settles: spec !== numbered };
}
