import type * as ObservablePlot from "@observablehq/plot";
import type { DetailsOf } from "../../../finding/rules.ts";
import type { Measure } from "../../font/measure.ts";
import type { LegendEntry } from "../../normalise/legends.ts";
import { ROLE, textBoxes } from "../../svg/text-boxes.ts";
import { element, isElement, mapElements, parseSvg, type SvgElement } from "../../svg/tree.ts";
import { contentWidth, type Palette, type Profile } from "../../theme/theme.ts";

/** A Plot chart as SVG, with what Plot would have put around it as HTML. */
interface PlotDrawing {
  readonly tree: SvgElement;
  readonly width: number;
  readonly height: number;
  readonly legend: readonly LegendEntry[];
  /** What the marks were given to draw, as it was handed to them. */
  readonly data: ReadonlySet<unknown>;
  /** How many categories are told apart by colour. */
  readonly colours: number;
  /** Axes that bars are measured along and that do not begin at zero. */
  readonly cutBars: readonly CutBars[];
}

/** An axis that bars are measured along, and where it starts instead of at zero. */
export interface CutBars {
  readonly axis: "x" | "y";
  readonly start: DetailsOf<"chart/cut-bars">["start"];
}

interface Margins {
  readonly marginTop: number;
  readonly marginRight: number;
  readonly marginBottom: number;
  readonly marginLeft: number;
}

type Options = ObservablePlot.PlotOptions;
type Drawn = (SVGSVGElementLike | HTMLElementLike) & { scale(name: string): ScaleLike | undefined };
interface ScaleLike {
  readonly domain?: readonly unknown[];
  readonly apply: (value: unknown) => unknown;
  readonly type?: string;
}
interface SVGSVGElementLike {
  readonly outerHTML: string;
  readonly tagName: string;
}
interface HTMLElementLike extends SVGSVGElementLike {
  querySelector(selector: string): SVGSVGElementLike | null;
}

const START: Margins = { marginTop: 6, marginRight: 8, marginBottom: 8, marginLeft: 8 };
/** Renderings until every label is inside: the second is made to measure, the third forgives a changed tick. */
const ROUNDS = 4;

/** Plot's ten default colours, in its order: they are exchanged for the theme's. */
const PLOT_COLOURS = [
  "#4269d0",
  "#efb118",
  "#ff725c",
  "#6cc5b0",
  "#3ca951",
  "#ff8ab7",
  "#a463f2",
  "#97bbf5",
  "#9c6b4e",
  "#9498a0",
];
const FILLED = /^(bar|rect|cell|dot|area|waffle|hexagon|geo)/;

/** Plot's own words for its groups, as the audit reads them. */
function roleOf(label: string): string | undefined {
  if (/tick label$/.test(label)) return "axis-label";
  if (/axis label$/.test(label)) return "axis-title";
  return label === "text" ? "annotation" : undefined;
}

function recolour(value: string, palette: Palette): string {
  const at = PLOT_COLOURS.indexOf(value.toLowerCase());
  if (at >= 0) return palette.categorical[at % palette.categorical.length] ?? value;
  return value.replace(/var\(--plot-background\)/g, palette.paper).replace(/^white$/, palette.paper);
}

/** A top-level group in the theme: marks without a colour get the first, axes the theme's greys. */
function themed(group: SvgElement, palette: Palette): SvgElement {
  const label = group.attributes["aria-label"] ?? "";
  const first = palette.categorical[0] ?? palette.ink;
  const attributes: Record<string, string> = { ...group.attributes };
  const role = roleOf(label);
  if (role !== undefined) {
    attributes[ROLE] = role;
    attributes.fill ??= palette.text;
  }
  if (FILLED.test(label) && attributes.fill === undefined && attributes.stroke === undefined) attributes.fill = first;
  // Plot's dots are rings unless told otherwise; the house's are discs.
  if (label === "dot" && attributes.fill === "none" && attributes.stroke === "currentColor")
    Object.assign(attributes, { fill: first, stroke: "none" });
  if (/^(line|link|delaunay|contour)/.test(label) && attributes.stroke === "currentColor") attributes.stroke = first;
  if (/grid$/.test(label)) Object.assign(attributes, { stroke: palette.grid, "stroke-opacity": "1" });
  if (/axis tick$|^rule/.test(label))
    attributes.stroke = attributes.stroke === "currentColor" ? palette.axis : (attributes.stroke ?? palette.axis);
  return { ...group, attributes };
}

function toTree(svg: string, palette: Palette, profile: Profile): SvgElement {
  const root = parseSvg(svg);
  const drawn = root.children.filter(isElement).filter((child) => child.name !== "style");
  const plain = (e: SvgElement): SvgElement => ({
    ...e,
    attributes: Object.fromEntries(
      Object.entries(e.attributes).map(([name, value]) => [name, recolour(value, palette)]),
    ),
  });
  const groups = drawn.map((child) => mapElements(themed(child, palette), plain) ?? child);
  const inherited = {
    fill: palette.text,
    color: palette.text,
    "font-size": profile.label.size,
    "text-anchor": root.attributes["text-anchor"] ?? "middle",
  };
  return element("svg", {}, [element("g", inherited, groups)]);
}

