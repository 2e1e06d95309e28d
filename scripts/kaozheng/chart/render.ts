import type { Project } from "../dataset/project.ts";
import { prefixedId } from "../dataset/resolve.ts";
import { sourcesOf } from "../dataset/sources-of.ts";
import type { Finding } from "../finding/finding.ts";
import type { Language } from "../language/language.ts";
import type { DrawnRows } from "./bind/rows.ts";
import type { CutBars } from "./draw/plot/draw-plot.ts";
import type { Drawing } from "./draw/vega-lite-chart.ts";
import { composeMeasured } from "./frame/compose.ts";
import type { FrameText } from "./frame/frame-blocks.ts";
import { type ChartText, chartTexts, unitWords } from "./frame/frame-text.ts";
import { rawIdFindings } from "./frame/raw-ids.ts";
import { drawnFindings } from "./print/check-drawn.ts";
import { type FontMode, printChart } from "./print/print-chart.ts";
import { inLanguage, plainText } from "./read/furniture.ts";
import { type OpenChart, openChart } from "./read/open-chart.ts";
import type { TextBox } from "./svg/text-boxes.ts";
import { altText } from "./tell/alt-text.ts";
import { DEFAULT_PROFILE, type Theme } from "./theme/theme.ts";
import { profileNamed, themeOf } from "./theme/themes.ts";

export interface RenderOptions {
  /** Name of one of the theme's profiles; `wide` unless said. */
  readonly profile?: string;
  /** The one that the project names unless given. */
  readonly theme?: Theme;
  /** `embedded` unless said. */
  readonly font?: FontMode;
  /** Whether the SVG brings the dark palette for screens that ask for it: `true` unless said. */
  readonly dark?: boolean;
  /** Folder in which cut slices of the font are kept, so that the next process need not cut them; nowhere unless said. */
  readonly glyphs?: string | null;
}

export interface RenderedChart {
  readonly name: string;
  readonly language: Language;
  readonly svg: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** Alternative text: what a reader who cannot see the chart is told. */
  readonly description: string;
  /** Who wrote it: the author; the toolkit, from the data; or nobody, and headline and standfirst stand in for it. */
  readonly describedBy: "author" | "data" | "none";
  /** Name of the theme's profile it was drawn in. */
  readonly profile: string;
  /** The unit in words, the author's or the one that all rows share; empty where there is none. */
  readonly unit: string;
  /** Colour that it is drawn on. */
  readonly paper: string;
  /** Of a Plot chart: axes that bars are measured along and that do not begin at zero. A spec says so itself. */
  readonly cutBars: readonly CutBars[];
  /** How many categories are told apart by colour. */
  readonly colours: number;
  /** Ids of the figures and derived figures drawn, with their prefixes. */
  readonly ids: readonly string[];
  /** The rows drawn; of what is summed up, all rows of the tables. */
  readonly rows: readonly DrawnRows[];
  /** Ids of the documents behind them, best rank first. */
  readonly sources: readonly string[];
  readonly texts: readonly ChartText[];
  /** Every line of text with its box in pixels. */
  readonly boxes: readonly TextBox[];
  /** What is wrong with the chart as drawn: texts over one another, Chinese on the English chart, ids, missing glyphs. */
  readonly findings: readonly Finding[];
}

/** Stands before every id of a chart: safe in a style sheet whatever the chart is called. */
function idPrefix(name: string, language: Language, profile: string): string {
  const whole = [name, language, ...(profile === DEFAULT_PROFILE ? [] : [profile])].join("-");
  return whole.replace(/[^\w\u0080-\uffff-]/g, "_").replace(/^(?=[\d-])/, "c");
}

type Description = Pick<RenderedChart, "description" | "describedBy">;

/** Alternative text: the author's, else written from the data, else what the headline and the standfirst say. */
function describe(
  { furniture }: OpenChart,
  { headline, standfirst }: FrameText,
  drawing: Drawing,
  unit: string,
  language: Language,
): Description {
  const own = plainText(inLanguage(furniture.alt, language)).text;
  if (own !== "") return { description: own, describedBy: "author" };
  const plots = drawing.depict();
  const written = plots === null ? "" : altText(plots, { unit, title: drawing.title, standfirst }, language);
  if (written !== "") return { description: written, describedBy: "data" };
  const sentences = [headline, standfirst].filter((text) => text !== "");
  return { description: sentences.join(language === "zh" ? "。" : ". "), describedBy: "none" };
}

/** Draws a chart of the project with its furniture. Throws `ProjectError` with every finding where it cannot. */
export const renderChart = async (
  project: Project,
  name: string,
  language: Language,
  options: RenderOptions = {},
): Promise<RenderedChart> => renderOpen(project, await openChart(project, name), { name, language }, options);

/** Draws an open chart under the name that its ids begin with. Throws `ProjectError` likewise. */
export async function renderOpen(
  project: Project,
  chart: OpenChart,
  { name, language }: Pick<RenderedChart, "name" | "language">,
  options: RenderOptions = {},
): Promise<RenderedChart> {
  const { theme = themeOf(project), font = "embedded", dark = true, glyphs = null } = options;
  const profileName = options.profile ?? DEFAULT_PROFILE;
  const profile = profileNamed(theme, profileName);
  const setting = { project, language, theme, profile };
  const { root, width, height, text, drawing, boxes } = await composeMeasured(chart, setting, glyphs);
  const title = text.headline;
  const unit = unitWords(chart.furniture, drawing, project, language);
  const { description, describedBy } = describe(chart, text, drawing, unit, language);
  const prefix = idPrefix(name, language, profileName);
  const printable = { root, width, height, prefix, language, title, description, theme, dark };
  return {
    name,
    language,
    svg: printChart(printable, font),
    width,
    height,
    title,
    description,
    describedBy,
    profile: profileName,
    unit,
    paper: theme.palette.paper,
    cutBars: drawing.cutBars,
    colours: drawing.colours,
    ids: drawing.behind.flatMap((each) => (each.kind === "source" ? [] : prefixedId(each))),
    rows: drawing.rows,
    sources: sourcesOf(drawing.behind, project.registers).map((s) => s.id),
    texts: chartTexts(chart.furniture, text, boxes, setting),
    boxes,
    findings: [
      ...drawnFindings({ boxes, width, height }, drawing.tokens, language, chart.file),
      ...rawIdFindings(drawing, project.registers, language, chart.file),
    ],
  };
}
