import type { Article, PlacedSpan } from "../../article/article.ts";
import { flagCaveats } from "../../article/flag-words.ts";
import { type Prose, prose } from "../../article/prose.ts";
import type { Finding } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import { unspoken } from "../caveat-words.ts";
import { comparisons } from "../comparisons.ts";
import type { AuditContext, AuditedArticle, AuditedChart } from "../context.ts";
import type { Rule } from "../rule.ts";
import { placeIn } from "../translated.ts";

export const missingCaveats: Rule = {
  id: "missing-caveats",
  scope: "article",
  finds: ["article/missing-caveat"],
  meaning:
    "Where an article prints a comparison whose numbers do not simply compare, it says so itself: in its paragraph or one beside it, on a chart of the section, or in the notes at its end. The page tells it of every number that is opened, but whoever only reads is to be told as well.",
  examples: {
    in: "words",
    ok: "按月算，经费[至少增长 55%](calc:spend-per-month-growth/2020-2021)：前一年的报告只有七个月。",
    notOk: "经费[至少增长 166%](calc:spend-growth/2020-2021)。",
  },
  check: (context) => context.articles.flatMap((audited) => checkArticle(audited, context)),
};

function checkArticle(audited: AuditedArticle, { project, charts }: AuditContext): Finding[] {
  const { article } = audited;
  const { language } = article.front;
  const compared = comparisons(audited, project).filter(({ flags }) => flags.length > 0);
  if (compared.length === 0) return [];
  const blocks = prose(article);
  return compared.flatMap(({ id, flags, operands, places }) => {
    const text = places.map((place) => around(place, article, blocks, charts)).join("\n");
    const missing = flagCaveats(unspoken(flags, text, language), operands, project.registers, language);
    const [first] = places;
    if (missing.length === 0 || first === undefined) return [];
    const details = { id, caveats: missing.map(({ words }) => words) };
    return [finding("article/missing-caveat", details, placeIn(article.file, first), [id])];
  });
}

/** What a reader meets around a number: its paragraph and those beside it, the charts of its section, the notes. */
function around(
  place: PlacedSpan,
  article: Article,
  blocks: readonly Prose[],
  charts: readonly AuditedChart[],
): string {
  const words = blocks.filter(({ block }) => block !== "alt");
  const at = words.findIndex(({ start, end }) => start <= place.start && place.end <= end);
  const headings = blocks.filter(({ block }) => block === "heading");
  const from = headings.findLast(({ start }) => start <= place.start)?.start ?? 0;
  const to = headings.find(({ start }) => start > place.start)?.start ?? article.text.length;
  const inSection = ({ start }: PlacedSpan): boolean => from <= start && start < to;
  const shown = charts.filter(
    ({ name, language, file, shownAt }) =>
      article.charts.some((chart) => chart.name === name && chart.language === language && inSection(chart)) ||
      (file === article.file && shownAt?.line !== undefined && inLines(article, shownAt.line, from, to)),
  );
  const notes = notesOf(article);
  return [
    ...words.slice(Math.max(0, at - 1), at + 2).map(({ text }) => text),
    ...words.filter(({ start }) => notes !== null && start >= notes).map(({ text }) => text),
    ...blocks.filter((block) => block.block === "alt" && inSection(block)).map(({ text }) => text),
    ...shown.flatMap(({ drawn }) => drawn?.texts ?? []).map(({ text }) => text),
  ].join("\n");
}

function inLines({ lines }: Article, line: number, from: number, to: number): boolean {
  const start = lines[line - 1] ?? 0;
  return from <= start && start < to;
}

/** Where the notes at an article's end begin, behind its last line across the page; null where there are none. */
const notesOf = ({ tree }: Article): number | null =>
  tree.children.findLast(({ type }) => type === "thematicBreak")?.position?.start.offset ?? null;
