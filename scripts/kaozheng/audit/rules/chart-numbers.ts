import type { Project } from "../../dataset/project.ts";
import type { Finding } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import { type ChartNumber, chartNumbers, isInName, ownTexts } from "../chart-numbers.ts";
import type { AuditedChart } from "../context.ts";
import type { Rule } from "../rule.ts";
import { verdictFindings } from "../verdict.ts";

/** The number with what is wrong with it by a figure that the chart draws; none where that supports it. */
function byDrawn({ claim, place }: ChartNumber, ids: readonly string[], project: Project): readonly Finding[] | null {
  // Set against one of many, a number is compared by its value alone: the sentence may speak of other years.
  const alone = { ...claim, years: [] };
  let near: readonly Finding[] | null = null;
  for (const id of ids) {
    const findings = verdictFindings(alone, id, project, place);
    if (findings.length === 0) return [];
    if (findings.some(({ rule }) => rule === "claim/bound-dropped" || rule === "claim/bound-added")) near ??= findings;
  }
  return near;
}

function check(chart: AuditedChart, project: Project): Finding[] {
  const ids = chart.drawn?.ids ?? [];
  const own = ownTexts(chart);
  return chartNumbers(chart, project.lexicon).flatMap((number) => {
    const { binding, role, reading, place } = number;
    // Alternative text retells what is drawn, number for number: it need not bind each of them again.
    if (binding !== null || role === "alt" || isInName(chart, own, reading)) return [];
    return byDrawn(number, ids, project) ?? [finding("chart/unbound-number", { text: reading.text, role }, place)];
  });
}

export const chartNumberRule: Rule = {
  id: "chart-numbers",
  scope: "chart",
  finds: ["chart/unbound-number"],
  meaning:
    "A number in the headline, standfirst or notes of a chart, or written into its plot, is bound as in an article, or is one that the chart draws. Years, dates, ordinals and what the toolkit writes itself are no such numbers.",
  examples: {
    in: "chart",
    ok: '"headline": {"zh": "骑行[超 8000 万次](fig:rides@2021-bikes)", "en": "[Over 80 million](fig:rides@2021-bikes) rides"}',
    notOk: '"headline": {"zh": "骑行超 5 亿次", "en": "Over 500 million rides"}',
  },
  check: ({ charts, project }) => charts.flatMap((chart) => check(chart, project)),
};
