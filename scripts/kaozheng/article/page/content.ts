import type { Element, ElementContent, RootContent } from "hast";
import type { Code, Image, Link, LinkReference, Nodes, Paragraph, PhrasingContent, Root, Table } from "mdast";
import { defaultHandlers, type Handler, type State, toHast } from "mdast-util-to-hast";
import type { Article } from "../article.ts";
import type { Display, Evaluated, Printed } from "../evaluated.ts";
import { bindingTarget, chartOf, definitionsOf, isCell, startOf } from "../gather.ts";
import type { InsertionNode } from "../insertion-syntax.ts";
import type { PageContext } from "./context.ts";
import { element, raw } from "./element.ts";
import type { Notes } from "./note.ts";
import { inlineSvg } from "./svg.ts";
import { WORDING, type Wording } from "./wording.ts";

/** What is gathered while an article's Markdown becomes HTML. */
export interface Rendering extends Prints {
  readonly context: PageContext;
  readonly notes: Notes;
  /** Style sheets of the charts, for the page's policy. */
  readonly embeddedStyles: string[];
  /** Ids given out, so that none is given twice. */
  readonly ids: Set<string>;
}

const isRendered = (node: RootContent | Nodes): node is ElementContent => node.type !== "doctype";

/** The body of an article, footnotes at its end. Raw HTML is left out. */
export function renderBody(rendering: Rendering): ElementContent[] {
  return render(rendering.article.tree, rendering);
}

/** A title or standfirst. */
export function renderInline(tree: Paragraph, rendering: Rendering): ElementContent[] {
  const [paragraph] = render({ type: "root", children: [tree] }, rendering);
  return paragraph?.type === "element" ? paragraph.children : [];
}

function render(tree: Root, rendering: Rendering): ElementContent[] {
  const wording = WORDING[rendering.article.front.language];
  const hast = toHast(tree, {
    handlers: handlers(rendering),
    clobberPrefix: "",
    footnoteLabel: wording.footnotes,
    footnoteLabelProperties: {},
    footnoteBackLabel: (index, again) => wording.back(Math.max(index + 1, again)),
  });
  return hast.type === "root" ? hast.children.filter(isRendered) : [];
}

function handlers(rendering: Rendering): Record<string, Handler> {
  const { article } = rendering;
  return {
    insertion: (_, node: InsertionNode) => insertion(node, rendering),
    link: (state, node: Link) => link(state, node, rendering),
    linkReference: (state, node: LinkReference) => link(state, node, rendering),
    image: (_, node: Image) => image(node, rendering),
    paragraph: (state, node: Paragraph) => paragraph(state, node),
    heading: (state, node) => {
      const id = slug(plainText(node.children, rendering), rendering.ids);
      return element(`h${Math.max(2, node.depth)}`, { id }, ...state.all(node));
    },
    table: (state, node: Table) => scrollable(defaultHandlers.table(state, node), WORDING[article.front.language]),
    code: (state, node: Code) => (isCell(node) ? cell(node, rendering) : plainCode(state, node)),
  };
}

/** What an insertion printed; null where it was not evaluated. */
function printedOf(node: InsertionNode, { article, evaluated }: Prints): Printed | null {
  const index = article.insertions.findIndex(({ start }) => start === startOf(node));
  return evaluated.insertions[index] ?? null;
}

/** What is needed to print the words of an article. */
export interface Prints {
  readonly article: Article;
  readonly evaluated: Evaluated;
}

function printed({ text, expression }: Printed, notes: Notes): ElementContent[] {
  const children: ElementContent[] = [{ type: "text", value: text }];
  return expression === null ? children : notes.control(expression, text, children);
}

function insertion(node: InsertionNode, rendering: Rendering): ElementContent[] {
  const value = printedOf(node, rendering);
  return value === null ? [] : printed(value, rendering.notes);
}

/** The words of nodes as a reader gets them. */
export function plainText(nodes: readonly PhrasingContent[], prints: Prints): string {
  return nodes
    .map((node) => {
      if (node.type === "text" || node.type === "inlineCode") return node.value;
      if (node.type === "insertion") return printedOf(node, prints)?.text ?? "";
      return "children" in node ? plainText(node.children, prints) : "";
    })
    .join("");
}

