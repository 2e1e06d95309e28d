import { type DefaultTreeAdapterMap, parse, parseFragment } from "parse5";
import { sha256 } from "./sha256.ts";

type Node = DefaultTreeAdapterMap["node"];

/** Version of the rules by which a document becomes paragraphs; a locator says which it was made with. */
export const RULES = "v1";

/** Elements whose end is the end of a paragraph. */
const BLOCKS = new Set(
  "address article aside blockquote body br center dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul".split(
    " ",
  ),
);
const DROPPED = new Set(["script", "style", "noscript", "template", "svg", "head", "iframe", "object"]);

/** A document's words as an archive keeps them: paragraphs of normalised text. */
export interface Document {
  readonly paragraphs: readonly string[];
  readonly sha256: string;
}

/**
 * Rules v1: what holds tags is parsed as HTML, scripts, styles and markup dropped, entities decoded; the text is in
 * Unicode NFC; runs of white space, line ends included within an HTML paragraph, are one space; a paragraph a line;
 * empty lines are dropped. Front matter and plain text go by their lines.
 */
export function normalise(text: string): string[] {
  const lines = looksLikeHtml(text) ? htmlLines(text) : text.split(/\r\n|\r|\n/);
  return lines
    .map((line) =>
      line
        .normalize("NFC")
        .replace(/[\s\u00a0\u3000\u200b\ufeff]+/gu, " ")
        .trim(),
    )
    .filter((line) => line !== "");
}

/** Whether a text holds the tags of paragraphs; then its markup is dropped. */
export const looksLikeHtml = (text: string): boolean => /<(p|div|html|body|section|br)\b[^>]*>/i.test(text);

function htmlLines(html: string): string[] {
  const tree = /<html\b/i.test(html) ? parse(html) : parseFragment(html);
  const lines: string[] = [];
  let line = "";
  const flush = (): void => {
    lines.push(line);
    line = "";
  };
  const visit = (node: Node): void => {
    if (node.nodeName === "#text" && "value" in node) line += node.value;
    if (DROPPED.has(node.nodeName)) return;
    const block = BLOCKS.has(node.nodeName);
    if (block) flush();
    if ("childNodes" in node) node.childNodes.forEach(visit);
    if (block) flush();
  };
  visit(tree);
  flush();
  return lines;
}

export function readDocument(bytes: Uint8Array): Document {
  return { paragraphs: normalise(new TextDecoder("utf-8").decode(bytes)), sha256: sha256(bytes) };
}
