import { isElement, type SvgElement, type SvgNode } from "../svg/tree.ts";
import { darkColour } from "../theme/dark-colour.ts";
import type { Theme } from "../theme/theme.ts";

/** Attributes that hold colours. */
const PAINT = ["fill", "stroke", "color", "stop-color"] as const;
/** What can stand in a selector as it is written. */
const PLAIN = /^[#\w(),.% -]+$/;

/** Every colour of a drawing by the attribute that has it, in order of appearance. */
function coloursOf(root: SvgElement): Map<string, [attribute: string, value: string]> {
  const found = new Map<string, [string, string]>();
  const visit = (node: SvgNode): void => {
    if (!isElement(node)) return;
    for (const attribute of PAINT) {
      const value = node.attributes[attribute];
      if (value !== undefined && PLAIN.test(value)) found.set(`${attribute} ${value}`, [attribute, value]);
    }
    for (const child of node.children) visit(child);
  };
  visit(root);
  return found;
}

/**
 * A style sheet that exchanges a drawing's colours for those of the theme's dark palette where the reader's screen asks
 * for it. It overrules presentation attributes by their values, so that elements need no classes; a rule a colour, below
 * the element with this id.
 */
export function darkSheet(root: SvgElement, id: string, theme: Theme): string {
  const rules = [...coloursOf(root).values()].flatMap(([attribute, value]) => {
    const dark = darkColour(value, theme);
    return dark === null ? [] : [`#${id} [${attribute}="${value}"]{${attribute}:${dark}}`];
  });
  return rules.length === 0 ? "" : `@media (prefers-color-scheme:dark){${rules.join("")}}`;
}
