import type { Project } from "../../dataset/project.ts";
import { assertNoErrors, type Finding, ProjectError } from "../../finding/finding.ts";
import { checkReadSpec } from "./check-spec.ts";
import type { OpenFile } from "./file/open-file.ts";
import { findChart } from "./find-chart.ts";
import type { Furniture } from "./furniture.ts";
import type { JsonDocument } from "./json.ts";
import { type PlotChart, type PlotExports, type PlotSource, plotOf, plotOfRows, readPlot } from "./plot-module.ts";
import { readSpec, type Spec, specOf } from "./spec.ts";

/** Everything wrong with a chart that can be seen before it is drawn. */
export function checkSpec(project: Project, name: string): Finding[] {
  const chart = findChart(project.files, name);
  if (chart.kind === "plot") return [];
  const { spec, findings } = readSpec(project.files, chart);
  return spec === null ? findings : [...findings, ...checkReadSpec(spec, project)];
}

/** A chart of a project, read and found sound, with the project whose tables it draws. */
interface OfProject {
  readonly file: string;
  readonly furniture: Furniture;
  readonly project: Project;
}

/** A value of a row as it is drawn. */
export type RowValue = string | number | boolean | null;

/** A Plot chart of rows that are of no project. */
interface OpenRows {
  readonly kind: "rows";
  readonly file: string;
  readonly furniture: Furniture;
  readonly project: null;
  readonly plot: PlotSource;
  readonly rows: readonly Readonly<Record<string, RowValue>>[];
}

/** A chart ready to be drawn in either language: of a project, or one that stands by itself. */
export type OpenChart =
  | (OfProject & { readonly kind: "vega-lite"; readonly spec: Spec })
  | (OfProject & { readonly kind: "plot"; readonly plot: PlotChart })
  | OpenFile
  | OpenRows;

/** Reads a chart. Throws `ProjectError` with every finding where it is not sound. */
export async function openChart(project: Project, name: string): Promise<OpenChart> {
  const chart = findChart(project.files, name);
  if (chart.kind === "plot") return openPlot(project, await readPlot(project.root, chart));
  return soundSpec(project, readSpec(project.files, chart));
}

/** A chart that is no file of its own: what a cell of a notebook displays. `file` is where it is written. */
export type WrittenChart =
  | { readonly kind: "vega-lite"; readonly file: string; readonly document: JsonDocument }
  | { readonly kind: "plot"; readonly file: string; readonly module: Partial<PlotExports> };

/** The same of a chart that was written elsewhere than in `charts/`. Throws `ProjectError` likewise. */
export function openWritten(project: Project, chart: WrittenChart): OpenChart {
  const { file } = chart;
  if (chart.kind === "vega-lite") return soundSpec(project, specOf(chart.document, file));
  return openPlot(project, plotOf(chart.module, file));
}

/** A Plot chart of rows at hand. Throws `ProjectError` with what is wrong with its exports. */
export function openRows(module: Partial<PlotExports>, rows: OpenRows["rows"], file: string): OpenRows {
  const plot = plotOfRows(module, file);
  return { kind: "rows", file, furniture: plot.furniture, project: null, plot, rows };
}

const openPlot = (project: Project, plot: PlotChart): OpenChart => ({
  kind: "plot",
  file: plot.file,
  furniture: plot.furniture,
  project,
  plot,
});

function soundSpec(
  project: Project,
  { spec, findings }: { spec: Spec | null; findings: readonly Finding[] },
): OpenChart {
  assertNoErrors(spec === null ? findings : [...findings, ...checkReadSpec(spec, project)]);
  if (spec === null) throw new ProjectError(findings);
  return { kind: "vega-lite", file: spec.file, furniture: spec.furniture, project, spec };
}
