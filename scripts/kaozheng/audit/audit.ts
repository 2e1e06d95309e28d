import type { Archive } from "../dataset/archive.ts";
import { verify } from "../dataset/verify.ts";
import { distinct, type Finding } from "../finding/finding.ts";
import { countBySeverity, type SeverityCount } from "../finding/print.ts";
import { type Accepted, sift } from "./baseline.ts";
import type { AuditContext } from "./context.ts";
import {
  type ArticleCount,
  addCounts,
  countFigures,
  countNumbers,
  type FigureCount,
  type NumberCount,
} from "./coverage.ts";
import { linesIn } from "./read-text.ts";
import type { Rule } from "./rule.ts";
import { acrossBreak } from "./rules/across-break.ts";
import { articleCharts } from "./rules/article-charts.ts";
import { articles } from "./rules/articles.ts";
import { basePeriod } from "./rules/base-period.ts";
import { baseline } from "./rules/baseline.ts";
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
import { claimWords } from "./rules/claim-words.ts";
import { claims } from "./rules/claims.ts";
import { comparisonBase } from "./rules/comparison-base.ts";
import { derived } from "./rules/derived.ts";
import { impossible } from "./rules/impossible.ts";
import { missingCaveats } from "./rules/missing-caveats.ts";
import { recorded } from "./rules/recorded.ts";
import { relations } from "./rules/relations.ts";
import { schema } from "./rules/schema.ts";
import { suspicious } from "./rules/suspicious.ts";
import { translationReadings } from "./rules/translation-readings.ts";
import { translationStructure } from "./rules/translation-structure.ts";
import { translations } from "./rules/translations.ts";
import { unbound } from "./rules/unbound.ts";
import { unused } from "./rules/unused.ts";

/** Every rule, in the order in which data flow. */
export const RULES: readonly Rule[] = [
  schema,
  recorded,
  impossible,
  changes,
  relations,
  suspicious,
  derived,
  acrossBreak,
  basePeriod,
  unused,
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
  comparisonBase,
  claimWords,
  missingCaveats,
  articleCharts,
  chartClaims,
  translations,
  translationReadings,
  translationStructure,
  baseline,
];

export interface AuditReport {
  readonly summary: SeverityCount & {
    /** Findings that the baseline answers for; they are counted nowhere else. */
    readonly accepted: number;
    readonly numbers: NumberCount;
    readonly figures: FigureCount;
  };
  /** The numbers of each article, in the order of their files. */
  readonly articles: readonly ArticleCount[];
  readonly findings: readonly Finding[];
  readonly accepted: readonly Accepted[];
}

/**
 * Runs every rule. Findings stand in the order of the rules, and within one by file and line. Where the documents
 * are at hand, what `verify` finds in them stands first.
 */
export function audit(context: AuditContext, archive: Archive | null = null): AuditReport {
  const { root, lexicon } = context.project;
  const verified = archive && verify(context.project, archive);
  // An archive may lack documents, which then are not checked; one that it holds is the very one that was read.
  const documents = (verified?.findings ?? []).filter(({ rule }) => rule !== "data/missing-file");
  const all = distinct([...documents, ...RULES.flatMap((rule) => [...rule.check(context)].sort(byPlace))]);
  const { findings, accepted } = sift(all, root, linesIn(root));
  const counted = context.articles.map((article) => countNumbers(article, lexicon));
  return {
    summary: {
      ...countBySeverity(findings),
      accepted: accepted.length,
      numbers: addCounts(counted),
      figures: countFigures(context.project, verified?.verified ?? null),
    },
    articles: counted,
    findings,
    accepted,
  };
}

/** The report for programs. */
export const reportJson = ({ summary, articles, findings, accepted }: AuditReport): object => ({
  summary,
  articles,
  findings,
  accepted: accepted.map(({ finding, reason }) => ({ ...finding, reason })),
});

const byPlace = (a: Finding, b: Finding): number =>
  a.file.localeCompare(b.file, "en") || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
