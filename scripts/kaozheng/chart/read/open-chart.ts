import type { Project } from "../../dataset/project.ts";
import { assertNoErrors, type Finding, ProjectError } from "../../finding/finding.ts";
import type { PlotModule } from "../draw/plot/contract.ts";
import { type Drawing, type DrawingContext, drawSpec } from "../draw/vega-lite-chart.ts";
import { checkReadSpec } from "./check-spec.ts";
import { findChart } from "./find-chart.ts";
import type { Furniture } from "./furniture.ts";
import type { JsonDocument } from "./json.ts";
import { readSpec, type Spec, specOf } from "./spec.ts";

/** Everything wrong with a chart that can be seen before it is drawn. */
export function checkSpec(project: Project, name: string): Finding[] {
  const chart = findChart(project.files, name);
  if (chart.kind === "plot") return [];
  const { spec, findings } = readSpec(project.files, chart);
  return spec === null ? findings : [...findings, ...checkReadSpec(spec, project)];
}

/** A chart read and found sound, ready to be drawn in either language. */
export interface OpenChart {
  readonly file: string;
  readonly furniture: Furniture;
  readonly draw: (context: DrawingContext) => Promise<Drawing>;
}

/** Reads a chart. Throws `ProjectError` with every finding where it is not sound. */
export async function openChart(project: Project, name: string): Promise<OpenChart> {
  const chart = findChart(project.files, name);
  if (chart.kind === "plot") {
    const { readPlot, drawPlotChart } = await import("../draw/plot-chart.ts");
    const plot = await readPlot(project.root, chart);
    return { file: chart.file, furniture: plot.furniture, draw: (context) => drawPlotChart(plot, context) };
  }
  return soundSpec(project, readSpec(project.files, chart));
}

/** A chart that is no file of its own: what a cell of a notebook displays. `file` is where it is written. */
export type WrittenChart =
  | { readonly kind: "vega-lite"; readonly file: string; readonly document: JsonDocument }
  | { readonly kind: "plot"; readonly file: string; readonly module: Partial<PlotModule> };

/** The same of a chart that was written elsewhere than in `charts/`. Throws `ProjectError` likewise. */
export async function openWritten(project: Project, chart: WrittenChart): Promise<OpenChart> {
  const { file } = chart;
  if (chart.kind === "vega-lite") return soundSpec(project, specOf(chart.document, file));
  const { plotOf, drawPlotChart } = await import("../draw/plot-chart.ts");
  const plot = plotOf(chart.module, file);
  return { file, furniture: plot.furniture, draw: (context) => drawPlotChart(plot, context) };
}

function soundSpec(
  project: Project,
  { spec, findings }: { spec: Spec | null; findings: readonly Finding[] },
): OpenChart {
  assertNoErrors(spec === null ? findings : [...findings, ...checkReadSpec(spec, project)]);
  if (spec === null) throw new ProjectError(findings);
  return { file: spec.file, furniture: spec.furniture, draw: (context) => drawSpec(spec, context) };
}
