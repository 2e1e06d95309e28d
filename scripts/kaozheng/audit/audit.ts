import { distinct, type Finding } from "../finding/finding.ts";
import type { AuditContext } from "./context.ts";
import { type ArticleCount, addCounts, countNumbers, type NumberCount } from "./coverage.ts";
import type { Rule } from "./rule.ts";
import { acrossBreak } from "./rules/across-break.ts";
import { articles } from "./rules/articles.ts";
import { changes } from "./rules/changes.ts";
import { chartAlt } from "./rules/chart-alt.ts";
import { chartClaims } from "./rules/chart-claims.ts";
import { chartColours } from "./rules/chart-colours.ts";
import { chartContrast } from "./rules/chart-contrast.ts";
import { chartCutBars } from "./rules/chart-cut-bars.ts";
import { chartDualAxes } from "./rules/chart-dual-axes.ts";
import { chartNumberRule } from "./rules/chart-numbers.ts";
import { chartTextSize } from "./rules/chart-text-size.ts";
import { chartUnit } from "./rules/chart-unit.ts";
import { charts } from "./rules/charts.ts";
import { claims } from "./rules/claims.ts";
import { derived } from "./rules/derived.ts";
import { recorded } from "./rules/recorded.ts";
import { relations } from "./rules/relations.ts";
import { schema } from "./rules/schema.ts";
import { suspicious } from "./rules/suspicious.ts";
import { unbound } from "./rules/unbound.ts";

/** Every rule, in the order in which data flow. */
export const RULES: readonly Rule[] = [
  schema,
  recorded,
  changes,
  relations,
  suspicious,
  derived,
  acrossBreak,
  charts,
  chartCutBars,
  chartDualAxes,
  chartColours,
  chartUnit,
  chartAlt,
  chartNumberRule,
  chartContrast,
  chartTextSize,
  articles,
  unbound,
  claims,
  chartClaims,
];

export interface AuditReport {
  readonly summary: { readonly errors: number; readonly warnings: number; readonly numbers: NumberCount };
  readonly articles: readonly ArticleCount[];
  readonly findings: readonly Finding[];
}

/** Runs every rule. Findings stand in the order of the rules, and within one by file and line. */
export function audit(context: AuditContext): AuditReport {
  const findings = distinct(RULES.flatMap((rule) => [...rule.check(context)].sort(byPlace)));
  const counted = context.articles.map((article) => countNumbers(article, context.project.lexicon));
  const count = (severity: Finding["severity"]) => findings.filter((f) => f.severity === severity).length;
  return {
    summary: { errors: count("error"), warnings: count("warning"), numbers: addCounts(counted) },
    articles: counted,
    findings,
  };
}

const byPlace = (a: Finding, b: Finding): number =>
  a.file.localeCompare(b.file, "en") || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
