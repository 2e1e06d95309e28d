import { finding } from "../../finding/messages.ts";
import type { NumericExpression } from "../../numeral/expression.ts";
import { exact } from "../../quantity/exact.ts";
import { dimensionOf, PURE, type UnitLexicon } from "../../quantity/unit.ts";
import { numbersOf } from "../numbers.ts";
import type { Rule } from "../rule.ts";

const SMALL = exact(10);

/**
 * Words that claim no number of the story: 几年, several; and counts up to ten that are written out (两年, three
 * reports), as style guides ask for what is no finding. Anything in digits, with a scale, a percentage or money is one.
 */
function isPlainWord({ text, hedge, form, strict, unit }: NumericExpression, lexicon: UnitLexicon): boolean {
  if (strict?.upper == null || strict.upper.gt(SMALL) || /[0-9０-９]/u.test(text)) return false;
  const dimension = unit === null || unit === PURE ? "count" : dimensionOf(unit, lexicon);
  const counted = dimension === null || dimension === "count" || dimension === "time";
  return counted && (hedge === "several" || (hedge === "none" && form === "integer"));
}

export const unbound: Rule = {
  id: "unbound",
  finds: ["article/unbound"],
  meaning:
    "Every quantity in an article is bound to a figure or derived figure, inserted from one, or exempt with a reason.",
  mend: "Make the number a link to its figure, insert it with ${…}, or exempt it in place with a reason.",
  ok: "[超过 8000 万元](fig:inspection-spend@2021-consumer)",
  notOk: "超过 8000 万元",
  check: ({ articles, project }) =>
    articles.flatMap(({ article }) =>
      numbersOf(article, project.lexicon)
        .filter(({ coverage, reading }) => coverage === null && !isPlainWord(reading, project.lexicon))
        .map(({ reading, place }) => finding("article/unbound", { text: reading.text }, place)),
    ),
};
