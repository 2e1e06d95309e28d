import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type * as ObservablePlot from "@observablehq/plot";
import { originOf } from "../../derive/rows.ts";
import { ProjectError } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import type { DetailsOf } from "../../finding/rules.ts";
import { numberText } from "../bind/number-text.ts";
import { CERTAINTIES, type Certainty } from "../bind/reading.ts";
import { bindRows, CERTAINTY, type DrawnRow, rowsByTable, tokensOf } from "../bind/rows.ts";
import { BOLD, REGULAR } from "../font/measure.ts";
import { wrapWell } from "../font/wrap.ts";
import type { ChartFile } from "../read/catalogue.ts";
import { type Furniture, readFurniture } from "../read/furniture.ts";
import type { JsonObject } from "../read/json.ts";
import { tableNamed } from "../read/resources.ts";
import { type DrawnReading, depictRows } from "../tell/depict-rows.ts";
import { contentWidth } from "../theme/theme.ts";
import { loadPlot } from "./engines.ts";
import { houseMeasure, houseText, printInHouse } from "./house-text.ts";
import { angle, boundMarks, labelRoom } from "./plot/bounds.ts";
import type { PlotContext, PlotModule, Type } from "./plot/contract.ts";
import { drawPlot } from "./plot/draw-plot.ts";
import { placedText } from "./plot/placed-text.ts";
import type { Drawing, DrawingContext } from "./vega-lite-chart.ts";

/** A Plot chart as its module has it. */
export interface PlotChart {
  readonly file: string;
  readonly module: PlotModule;
  readonly furniture: Furniture;
  /** Names of the tables whose rows are drawn. */
  readonly resources: readonly string[];
}

function fail(problem: DetailsOf<"chart/module">["problem"], file: string): never {
  throw new ProjectError([finding("chart/module", { problem }, { file })]);
}

/** Loads the module of a Plot chart. Throws `ProjectError` where it cannot be loaded or is none. */
export async function readPlot(root: string, { file }: ChartFile): Promise<PlotChart> {
  let module: Partial<PlotModule>;
  try {
    module = (await import(/* @vite-ignore */ pathToFileURL(join(root, file)).href)) as Partial<PlotModule>;
  } catch (error) {
    return fail({ kind: "throws", says: error instanceof Error ? error.message : String(error) }, file);
  }
  return plotOf(module, file);
}

/** The Plot chart that a module is. Throws `ProjectError` with what is wrong with its exports. */
export function plotOf(module: Partial<PlotModule>, file: string): PlotChart {
  const { meta, chart } = module;
  if (typeof chart !== "function") return fail({ kind: "no-chart" }, file);
  if (typeof meta !== "object" || meta === null) return fail({ kind: "no-meta" }, file);
  const resources = [meta.resource].flat();
  if (resources.length === 0 || !resources.every((name) => typeof name === "string"))
    return fail({ kind: "no-resource" }, file);
  const twice = resources.find((name, i) => resources.indexOf(name) !== i);
  if (twice !== undefined) return fail({ kind: "resource-twice", name: twice }, file);
  const { furniture, problems } = readFurniture(meta as JsonObject);
  if (problems.length > 0)
    throw new ProjectError(problems.map((p) => finding("chart/furniture", { ...p, at: `meta.${p.at}` }, { file })));
  return { file, module: { meta, chart }, furniture, resources };
}

/**
 * What the code of a chart does wrong is the project's fault, not ours: it becomes a finding. So does what Plot warns of,
 * on the console and by a sign in the picture.
 */
function guarded<T>(file: string, work: () => T): T {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (...parts: readonly unknown[]) => void warnings.push(parts.join(" "));
  try {
    const done = work();
    const [warning] = warnings;
    if (warning !== undefined) throw new Error(warning);
    return done;
  } catch (error) {
    if (error instanceof ProjectError) throw error;
    const problem = error instanceof Error ? error.message : String(error);
    throw new ProjectError([finding("chart/engine", { engine: "Observable Plot", problem }, { file })]);
  } finally {
    console.warn = warn;
  }
}

