import type { Language } from "../../language/language.ts";
import { kerning, letterOf } from "../font/letter.ts";
import { createMeasure, type Measure } from "../font/measure.ts";
import { pathData } from "../font/truetype/outline.ts";
import { UNITS_PER_EM } from "../font/truetype/tables.ts";
import { INITIAL, inherit, type Run, runsOf, type Style } from "../svg/text-boxes.ts";
import { element, isElement, type SvgElement } from "../svg/tree.ts";

/** Attributes that place or set text and mean nothing to a path. */
const TEXT_ONLY = /^(x|y|dx|dy|font-.*|text-anchor|dominant-baseline)$/;

const print = (n: number): string => String(Math.round(n * 100) / 100);

/** The letters of one line as one path. */
function linePath({ text, x, y, style }: Run, language: Language, measure: Measure): string {
  const { size, weight, anchor } = style;
  const width = measure.width(text, size, weight);
  const scale = size / UNITS_PER_EM;
  let pen = anchor === "middle" ? x - width / 2 : anchor === "end" ? x - width : x;
  let before = "";
  let path = "";
  for (const character of text) {
    const letter = letterOf(character, weight, language);
    pen += kerning(before, character, weight, language) * scale;
    if (letter) path += pathData(letter, pen, y, scale, print);
    pen += (letter?.advance ?? UNITS_PER_EM) * scale;
    before = character;
  }
  return path;
}

/** The drawing with its texts as outlines of the bundled font: it looks the same wherever no font can be loaded. */
export function outlined(root: SvgElement, language: Language): SvgElement {
  const measure = createMeasure(language);
  const toPath = (text: SvgElement, style: Style): SvgElement => {
    const kept = Object.entries(text.attributes).filter(([name]) => !TEXT_ONLY.test(name));
    const d = runsOf(text, style)
      .map((run) => linePath(run, language, measure))
      .join("");
    return element("path", { ...Object.fromEntries(kept), d });
  };
  const visit = (e: SvgElement, style: Style): SvgElement => {
    const own = inherit(style, e);
    if (e.name === "text") return toPath(e, own);
    return { ...e, children: e.children.map((child) => (isElement(child) ? visit(child, own) : child)) };
  };
  return visit(root, INITIAL);
}
