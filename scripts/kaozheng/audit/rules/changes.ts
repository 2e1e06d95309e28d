import { finding } from "../../finding/messages.ts";
import { PERCENT } from "../../quantity/unit.ts";
import type { Rule } from "../rule.ts";

export const changes: Rule = {
  id: "changes",
  scope: "data",
  finds: ["data/percent-unsaid", "data/direction-unsaid"],
  meaning:
    "Every change that a document prints says which way it went, from what it is measured (or that the document leaves it open), and what its percent means.",
  advice: "percent_means is relative, points or open; base is `unknown` unless you type another.",
  examples: { in: "data/figures-f2020.csv", ok: "A,points,8,", notOk: "A,,8," },
  check: ({ project: { registers } }) =>
    [...registers.figures.values()].flatMap(({ id, indicator, recorded, percentMeans, printed, file, line }) => {
      if (registers.indicators.get(indicator)?.kind !== "change" || recorded === null) return [];
      const place = { file, line };
      return [
        ...(recorded.unit === PERCENT && percentMeans === null
          ? [finding("data/percent-unsaid", { id, printed }, place)]
          : []),
        ...(recorded.direction === null ? [finding("data/direction-unsaid", { id, printed }, place)] : []),
      ];
    }),
};
