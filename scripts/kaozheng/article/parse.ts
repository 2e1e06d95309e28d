import type { Finding } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import type { Article, ArticleOutline, Exemption, Span } from "./article.ts";
import { definitionsOf, type Gathered, gather } from "./embedded.ts";
import { type Comment, readExemption } from "./exemption.ts";
import { readFrontMatter } from "./front-matter.ts";
import { lineStarts, placed } from "./line.ts";
import { parseMarkdown } from "./markdown.ts";
import { unreadSyntax } from "./unread-syntax.ts";

/** Markdown passes over a byte order mark, and would count it in no position. */
export const textOf = (content: string): string => content.replace(/^\uFEFF/, "");

/** What stands between the first `---` and the next, with both lines. */
const FRONT = /^---[ \t]*(?:\r\n|\n|\r)(?:[\s\S]*?(?:\r\n|\n|\r))??---[ \t]*(?=[\r\n]|$)/;

/** Reads the front matter alone. */
export function outlineOf(content: string, file: string): ArticleOutline {
  const text = textOf(content);
  const { language, slug, translation } = parseArticle(FRONT.exec(text)?.[0] ?? "", file).front;
  return { file, text, front: { language, slug, translation } };
}

/** Whether an article may have cells or insertions, by the signs that they begin with. */
export const mayHaveCode = ({ text }: Pick<Article, "text">): boolean => /```|~~~|\$\{/.test(text);

/** Parses an article. `file` is its path in the project; what is wrong with its writing is among its `findings`. */
export function parseArticle(content: string, file: string): Article {
  const text = textOf(content);
  const lines = lineStarts(text);
  const tree = parseMarkdown(text);
  const [first] = tree.children;
  const yaml =
    first?.type === "yaml"
      ? { value: first.value, offset: text.indexOf("\n", first.position?.start.offset ?? 0) + 1 }
      : null;
  const { front, findings } = readFrontMatter(yaml, file, text, lines);
  const gathered: Gathered = {
    text,
    lines,
    definitions: definitionsOf(tree),
    bindings: [],
    insertions: [],
    cells: [],
    charts: [],
    comments: [],
    html: [],
  };
  for (const inline of [front.title, front.standfirst, front.summary === front.standfirst ? null : front.summary])
    if (inline !== null) gather(inline.tree, gathered, null);
  gather(tree, gathered, null);
  const { bindings, insertions, cells, charts } = gathered;
  const exemptions = gathered.comments.map((c) => [c, readExemption(c, text, lines)] as const);
  const article: Article = {
    file,
    text,
    lines,
    front,
    tree,
    bindings,
    insertions,
    cells,
    charts,
    exemptions: exemptions.flatMap(([, exemption]) => exemption ?? []),
    findings: [],
  };
  return {
    ...article,
    findings: [
      ...findings,
      ...exemptions.flatMap(([comment, exemption]) => checkExemption(article, comment, exemption)),
      ...gathered.html.map((span) => finding("article/raw-html", {}, placeOfSpan(article, span))),
      ...unreadSyntax(article),
    ],
  };
}

const placeOfSpan = ({ file, lines }: Article, { start, end }: Span) => {
  const { line, column } = placed(lines, start, end);
  return { file, line, column, length: end - start };
};

function checkExemption(article: Article, comment: Comment, exemption: Exemption | null): Finding[] {
  const place = placeOfSpan(article, comment);
  if (exemption === null) return [finding("article/exemption", { found: comment.text }, place)];
  if (exemption.covers.length > 0) return [];
  return [finding("article/exemption-unused", { words: exemption.words ?? "" }, place)];
}
