import type { RenderedChart } from "../../chart/render.ts";
import type { Language } from "../../language/language.ts";
import type { ChartResult } from "../../workspace/kept-charts.ts";
import type { ChartView } from "../article/context.ts";
import { chartPage, chartPicture, chartRows } from "./addresses.ts";
import { addressFrom, type Frame } from "./frame.ts";
import type { SiteInput } from "./surroundings.ts";

/** A chart as it was drawn in a language; null where it could not be. */
export const drawnIn = (results: readonly ChartResult[], name: string, language: Language): RenderedChart | null =>
  results.find((r) => r.name === name && r.language === language)?.rendered ?? null;

/** A chart as an article shows it; null where it could not be drawn. */
export function chartView(name: string, language: Language, input: SiteInput, frame: Frame): ChartView | null {
  const chart = drawnIn(input.wide, name, language);
  if (chart === null) return null;
  return {
    name,
    svg: chart.svg,
    narrow: drawnIn(input.narrow, name, language)?.svg ?? null,
    description: chart.description,
    ids: chart.ids,
    downloads: [
      { format: "CSV", href: addressFrom(frame, chartRows(name)) },
      { format: "SVG", href: addressFrom(frame, chartPicture(name, language, "svg")) },
      { format: "PNG", href: addressFrom(frame, chartPicture(name, language, "png")) },
    ],
    page: addressFrom(frame, chartPage(name, language)),
  };
}
