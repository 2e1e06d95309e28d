import type { Project } from "../dataset/project.ts";
import type { Language } from "../dataset/registers.ts";
import { sourcesOf } from "../dataset/sources-of.ts";
import { assertNoErrors, type Finding, UsageError } from "../finding/finding.ts";
import { PERCENT, unitText } from "../quantity/unit.ts";
import { findChart } from "./catalogue.ts";
import { checkReadSpec } from "./check/check-spec.ts";
import { fontFaces } from "./font/embed.ts";
import { loadCharacters } from "./font/faces.ts";
import { BOLD, createMeasure, drawnWeight, type Measure, REGULAR } from "./font/measure.ts";
import { type FrameText, setFrame } from "./frame.ts";
import { type Furniture, inLanguage, plainText, type TextBinding } from "./furniture.ts";
import { comparabilityNotes, conventionNotes } from "./notes.ts";
import { sourceLine } from "./source-line.ts";
import { readSpec } from "./spec.ts";
import { dropEmptyGroups, prefixIds, roundGeometry } from "./svg/stable.ts";
import { ROLE, type TextBox, textBoxes } from "./svg/text-boxes.ts";
import { element, isElement, mapElements, printSvg, type SvgElement, type SvgNode } from "./svg/tree.ts";
import { DEFAULT_PROFILE, PRESS, type Theme } from "./theme.ts";
import { type Drawing, drawSpec } from "./vega-lite-chart.ts";

/** Whether the glyphs come with the SVG, as WOFF2; are drawn as outlines; or are left to the viewer's own font. */
export const FONTS = ["embedded", "outlines", "system"] as const;
export type FontMode = (typeof FONTS)[number];

export interface RenderOptions {
  readonly profile?: string;
  readonly theme?: Theme;
  readonly font?: FontMode;
}

/** A text as it is printed on a chart. Furniture comes whole, not by lines, with the numbers it binds. */
export interface ChartText {
  readonly text: string;
  readonly role: string;
  readonly bindings?: readonly TextBinding[];
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
}

/** How often a chart is laid out again after loading characters it turned out to need. */
const ATTEMPTS = 4;

async function loadMissing(measure: Measure): Promise<boolean> {
  for (const [weight, characters] of measure.missing) await loadCharacters(characters, weight);
  return measure.missing.size > 0;
}

function frameText(furniture: Furniture, drawing: Drawing, project: Project, language: Language): FrameText {
  const words = (text: Furniture["headline"] | null): string => plainText(inLanguage(text, language)).text;
  return {
    headline: words(furniture.headline),
    standfirst: words(furniture.standfirst),
    unit: words(furniture.unit) || unitLine(drawing.unit, project, language),
    notes: [
      ...furniture.notes.map(words),
      ...conventionNotes(drawing.shown, language),
      ...comparabilityNotes(drawing.readings, project.registers, language),
    ],
    source: sourceLine(drawing.ids, project.registers, language),
    credit: words(furniture.credit),
  };
}

function unitLine(unit: string | null, { lexicon }: Project, language: Language): string {
  if (unit === null) return "";
  if (unit === PERCENT) return language === "zh" ? "%" : "Per cent";
  const text = unitText(unit, language, lexicon);
  return language === "zh" ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

interface Composed {
  readonly root: SvgElement;
  readonly width: number;
  readonly height: number;
  readonly text: FrameText;
  readonly drawing: Drawing;
}

/** The characters of every text, by the weight it is drawn at. */
function usedCharacters(root: SvgElement): Map<number, Set<string>> {
  const used = new Map<number, Set<string>>();
  const visit = (node: SvgNode, weight: number, inText: boolean): void => {
    if (!isElement(node)) {
      if (!inText) return;
      const characters = used.get(weight) ?? new Set<string>();
      used.set(weight, characters);
      for (const character of node) characters.add(character);
      return;
    }
    const own = node.attributes["font-weight"];
    for (const child of node.children)
      visit(child, own === undefined ? weight : drawnWeight(own), inText || node.name === "text");
  };
  visit(root, REGULAR, false);
  return used;
}

/** Every text is set in the chart's font: families and normal weights named by an engine only make the file longer. */
function plainFonts(root: SvgElement): SvgElement {
  const strip = (e: SvgElement): SvgElement => {
    const { "font-family": _, "font-weight": weight, [ROLE]: __, ...rest } = e.attributes;
    const bold = weight !== undefined && drawnWeight(weight) === BOLD;
    return { ...e, attributes: { ...rest, ...(bold ? { "font-weight": String(BOLD) } : {}) } };
  };
  return mapElements(root, strip) ?? root;
}

async function print(
  name: string,
  language: Language,
  composed: Composed,
  theme: Theme,
  font: FontMode,
  description: string,
) {
  const prefix = `${name}-${language}`;
  const { root, width, height, text } = composed;
  const stable = prefixIds(dropEmptyGroups(plainFonts(roundGeometry(root))), prefix);
  const family = `KZ ${prefix}`;
  const used = [...usedCharacters(stable)].sort(([a], [b]) => a - b);
  const css =
    font === "embedded"
      ? await fontFaces(
          used.map(([weight, characters]) => ({ weight, characters })),
          family,
          language,
        )
      : "";
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-labelledby": `${prefix}-title ${prefix}-desc`,
      "font-family": font === "embedded" ? `'${family}',${theme.fallback}` : theme.fallback,
      lang: language === "zh" ? "zh-Hans" : "en",
    },
    [
      element("title", { id: `${prefix}-title` }, [text.headline]),
      element("desc", { id: `${prefix}-desc` }, [description]),
      ...(css === "" ? [] : [element("style", {}, [css])]),
      ...stable.children,
    ],
  );
  return `${printSvg(svg)}\n`;
}

