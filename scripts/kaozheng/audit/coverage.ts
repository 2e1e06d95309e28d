import type { Coverage } from "../article/coverage.ts";
import type { Project } from "../dataset/project.ts";
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
  /** Why numbers are exempt, as the author says, and how many for that reason. */
  readonly reasons: readonly { readonly reason: string; readonly numbers: number }[];
}

/** How many figures the project holds, and how far they can be followed to the words of their documents. */
export interface FigureCount {
  readonly total: number;
  /** Those whose row says where in its document the token stands. */
  readonly located: number;
  /** Those whose token was found there just now; null where no documents were at hand. */
  readonly verified: number | null;
}

export function countNumbers({ article, inserted }: AuditedArticle, lexicon: UnitLexicon): ArticleCount {
  const numbers = numbersOf(article, lexicon);
  const count = (kind: Coverage["kind"] | null) =>
    numbers.filter(({ coverage }) => (coverage?.kind ?? null) === kind).length;
  const reasons = new Map<string, number>();
  for (const { coverage } of numbers)
    if (coverage?.kind === "exemption")
      reasons.set(coverage.exemption.reason, (reasons.get(coverage.exemption.reason) ?? 0) + 1);
  // An insertion stands in the prose as one character and is read where it is printed.
  const printed = inserted.filter(({ expression }) => expression !== null).length;
  const counts = { bound: count("binding"), inserted: printed, exempt: count("exemption"), unbound: count(null) };
  return {
    file: article.file,
    total: counts.bound + counts.inserted + counts.exempt + counts.unbound,
    ...counts,
    reasons: [...reasons].map(([reason, n]) => ({ reason, numbers: n })),
  };
}

export const countLocated = ({ registers }: Project): number =>
  [...registers.figures.values()].filter(({ recorded }) => recorded !== null && recorded.locator !== "").length;

/** `verified` is how many stand in their documents; null where these are not at hand. */
export function countFigures(project: Project, located: number, verified: number | null): FigureCount {
  return { total: project.registers.figures.size, located, verified };
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
