import { finding } from "../../finding/messages.ts";
import { numbersOf } from "../numbers.ts";
import type { Rule } from "../rule.ts";

export const unbound: Rule = {
  id: "unbound",
  scope: "article",
  finds: ["article/unbound"],
  meaning:
    "Every quantity in an article is bound to a figure or derived figure, inserted from one, or exempt with a reason.",
  examples: { in: "article", ok: "[超过 9000 次](fig:checks@h2021)", notOk: "超过 9000 次" },
  check: ({ articles, project }) =>
    articles.flatMap(({ article }) =>
      numbersOf(article, project.lexicon)
        .filter(({ coverage }) => coverage === null)
        .map(({ reading, place }) => finding("article/unbound", { text: reading.text }, place)),
    ),
};
