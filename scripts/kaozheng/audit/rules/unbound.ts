import { finding } from "../../finding/messages.ts";
import type { NumericExpression } from "../../numeral/expression.ts";
import { exact } from "../../quantity/exact.ts";
import { numbersOf } from "../numbers.ts";
import type { Rule } from "../rule.ts";

/** 几年, 数次, several: a word that claims no number. 几十 and 数百 do. */
const isVague = ({ hedge, strict }: NumericExpression): boolean =>
  hedge === "several" && strict?.upper != null && strict.upper.lte(VAGUE);
const VAGUE = exact(10);

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
        .filter(({ coverage, reading }) => coverage === null && !isVague(reading))
        .map(({ reading, place }) => finding("article/unbound", { text: reading.text }, place)),
    ),
};
