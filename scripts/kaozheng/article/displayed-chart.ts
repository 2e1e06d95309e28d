import { posix } from "node:path";
import type { PlotModule } from "../chart/draw/plot/contract.ts";
import { CHARTS } from "../chart/read/catalogue.ts";
import { isObject, type Json, type JsonObject, nearestPlace } from "../chart/read/json.ts";
import type { WrittenChart } from "../chart/read/open-chart.ts";
import type { RenderOptions } from "../chart/render.ts";
import type { Project } from "../dataset/project.ts";
import type { Table } from "../dataset/table.ts";
import { type Origin, originOf } from "../derive/rows.ts";
import { type Place, ProjectError } from "../finding/finding.ts";
import { inLanguages, type Language } from "../language/language.ts";
import type { Position } from "./cell-module.ts";
import type { DisplayedChart, Written } from "./evaluated.ts";

const SPEC_MEMBERS = ["$schema", "mark", "layer", "concat", "hconcat", "vconcat", "facet", "repeat", "spec"];

/** A chart as a cell hands it to `display`: a Vega-Lite spec, or what a `.plot.ts` exports. */
type Chart = JsonObject | PlotModule;

export const isChart = (value: unknown): value is Chart =>
  typeof value === "object" &&
  value !== null &&
  (isPlot(value) || (!Array.isArray(value) && SPEC_MEMBERS.some((name) => name in value)));

const isPlot = (value: object): value is PlotModule => "chart" in value && typeof value.chart === "function";

/** A displayed chart as it was at that moment, to be drawn when the cells have run. */
export interface PendingChart {
  readonly chart: PlotModule | { readonly spec: JsonObject; readonly chosen: readonly Table[] };
  readonly written: Written;
}

export const pendingChart = (value: Chart, written: Written): PendingChart => ({
  chart: isPlot(value) ? { meta: worded(value.meta), chart: value.chart } : copied(value),
  written,
});

/** Furniture in the article's own language alone may be a plain string there. */
function worded<Meta extends object>(meta: Meta): Meta {
  const both = (words: unknown): unknown => (typeof words === "string" ? inLanguages(() => words) : words);
  const entries = Object.entries(meta).map(([name, words]) => {
    if (["headline", "standfirst", "unit", "credit", "alt"].includes(name)) return [name, both(words)];
    return [name, name === "notes" && Array.isArray(words) ? words.map(both) : words];
  });
  return Object.fromEntries(entries) as Meta;
}

/**
 * A spec as plain data. Rows that a table gave, `"values": rows("systems").filter(…)`, become a table of their own, named
 * by the path of the whole one and a number: so everything that is known of them stays known.
 */
function copied(spec: JsonObject): { spec: JsonObject; chosen: Table[] } {
  const chosen: Table[] = [];
  const plain = JSON.stringify(spec, (key, value: unknown) => {
    if (key === "kaozheng" && isObject(value as Json)) return worded(value as JsonObject);
    if (key !== "data" || !isObject(value as Json)) return value;
    const { values, ...rest } = value as JsonObject;
    const origins = Array.isArray(values)
      ? values.map(originOf).filter((origin): origin is Origin => origin !== null)
      : [];
    const [first] = origins;
    if (first === undefined || !Array.isArray(values) || origins.length < values.length) return value;
    if (origins.some(({ table }) => table !== first.table)) return value;
    const { resource } = first.table;
    const path = `${resource.path}?${chosen.length + 1}`;
    const name = `${resource.name}?${chosen.length + 1}`;
    chosen.push({ ...first.table, resource: { ...resource, name, path }, rows: origins.map(({ row }) => row) });
    return { ...rest, url: posix.relative(CHARTS, posix.join("data", path)) };
  });
  return { spec: JSON.parse(plain) as JsonObject, chosen };
}

/** The project with further tables in it. */
function withTables(project: Project, tables: readonly Table[]): Project {
  if (tables.length === 0) return project;
  const { descriptor, registers } = project;
  const named = tables.map((table): [string, Table] => [table.resource.name, table]);
  return {
    ...project,
    descriptor: { ...descriptor, resources: [...descriptor.resources, ...tables.map(({ resource }) => resource)] },
    registers: { ...registers, tables: new Map([...registers.tables, ...named]) },
  };
}

/** Where a pointer of a displayed chart stands in the article, or what encloses it does. */
export function placeOf(
  { cell, places }: Written,
  cells: readonly { readonly codeLine: number }[],
  pointer: string,
): Position {
  const { line, column } = nearestPlace(new Map(Object.entries(places)), pointer) ?? { line: 1, column: 1 };
  return { line: (cells[cell]?.codeLine ?? 1) + line - 1, column };
}

interface DrawOptions {
  /** The chart's name: what its ids begin with. */
  readonly name: string;
  readonly language: Language;
  /** The article. */
  readonly file: string;
  readonly cells: readonly { readonly codeLine: number }[];
  /** Folder in which cut slices of the font are kept, if they are. */
  readonly glyphs: string | null;
  readonly looks: DisplayLooks;
}

/** How a displayed chart is drawn for wide and for narrow screens: plain data. */
export type DisplayLooks = Readonly<Record<"wide" | "narrow", Pick<RenderOptions, "profile" | "font" | "dark">>>;

/**
 * Draws a displayed chart as files of `charts/` are drawn, wide and narrow. Throws `ProjectError` with places of the
 * article, or what the code of a Plot chart threw.
 */
export async function drawDisplayed(
  { chart, written }: PendingChart,
  project: Project,
  { name, language, file, cells, glyphs, looks }: DrawOptions,
): Promise<DisplayedChart> {
  const [{ openWritten }, { renderOpen }] = await Promise.all([
    import("../chart/read/open-chart.ts"),
    import("../chart/render.ts"),
  ]);
  const at = (pointer: string): Position => placeOf(written, cells, pointer);
  const thrown: unknown[] = [];
  const source: WrittenChart =
    "spec" in chart
      ? { kind: "vega-lite", file, document: { value: chart.spec, at } }
      : { kind: "plot", file, module: { meta: chart.meta, chart: noting(chart.chart, thrown) } };
  const named = { name, language };
  const kept = glyphs === null ? {} : { glyphs };
  const drawn = withTables(project, "spec" in chart ? chart.chosen : []);
  try {
    const open = openWritten(drawn, source);
    const [wide, narrow] = [
      await renderOpen(open, named, { ...kept, ...looks.wide }),
      await renderOpen(open, named, { ...kept, ...looks.narrow }),
    ];
    return { kind: "chart", wide, narrow, spec: "spec" in chart ? chart.spec : null, written };
  } catch (error) {
    // The chart's own code threw: its stack says more than that Plot could not draw.
    if (thrown.length > 0) throw thrown[0];
    if (!(error instanceof ProjectError)) throw error;
    const here: Place = { file, ...at("") };
    throw new ProjectError(error.findings.map((f) => (f.file === file ? { ...here, ...f } : f)));
  }
}

const noting =
  (chart: PlotModule["chart"], thrown: unknown[]): PlotModule["chart"] =>
  (context) => {
    try {
      return chart(context);
    } catch (error) {
      thrown.push(error);
      throw error;
    }
  };
