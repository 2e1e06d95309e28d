import type { OpenChart } from "../read/open-chart.ts";
import { drawFile } from "./draw-file.ts";
import type { Drawing, Setting } from "./drawing.ts";
import { drawSpec } from "./vega-lite-chart.ts";

/** Draws the plot of an open chart, whichever its source. Throws `ProjectError` where it cannot. */
export async function drawChart(chart: OpenChart, setting: Setting): Promise<Drawing> {
  if (chart.kind === "file") return drawFile(chart, setting);
  if (chart.kind === "vega-lite") return drawSpec(chart.spec, { ...setting, project: chart.project });
  const { bindResources, drawPlotChart, plainRows } = await import("./plot-chart.ts");
  const bound =
    chart.kind === "rows"
      ? plainRows(chart.rows, [chart.file])
      : bindResources(chart.plot, { ...setting, project: chart.project });
  return drawPlotChart(chart.plot, bound, setting);
}
