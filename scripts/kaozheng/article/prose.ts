import type { Image, ImageReference, Nodes, Parents, PhrasingContent } from "mdast";
import { align } from "./alignment.ts";
import { type Article, OBJECT, type PlacedSpan, type Span } from "./article.ts";
import { endOf, onOneLine, startOf } from "./embedded.ts";
import { placed } from "./line.ts";

/** What a block of words is to the reader: a number in a title is met before any other. */
type BlockKind = "title" | "standfirst" | "summary" | "heading" | "paragraph" | "cell" | "alt";

/** A stretch of prose that a link or an insertion covers, in offsets of the prose; `index` into the article's list. */
interface Mark extends Span {
  readonly kind: "binding" | "insertion";
  readonly index: number;
}

/**
 * The words of one block as a reader gets them: no markup, code, address or comment. What is not words (an insertion,
 * inline code, an image) stands as U+FFFC. Its place is that of the block in the file.
 */
export interface Prose extends PlacedSpan {
  readonly block: BlockKind;
  readonly text: string;
  /** For every UTF-16 unit of `text` its offset in the file, and one more for the end. */
  readonly offsets: readonly number[];
  readonly marks: readonly Mark[];
}

interface Piece {
  readonly text: string;
  readonly offsets: readonly number[];
  readonly mark?: { readonly kind: Mark["kind"]; readonly start: number };
}

/** An object, or a line's end, that stands for the whole of a node. */
const stand = (text: string, node: Nodes): Piece => ({ text, offsets: [startOf(node)] });

function pieces(node: Nodes, file: string): Piece[] {
  switch (node.type) {
    case "text": {
      const start = startOf(node);
      const offsets = align(file.slice(start, endOf(node)), node.value);
      return [{ text: onOneLine(node.value), offsets: offsets.slice(0, -1).map((offset) => start + offset) }];
    }
    case "insertion":
      return [{ ...stand(OBJECT, node), mark: { kind: "insertion", start: startOf(node) } }];
    case "inlineCode":
    case "image":
    case "imageReference":
      return [stand(OBJECT, node)];
    case "break":
      return [stand("\n", node)];
    case "link":
    case "linkReference": {
      const inside = node.children.flatMap((child) => pieces(child, file));
      const mark = { kind: "binding", start: startOf(node) } as const;
      return [{ text: "", offsets: [], mark }, ...inside, { text: "", offsets: [], mark }];
    }
    default:
      return "children" in node ? node.children.flatMap((child) => pieces(child, file)) : [];
  }
}

/** The prose of the children of a block. */
function proseOf(block: BlockKind, children: readonly PhrasingContent[], node: Nodes, article: Article): Prose {
  const marks: Mark[] = [];
  const open = new Map<number, number>();
  let text = "";
  const offsets: number[] = [];
  const indexOf = (list: readonly Span[], start: number): number => list.findIndex((item) => item.start === start);
  for (const piece of children.flatMap((child) => pieces(child, article.text))) {
    const { mark } = piece;
    if (mark?.kind === "insertion")
      addMark(marks, "insertion", indexOf(article.insertions, mark.start), text.length, text.length + 1);
    if (mark?.kind === "binding") {
      const began = open.get(mark.start);
      if (began === undefined) open.set(mark.start, text.length);
      else addMark(marks, "binding", indexOf(article.bindings, mark.start), began, text.length);
    }
    text += piece.text;
    for (const offset of piece.offsets) offsets.push(offset);
  }
  return {
    block,
    text,
    offsets: [...offsets, endOf(node)],
    marks,
    ...placed(article.lines, startOf(node), endOf(node)),
  };
}

/** An ordinary link is in no list, and so is no mark. */
function addMark(marks: Mark[], kind: Mark["kind"], index: number, start: number, end: number): void {
  if (index >= 0) marks.push({ kind, index, start, end });
}

function alternative(node: Image | ImageReference, article: Article): Prose[] {
  if (!node.alt) return [];
  const text = onOneLine(node.alt);
  const start = startOf(node) + 2;
  const offsets = align(article.text.slice(start, endOf(node)), node.alt).map((offset) => start + offset);
  const place = placed(article.lines, start, offsets.at(-1) ?? start);
  const marks = (node.data?.insertions ?? []).flatMap((insertion): Mark[] => {
    const at = offsets.indexOf(startOf(insertion));
    const index = article.insertions.findIndex((i) => i.start === startOf(insertion));
    return at < 0 || index < 0 ? [] : [{ kind: "insertion", index, start: at, end: at + 1 }];
  });
  return [{ block: "alt", text, offsets, marks, ...place }];
}

const WORDS = { paragraph: "paragraph", heading: "heading", tableCell: "cell" } as const;

function blocks(node: Nodes, article: Article): Prose[] {
  if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
    const words = proseOf(WORDS[node.type], node.children, node, article);
    return [...(/[^\s\uFFFC]/.test(words.text) || words.marks.length > 0 ? [words] : []), ...images(node, article)];
  }
  return "children" in node ? node.children.flatMap((child) => blocks(child, article)) : [];
}

function images(node: Parents, article: Article): Prose[] {
  return node.children.flatMap((child) => {
    if (child.type === "image" || child.type === "imageReference") return alternative(child, article);
    return "children" in child ? images(child, article) : [];
  });
}

const known = new WeakMap<Article["tree"], readonly Prose[]>();

/** Everything of the article that a reader reads, block by block in the order of the file; worked out once. */
export function prose(article: Article): readonly Prose[] {
  const blocks = known.get(article.tree) ?? proseBlocks(article);
  known.set(article.tree, blocks);
  return blocks;
}

function proseBlocks(article: Article): Prose[] {
  const { title, standfirst, summary } = article.front;
  const front = [
    title && proseOf("title", title.tree.children, title.tree, article),
    standfirst && proseOf("standfirst", standfirst.tree.children, standfirst.tree, article),
    summary && summary !== standfirst && proseOf("summary", summary.tree.children, summary.tree, article),
  ];
  return [...front.filter((block) => block !== null && block !== false), ...blocks(article.tree, article)];
}

/** The stretch of the file that `start` to `end` of the prose was written in, from its first character to its last. */
export function spanOf({ offsets }: Prose, start: number, end: number): Span {
  const first = offsets[start] ?? 0;
  return { start: first, end: end > start ? (offsets[end - 1] ?? first) + 1 : first };
}

/** Line, column and length in the file of a stretch of prose, as a finding gives them. */
export function placeOf(article: Article, block: Prose, start: number, end: number) {
  const span = spanOf(block, start, end);
  const { line, column } = placed(article.lines, span.start, span.end);
  return { file: article.file, line, column, length: end - start };
}
