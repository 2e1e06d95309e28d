import type { Project } from "../../dataset/project.ts";
import type { Figure, Relation } from "../../dataset/registers.ts";
import type { Exact } from "../../quantity/exact.ts";
import { ZERO } from "../../quantity/exact.ts";
import {
  chosenFigures,
  explanation,
  outOfLine,
  relationsOf,
  type Suspicion,
  suspicion,
  timesDigits,
} from "./suspicion.ts";

/** An amount, what it is spread over, and what comes to each. */
interface UnitCost {
  readonly amount: Figure;
  readonly number: Figure;
  readonly each: Exact;
}

/** An amount spread over a count, more than ten times another year's or another part's. */
export function unitCosts(project: Project): Suspicion[] {
  const chosen = chosenFigures(project);
  return relationsOf("per-unit", project).flatMap((relation) => {
    const costs = costsOf(relation, chosen);
    return costs.flatMap((b, i) => costs.slice(0, i).flatMap((a) => compare(a, b, project)));
  });
}

const costsOf = ({ whole, parts }: Relation, chosen: readonly Figure[]): UnitCost[] =>
  chosen
    .filter(({ indicator }) => indicator === whole)
    .flatMap((amount) =>
      chosen
        .filter((f) => parts.includes(f.indicator) && f.report === amount.report && f.scope === amount.scope)
        .flatMap((number) => {
          const a = amount.recorded?.value;
          const n = number.recorded?.value;
          return a && n?.gt(ZERO) ? [{ amount, number, each: a.div(n) }] : [];
        }),
    );

function compare(a: UnitCost, b: UnitCost, project: Project): Suspicion[] {
  const times = a.number.indicator === b.number.indicator ? outOfLine(a.each, b.each) : null;
  if (times === null) return [];
  const pairs = [
    [a.amount, b.amount],
    [a.number, b.number],
  ] as const;
  const odd = {
    kind: "unit-cost",
    one: [a.amount.printed, a.number.printed],
    other: [b.amount.printed, b.number.printed],
    times: timesDigits(times),
  } as const;
  return [suspicion(odd, [a.amount, a.number, b.amount, b.number], explanation(pairs, project))];
}
