import type { AuditContext } from "../audit/context.ts";
import { type ClaimChange, changedClaims } from "./claims.ts";
import { changedNumbers, type NumberChange } from "./numbers.ts";
import { type ChartChange, changedCharts } from "./touched-charts.ts";

/** What a change of data touches: a project as it was against the same project as it is. */
export interface Impact {
  readonly summary: {
    readonly figures: number;
    readonly derived: number;
    readonly charts: number;
    readonly sentences: number;
    /** Sentences whose words are no longer supported. */
    readonly lost: number;
  };
  readonly figures: readonly NumberChange[];
  readonly derived: readonly NumberChange[];
  readonly charts: readonly ChartChange[];
  readonly claims: readonly ClaimChange[];
}

/** Follows a change from the figures through what is computed from them to the charts and sentences that print it. */
export function impactOf(before: AuditContext, after: AuditContext): Impact {
  const numbers = changedNumbers(before.project, after.project);
  const renamed = new Map(numbers.flatMap(({ id, formerly }) => (formerly === null ? [] : [[formerly, id] as const])));
  const figures = numbers.filter(({ id }) => id.startsWith("fig:"));
  const derived = numbers.filter(({ id }) => !id.startsWith("fig:"));
  const charts = changedCharts(before, after, renamed);
  const claims = changedClaims(before, after, renamed);
  return {
    summary: {
      figures: figures.length,
      derived: derived.length,
      charts: charts.length,
      sentences: claims.length,
      lost: claims.filter(({ isLost }) => isLost).length,
    },
    figures,
    derived,
    charts,
    claims,
  };
}
