import { linkedFiles } from "../article/linked-files.ts";
import { versions } from "../article/translation.ts";
import type { Archive } from "../dataset/archive.ts";
import { verify } from "../dataset/verify.ts";
import { distinct, type Finding } from "../finding/finding.ts";
import { countBySeverity, type SeverityCount } from "../finding/print.ts";
import { type Accepted, BASELINE, sift } from "./baseline.ts";
import { type AuditContext, type AuditedArticle, outlineOf } from "./context.ts";
import {
  type ArticleCount,
  addCounts,
  countFigures,
  countLocated,
  countNumbers,
  type FigureCount,
  type NumberCount,
} from "./coverage.ts";
import { linesIn } from "./read-text.ts";
import type { Rule, Scope } from "./rule.ts";
import { acrossBreak, computedAcrossBreak } from "./rules/across-break.ts";
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
import { pages } from "./rules/pages.ts";
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
  pages,
  unbound,
  claims,
  computedAcrossBreak,
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

/** What rules found, by their ids. Plain data, so that it can be kept. */
type Found = Readonly<Record<string, readonly Finding[]>>;

/** What the rules on articles say of one article and its translations. Plain data, so that it can be kept. */
export interface ArticleAudit {
  readonly found: Found;
  readonly counts: readonly ArticleCount[];
  /** Files that the articles lead to, relative to the project, and whether they were there. */
  readonly links: readonly (readonly [path: string, isThere: boolean])[];
}

/** What the rules on data found. Plain data, so that it can be kept. */
export interface DataAudit {
  readonly found: Found;
  /** How many figures have a locator. */
  readonly located: number;
}

/** The parts of an audit that hold as long as what they look at is as it was. */
export interface AuditParts {
  readonly data: DataAudit;
  readonly articles: readonly ArticleAudit[];
}

const foundBy = (scope: Scope, context: AuditContext): Found =>
  Object.fromEntries(RULES.filter((rule) => rule.scope === scope).map((rule) => [rule.id, rule.check(context)]));

/** Runs the rules that look at the data alone. */
export const auditData = (context: AuditContext): DataAudit => ({
  found: foundBy("data", { ...context, charts: [], articles: [] }),
  located: countLocated(context.project),
});

/** Runs the rules that look at one article at a time on an article and its translations, each parsed once. */
export function auditArticle(versions: readonly AuditedArticle[], context: AuditContext): ArticleAudit {
  const { files, lexicon } = context.project;
  const articles = versions.map(({ article, inserted }) => ({ article, inserted }));
  const paths = new Set(articles.flatMap(({ article }) => linkedFiles(article).map(({ path }) => path)));
  return {
    found: foundBy("article", { ...context, articles }),
    counts: articles.map((article) => countNumbers(article, lexicon)),
    links: [...paths].map((path) => [path, files.has(path)]),
  };
}

/** All parts, each worked out now. */
const auditParts = (context: AuditContext): AuditParts => ({
  data: auditData(context),
  articles: versions(context.articles, outlineOf).map((articles) => auditArticle(articles, context)),
});

/**
 * Runs every rule. Findings stand in the order of the rules, and within one by file and line. Where the documents are at
 * hand, what `verify` finds in them stands first. `parts` are what the rules found whose results somebody kept.
 */
export function audit(
  context: AuditContext,
  archive: Archive | null = null,
  parts: AuditParts = auditParts(context),
): AuditReport {
  const { files } = context.project;
  const verified = archive && verify(context.project, archive);
  // An archive may lack documents, which then are not checked; one that it holds is the very one that was read.
  const documents = (verified?.findings ?? []).filter(({ rule }) => rule !== "data/missing-file");
  const foundOf = ({ id, scope, check }: Rule): readonly Finding[] => {
    if (scope === "data") return parts.data.found[id] ?? [];
    return scope === "article" ? parts.articles.flatMap(({ found }) => found[id] ?? []) : check(context);
  };
  const all = distinct([...documents, ...RULES.flatMap((rule) => [...foundOf(rule)].sort(byPlace))]);
  const { findings, accepted } = sift(all, files, linesIn(files));
  const counts = new Map(parts.articles.flatMap((part) => part.counts).map((count) => [count.file, count]));
  const counted = context.articles.flatMap((audited) => counts.get(outlineOf(audited).file) ?? []);
  return {
    summary: {
      ...countBySeverity(findings),
      accepted: accepted.length,
      numbers: addCounts(counted),
      figures: countFigures(context.project, parts.data.located, verified?.verified ?? null),
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

/**
 * What the rules find of some articles and charts, as `audit` would say it. Of `context` the articles may be there in
 * outline, but for these and their translations; of the charts there have to be those that these show.
 */
export function auditSome(context: AuditContext, files: ReadonlySet<string>): readonly Finding[] {
  const asked = versions(context.articles, outlineOf).filter((group) =>
    group.some((audited) => files.has(outlineOf(audited).file)),
  );
  const articles = asked.map((group) => auditArticle(group, context));
  const foundOf = ({ id, scope, check }: Rule): readonly Finding[] => {
    if (scope === "data" || scope === "project") return [];
    return scope === "article" ? articles.flatMap(({ found }) => found[id] ?? []) : check(context);
  };
  const all = distinct(RULES.flatMap((rule) => [...foundOf(rule)].sort(byPlace))).filter(({ file }) => files.has(file));
  const read = context.project.files;
  return sift(all, read, linesIn(read)).findings.filter(({ file }) => file !== BASELINE);
}

const byPlace = (a: Finding, b: Finding): number =>
  a.file.localeCompare(b.file, "en") || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
