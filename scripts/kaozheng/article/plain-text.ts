import type { PhrasingContent } from "mdast";
import type { Article } from "./article.ts";
import { startOf } from "./embedded.ts";
import type { Evaluated, Printed } from "./evaluated.ts";
import type { InsertionNode } from "./insertion-syntax.ts";

/** What is needed to print the words of an article. */
export interface Prints {
  readonly article: Article;
  readonly evaluated: Evaluated;
}

/** What an insertion printed; null where it was not evaluated. */
export function printedOf(node: InsertionNode, { article, evaluated }: Prints): Printed | null {
  const index = article.insertions.findIndex(({ start }) => start === startOf(node));
  return evaluated.insertions[index] ?? null;
}

const WIDE = "[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’…—]";
const LINE_WITHIN_CHINESE = new RegExp(`(?<=${WIDE})(?:\\r\\n|\\n|\\r)(?=${WIDE})`, "gu");

/** A line ending between Chinese characters is none of their words: a browser would show it as a space. */
export const joinLines = (text: string): string => text.replace(LINE_WITHIN_CHINESE, "");

/** Stands where an insertion could not be computed: a sentence must not read as if nothing were missing. */
export const HOLE = "⟨?⟩";

/** The words of nodes as a reader gets them, insertions printed. */
export function plainText(nodes: readonly PhrasingContent[], prints: Prints): string {
  return nodes
    .map((node) => {
      if (node.type === "text" || node.type === "inlineCode") return joinLines(node.value);
      if (node.type === "insertion") return printedOf(node, prints)?.text ?? HOLE;
      return "children" in node ? plainText(node.children, prints) : "";
    })
    .join("");
}