function chartTexts(furniture: Furniture, text: FrameText, boxes: readonly TextBox[], language: Language): ChartText[] {
  const bound = (role: string, words: Furniture["headline"] | null): ChartText[] => {
    const plain = plainText(inLanguage(words, language));
    return plain.text === "" ? [] : [{ role, ...plain }];
  };
  const own = [...bound("headline", furniture.headline), ...bound("standfirst", furniture.standfirst)];
  const notes = text.notes.map((note, i) => {
    const words = furniture.notes[i];
    return { role: "note", ...(words === undefined ? { text: note } : plainText(inLanguage(words, language))) };
  });
  const lines = [
    { role: "unit", text: text.unit },
    { role: "source", text: text.source },
    { role: "credit", text: text.credit },
  ].filter((line) => line.text !== "");
  const furnished = new Set(["headline", "standfirst", "unit", "note", "source", "credit"]);
  const drawn = boxes.filter((box) => !furnished.has(box.role)).map(({ role, text }) => ({ role, text }));
  return [...own, ...notes, ...lines, ...drawn];
}

/** Everything wrong with a chart that can be seen before it is drawn. */
export function checkSpec(project: Project, name: string): Finding[] {
  const chart = findChart(project.root, name);
  if (chart.kind === "plot") return [];
  const { spec, findings } = readSpec(project.root, chart);
  return spec === null ? findings : [...findings, ...checkReadSpec(spec, project)];
}

/** Draws a chart of the project with its furniture. Throws `ProjectError` with every finding where it cannot. */
export async function renderChart(
  project: Project,
  name: string,
  language: Language,
  options: RenderOptions = {},
): Promise<RenderedChart> {
  const theme = options.theme ?? PRESS;
  const profileName = options.profile ?? DEFAULT_PROFILE;
  const profile = theme.profiles[profileName];
  if (profile === undefined)
    throw new UsageError(
      `There is no profile ${profileName}; ${theme.name} has ${Object.keys(theme.profiles).join(", ")}.`,
    );
  assertNoErrors(checkSpec(project, name));
  const { spec } = readSpec(project.root, findChart(project.root, name));
  if (spec === null) throw new Error(`${name} was checked and cannot be read`);

  const compose = async (measure: Measure): Promise<Composed> => {
    const drawing = await drawSpec(spec, { project, language, theme, profile, measure });
    const text = frameText(spec.furniture, drawing, project, language);
    const frame = setFrame(text, drawing, { language, profile, palette: theme.palette, measure });
    const paper = element("rect", { width: frame.width, height: frame.height, fill: theme.palette.paper });
    return {
      root: element("g", {}, [paper, ...frame.elements]),
      width: frame.width,
      height: frame.height,
      text,
      drawing,
    };
  };
  let measure = createMeasure(language);
  let composed = await compose(measure);
  let boxes = textBoxes(composed.root, measure);
  for (let i = 0; i < ATTEMPTS && (await loadMissing(measure)); i++) {
    measure = createMeasure(language);
    composed = await compose(measure);
    boxes = textBoxes(composed.root, measure);
  }
  const description = inLanguage(spec.furniture.alt, language) || composed.text.standfirst || composed.text.headline;
  return {
    name,
    language,
    svg: await print(name, language, composed, theme, options.font ?? "embedded", description),
    width: composed.width,
    height: composed.height,
    title: composed.text.headline,
    description,
    ids: composed.drawing.ids,
    sources: sourcesOf(composed.drawing.ids, project.registers).map((s) => s.id),
    texts: chartTexts(spec.furniture, composed.text, boxes, language),
    boxes,
  };
}
