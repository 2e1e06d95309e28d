import type { Article, PlacedSpan } from "../../article/article.ts";
import { placeOf, prose } from "../../article/prose.ts";
import type { Finding } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import type { DetailsOf } from "../../finding/rules.ts";
import type { UnitLexicon } from "../../quantity/unit.ts";
import { type ArticleAssertion, articleAssertions } from "../assertions/in-article.ts";
import type { Rule } from "../rule.ts";
import { placeIn, type Translated, translated } from "../translated.ts";

export const translationStructure: Rule = {
  id: "translation-structure",
  scope: "article",
  finds: ["article/translation-structure", "article/translation-words"],
  meaning:
    "An article and its translation have the same sections and charts in the same order; and words that claim (最高, most of) stand in both, section by section, which is a note where they do not.",
  examples: {
    in: "words",
    ok: "a section with the chart of the budget, and in the other language a section with the same chart",
    notOk: "a section with the chart of the budget, and in the other language a section without it",
  },
  check: ({ articles, project }) =>
    translated(articles).flatMap((pair) => [...parted(pair), ...claimedHereOnly(pair, project.lexicon)]),
};

/** A heading or a chart, in the order of the file. */
interface Part extends PlacedSpan {
  /** What the same part in the other language is known by: a heading has other words there. */
  readonly key: string;
  readonly part: DetailsOf<"article/translation-structure">["here"];
}

function partsOf(article: Article): Part[] {
  const headings = prose(article).filter(({ block }) => block === "heading");
  const { charts } = article;
  return [
    ...headings.map((block) => ({
      ...block,
      key: "section",
      part: { kind: "section" as const, title: block.text.trim() },
    })),
    ...charts.map((chart) => ({
      ...chart,
      key: `chart ${chart.name}`,
      part: { kind: "chart" as const, name: chart.name },
    })),
  ].sort((a, b) => a.start - b.start);
}

/** The first place where the two part: what follows is out of step and would only say so again. */
function parted({ audited, other }: Translated): Finding[] {
  const own = partsOf(audited.article);
  const theirs = partsOf(other.article);
  const at = own.findIndex(({ key }, i) => theirs[i]?.key !== key);
  const first = own[at];
  if (first === undefined) return [];
  const details = {
    here: first.part,
    there: theirs[at]?.part ?? null,
    translation: other.article.file,
  };
  return [finding("article/translation-structure", details, placeIn(audited.article.file, first))];
}

/** Words that claim in a section of the article, more of them than the same section of its translation has. */
function claimedHereOnly({ audited, other }: Translated, lexicon: UnitLexicon): Finding[] {
  const { article } = audited;
  const theirs = bySection(other.article, lexicon);
  return [...bySection(article, lexicon)].flatMap(([key, own]) =>
    own.slice(theirs.get(key)?.length ?? 0).map(({ text, block, start, end }) => {
      const details = { words: text, translation: other.article.file };
      return finding("article/translation-words", details, placeOf(article, block, start, end));
    }),
  );
}

/** Words that claim, by their section and by what they claim. */
function bySection(article: Article, lexicon: UnitLexicon): Map<string, ArticleAssertion[]> {
  const headings = prose(article).filter(({ block }) => block === "heading");
  const found = new Map<string, ArticleAssertion[]>();
  for (const each of articleAssertions(article, lexicon)) {
    const section = headings.filter(({ start }) => start <= each.block.start).length;
    const key = `${section} ${JSON.stringify(each.assertion)}`;
    found.set(key, [...(found.get(key) ?? []), each]);
  }
  return found;
}
