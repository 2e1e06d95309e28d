import type { Finding } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import type { Article } from "./article.ts";
import { type Prose, placeOf, prose } from "./prose.ts";

/** Whether the character at `index` of the prose stands in the file without a backslash before it. */
const isBare = ({ text }: Article, block: Prose, index: number): boolean =>
  (/\\*$/.exec(text.slice(0, block.offsets[index] ?? 0))?.[0].length ?? 0) % 2 === 0;

/**
 * What was meant as syntax and came out as words, which Markdown never complains of: an insertion whose braces do not
 * balance, a reference link whose definition is missing.
 */
export function unreadSyntax(article: Article): Finding[] {
  return prose(article).flatMap((block) => [
    ...[...block.text.matchAll(/\$\{/g)]
      .filter((match) => isBare(article, block, match.index))
      .map((match) => finding("article/insertion", {}, placeOf(article, block, match.index, match.index + 2))),
    ...[...block.text.matchAll(/\[[^[\]]+\]\[(?<label>[^[\]]+)\]/g)]
      .filter((match) => isBare(article, block, match.index))
      .map((match) => {
        const place = placeOf(article, block, match.index, match.index + match[0].length);
        return finding("article/undefined-reference", { label: match.groups?.label ?? "" }, place);
      }),
  ]);
}
