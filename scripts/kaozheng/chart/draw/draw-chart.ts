import type { OpenChart } from "../read/open-chart.ts";
import { drawFile } from "./draw-file.ts";
import type { Drawing, Setting } from "./drawing.ts";
import { drawSpec } from "./vega-lite-chart.ts";

/** Draws the plot of an open chart, whichever its source. Throws `ProjectError` where it cannot. */
export async function drawChart(chart: OpenChart, setting: Setting): Promise<Drawing> {
  if (chart.kind === "file") return drawFile(chart, setting);
  const { project } = chart;
  if (chart.kind === "vega-lite") return drawSpec(chart.spec, { ...setting, project });
  const { drawPlotChart } = await import("./plot-chart.ts");
  return drawPlotChart(chart.plot, { ...setting, project });
}
