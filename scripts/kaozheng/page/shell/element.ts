import type { Element, ElementContent, Nodes, Properties } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Raw } from "mdast-util-to-hast";

export type Child = ElementContent | string | null;

const toNode = (child: ElementContent | string): ElementContent =>
  typeof child === "string" ? { type: "text", value: child } : child;

/** An element; children that are null are left out, strings are text. */
export const element = (tagName: string, properties: Properties, ...children: readonly Child[]): Element => ({
  type: "element",
  tagName,
  properties,
  children: children.filter((child) => child !== null).map(toNode),
});

/** Markup that is already safe: an SVG that was taken apart and put together again. */
export const raw = (value: string): Raw => ({ type: "raw", value });

/** HTML of a tree. Text and attributes are escaped; only what `raw` marks goes through as it is. */
export const html = (tree: Nodes | ElementContent[]): string =>
  toHtml(Array.isArray(tree) ? { type: "root", children: tree } : tree, { allowDangerousHtml: true });
