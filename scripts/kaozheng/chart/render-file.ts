import { resolve } from "node:path";
import { assertNoErrors, type Finding, UsageError } from "../finding/finding.ts";
import type { Language } from "../language/language.ts";
import { drawFile, type FileDrawing, type FilePlot } from "./draw/draw-file.ts";
import { houseMeasure, houseText, printInHouse } from "./draw/house-text.ts";
import { guardedLoader } from "./draw/loader.ts";
import type { Measure } from "./font/measure.ts";
import { laidOut } from "./font/measured.ts";
import { setFrame } from "./frame/frame.ts";
import { textLayoutFindings } from "./frame/text-layout.ts";
import { frameTextOf, furnished, furnitureOf, type Look } from "./normalise/furnish.ts";
import { missingGlyphFindings } from "./print/check-drawn.ts";
import { printChart } from "./print/print-chart.ts";
import { accessFor } from "./read/file/access.ts";
import { checkFile } from "./read/file/check-file.ts";
import { type SpecReader, specReader } from "./read/file/data-file.ts";
import { type SharedData, sharedData } from "./read/file/shared-data.ts";
import { readSpecFile, type SpecFile } from "./read/file/spec-file.ts";
import { type Furniture, inLanguage } from "./read/furniture.ts";
import type { RenderedChart, RenderOptions } from "./render.ts";
import { centreLabels } from "./svg/roles.ts";
import { type TextBox, textBoxes } from "./svg/text-boxes.ts";
import { element, type SvgElement } from "./svg/tree.ts";
import { PRESS } from "./theme/press.ts";
import { DEFAULT_PROFILE } from "./theme/theme.ts";
import { profileNamed } from "./theme/themes.ts";

export interface OpenFileOptions {
  /** Folders, files and hosts that may be read beside the spec's folder and its project; paths from `cwd`. */
  readonly allow?: readonly string[];
  /** Where relative paths start; the process's working directory unless said. */
  readonly cwd?: string;
  /** How the spec is named in findings; its path unless said. */
  readonly name?: string;
  /** What specs of the same run have read already, and leave for others; none unless given. */
  readonly data?: SharedData;
}

/** A spec from anywhere, read with its data and found sound. */
export interface OpenFile {
  readonly spec: SpecFile;
  readonly reader: SpecReader;
  readonly furniture: ReturnType<typeof furnitureOf>;
  /** Columns of all its data, as far as they are known. */
  readonly fields: ReadonlySet<string>;
}

/** Reads a spec that need not be of any project. Throws `ProjectError` with all that is wrong with it and its data. */
export async function openFile(path: string, options: OpenFileOptions = {}): Promise<OpenFile> {
  const { allow = [], cwd = process.cwd(), name = path, data = sharedData() } = options;
  const spec = readSpecFile(resolve(cwd, path), name);
  const reader = specReader(accessFor(path, allow, cwd), data);
  const furniture = furnitureOf(spec);
  const { findings, fields } = await checkFile(spec, reader);
  assertNoErrors([...furniture.findings, ...findings]);
  return { spec, reader, furniture, fields };
}

export interface RenderFileOptions extends RenderOptions {
  /** Only the plot, in the author's own look; the text is set and measured in the theme's font. */
  readonly bare?: boolean;
}

interface Canvas {
  readonly root: SvgElement;
  readonly width: number;
  readonly height: number;
}

interface Composed extends Canvas {
  readonly drawing: FileDrawing;
  readonly boxes: readonly TextBox[];
}

const bareComposed = ({ tree, width, height }: FileDrawing): Canvas => ({
  root: element("g", {}, [...tree.children]),
  width,
  height,
});

/** Whether labels of an axis are printed over one another. */
const labelsMeet = ({ boxes, width, height }: Composed): boolean =>
  textLayoutFindings({ boxes: boxes.filter(({ role }) => role === "axis-label"), width, height }, "").length > 0;

/** A spec by itself quotes no documents. */
const NO_TOKENS: ReadonlySet<string> = new Set();

