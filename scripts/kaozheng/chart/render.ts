import type { Project } from "../dataset/project.ts";
import { prefixedId } from "../dataset/resolve.ts";
import { sourcesOf } from "../dataset/sources-of.ts";
import { type Finding, UsageError } from "../finding/finding.ts";
import { type Language, wordsOf } from "../language/language.ts";
import type { DrawnRows } from "./bind/rows.ts";
import type { Drawing } from "./draw/drawing.ts";
import type { CutBars } from "./draw/plot/draw-plot.ts";
import { type Composed, composeMeasured } from "./frame/compose.ts";
import type { FrameText } from "./frame/frame-blocks.ts";
import { type ChartText, chartTexts, unitWords } from "./frame/frame-text.ts";
import { rawIdFindings } from "./frame/raw-ids.ts";
import { textLayoutFindings } from "./frame/text-layout.ts";
import { drawnFindings, missingGlyphFindings } from "./print/check-drawn.ts";
import { type FontMode, printChart } from "./print/print-chart.ts";
import type { OpenFile } from "./read/file/open-file.ts";
import { inLanguage, plainText } from "./read/furniture.ts";
import { type OpenChart, openChart } from "./read/open-chart.ts";
import type { TextBox } from "./svg/text-boxes.ts";
import { altText } from "./tell/alt-text.ts";
import { depict } from "./tell/depict.ts";
import { PRESS } from "./theme/press.ts";
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

export interface RenderFileOptions extends RenderOptions {
  /** Only the plot, in the author's own look; the text is set and measured in the theme's font. */
  readonly bare?: boolean;
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

/** The same of a spec by itself: a file's name may hold anything. */
const filePrefix = (name: string, language: Language): string =>
  `${`c-${name}`.replace(/[^\p{L}\p{N}-]+/gu, "-").replace(/^c-(?=\p{L})/u, "")}-${language}`;

type Description = Pick<RenderedChart, "description" | "describedBy">;

/** Alternative text: the author's, else written from the data, else what the headline and the standfirst say. */
function describe(
  { furniture, project }: OpenChart,
  { headline, standfirst }: FrameText,
  { content, title }: Drawing,
  unit: string,
  language: Language,
): Description {
  const own = plainText(inLanguage(furniture.alt, language)).text;
  if (own !== "") return { description: own, describedBy: "author" };
  if (project === null && standfirst !== "") return { description: standfirst, describedBy: "author" };
  const plots = content === null || project === null ? null : depict(content, project.registers, language);
  const written = plots === null ? "" : altText(plots, { unit, title, standfirst }, language);
  if (written !== "") return { description: written, describedBy: "data" };
  const { space, stop } = wordsOf(language).typography;
  const sentences = [headline, standfirst].filter((text) => text !== "");
  return { description: sentences.join(stop + space), describedBy: "none" };
}

/** How many overlapping or clipped texts of a spec by itself are told of: its author may have meant them all. */
const MOST_LAYOUT = 3;

function findingsOf(
  { project, file }: OpenChart,
  { drawing, boxes, width, height }: Composed,
  { language, bare }: { readonly language: Language; readonly bare: boolean },
): Finding[] {
  const layout = { boxes, width, height };
  if (project === null) {
    const meeting = bare ? [] : textLayoutFindings(layout, file).slice(0, MOST_LAYOUT);
    return [
      ...drawing.findings,
      ...meeting.map((f): Finding => ({ ...f, severity: "warning" })),
      ...missingGlyphFindings(layout, language, file),
    ];
  }
  return [
    ...drawnFindings(layout, drawing.tokens, language, file),
    ...rawIdFindings(drawing, project.registers, language, file),
  ];
}

/** Draws a chart of the project with its furniture. Throws `ProjectError` with every finding where it cannot. */
export const renderChart = async (
  project: Project,
  name: string,
  language: Language,
  options: RenderOptions = {},
): Promise<RenderedChart> => renderOpen(await openChart(project, name), { name, language }, options);

/** Draws an open spec in one language. Throws `ProjectError` where it cannot, or where nothing would be seen. */
export const renderFile = (
  file: OpenFile,
  language: Language,
  options: RenderFileOptions = {},
): Promise<RenderedChart> => renderOpen(file, { name: file.spec.name, language }, options);

/** Draws an open chart under the name that its ids begin with. Throws `ProjectError` likewise. */
export async function renderOpen(
  chart: OpenChart,
  { name, language }: Pick<RenderedChart, "name" | "language">,
  options: RenderFileOptions = {},
): Promise<RenderedChart> {
  const { furniture, project } = chart;
  const { bare = false, font = "embedded", dark = !bare, glyphs = null } = options;
  const theme = options.theme ?? (project === null ? PRESS : themeOf(project));
  const profileName = options.profile ?? DEFAULT_PROFILE;
  const profile = profileNamed(theme, profileName);
  if (project === null && profile.fixed)
    throw new UsageError("A spec by itself fills no frame of fixed height: use wide, narrow or wechat.");
  const composed = await composeMeasured(chart, { language, theme, profile, bare }, glyphs);
  const { root, width, height, text, drawing, boxes } = composed;
  const title = text.headline || name;
  const unit = project === null ? "" : unitWords(furniture, drawing, project, language);
  const described = describe(chart, text, drawing, unit, language);
  const description = described.description || title;
  const prefix = project === null ? filePrefix(name, language) : idPrefix(name, language, profileName);
  const printable = { root, width, height, prefix, language, title, description, theme, dark };
  const setting = { project, language, profile, theme };
  return {
    name,
    language,
    svg: printChart(printable, font),
    width,
    height,
    title,
    description,
    describedBy: described.describedBy,
    profile: profileName,
    unit,
    paper: theme.palette.paper,
    cutBars: drawing.cutBars,
    colours: drawing.colours,
    ids: drawing.behind.flatMap((each) => (each.kind === "source" ? [] : prefixedId(each))),
    rows: drawing.rows,
    sources: project === null ? [] : sourcesOf(drawing.behind, project.registers).map((s) => s.id),
    texts:
      project === null ? boxes.map(({ role, text }) => ({ role, text })) : chartTexts(furniture, text, boxes, setting),
    boxes,
    findings: findingsOf(chart, composed, { language, bare }),
  };
}
