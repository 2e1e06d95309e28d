import type { RenderedChart } from "../chart/render.ts";
import type { Project } from "../dataset/project.ts";
import { type Cache, keyOf } from "./cache.ts";
import { environmentKey } from "./environment.ts";
import { drawCharts } from "./kept-charts.ts";

/** What pictures of pixels are kept under. */
const KIND = "png";

/**
 * A chart that was drawn as SVG, as PNG. It is drawn once more for that, with letters as outlines, since what makes
 * pixels of it loads no font; the result is kept under the bytes of the SVG, which are the same whenever these are.
 */
export async function chartPng(project: Project, chart: RenderedChart, cache: Cache): Promise<Uint8Array> {
  const { name, language, svg, profile, paper } = chart;
  const { profileNamed, themeOf } = await import("../chart/theme/themes.ts");
  const { scale } = profileNamed(themeOf(project), profile);
  const key = keyOf(environmentKey(), svg, scale);
  const kept = cache.get<string>(KIND, key);
  if (kept !== null) return Buffer.from(kept, "base64");
  const [outlined] = await drawCharts(project, [language], cache, {
    names: [name],
    font: "outlines",
    dark: false,
    threads: 0,
  });
  const { rasterise } = await import("../chart/print/png.ts");
  const png = await rasterise(outlined?.rendered?.svg ?? svg, scale, paper);
  cache.put(KIND, key, Buffer.from(png).toString("base64"));
  return png;
}
