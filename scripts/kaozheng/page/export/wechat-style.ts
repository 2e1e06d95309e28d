import type { Element, ElementContent, Nodes, Properties } from "hast";
import { element } from "../shell/element.ts";

/**
 * Styles by element, written into each: the editor takes no style sheet. Few and short, since every character counts
 * towards its limit; what is not said is the editor's own.
 */
const STYLES: Readonly<Record<string, string>> = {
  p: "margin:0 0 1em",
  h2: "font-size:1.15em;font-weight:bold;margin:2em 0 .8em",
  h3: "font-size:1em;font-weight:bold;margin:1.5em 0 .6em",
  blockquote: "margin:0 0 1em;padding-left:1em;border-left:3px solid #ccc;color:#666",
  ul: "margin:0 0 1em;padding-left:1.4em",
  ol: "margin:0 0 1em;padding-left:1.6em",
  table: "border-collapse:collapse;width:100%;font-size:.88em",
  th: "border:1px solid #ccc;padding:.4em .5em;background:#f5f5f5",
  td: "border:1px solid #ccc;padding:.4em .5em",
  pre: "margin:0 0 1em;padding:.8em;background:#f5f5f5;font-size:.85em;white-space:pre-wrap",
  hr: "border:0;border-top:1px solid #ccc;margin:2em 0",
  section: "",
};

/** The page's own paragraphs that look different, by class. */
const CLASSES: Readonly<Record<string, string>> = {
  standfirst: "margin:0 0 1em;color:#666",
  byline: "margin:0 0 2em;font-size:.88em;color:#888",
  // What was corrected, and the words that begin it.
  corrections: "margin:0 0 2em;padding:.8em 1em .1em;border:1px solid #e0b36a;background:#fbf1df;font-size:.9em",
  when: "margin:0 0 .4em",
  display: "margin:0 0 1em;font-size:1.2em;text-align:center",
  table: "margin:0 0 1em;overflow-x:auto",
};

/** Elements without a style of their own. */
const BARE = new Set(["strong", "em", "del", "code", "sup", "sub", "br", "thead", "tbody", "tr", "li"]);

/** What stands for an element that the editor lacks. */
const INSTEAD: Readonly<Record<string, string>> = {
  h1: "h2",
  h4: "h3",
  h5: "h3",
  h6: "h3",
  figure: "section",
  aside: "section",
  div: "section",
};

const ALIGNED = new Set(["left", "center", "right"]);

/** An element with a style of its own, which the next pass leaves as it is. */
export const styled = (tagName: string, style: string, ...children: Parameters<typeof element>[2][]): Element =>
  element(tagName, { style }, ...children);

/**
 * The same content fit for the editor: elements it knows, inline styles, and no other attribute at all. Elements it does
 * not know are replaced by what they hold; what is no element or text is left out.
 */
export function inlineStyled(nodes: readonly Nodes[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === "text") return [node];
    if (node.type !== "element") return [];
    if (node.tagName === "input") return [{ type: "text", value: node.properties.checked ? "☑ " : "☐ " }];
    const children = inlineStyled(node.children);
    const tagName = INSTEAD[node.tagName] ?? node.tagName;
    if (!(tagName in STYLES) && !BARE.has(tagName)) return children;
    return [element(tagName, properties(tagName, node.properties), ...children)];
  });
}

function properties(tagName: string, { style, align, start, className }: Properties): Properties {
  const aligned = typeof align === "string" && ALIGNED.has(align) ? `;text-align:${align}` : "";
  const named = Array.isArray(className) ? CLASSES[className.join(" ")] : undefined;
  const own = typeof style === "string" ? style : (named ?? STYLES[tagName] ?? "") + aligned;
  return { ...(own === "" ? {} : { style: own }), ...(tagName === "ol" && start !== undefined ? { start } : {}) };
}
