/**
 * Drawing charts: `import { drawChart, drawSpec, drawPlot, rasterise } from "kaozheng/chart"`.
 *
 * What draws (Vega, Plot, the fonts) is loaded when something is drawn, not when this is imported.
 */
import type { Language } from "../language/language.ts";
import type { PlotContext } from "./draw/plot/contract.ts";
import type { FontMode } from "./print/print-chart.ts";
import type { RowValue } from "./read/open-chart.ts";
import type { RenderedChart } from "./render.ts";
import type { Theme } from "./theme/theme.ts";

export { type Finding, ProjectError, UsageError } from "../finding/finding.ts";
export type { Language } from "../language/language.ts";
export type { DrawnRows } from "./bind/rows.ts";
export type { PlotContext } from "./draw/plot/contract.ts";
export type { PlacedText } from "./draw/plot/placed-text.ts";
export type { ChartText } from "./frame/frame-text.ts";
export type { FontMode } from "./print/print-chart.ts";
export { type ChartFile, listCharts } from "./read/catalogue.ts";
export type { RenderedChart } from "./render.ts";
export type { TextBox } from "./svg/text-boxes.ts";
export type { Palette, Profile, Theme } from "./theme/theme.ts";

/** How a chart is drawn. */
export interface DrawOptions {
  readonly language: Language;
  /** Name of one of the theme's profiles, which say how wide the chart is: `wide` (720 px) unless said. */
  readonly profile?: string;
  /** A theme, or the name of one that ships; the project's own, else `press`, unless said. */
  readonly theme?: Theme | string;
  /**
   * `embedded`, unless said: the letters that are printed come with the SVG. `outlines`: they are drawn as paths, as a
   * picture of pixels needs them. `system`: they are left to the viewer's own font.
   */
  readonly font?: FontMode;
  /** Whether the SVG brings the palette for dark screens: `true` unless said, `false` of a bare plot. */
  readonly dark?: boolean;
  /** A folder in which cut slices of the font are kept, so that the next process need not cut them: none unless said. */
  readonly glyphs?: string;
}

export interface DrawChartOptions extends DrawOptions {
  /** The project's folder: the one that holds `data/datapackage.json`. */
  readonly project: string;
  /** The chart's name: what stands before `.vl.json` or `.plot.ts` in the folder `charts`. */
  readonly chart: string;
}

/** A row to be drawn: values by the names of their columns. */
export type Row = Readonly<Record<string, RowValue>>;

export interface DrawSpecOptions extends DrawOptions {
  /** What the spec draws, where it names no data of its own. */
  readonly rows?: readonly Row[];
  /** Rows by the names that the spec gives its data: `{"data": {"name": "trips"}}`. */
  readonly data?: Readonly<Record<string, readonly Row[]>>;
  /** The folder from which the spec's paths are read, and out of which none may lead; without it no file is read. */
  readonly base?: string;
  /** Only the plot, in the author's own look. */
  readonly bare?: boolean;
  /** How the spec is called, in findings and in the ids of the SVG: `spec` unless said. */
  readonly name?: string;
}

export interface DrawPlotOptions extends DrawOptions {
  readonly rows: readonly Row[];
  /** How the chart is called, in findings and in the ids of the SVG: `plot` unless said. */
  readonly name?: string;
}

/** A chart of Observable Plot, as a file `.plot.ts` exports it. */
export interface PlotSpec {
  /** What stands around the plot, each in both languages: `headline`, `standfirst`, `unit`, `notes`, `credit`, `alt`. */
  readonly meta?: Readonly<Record<string, unknown>>;
  /** Makes the plot with the `Plot` it is given, whose `plot` draws in the theme and at the profile's width. */
  readonly chart: (context: PlotContext) => unknown;
}

