import type { Coverage } from "../article/coverage.ts";
import type { UnitLexicon } from "../quantity/unit.ts";
import type { AuditedArticle } from "./context.ts";
import { numbersOf } from "./numbers.ts";

/** How many numbers articles print, and what answers for them. */
export interface NumberCount {
  readonly total: number;
  readonly bound: number;
  readonly inserted: number;
  readonly exempt: number;
  readonly unbound: number;
}

export interface ArticleCount extends NumberCount {
  readonly file: string;
  /** Why numbers are exempt, as the author says. */
  readonly reasons: readonly string[];
}

export function countNumbers({ article, inserted }: AuditedArticle, lexicon: UnitLexicon): ArticleCount {
  const numbers = numbersOf(article, lexicon);
  const count = (kind: Coverage["kind"] | null) =>
    numbers.filter(({ coverage }) => (coverage?.kind ?? null) === kind).length;
  // An insertion stands in the prose as one character and is read where it is printed.
  const printed = inserted.filter(({ expression }) => expression !== null).length;
  const counts = { bound: count("binding"), inserted: printed, exempt: count("exemption"), unbound: count(null) };
  return {
    file: article.file,
    total: counts.bound + counts.inserted + counts.exempt + counts.unbound,
    ...counts,
    reasons: [...new Set(article.exemptions.map(({ reason }) => reason))],
  };
}

export function addCounts(counts: readonly NumberCount[]): NumberCount {
  const sum = (field: keyof NumberCount) => counts.reduce((n, c) => n + c[field], 0);
  return {
    total: sum("total"),
    bound: sum("bound"),
    inserted: sum("inserted"),
    exempt: sum("exempt"),
    unbound: sum("unbound"),
  };
}