/** A wide plot is not cut: the frame gives way. */
function framed(drawing: FileDrawing, furniture: Furniture, look: Look, measure: Measure): Canvas {
  const { language, theme, profile } = look;
  const wide = { ...profile, width: Math.max(profile.width, Math.ceil(drawing.width) + 2 * profile.padding) };
  const tree = printInHouse(centreLabels(drawing.tree), houseText(theme, language, NO_TOKENS));
  const plot = { ...drawing, tree, legend: [] };
  const setter = { language, profile: wide, theme, measure };
  const { elements, width, height } = setFrame(frameTextOf(furniture, look), plot, setter);
  const paper = element("rect", { width, height, fill: theme.palette.paper });
  return { root: element("g", {}, [paper, ...elements]), width, height };
}

/** How many overlapping or clipped texts of a chart are told of: its author may have meant them all. */
const MOST_LAYOUT = 3;

function layoutFindings(layout: Parameters<typeof textLayoutFindings>[0], file: string): Finding[] {
  const findings = textLayoutFindings(layout, file).slice(0, MOST_LAYOUT);
  return findings.map((f) => ({ ...f, severity: "warning" }));
}

/** An id may hold letters, digits, hyphens; a file's name anything. */
const idOf = (name: string): string => `c-${name}`.replace(/[^\p{L}\p{N}-]+/gu, "-").replace(/^c-(?=\p{L})/u, "");

/** Draws an open spec in one language. Throws `ProjectError` where it cannot, or where nothing would be seen. */
export async function renderFile(
  { spec, reader, furniture, fields }: OpenFile,
  language: Language,
  options: RenderFileOptions = {},
): Promise<RenderedChart> {
  const { theme = PRESS, font = "embedded", bare = false, dark = !bare, glyphs = null } = options;
  const profile = profileNamed(theme, options.profile);
  if (profile.fixed)
    throw new UsageError("A spec by itself fills no frame of fixed height: use wide, narrow or wechat.");
  const compose = (level: boolean): Promise<Composed> => {
    const look = { language, theme, profile, level };
    const lay = async (measure: Measure): Promise<Composed> => {
      const plot: FilePlot = bare
        ? { spec: spec.json, config: {}, settles: false }
        : furnished(spec, furniture, fields, look);
      const measured = bare ? measure : houseMeasure(measure, houseText(theme, language, NO_TOKENS));
      const drawing = await drawFile(plot, spec, guardedLoader(spec, reader), measured);
      const composed = bare ? bareComposed(drawing) : framed(drawing, furniture.furniture, look, measure);
      return { ...composed, drawing, boxes: textBoxes(composed.root, measure) };
    };
    return laidOut(language, lay, glyphs);
  };
  const level = await compose(true);
  const { root, width, height, drawing, boxes } = bare || !labelsMeet(level) ? level : await compose(false);
  const text = frameTextOf(furniture.furniture, { language, theme });
  const title = text.headline || spec.name;
  const described = typeof spec.json.description === "string" ? spec.json.description : text.standfirst;
  const own = inLanguage(furniture.furniture.alt, language);
  const description = own || described || title;
  const prefix = `${idOf(spec.name)}-${language}`;
  const printable = { root, width, height, prefix, language, title, description, theme, dark };
  return {
    name: spec.name,
    language,
    svg: printChart(printable, font),
    width,
    height,
    title,
    description,
    describedBy: own === "" && described === "" ? "none" : "author",
    profile: options.profile ?? DEFAULT_PROFILE,
    unit: "",
    paper: theme.palette.paper,
    cutBars: [],
    colours: 0,
    ids: [],
    rows: [],
    sources: [],
    texts: boxes.map(({ role, text }) => ({ role, text })),
    boxes,
    findings: [
      ...drawing.findings,
      ...(bare ? [] : layoutFindings({ boxes, width, height }, spec.file)),
      ...missingGlyphFindings({ boxes, width, height }, language, spec.file),
    ],
  };
}
