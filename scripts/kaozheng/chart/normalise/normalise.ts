import type { Project } from "../../dataset/project.ts";
import type { Language } from "../../language/language.ts";
import type { Measure } from "../font/measure.ts";
import { type Furniture, translationsInto } from "../read/furniture.ts";
import type { JsonObject } from "../read/json.ts";
import type { View } from "../read/views.ts";
import type { Profile, Theme } from "../theme/theme.ts";
import { wrapAxisLabels } from "./axis-labels.ts";
import { spaceBars } from "./bar-spacing.ts";
import { drawCertainty } from "./certainty.ts";
import type { Shown } from "./context.ts";
import { inSpecLanguage } from "./language.ts";
import { type LegendEntry, takeLegend } from "./legends.ts";
import { numbersInWords } from "./numbers.ts";
import { fitWidth, sizeViews } from "./size.ts";
import { writeOutSorts } from "./sort.ts";
import { inThemeColours } from "./theme-colours.ts";
import { timeAxes } from "./time-axis.ts";
import { takeTitles } from "./titles.ts";
import { datesInUtc } from "./utc.ts";
import type { DataAccess } from "./view-rows.ts";

interface NormalisationContext {
  readonly project: Project;
  readonly language: Language;
  readonly theme: Theme;
  readonly profile: Profile;
  readonly measure: Measure;
  readonly data: DataAccess;
  readonly furniture: Furniture;
  /** Columns of all tables that the spec draws from. */
  readonly fields: ReadonlySet<string>;
  /** Of a spec of several plots: what stands beside each, in pixels; null of a spec of one. */
  readonly beside: number | null;
}

/** A spec in which everything is said that Vega-Lite would otherwise decide, and what the frame prints in its place. */
export interface Normalised {
  readonly spec: JsonObject;
  readonly legend: readonly LegendEntry[];
  readonly title: string | null;
  readonly shown: Shown;
  /** The spec in the chart's language, before marks were added: for what it shows, in words. */
  readonly worded: JsonObject;
}

/** The unit that all of some rows share, or null. */
export const onlyUnit = (units: Iterable<string>): string | null => {
  const [first, ...others] = new Set(units);
  return first !== undefined && first !== "" && others.length === 0 ? first : null;
};

/**
 * Colours → language → dates → sizes of several plots → titles and legend to the frame → order, bars, values and bounds as marks →
 * labels wrapped → numbers in words → width. Each step is from spec to spec; the data stay named by their paths.
 */
export function normalise(written: View, context: NormalisationContext): Normalised {
  const { project, language, theme, profile, measure, data, furniture, fields, beside } = context;
  const { palette } = theme;
  const translations = translationsInto(language, furniture);
  const coloured = inThemeColours(written, theme);
  const worded = datesInUtc(inSpecLanguage(coloured, language, translations, fields));
  const dated = timeAxes(worded, data, language);
  const sized = beside === null ? dated : sizeViews(dated, profile, data, beside);
  const { spec: untitled, title } = takeTitles(sized);
  const { spec: unlegended, legend } = takeLegend(untitled, data, palette);
  const spaced = spaceBars(writeOutSorts(unlegended, data), data);
  const labels = furniture.labels === "auto";
  const { registers } = project;
  const { spec: marked, shown } = drawCertainty(spaced, {
    data,
    registers,
    language,
    profile,
    palette,
    measure,
    labels,
  });
  const { spec: wrapped, lines } = wrapAxisLabels(marked, { data, profile, measure, translations });
  const unitOf = (view: View, ancestors: readonly View[]): string | null =>
    onlyUnit(data.rowsOf(view, ancestors)?.rows.flatMap(({ reading }) => reading?.unit ?? []) ?? []);
  const numbered = numbersInWords(wrapped, language, profile, unitOf);
  const { usermeta: _, $schema: __, ...spec } = fitWidth(numbered, profile, data, lines);
  const translated = legend.map((entry) => ({ ...entry, label: translations[entry.label] ?? entry.label }));
  return { spec, legend: translated, title, shown, worded: spaced };
}
