import type { ElementContent, RootContent } from "hast";
import type { Code, Heading, Image, Link, LinkReference, Nodes, Paragraph, Root, Table, Text } from "mdast";
import { defaultHandlers, type Handler, type State, toHast } from "mdast-util-to-hast";
import { bindingTarget, isCell } from "../../article/embedded.ts";
import type { InsertionNode } from "../../article/insertion-syntax.ts";
import { HOLE, joinLines, plainText, printedOf } from "../../article/plain-text.ts";
import { wordsOf } from "../../language/language.ts";
import { element } from "../shell/element.ts";
import { cellOutput, codeBlock, scrollable } from "./cell-output.ts";
import { picture } from "./picture.ts";
import { printed, type Rendering, uniqueId } from "./rendering.ts";
import { isSafeLink } from "./safe-link.ts";

/** The body of an article, footnotes at its end. Raw HTML is left out. */
export function renderBody(rendering: Rendering): ElementContent[] {
  return render(rendering.article.tree, rendering);
}

/** A title or standfirst. */
export function renderInline(tree: Paragraph, rendering: Rendering): ElementContent[] {
  const [paragraph] = render({ type: "root", children: [tree] }, rendering);
  return paragraph?.type === "element" ? paragraph.children : [];
}

const isContent = (node: RootContent): node is ElementContent => node.type !== "doctype";

function render(tree: Root, rendering: Rendering): ElementContent[] {
  const wording = wordsOf(rendering.article.front.language).page;
  const hast = toHast(tree, {
    handlers: handlers(rendering),
    clobberPrefix: "",
    footnoteLabel: wording.footnotes,
    footnoteLabelProperties: {},
    footnoteBackLabel: (index, again) => wording.footnoteBack(index + 1, again),
  });
  return hast.type === "root" ? hast.children.filter(isContent) : [];
}

function handlers(rendering: Rendering): Record<string, Handler> {
  return {
    text: (_, node: Text) => words(node, rendering),
    insertion: (_, node: InsertionNode) => {
      const value = printedOf(node, rendering);
      return value === null ? [{ type: "text", value: HOLE }] : printed(value, rendering.notes);
    },
    link: (state, node: Link) => link(state, node, rendering),
    linkReference: (state, node: LinkReference) => link(state, node, rendering),
    image: (_, node: Image) => image(node, rendering),
    paragraph: (state, node: Paragraph) => paragraph(state, node),
    heading: (state, node: Heading) => heading(state, node, rendering),
    table: (state, node: Table) => scrollable(defaultHandlers.table(state, node), rendering),
    code: (_, node: Code) => (isCell(node) ? cellOutput(node, rendering) : codeBlock(node)),
  };
}

/** Id for what stands first on a line that another page leads to; null for all else. */
function lineId({ position }: Text | Image, rendering: Rendering): string | null {
  const { context, ids } = rendering;
  if (position === undefined || context.anchoredLines === undefined) return null;
  const { start, end } = position;
  const line = [...context.anchoredLines].find((n) => start.line <= n && n <= end.line && !ids.has(`line-${n}`));
  return line === undefined ? null : uniqueId(`line-${line}`, rendering);
}

function words(node: Text, rendering: Rendering): ElementContent {
  const text: ElementContent = { type: "text", value: joinLines(node.value) };
  const id = lineId(node, rendering);
  return id === null ? text : element("span", { id }, text);
}

function image(node: Image, rendering: Rendering): ElementContent {
  const id = lineId(node, rendering);
  const drawn = picture(node, rendering);
  return id === null ? drawn : { ...drawn, properties: { ...drawn.properties, id } };
}

function link(state: State, node: Link | LinkReference, rendering: Rendering): ElementContent[] {
  const { definitions, context, notes } = rendering;
  const children = notes.without(() => state.all(node));
  const target = bindingTarget(node, definitions);
  if (target !== null) return notes.control(target, plainText(node.children, rendering), children);
  const url = node.type === "link" ? node.url : (definitions.get(node.identifier)?.url ?? "");
  if (!isSafeLink(url)) return children;
  // A control may not stand inside a link: the words stay there, and the way to their lineage follows.
  const references = insertionsIn(node).flatMap((insertion) => {
    const value = printedOf(insertion, rendering);
    return value === null || value.expression === null ? [] : notes.reference(value.expression, value.text);
  });
  const href = context.address(url);
  return [...(href === null ? children : [element("a", { href }, ...children)]), ...references];
}

const insertionsIn = (node: Nodes): InsertionNode[] => {
  if (node.type === "insertion") return [node];
  return "children" in node ? node.children.flatMap(insertionsIn) : [];
};

function paragraph(state: State, node: Paragraph): ElementContent | ElementContent[] {
  const children = state.all(node);
  const isFigure = (child: ElementContent) => child.type === "element" && child.tagName === "figure";
  if (!children.some(isFigure)) return element("p", {}, ...children);
  // A figure may not stand in a paragraph: alone it takes its place, among words it makes it a division.
  const words = children.filter((child) => !isFigure(child) && !(child.type === "text" && child.value.trim() === ""));
  return words.length === 0 ? children.filter(isFigure) : element("div", {}, ...children);
}

/** The title is the page's one heading of the first order. */
function heading(state: State, node: Heading, rendering: Rendering): ElementContent {
  const words = plainText(node.children, rendering).trim().toLowerCase();
  const slug = words.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  const id = uniqueId(slug === "" ? "section" : `s-${slug}`, rendering);
  return element(`h${Math.max(2, node.depth)}`, { id }, ...state.all(node));
}
