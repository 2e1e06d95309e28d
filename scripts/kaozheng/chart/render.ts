import type { Project } from "../dataset/project.ts";
import type { Language } from "../dataset/registers.ts";
import { isPrefixed } from "../dataset/resolve.ts";
import { sourcesOf } from "../dataset/sources-of.ts";
import { type Finding, UsageError } from "../finding/finding.ts";
import { drawnFindings } from "./check/drawn.ts";
import { laidOut } from "./font/measured.ts";
import { type FrameText, setFrame } from "./frame.ts";
import { type ChartText, chartTexts, frameText } from "./frame-text.ts";
import { inLanguage } from "./furniture.ts";
import { type OpenChart, openChart } from "./open-chart.ts";
import { type FontMode, printChart } from "./print-chart.ts";
import { type TextBox, textBoxes } from "./svg/text-boxes.ts";
import { element, type SvgElement } from "./svg/tree.ts";
import { DEFAULT_PROFILE, PRESS, type Profile, type Theme } from "./theme.ts";
import type { Drawing, DrawingContext } from "./vega-lite-chart.ts";

export interface RenderOptions {
  /** Name of one of the theme's profiles; `wide` unless said. */
  readonly profile?: string;
  readonly theme?: Theme;
  /** `embedded` unless said. */
  readonly font?: FontMode;
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
  /** Ids of the figures and derived figures drawn, with their prefixes. */
  readonly ids: readonly string[];
  /** Ids of the documents behind them, best rank first. */
  readonly sources: readonly string[];
  readonly texts: readonly ChartText[];
  /** Every line of text with its box in pixels. */
  readonly boxes: readonly TextBox[];
  /** What is wrong with the chart as drawn: texts over one another, Chinese on the English chart, missing glyphs. */
  readonly findings: readonly Finding[];
}

/** A chart in its frame, laid out. */
interface Composed {
  readonly root: SvgElement;
  readonly width: number;
  readonly height: number;
  readonly text: FrameText;
  readonly drawing: Drawing;
  readonly boxes: readonly TextBox[];
}

async function compose({ furniture, draw }: OpenChart, context: DrawingContext): Promise<Composed> {
  const { project, language, profile, theme, measure } = context;
  const drawing = await draw(context);
  const text = frameText(furniture, drawing, project, language);
  const { elements, width, height } = setFrame(text, drawing, { language, profile, palette: theme.palette, measure });
  const paper = element("rect", { width, height, fill: theme.palette.paper });
  const root = element("g", {}, [paper, ...elements]);
  return { root, width, height, text, drawing, boxes: textBoxes(root, measure) };
}

/** Lays a chart out; again where it turned out to need characters that had not been loaded. */
const composeMeasured = (chart: OpenChart, context: Omit<DrawingContext, "measure">): Promise<Composed> =>
  laidOut(context.language, (measure) => compose(chart, { ...context, measure }));

export function profileOf(theme: Theme, name: string): Profile {
  const profile = theme.profiles[name];
  if (profile !== undefined) return profile;
  throw new UsageError(`There is no profile ${name}; ${theme.name} has ${Object.keys(theme.profiles).join(", ")}.`);
}

/** Draws a chart of the project with its furniture. Throws `ProjectError` with every finding where it cannot. */
export async function renderChart(
  project: Project,
  name: string,
  language: Language,
  options: RenderOptions = {},
): Promise<RenderedChart> {
  const { theme = PRESS, font = "embedded" } = options;
  const profile = profileOf(theme, options.profile ?? DEFAULT_PROFILE);
  const chart = await openChart(project, name);
  const { root, width, height, text, drawing, boxes } = await composeMeasured(chart, {
    project,
    language,
    theme,
    profile,
  });
  const title = text.headline;
  const description = inLanguage(chart.furniture.alt, language) || text.standfirst || title;
  const printable = { root, width, height, prefix: `${name}-${language}`, language, title, description };
  return {
    name,
    language,
    svg: printChart({ ...printable, fallback: theme.fallback }, font),
    width,
    height,
    title,
    description,
    ids: drawing.ids.filter(isPrefixed),
    sources: sourcesOf(drawing.ids, project.registers).map((s) => s.id),
    texts: chartTexts(chart.furniture, text, boxes, language),
    boxes,
    findings: drawnFindings({ boxes, width, height }, drawing.tokens, language, chart.file),
  };
}
