import type { PlacedSpan } from "../../article/article.ts";
import type { Project } from "../../dataset/project.ts";
import { prefixedId, resolveId } from "../../dataset/resolve.ts";
import { ExpressionError, idsOf, parse } from "../../derive/expression.ts";
import type { Finding } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import type { AuditedArticle } from "../context.ts";
import type { Rule } from "../rule.ts";
import { placeIn, type Translated, translated } from "../translated.ts";

export const translations: Rule = {
  id: "translations",
  scope: "article",
  finds: ["article/translation-differs"],
  meaning:
    "An article and its translation stand on the same numbers: what one binds or inserts, the other binds or inserts too, however often and in whatever words.",
  advice: "Where readers of one language need another number, say why in data/audit-baseline.csv.",
  examples: {
    in: "words",
    ok: "[超过 9000 次](fig:checks@h2021), and in the other language [more than 9,000](fig:checks@h2021)",
    notOk: "[超过 9000 次](fig:checks@h2021), and in the other language [more than 9,000](fig:checks@h2020)",
  },
  check: ({ articles, project }) => translated(articles).flatMap((pair) => missing(pair, project)),
};

/** Where an article first says a number that its translation does not. */
function missing({ audited, other }: Translated, project: Project): Finding[] {
  const { article } = audited;
  // What could not be inserted has been reported, and is not missing on purpose.
  if (other.inserted.length < other.article.insertions.length) return [];
  const known = said(other, project);
  return [...said(audited, project)]
    .filter(([id]) => !known.has(id))
    .map(([id, place]) => {
      const details = { id, translation: other.article.file };
      return finding("article/translation-differs", details, placeIn(article.file, place), [id]);
    });
}

/** Ids that an article binds or inserts, in full, with the place where it first does. */
function said({ article, inserted }: AuditedArticle, { registers }: Project): Map<string, PlacedSpan> {
  const written = [
    ...article.bindings.map((binding) => [binding.target, binding] as const),
    ...article.insertions.map((insertion, i) => [inserted[i]?.expression ?? "", insertion] as const),
  ];
  const first = new Map<string, PlacedSpan>();
  for (const [expression, place] of written)
    for (const id of idsIn(expression)) {
      const resolved = resolveId(id, registers);
      const full = resolved.kind === "failed" ? null : prefixedId(resolved);
      if (full !== null && !first.has(full)) first.set(full, place);
    }
  return first;
}

/** What cannot be read is the rule on claims' to report. */
function idsIn(expression: string): string[] {
  try {
    return expression === "" ? [] : idsOf(parse(expression));
  } catch (error) {
    if (error instanceof ExpressionError) return [];
    throw error;
  }
}