/** The rows of several tables as those of one, in the order in which the chart names them. */
function bindResources({ file, resources }: PlotChart, { project, language, theme }: DrawingContext) {
  const found = resources.map((name) => tableNamed(name, project, { file }));
  const findings = found.flatMap((f) => f.findings);
  if (findings.length > 0) throw new ProjectError(findings);
  const bound = found.flatMap(({ table }) => (table === null ? [] : bindRows(table, project, language, theme.numbers)));
  if (bound.every(({ rows }) => rows.length === 0)) {
    const data = bound.map(({ table }) => table.file);
    throw new ProjectError([finding("chart/empty", { data }, { file })]);
  }
  return {
    rows: bound.flatMap(({ rows }) => rows),
    /** The tables' own rows, by the same position. */
    origins: bound.flatMap(({ table }) => table.rows),
    readings: bound.flatMap(({ readings }) => readings),
    lineage: bound.flatMap(({ lineage }) => lineage),
    places: bound.flatMap(({ table, rows }) => rows.map((_, at) => ({ resource: table.resource.name, at }))),
  };
}

/** Draws a Plot chart. The rows of its resources are its data. */
export async function drawPlotChart(chart: PlotChart, context: DrawingContext): Promise<Drawing> {
  const { language, theme, profile } = context;
  const { file } = chart;
  const bound = bindResources(chart, context);
  const house = houseText(theme, language, tokensOf(bound.rows));
  const measure = houseMeasure(context.measure, house);
  const PlotLibrary = loadPlot();
  // The same as "linkedom", in one file.
  const { parseHTML } = await import("linkedom/worker");
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const { palette } = theme;
  const shown = new Set<Certainty>();
  const noted = (rows: readonly DrawnRow[]): readonly DrawnRow[] => {
    for (const certainty of CERTAINTIES) if (rows.some((row) => row[CERTAINTY] === certainty)) shown.add(certainty);
    return rows;
  };
  const textWidth = (text: string, { size = profile.label.size, bold = false }: Type = {}): number =>
    measure.width(text, size, bold ? BOLD : REGULAR);
  const given = (Plot: typeof ObservablePlot): PlotContext => ({
    rows: bound.rows,
    Plot,
    width: contentWidth(profile),
    height: profile.plotHeight,
    language,
    palette,
    format: (x, unit = "") => numberText(x, unit, language),
    local: (name) => `${name}_${language}`,
    label: profile.label,
    textWidth,
    wrap: (text, width, type) => wrapWell(text, width, (line) => textWidth(line, type), "filled").join("\n"),
    angle: (bound) => {
      shown.add(bound);
      return angle("x", bound);
    },
    placed: (pieces, styles) => placedText(Plot, pieces, styles, profile.label),
    labelRoom: (rows, r = 0) => labelRoom(rows, r, measure, profile),
    bounds: (rows, channels) => boundMarks(Plot, noted(rows), channels, palette, profile),
  });
  const drawing = guarded(file, () =>
    drawPlot(PlotLibrary, document, (Plot) => chart.module.chart(given(Plot)), { profile, palette, measure }),
  );
  if (drawing === null) return fail({ kind: "no-plot" }, file);
  // A cell may hand to marks the rows that `rows` gave it: they are the same rows of the table.
  const data = new Set([...drawing.data].map((datum) => originOf(datum)?.row ?? datum));
  const drawn = bound.rows.flatMap((row, i) => (data.has(row) || data.has(bound.origins[i]) ? [i] : []));
  if (drawn.length === 0) {
    const named = { data: chart.resources };
    throw new ProjectError([finding(data.size === 0 ? "chart/empty" : "chart/no-lineage", named, { file })]);
  }
  const readings = drawn.flatMap((i) => bound.readings[i] ?? []);
  const told = drawn.flatMap((i): DrawnReading[] => {
    const [row, reading] = [bound.rows[i], bound.readings[i]];
    return row && reading ? [{ row, reading }] : [];
  });
  const units = new Set(readings.map((r) => r.unit));
  const [unit] = units;
  return {
    ...drawing,
    tree: printInHouse(drawing.tree, house),
    legend: drawing.legend.map((entry) => ({ ...entry, label: house(entry.label) })),
    title: null,
    ids: [...new Set(drawn.flatMap((i) => bound.lineage[i] ?? []))],
    readings,
    rows: rowsByTable(drawn.flatMap((i) => bound.places[i] ?? [])),
    tokens: tokensOf(drawn.map((i) => bound.rows[i]).filter((row) => row !== undefined)),
    shown: { certainties: shown, breaks: false },
    unit: units.size === 1 && unit ? unit : null,
    depict: () => depictRows(told, drawing.tree, context.project.registers, language),
  };
}
