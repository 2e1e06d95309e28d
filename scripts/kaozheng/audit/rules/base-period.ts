import type { Project } from "../../dataset/project.ts";
import type { Followed } from "../../derive/followed.ts";
import { finding } from "../../finding/messages.ts";
import type { Period } from "../../quantity/period.ts";
import type { Rule } from "../rule.ts";
import { isComparison, readExpression, spanOf } from "../spans.ts";

export const basePeriod: Rule = {
  id: "base-period",
  scope: "data",
  finds: ["derive/base-later"],
  meaning:
    "A change is measured against the earlier of its two spans: the first operand of growth, change and pointChange.",
  examples: {
    in: "words",
    ok: 'growth(figure("spend@2021"), figure("spend@2022"))',
    notOk: 'growth(figure("spend@2022"), figure("spend@2021"))',
  },
  check: ({ project }) =>
    [...project.registers.derived.values()].flatMap(({ id, expression, file, line }) => {
      const read = readExpression(expression, project);
      return (read === null ? [] : comparisonsIn(read))
        .flatMap((spans) => backward(spans, project))
        .map((spans) => finding("derive/base-later", { id, ...spans }, { file, line }));
    }),
};

function comparisonsIn(expression: Followed): (readonly Followed[])[] {
  if (expression.kind !== "operation") return [];
  const own = isComparison(expression) ? [expression.operands] : [];
  return [...own, ...expression.operands.flatMap(comparisonsIn)];
}

/** The two spans, where the first ends after the second does. */
function backward([first, second]: readonly Followed[], project: Project): { base: Period; compared: Period }[] {
  const [from, to] = [first, second].map((operand) => (operand === undefined ? null : spanOf(operand, project)));
  if (from == null || to == null || from.end <= to.end) return [];
  return [{ base: from, compared: to }];
}
