import type { ProjectFiles } from "../../dataset/files.ts";
import { ProjectError } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import { nearest } from "../../finding/nearest.ts";
import { CHARTS, type ChartFile, listCharts } from "./catalogue.ts";

/** The chart of that name. Throws `ProjectError` where there is none. */
export function findChart(files: ProjectFiles, name: string): ChartFile {
  const charts = listCharts(files);
  const chart = charts.find((c) => c.name === name);
  if (chart !== undefined) return chart;
  const names = charts.map((c) => c.name);
  const details = { name, meant: nearest(name, names), known: names };
  throw new ProjectError([finding("chart/unknown", details, { file: CHARTS })]);
}
