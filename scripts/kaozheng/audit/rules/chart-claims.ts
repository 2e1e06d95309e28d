import type { Project } from "../../dataset/project.ts";
import type { Finding } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import { boundOf } from "../bound.ts";
import { type ChartNumber, chartNumbers, ownTexts, placeOfBinding } from "../chart-numbers.ts";
import type { AuditedChart } from "../context.ts";
import type { Rule } from "../rule.ts";
import { VERDICT_FINDINGS, verdictFindings } from "../verdict.ts";

/** Links that name nothing, and links whose words hold no number or several. */
function checkBindings(chart: AuditedChart, numbers: readonly ChartNumber[], project: Project): Finding[] {
  return ownTexts(chart).flatMap((own) =>
    own.bindings.flatMap((binding) => {
      const place = placeOfBinding(chart, own, binding);
      const bound = boundOf(binding.id, project);
      if (bound.kind === "failed") return bound.findingsAt(place);
      const held = numbers.filter((number) => number.binding === binding).length;
      if (held === 1) return [];
      const text = own.text.slice(binding.start, binding.end);
      return [finding("claim/not-one-number", { text, found: held, id: binding.id }, place)];
    }),
  );
}

export const chartClaims: Rule = {
  id: "chart-claims",
  scope: "chart",
  finds: [...VERDICT_FINDINGS, "claim/not-one-number", "data/unknown-id", "data/ambiguous-id"],
  meaning:
    "What the headline, standfirst, notes and alternative text of a chart say of a number is what its binding supports, judged as in articles.",
  examples: {
    in: "chart",
    ok: '"headline": {"zh": "[超 8000 万次](fig:rides@2021-bikes)骑行", "en": "[Over 80 million](fig:rides@2021-bikes) rides"}',
    notOk:
      '"headline": {"zh": "[8000 万次](fig:rides@2021-bikes)骑行", "en": "[Over 80 million](fig:rides@2021-bikes) rides"}',
  },
  check: ({ charts, project }) =>
    charts.flatMap((chart) => {
      const numbers = chartNumbers(chart, project.lexicon);
      const judged = numbers.flatMap(({ binding, claim, place }) =>
        binding === null ? [] : verdictFindings(claim, binding.id, project, place),
      );
      return [...judged, ...checkBindings(chart, numbers, project)];
    }),
};