/** The margins that bring every label inside, with a pixel to spare. */
function widened(margins: Margins, tree: SvgElement, width: number, height: number, measure: Measure): Margins {
  const boxes = textBoxes(tree, measure);
  const over = (amounts: readonly number[]): number => Math.ceil(Math.max(0, ...amounts.filter((x) => x > 0.5)));
  return {
    marginTop: margins.marginTop + over(boxes.map((b) => -b.top)),
    marginRight: margins.marginRight + over(boxes.map((b) => b.right - width)),
    marginBottom: margins.marginBottom + over(boxes.map((b) => b.bottom - height)),
    marginLeft: margins.marginLeft + over(boxes.map((b) => -b.left)),
  };
}

function legendOf(drawn: Drawn): LegendEntry[] {
  const scale = drawn.scale("color");
  if (scale?.domain === undefined || (scale.type !== "ordinal" && scale.type !== "categorical")) return [];
  return scale.domain.map((value) => ({ label: String(value), colour: String(scale.apply(value)), symbol: "square" }));
}

/** Plot's bars lie along the axis that has no bands. */
function cutBarsOf(drawn: Drawn, svg: string): CutBars[] {
  if (!/aria-label="bar"/.test(svg)) return [];
  return (["x", "y"] as const).flatMap((axis): CutBars[] => {
    const { type, domain = [] } = drawn.scale(axis) ?? {};
    const ends = domain.filter((end): end is number => typeof end === "number");
    if (type === "log") return [{ axis, start: { kind: "logarithmic" } }];
    if (type !== "linear" || ends.length < 2 || (Math.min(...ends) <= 0 && Math.max(...ends) >= 0)) return [];
    return [{ axis, start: { kind: "domain", from: Math.min(...ends), to: Math.max(...ends) } }];
  });
}

/** Everything that marks, marks of marks and lists of marks have for data. */
function dataOf(marks: unknown, found: Set<unknown>): void {
  if (Array.isArray(marks)) for (const mark of marks) dataOf(mark, found);
  else if (typeof marks === "object" && marks !== null && "data" in marks && Array.isArray(marks.data))
    for (const datum of marks.data) found.add(datum);
}

/** Draws by calling `chart` with a Plot whose `plot` knows the document, the width and the margins. */
export function drawPlot(
  Plot: typeof ObservablePlot,
  document: NonNullable<ObservablePlot.PlotOptions["document"]>,
  chart: (themedPlot: typeof ObservablePlot) => unknown,
  { profile, palette, measure }: { readonly profile: Profile; readonly palette: Palette; readonly measure: Measure },
): PlotDrawing | null {
  const width = contentWidth(profile);
  let margins = START;
  for (let round = 1; ; round++) {
    let legend: LegendEntry[] = [];
    let colours = 0;
    let cutBars: CutBars[] = [];
    const data = new Set<unknown>();
    const plot = (options: Options = {}): Drawn => {
      const { title: _t, subtitle: _s, caption: _c, color, ...rest } = options;
      const { legend: wanted, ...colour } = color ?? {};
      const drawn = Plot.plot({
        height: profile.plotHeight,
        ...margins,
        ...rest,
        // A fixed frame has the last word, but for plots laid out in pixels.
        ...(profile.fixed && rest.y?.type !== "identity" ? { height: profile.plotHeight } : {}),
        x: { tickSize: 0, ...rest.x },
        y: { tickSize: 0, ...rest.y },
        width,
        document,
        color: colour,
      } as Options) as unknown as Drawn;
      dataOf(options.marks, data);
      const entries = legendOf(drawn);
      if (wanted) legend = entries;
      colours = entries.length;
      cutBars = cutBarsOf(drawn, drawn.outerHTML);
      return drawn;
    };
    const drawn = chart({ ...Plot, plot } as unknown as typeof ObservablePlot) as Drawn | null | undefined;
    const svg =
      drawn?.tagName?.toLowerCase() === "svg"
        ? drawn
        : ((drawn as HTMLElementLike | null)?.querySelector?.("svg") ?? null);
    if (svg === null || svg === undefined) return null;
    const tree = toTree(svg.outerHTML, palette, profile);
    const height = Number(parseSvg(svg.outerHTML).attributes.height);
    const wider = widened(margins, tree, width, height, measure);
    const settled = Object.entries(wider).every(([name, value]) => value === margins[name as keyof Margins]);
    if (settled || round === ROUNDS) {
      const themedLegend = legend.map((entry) => ({ ...entry, colour: recolour(entry.colour, palette) }));
      return { tree, width, height, legend: themedLegend, data, colours, cutBars };
    }
    margins = wider;
  }
}
