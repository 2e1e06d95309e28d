import { parseArticle } from "../../scripts/kaozheng/article/parse.ts";
import type { Rule } from "../../scripts/kaozheng/audit/rule.ts";
import { claims } from "../../scripts/kaozheng/audit/rules/claims.ts";
import { translationReadings } from "../../scripts/kaozheng/audit/rules/translation-readings.ts";
import { translationStructure } from "../../scripts/kaozheng/audit/rules/translation-structure.ts";
import { apply, type BoundText, type Edit } from "./article-mutations.ts";
import { shuffled } from "./random.ts";
import { contextOf, type Story, shown } from "./story.ts";
import type { Kind, Trial } from "./trial.ts";
import { linksOf } from "./truth.ts";

/** Spoils one language of an article: what it then says is told of, or is not what the other says. */
function pairKind(
  { project, articles, inserted }: Story,
  name: string,
  edits: (text: BoundText) => Edit[],
  rules: readonly Rule[],
  random: () => number,
): Kind {
  const all = articles.flatMap((text) => edits(text).map((edit) => ({ text, edit })));
  function* trials(): Generator<Trial> {
    for (const { text, edit } of shuffled(all, random)) {
      const both = articles
        .filter(({ file }) => file.split(".")[0] === text.file.split(".")[0])
        .map((each) => parseArticle(each === text ? apply(text.text, [edit]) : each.text, each.file))
        .map((article) => ({ article, inserted: inserted.get(article.file) ?? [] }));
      const found = rules.flatMap((rule) => rule.check(contextOf(project, both)));
      const told = found.filter(({ severity }) => severity !== "note").map(({ rule }) => rule);
      yield { what: shown(text, [edit]), harmful: true, found: told };
    }
  }
  return { name, places: all.length, trials };
}

const ABOUT = { zh: "约 ", en: "about " };
const ABOVE = { zh: /^超过 ?(?=\d)/, en: /^(?:over|more than) (?=\d)/ };

/** A number that one language alone calls approximate: a bare one, or one whose bound goes. */
const madeAbout = ({ text, language }: BoundText): Edit[] =>
  linksOf(text, language)
    .filter(({ words }) => /^\d[\d.,]*\D/.test(words) || ABOVE[language].test(words))
    // A range is no value, a limit of time is one in many words, and 多 and -odd say how far the value reaches.
    .filter(({ words }) => !/多|-odd|\d.*(?:至|to).*\d|小时|hours|天|days/.test(words))
    .map(({ words, wordsStart }) => ({
      start: wordsStart,
      end: wordsStart + words.length,
      by: ABOUT[language] + words.replace(ABOVE[language], ""),
    }));

/** A chart or a heading that one language lacks. */
const takenOut = ({ text }: BoundText): Edit[] =>
  [...text.matchAll(/^(?:!\[[^\]]*\]\(\.\.\/charts\/[^)]*\)|#{2,} .*)$/gm)].map(({ 0: line, index }) => ({
    ...{ start: index, end: index + line.length, by: "" },
  }));

/** Kinds that set one language of an article against the other. */
export const pairKinds = (story: Story, random: () => number): Kind[] => [
  pairKind(story, "about in one language", madeAbout, [claims, translationReadings], random),
  pairKind(story, "part of one language", takenOut, [translationStructure], random),
];
