import type * as ObservablePlot from "@observablehq/plot";
import { type Behind, distinctBehind } from "../../dataset/sources-of.ts";
import type { Row } from "../../dataset/table.ts";
import { originOf } from "../../derive/rows.ts";
import { findingsOf, ProjectError } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import { numberText } from "../bind/number-text.ts";
import { CERTAINTIES, type Certainty, type RowReading } from "../bind/reading.ts";
import { bindRows, CERTAINTY, type DrawnRow, rowsByTable, tokensOf } from "../bind/rows.ts";
import { loadPlot } from "../engine/engines.ts";
import { BOLD, REGULAR } from "../font/measure.ts";
import { wrapWell } from "../font/wrap.ts";
import type { PlotChart, PlotSource } from "../read/plot-module.ts";
import { tableNamed } from "../read/resources.ts";
import { contentWidth } from "../theme/theme.ts";
import type { Drawing, DrawnReading, ProjectSetting, Setting } from "./drawing.ts";
import { houseMeasure, houseText, printInHouse } from "./house-text.ts";
import { angle, boundMarks, labelRoom } from "./plot/bounds.ts";
import type { PlotContext, PlotModule, Type } from "./plot/contract.ts";
import { drawPlot } from "./plot/draw-plot.ts";
import { placedText } from "./plot/placed-text.ts";

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
    const findings = findingsOf(error, { file });
    if (findings !== null) throw new ProjectError(findings);
    const problem = error instanceof Error ? error.message : String(error);
    throw new ProjectError([finding("chart/engine", { engine: "Observable Plot", problem }, { file })]);
  } finally {
    console.warn = warn;
  }
}

/** The rows that a chart is given, and what is known of each by its position. */
interface BoundRows {
  readonly rows: readonly DrawnRow[];
  /** The tables' own rows. */
  readonly origins: readonly Row[];
  readonly readings: readonly (RowReading | null)[];
  readonly lineage: readonly (readonly Behind[])[];
  readonly places: readonly { readonly resource: string; readonly at: number }[];
  /** What the rows are called in findings. */
  readonly named: readonly string[];
}

/** Rows of no project: of what they state nothing is known. */
export const plainRows = (rows: readonly DrawnRow[], named: readonly string[]): BoundRows => ({
  rows,
  origins: [],
  readings: [],
  lineage: [],
  places: [],
  named,
});

/** The rows of several tables as those of one, in the order in which the chart names them. */
export function bindResources({ file, resources }: PlotChart, setting: ProjectSetting): BoundRows {
  const { project, language, theme } = setting;
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
    origins: bound.flatMap(({ table }) => table.rows),
    readings: bound.flatMap(({ readings }) => readings),
    lineage: bound.flatMap(({ lineage }) => lineage),
    places: bound.flatMap(({ table, rows }) => rows.map((_, at) => ({ resource: table.resource.name, at }))),
    named: resources,
  };
}

/** Draws a Plot chart of the rows it is given. */
export async function drawPlotChart(chart: PlotSource, bound: BoundRows, context: Setting): Promise<Drawing> {
  const { language, theme, profile } = context;
  const { file } = chart;
  // Nothing can tell beforehand what a function takes; what it is given is what the contract says.
  const draw = chart.module.chart as PlotModule["chart"];
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
    drawPlot(PlotLibrary, document, (Plot) => draw(given(Plot)), { profile, palette, measure }),
  );
  if (drawing === null) throw new ProjectError([finding("chart/module", { problem: { kind: "no-plot" } }, { file })]);
  // A cell may hand to marks the rows that `rows` gave it: they are the same rows of the table.
  const data = new Set([...drawing.data].map((datum) => originOf(datum)?.row ?? datum));
  const drawn = bound.rows.flatMap((row, i) => (data.has(row) || data.has(bound.origins[i]) ? [i] : []));
  const named = { data: bound.named };
  if (data.size === 0) throw new ProjectError([finding("chart/empty", named, { file })]);
  if (drawn.length === 0 && bound.lineage.length > 0)
    throw new ProjectError([finding("chart/no-lineage", named, { file })]);
  const readings = drawn.flatMap((i) => bound.readings[i] ?? []);
  const told = drawn.flatMap((i): DrawnReading[] => {
    const row = bound.rows[i];
    const reading = bound.readings[i];
    return row && reading ? [{ row, reading }] : [];
  });
  const units = new Set(readings.map((r) => r.unit));
  const [unit] = units;
  return {
    ...drawing,
    tree: printInHouse(drawing.tree, house),
    legend: drawing.legend.map((entry) => ({ ...entry, label: house(entry.label) })),
    title: null,
    behind: distinctBehind(drawn.flatMap((i) => bound.lineage[i] ?? [])),
    readings,
    rows: rowsByTable(drawn.flatMap((i) => bound.places[i] ?? [])),
    tokens: tokensOf(drawn.map((i) => bound.rows[i]).filter((row) => row !== undefined)),
    shown: { certainties: shown, breaks: false },
    unit: units.size === 1 && unit ? unit : null,
    content: { kind: "rows", rows: told, tree: drawing.tree },
    findings: [],
  };
}
