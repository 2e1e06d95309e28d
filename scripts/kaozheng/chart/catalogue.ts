import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ProjectError } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import { didYouMean } from "../finding/nearest.ts";

export const CHARTS = "charts";

/** A chart of a project: its name is what stands before `.vl.json` or `.plot.ts`. */
export interface ChartFile {
  readonly name: string;
  /** Relative to the project: `charts/inspection-spend.vl.json`. */
  readonly file: string;
  readonly kind: "vega-lite" | "plot";
}

const KINDS = { ".vl.json": "vega-lite", ".plot.ts": "plot" } as const;

function toChart(entry: string): ChartFile[] {
  for (const [ending, kind] of Object.entries(KINDS))
    if (entry.endsWith(ending)) return [{ name: entry.slice(0, -ending.length), file: `${CHARTS}/${entry}`, kind }];
  return [];
}

/** The charts of a project by name; none where it has no folder `charts`. */
export function listCharts(root: string): ChartFile[] {
  const folder = join(root, CHARTS);
  if (!existsSync(folder)) return [];
  const charts = readdirSync(folder).flatMap(toChart);
  // By code unit, not by locale: the order may not depend on the machine.
  return charts.sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** The chart of that name. Throws `ProjectError` where there is none. */
export function findChart(root: string, name: string): ChartFile {
  const charts = listCharts(root);
  const chart = charts.find((c) => c.name === name);
  if (chart !== undefined) return chart;
  const names = charts.map((c) => c.name);
  const hint = didYouMean(name, names) || (names.length > 0 ? `There are ${names.join(", ")}.` : "");
  throw new ProjectError([finding("chart/unknown", { name, hint }, { file: CHARTS })]);
}
