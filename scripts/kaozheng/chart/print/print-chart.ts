import { type Language, languageRow } from "../../language/language.ts";
import { fontFaces } from "../font/embed.ts";
import { BOLD, drawnWeight, REGULAR } from "../font/measure.ts";
import { ROLE } from "../svg/text-boxes.ts";
import { element, isElement, printSvg, type SvgElement, type SvgNode } from "../svg/tree.ts";
import type { Theme } from "../theme/theme.ts";
import { darkSheet } from "./dark.ts";
import { outlined } from "./outlines.ts";
import { stable } from "./stable.ts";

/** Whether the glyphs come with the SVG, as WOFF2; are drawn as outlines; or are left to the viewer's own font. */
const FONTS = ["embedded", "outlines", "system"] as const;
export type FontMode = (typeof FONTS)[number];

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
function plainFont(e: SvgElement): SvgElement {
  const { "font-family": family, "font-weight": weight, [ROLE]: role, ...rest } = e.attributes;
  if (family === undefined && weight === undefined && role === undefined) return e;
  const bold = weight !== undefined && drawnWeight(weight) === BOLD;
  return { ...e, attributes: { ...rest, ...(bold ? { "font-weight": String(BOLD) } : {}) } };
}

/** A framed chart, and what its SVG is to say of itself. */
interface Printable {
  readonly root: SvgElement;
  readonly width: number;
  readonly height: number;
  /** Stands before every id, so that charts can share a page. */
  readonly prefix: string;
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly theme: Theme;
  /** Whether it brings the theme's dark palette. */
  readonly dark: boolean;
}

function fontStyle(root: SvgElement, family: string, language: Language): SvgElement[] {
  const used = [...usedCharacters(root)].sort(([a], [b]) => a - b);
  const faces = used.map(([weight, characters]) => ({ weight, characters }));
  const css = fontFaces(faces, family, language);
  return css === "" ? [] : [element("style", {}, [css])];
}

/** The text of the SVG file: the same bytes for the same chart, on every machine. */
export function printChart(chart: Printable, font: FontMode): string {
  const { width, height, prefix, language, theme, dark } = chart;
  const drawn = font === "outlines" ? outlined(chart.root, language) : chart.root;
  const plot = stable(drawn, prefix, plainFont);
  const family = `KZ ${prefix}`;
  const families = { embedded: `'${family}',${theme.fallback}`, system: theme.fallback, outlines: undefined };
  const id = `${prefix}-chart`;
  const sheet = dark ? darkSheet(plot, id, theme) : "";
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      id: sheet === "" ? undefined : id,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-labelledby": `${prefix}-title ${prefix}-desc`,
      "font-family": families[font],
      lang: languageRow(language).tag,
    },
    [
      element("title", { id: `${prefix}-title` }, [chart.title]),
      element("desc", { id: `${prefix}-desc` }, [chart.description]),
      ...(font === "embedded" ? fontStyle(plot, family, language) : []),
      ...(sheet === "" ? [] : [element("style", {}, [sheet])]),
      ...plot.children,
    ],
  );
  return `${printSvg(svg)}\n`;
}
