import type { ProjectFiles } from "../../dataset/files.ts";

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
export const listCharts = (files: ProjectFiles): ChartFile[] => files.list(CHARTS).flatMap(toChart);
