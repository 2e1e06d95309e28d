import type { Language } from "../../language/language.ts";
import type { OpenFile } from "../read/file/open-file.ts";
import { translationsInto } from "../read/furniture.ts";
import type { JsonObject } from "../read/json.ts";
import type { Grammar } from "../read/schema/validator.ts";
import { contentWidth, type Profile, type Theme } from "../theme/theme.ts";
import { themeConfig } from "./config.ts";
import { guideLabels } from "./guide-labels.ts";
import { inSpecLanguage } from "./language.ts";
import { guidesInWords } from "./numbers.ts";
import { isComposed } from "./size.ts";

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

/** What is drawn by Vega: a spec of either grammar, and the config that its own stands over. */
export interface VegaPlot {
  readonly grammar: Grammar;
  readonly spec: JsonObject;
  readonly config: JsonObject;
  /** Whether its labels are broken to a width that is only known once it has been laid out: it is laid out again then. */
  readonly settles: boolean;
}

interface Look {
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
  { spec: { json, grammar }, furniture, titled, fields }: OpenFile,
  { language, theme, profile, level }: Look,
): VegaPlot {
  const config = lookOf(theme, profile, level);
  const { title, usermeta: _, ...rest } = json;
  const untitled = titled || title === undefined ? rest : { ...rest, title };
  if (grammar === "vega") {
    const known = Object.fromEntries(Object.entries(config).filter(([key]) => VEGA_CONFIG.includes(key)));
    // Vega by itself prints labels over one another.
    const axis = { ...(known.axis as JsonObject), labelOverlap: true };
    return { grammar, spec: untitled, config: { ...known, axis }, settles: false };
  }
  const translations = translationsInto(language, furniture);
  const spoken = inSpecLanguage(untitled, language, translations, fields);
  const worded = guideLabels(spoken, { language, translations, profile, level });
  const numbered = guidesInWords(worded, language);
  const spec = fitted(numbered, profile);
  return { grammar, spec, config, settles: spec !== numbered };
}
