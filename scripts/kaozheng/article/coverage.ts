import type { Article, Binding, Exemption, Insertion } from "./article.ts";
import { type Prose, spanOf } from "./prose.ts";

/** What answers for a number in the prose; null where nothing does. */
export type Coverage =
  | { readonly kind: "binding"; readonly binding: Binding }
  | { readonly kind: "insertion"; readonly insertion: Insertion }
  | { readonly kind: "exemption"; readonly exemption: Exemption };

/**
 * What answers for the number at `start` to `end` of a block's prose. A number that a link covers in part is its claim
 * whole: in 超过[8000 万元](fig:…) the qualifier belongs to it.
 */
export function coverage(article: Article, block: Prose, start: number, end: number): Coverage | null {
  for (const mark of block.marks) {
    if (mark.start >= end || mark.end <= start) continue;
    const binding = mark.kind === "binding" ? article.bindings[mark.index] : undefined;
    if (binding !== undefined) return { kind: "binding", binding };
    const insertion = mark.kind === "insertion" ? article.insertions[mark.index] : undefined;
    if (insertion !== undefined) return { kind: "insertion", insertion };
  }
  const span = spanOf(block, start, end);
  const exemption = article.exemptions.find(({ covers }) =>
    covers.some((c) =>
      c.start === c.end ? endsAt(article, span.end, c.end) : c.start <= span.start && span.end <= c.end,
    ),
  );
  return exemption === undefined ? null : { kind: "exemption", exemption };
}

/** Whether nothing but space stands between the end of a number and the comment that exempts it. */
const endsAt = (article: Article, end: number, comment: number): boolean =>
  end <= comment && /^[ \t]*$/.test(article.text.slice(end, comment));