/** Theme by name, and nothing that is not said: what is left out is told from what is undefined. */
async function lookOf({ theme, profile, font, dark, glyphs }: DrawOptions) {
  const { themeNamed } = await import("./theme/themes.ts");
  return {
    ...(theme === undefined ? {} : { theme: typeof theme === "string" ? themeNamed(theme) : theme }),
    ...(profile === undefined ? {} : { profile }),
    ...(font === undefined ? {} : { font }),
    ...(dark === undefined ? {} : { dark }),
    ...(glyphs === undefined ? {} : { glyphs }),
  };
}

/**
 * Draws a chart of a project, with the headline, the notes and the source line that its data ask for. The project is
 * read anew each time.
 *
 * Throws `ProjectError`, whose `findings` say where and why, when the project, the chart or its data are not sound, or
 * the chart does not fit; `UsageError` for a theme, a profile or a folder that is not there.
 */
export async function drawChart(options: DrawChartOptions): Promise<RenderedChart> {
  const [{ openProject }, { renderChart }, { findRoot }] = await Promise.all([
    import("../dataset/project.ts"),
    import("./render.ts"),
    import("../dataset/root.ts"),
  ]);
  const project = openProject(findRoot(options.project));
  return renderChart(project, options.chart, options.language, await lookOf(options));
}

/**
 * Draws a Vega-Lite or Vega spec that need not be of any project: framed in the house's look, with the headline of
 * `usermeta.kaozheng` or the spec's own title, or bare. Data are rows at hand, the spec's own, or files below `base`.
 *
 * Throws `ProjectError` with everything that is wrong with the spec and its data (unknown fields, empty data, what may
 * not be read), where an engine fails and where nothing would be seen; `UsageError` as `drawChart`, and for a profile of
 * fixed height.
 */
export async function drawSpec(spec: object, options: DrawSpecOptions): Promise<RenderedChart> {
  const { rows, data = {}, base, bare = false, name = "spec", language } = options;
  const [{ openValue }, { accessFor, NO_ACCESS }, { renderFile }] = await Promise.all([
    import("./read/file/open-file.ts"),
    import("./read/file/access.ts"),
    import("./render.ts"),
  ]);
  const access = base === undefined ? NO_ACCESS : accessFor(`${base}/${name}`, [], process.cwd());
  const drawn = rows === undefined ? spec : { data: { name: "rows" }, ...spec };
  const open = await openValue(drawn, name, rows === undefined ? data : { rows, ...data }, access);
  return renderFile(open, language, { ...(await lookOf(options)), bare });
}

/**
 * Draws a chart of Observable Plot from rows of no project, framed as `drawSpec` frames a spec. The marks that tell of
 * bounds (`bounds`, `angle`) say nothing here: of what such rows state nothing is known.
 *
 * Throws `ProjectError` where the chart's code throws or draws nothing; `UsageError` as `drawSpec`.
 */
export async function drawPlot({ meta = {}, chart }: PlotSpec, options: DrawPlotOptions): Promise<RenderedChart> {
  const { rows, name = "plot", language } = options;
  const [{ openRows }, { renderOpen }] = await Promise.all([import("./read/open-chart.ts"), import("./render.ts")]);
  return renderOpen(openRows({ meta, chart }, rows, name), { name, language }, await lookOf(options));
}

export interface RasteriseOptions {
  /** Pixels of the PNG to one of the SVG; 2 unless said. */
  readonly scale?: number;
  /** The colour behind what the SVG leaves open; white unless said. */
  readonly paper?: string;
}

/**
 * A PNG of a drawn chart, which has to have been drawn with `font: "outlines"`: no font is loaded here. The same bytes
 * for the same SVG. Throws `UsageError` where letters are text.
 */
export async function rasterise(svg: string, options: RasteriseOptions = {}): Promise<Uint8Array> {
  const { scale = 2, paper = "#ffffff" } = options;
  if (/<text[\s>]/.test(svg)) {
    const { UsageError } = await import("../finding/finding.ts");
    throw new UsageError('Letters of a picture have to be outlines: draw the chart with font: "outlines".');
  }
  const png = await import("./print/png.ts");
  return png.rasterise(svg, scale, paper);
}
