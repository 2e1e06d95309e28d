import type { Code, Definition, Html, Image, Link, LinkReference, Nodes, Parents, PhrasingContent } from "mdast";
import { isPrefixed } from "../dataset/resolve.ts";
import { LANGUAGES } from "../language/language.ts";
import { type Binding, type Cell, type ChartEmbed, type Insertion, OBJECT, type Span } from "./article.ts";
import { type Comment, commentsIn, withoutComments } from "./exemption.ts";
import type { InsertionNode } from "./insertion-syntax.ts";
import { placed } from "./line.ts";

/** The places of an article that have to do with numbers, in the order they are met. */
export interface Gathered {
  readonly text: string;
  readonly lines: readonly number[];
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly bindings: Binding[];
  readonly insertions: Insertion[];
  readonly cells: Cell[];
  readonly charts: ChartEmbed[];
  readonly comments: Comment[];
  readonly html: Span[];
}

/** Offset of a node in the file. */
export const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;
export const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;
const spanOfNode = (node: Nodes): Span => ({ start: startOf(node), end: endOf(node) });

/** Link labels are compared without regard to case and runs of space; the first definition of one holds. */
export function definitionsOf(node: Parents, found = new Map<string, Definition>()): Map<string, Definition> {
  for (const child of node.children) {
    if (child.type === "definition" && !found.has(child.identifier)) found.set(child.identifier, child);
    if ("children" in child) definitionsOf(child, found);
  }
  return found;
}

/** Walks a tree and adds to the lists what it finds; `block` is the block the node stands in. */
export function gather(node: Nodes, into: Gathered, block: Span | null): void {
  switch (node.type) {
    case "link":
    case "linkReference":
      gatherBinding(node, into);
      break;
    case "insertion":
      gatherInsertion(node, into);
      break;
    case "code":
      gatherCell(node, into);
      break;
    case "image":
    case "imageReference":
      for (const insertion of node.data?.insertions ?? []) gatherInsertion(insertion, into);
      if (node.type === "image") gatherChart(node, into);
      break;
    default:
      break;
  }
  if (!("children" in node)) return;
  const inside =
    node.type === "paragraph" || node.type === "heading" || node.type === "tableRow" ? spanOfNode(node) : block;
  node.children.forEach((child, i) => {
    if (child.type === "html") gatherHtml(child, into, inside, node.children[i + 1]);
    else gather(child, into, inside);
  });
}

/** The id that a link leads to, or null where it leads elsewhere. Editors may have percent-encoded it. */
export function bindingTarget(node: Link | LinkReference, definitions: ReadonlyMap<string, Definition>): string | null {
  const url = node.type === "link" ? node.url : (definitions.get(node.identifier)?.url ?? "");
  if (!isPrefixed(url)) return null;
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** Where a line ends in the file is no part of the words. */
export const onOneLine = (text: string): string => text.replace(/[\r\n]/g, " ");

const plain = (nodes: readonly PhrasingContent[]): string =>
  nodes
    .map((node) => {
      if (node.type === "text" || node.type === "inlineCode") return onOneLine(node.value);
      if (node.type === "insertion" || node.type === "image") return OBJECT;
      return "children" in node ? plain(node.children) : "";
    })
    .join("");

function gatherBinding(node: Link | LinkReference, { definitions, lines, bindings }: Gathered): void {
  const target = bindingTarget(node, definitions);
  if (target === null) return;
  const first = node.children[0];
  const last = node.children.at(-1);
  const start = first === undefined ? startOf(node) + 1 : startOf(first);
  bindings.push({
    ...placed(lines, startOf(node), endOf(node)),
    target,
    text: plain(node.children),
    words: { start, end: last === undefined ? start : endOf(last) },
    form: node.type === "link" ? "inline" : "reference",
  });
}

function gatherInsertion(node: InsertionNode, { lines, insertions }: Gathered): void {
  insertions.push({ ...placed(lines, startOf(node), endOf(node)), source: node.value });
}

/** Only `ts` runs: code shown for its own sake is marked `typescript`. */
export const isCell = (node: Code): boolean => node.lang === "ts";

function gatherCell(node: Code, { lines, cells }: Gathered): void {
  if (!isCell(node)) return;
  const flags = new Set((node.meta ?? "").split(/\s+/));
  const place = placed(lines, startOf(node), endOf(node));
  const { value: source } = node;
  cells.push({ ...place, source, codeLine: place.line + 1, echo: flags.has("echo"), hide: flags.has("hide") });
}

const CHART = /^(?:\.\.\/)?charts\/svg\/(?<name>[^/]+)\.(?<language>[a-z]+)\.svg$/u;

/** The chart that an image stands for, or null where it is a picture of its own. */
export function chartOf(node: Image): Pick<ChartEmbed, "name" | "language"> | null {
  const groups = CHART.exec(node.url)?.groups;
  const language = LANGUAGES.find((l) => l === groups?.language);
  return groups?.name === undefined || language === undefined ? null : { name: groups.name, language };
}

function gatherChart(node: Image, { lines, charts }: Gathered): void {
  const chart = chartOf(node);
  if (chart !== null) charts.push({ ...placed(lines, startOf(node), endOf(node)), ...chart, alt: node.alt ?? "" });
}

function gatherHtml(node: Html, into: Gathered, block: Span | null, next: Nodes | undefined): void {
  into.comments.push(...commentsIn(node.value, startOf(node), block, next === undefined ? null : spanOfNode(next)));
  if (withoutComments(node.value).trim() !== "") into.html.push(spanOfNode(node));
}