/** Schemes that a link may have; an address without one is relative. */
const SAFE_LINK = /^(?:https?:|mailto:|[^:]*$|[^:]*[/?#])/i;

function link(state: State, node: Link | LinkReference, rendering: Rendering): ElementContent[] {
  const { article, context, notes } = rendering;
  const definitions = definitionsOf(article.tree);
  const target = bindingTarget(node, definitions);
  const words = plainText(node.children, rendering);
  if (target !== null) return notes.control(target, words, withoutControls(state.all(node)));
  const url = node.type === "link" ? node.url : (definitions.get(node.identifier)?.url ?? "");
  const children = state.all(node);
  if (!SAFE_LINK.test(url)) return withoutControls(children);
  // A control may not stand inside a link: the words stay there, and the way to their lineage follows.
  const controls = children.filter(isControl).map((control) => reference(control));
  return [element("a", { href: context.address(url) }, ...withoutControls(children)), ...controls];
}

const isControl = (node: ElementContent): node is Element =>
  node.type === "element" && node.tagName === "a" && node.properties.id?.toString().startsWith("number-") === true;

const withoutControls = (children: readonly ElementContent[]): ElementContent[] =>
  children.flatMap((child) => (isControl(child) ? child.children : [child]));

const reference = (control: Element): Element =>
  element(
    "sup",
    {},
    element("a", { ...control.properties, className: ["number", "reference"] }, `${control.properties.dataNote}`),
  );

function paragraph(state: State, node: Paragraph): ElementContent | ElementContent[] {
  const onlyImages = node.children.every((c) => c.type === "image" || (c.type === "text" && c.value.trim() === ""));
  if (onlyImages && node.children.length > 0) return state.all(node).filter((child) => child.type === "element");
  return element("p", {}, ...state.all(node));
}

function image(node: Image, rendering: Rendering): ElementContent {
  const { context, article } = rendering;
  const alt = node.alt ?? "";
  const named = chartOf(node);
  const chart = named === null ? null : context.chart(named.name, named.language);
  if (named !== null && chart !== null) return chartFigure(chart, alt, rendering);
  const src = named === null ? context.image(node.url) : null;
  if (src === null) return element("em", {}, alt);
  const caption = node.title ? element("figcaption", {}, node.title) : null;
  return element("figure", {}, element("img", { src, alt, lang: article.front.language }), caption);
}

function chartFigure(chart: NonNullable<ReturnType<PageContext["chart"]>>, alt: string, rendering: Rendering): Element {
  const { embeddedStyles, ids, notes, context, article } = rendering;
  const draw = (svg: string, profile: string): ElementContent => {
    const inline = inlineSvg(svg, `${unique("chart", ids)}-`, alt);
    embeddedStyles.push(...inline.styles);
    return element("div", { className: [profile] }, raw(inline.markup));
  };
  return element(
    "figure",
    { className: ["chart"] },
    draw(chart.svg, chart.narrow === null ? "any" : "wide"),
    chart.narrow === null ? null : draw(chart.narrow, "narrow"),
    chartNumbers(chart.ids, notes, context, WORDING[article.front.language]),
  );
}

/** The numbers a chart draws, each with its lineage: a picture cannot be clicked into. */
function chartNumbers(ids: readonly string[], notes: Notes, context: PageContext, wording: Wording): Element | null {
  const items = ids.flatMap((id) => {
    const view = context.lineage(id);
    if (view === null) return [];
    const words = view.printed ?? view.value;
    return [element("li", {}, `${view.label} `, ...notes.control(id, words, [{ type: "text", value: words }]))];
  });
  if (items.length === 0) return null;
  const summary = element("summary", {}, wording.chartNumbers(items.length));
  return element("figcaption", {}, element("details", {}, summary, element("ul", {}, ...items)));
}

/** A wide table scrolls by itself; the page does not. */
const scrollable = (table: ElementContent, { table: label }: Wording): Element =>
  element("div", { className: ["table"], role: "region", tabIndex: 0, ariaLabel: label }, table);

function plainCode(_: State, node: Code): Element {
  const language = node.lang ? { className: [`language-${node.lang}`] } : {};
  return element("pre", { tabIndex: 0 }, element("code", language, `${node.value}\n`));
}

function cell(node: Code, { article, evaluated, notes }: Rendering): ElementContent[] {
  const index = article.cells.findIndex(({ start }) => start === startOf(node));
  const written = article.cells[index];
  if (written === undefined || written.hide) return [];
  const code = written.echo ? [element("pre", { tabIndex: 0 }, element("code", {}, `${node.value}\n`))] : [];
  const shown = (evaluated.cells[index] ?? []).map((display) => displayed(display, article, notes));
  return [...code, ...shown];
}

function displayed(display: Display, { front }: Article, notes: Notes): Element {
  if (display.kind === "printed") return element("p", { className: ["display"] }, ...printed(display.printed, notes));
  const head = element("tr", {}, ...display.columns.map((column) => element("th", { scope: "col" }, column)));
  const rows = display.rows.map((cells) =>
    element("tr", {}, ...cells.map((value) => element("td", {}, ...printed(value, notes)))),
  );
  const table = element("table", {}, element("thead", {}, head), element("tbody", {}, ...rows));
  return scrollable(table, WORDING[front.language]);
}

/** An id made of a heading's words, unique in the page. */
function slug(words: string, ids: Set<string>): string {
  const base = words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  return unique(base === "" ? "section" : `s-${base}`, ids);
}

function unique(base: string, ids: Set<string>): string {
  let id = base;
  for (let n = 2; ids.has(id); n++) id = `${base}-${n}`;
  ids.add(id);
  return id;
}
