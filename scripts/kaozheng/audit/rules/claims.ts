import type { Article } from "../../article/article.ts";
import { prose } from "../../article/prose.ts";
import { sentenceAt } from "../../article/sentence.ts";
import type { Project } from "../../dataset/project.ts";
import type { Finding, Place } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import { scan } from "../../numeral/scan.ts";
import { boundOf } from "../bound.ts";
import type { Claim } from "../claim.ts";
import type { AuditedArticle } from "../context.ts";
import { type ArticleNumber, numbersOf, yearsIn } from "../numbers.ts";
import type { Rule } from "../rule.ts";
import { VERDICT_FINDINGS, verdictFindings } from "../verdict.ts";

export const claims: Rule = {
  id: "claims",
  scope: "article",
  finds: [...VERDICT_FINDINGS, "claim/not-one-number", "data/unknown-id", "data/ambiguous-id"],
  meaning:
    "What an article says of a number is what its binding supports: unit, direction, year, bound and value, by what the printed words entail.",
  mend: "The finding says which of them is wrong and what the source prints.",
  examples: { in: "article", ok: "[超过 9000 次](fig:checks@h2021)", notOk: "[9000 次](fig:checks@h2021)" },
  check: ({ articles, project }) => articles.flatMap((audited) => checkArticle(audited, project)),
};

/** Blocks in which a number is met before, or without, the text. */
const PROMINENT = new Set(["title", "standfirst", "summary", "heading", "alt"]);

function checkArticle({ article, inserted }: AuditedArticle, project: Project): Finding[] {
  const seen = new Set<string>();
  const numbers = numbersOf(article, project.lexicon);
  const findings = numbers.flatMap((number) => checkBound(number, article, project, seen));
  return [...findings, ...checkBindings(article, numbers, project), ...checkInserted(article, inserted, project)];
}

function checkBound(number: ArticleNumber, article: Article, project: Project, seen: Set<string>): Finding[] {
  if (number.coverage?.kind !== "binding") return [];
  const { target } = number.coverage.binding;
  const prominent = PROMINENT.has(number.block.block) || !seen.has(target);
  seen.add(target);
  const { reading, sentence, before, years } = number;
  return verdictFindings(
    { reading, sentence, before, years, prominent, language: article.front.language },
    target,
    project,
    number.place,
  );
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
    const bound = boundOf(binding.target, project, place);
    if (bound.kind === "failed") return bound.findings;
    const held = numbers.filter(({ coverage }) => coverage?.kind === "binding" && coverage.binding === binding).length;
    if (held === 1) return [];
    return [finding("claim/not-one-number", { text: binding.text, found: held, id: binding.target }, place)];
  });
}

/** What `${…}` printed is a claim like any other: the sentence around it may say the wrong year or direction. */
function checkInserted(article: Article, inserted: AuditedArticle["inserted"], project: Project): Finding[] {
  const blocks = prose(article);
  return inserted.flatMap(({ text, expression }, index) => {
    const block = blocks.find((b) => b.marks.some((m) => m.kind === "insertion" && m.index === index));
    const mark = block?.marks.find((m) => m.kind === "insertion" && m.index === index);
    const insertion = article.insertions[index];
    if (block === undefined || mark === undefined || insertion === undefined || expression === null) return [];
    const { start, end } = sentenceAt(block.text, mark.start);
    const sentence = block.text.slice(start, end);
    const before = block.text.slice(start, mark.start);
    const [reading] = scan(text, project.lexicon);
    const place = {
      file: article.file,
      line: insertion.line,
      column: insertion.column,
      length: insertion.end - insertion.start,
    };
    if (reading === undefined) return [];
    const years = yearsIn(scan(sentence, project.lexicon));
    const { language } = article.front;
    const claim: Claim = { reading, sentence, before, years, prominent: false, language };
    return verdictFindings(claim, expression, project, place);
  });
}
