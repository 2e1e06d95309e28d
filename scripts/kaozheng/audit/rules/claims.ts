import type { Article } from "../../article/article.ts";
import type { Project } from "../../dataset/project.ts";
import type { Finding, Place } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import { insertedClaims, writtenClaims } from "../article-claims.ts";
import { boundOf } from "../bound.ts";
import type { AuditedArticle } from "../context.ts";
import { type ArticleNumber, numbersOf } from "../numbers.ts";
import type { Rule } from "../rule.ts";
import { VERDICT_FINDINGS, verdictFindings } from "../verdict.ts";

export const claims: Rule = {
  id: "claims",
  scope: "article",
  finds: [...VERDICT_FINDINGS, "claim/not-one-number", "data/unknown-id", "data/ambiguous-id"],
  meaning:
    "What an article says of a number is what its binding supports: unit, direction, year, bound and value, by what the printed words entail.",
  examples: { in: "article", ok: "[超过 9000 次](fig:checks@h2021)", notOk: "[9000 次](fig:checks@h2021)" },
  check: ({ articles, project }) => articles.flatMap((audited) => checkArticle(audited, project)),
};

function checkArticle(audited: AuditedArticle, project: Project): Finding[] {
  const { article } = audited;
  const numbers = numbersOf(article, project.lexicon);
  const judged = [...writtenClaims(audited, numbers), ...insertedClaims(audited, project.lexicon)];
  return [
    ...judged.flatMap(({ claim, target, place }) => verdictFindings(claim, target, project, place)),
    ...checkBindings(article, numbers, project),
  ];
}

/** Bindings that name nothing, and bindings whose words hold no number or several. */
function checkBindings(article: Article, numbers: readonly ArticleNumber[], project: Project): Finding[] {
  return article.bindings.flatMap((binding) => {
    const place: Place = {
      file: article.file,
      line: binding.line,
      column: binding.column,
      length: binding.end - binding.start,
    };
    const bound = boundOf(binding.target, project);
    if (bound.kind === "failed") return bound.findingsAt(place);
    const held = numbers.filter(({ coverage }) => coverage?.kind === "binding" && coverage.binding === binding).length;
    if (held === 1) return [];
    return [finding("claim/not-one-number", { text: binding.text, found: held, id: binding.target }, place)];
  });
}
