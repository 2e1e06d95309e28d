import type { Project } from "../dataset/project.ts";
import type { Break, Dispute, Figure, Relation } from "../dataset/registers.ts";
import { resolveId } from "../dataset/resolve.ts";
import { quantityOf } from "../derive/figure.ts";
import { breaksBetween } from "../derive/flags.ts";
import { type Exact, exact, HUNDRED, toNumber, ZERO } from "../quantity/exact.ts";
import { add, type Interval, intersect, scale } from "../quantity/interval.ts";
import { days } from "../quantity/period.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { PERCENT } from "../quantity/unit.ts";

/** A value that a sub-editor would ring up about. `known` is the row that already answers for it. */
export interface Suspicion {
  readonly kind: "jump" | "unit-cost" | "above-hundred" | "total" | "part-above-whole" | "rate-against-total";
  readonly figures: readonly Figure[];
  /** What is odd, in numbers. */
  readonly what: string;
  readonly known: Break | Dispute | null;
}

/** From one year to the next, and from one cost per unit to another: more than this is asked about. */
const FACTOR = exact(10);

/** Breaks that can explain such a step; unequal periods and open bounds cannot. */
const EXPLAINS = new Set(["definition", "object", "action", "unit", "denominator"]);

/** Every suspicious value of a project's figures, whether or not a break or dispute accounts for it. */
export const suspicions = (project: Project): Suspicion[] => [
  ...jumps(project),
  ...unitCosts(project),
  ...aboveHundred(project),
  ...totals(project),
  ...partsAboveWholes(project),
  ...ratesAgainstTotals(project),
];

/** Figures that an id without a source would name: one for each indicator, report and scope. */
function chosenFigures({ registers }: Project): Figure[] {
  return [...registers.figures.values()].filter(({ id, indicator, report, scope }) => {
    const resolved = resolveId(`fig:${indicator}@${report}#${scope}`, registers, { file: "" });
    return resolved.kind === "figure" && resolved.figure.id === id;
  });
}

const nominalOf = (figure: Figure): Exact | null => figure.recorded?.value ?? null;
const quantity = (figure: Figure, project: Project): Quantity => quantityOf(`fig:${figure.id}`, project);

/** How many times the larger of two positive numbers is the smaller; null where one is not positive. */
function apart(a: Exact | null, b: Exact | null): Exact | null {
  if (a === null || b === null || a.lte(ZERO) || b.lte(ZERO)) return null;
  return a.gt(b) ? a.div(b) : b.div(a);
}

const far = (times: Exact | null): times is Exact => times?.gt(FACTOR) === true;
const times = (x: Exact): string => `${toNumber(x) < 100 ? toNumber(x).toFixed(1) : Math.round(toNumber(x))} times`;

/** The break that best explains why pairs of figures lie so far apart: an unsound one, where there is one. */
function explanation(pairs: readonly (readonly [Figure, Figure])[], { registers }: Project): Break | null {
  const explaining = pairs.flatMap(([a, b]) => breaksBetween(a, b, registers)).filter(({ kind }) => EXPLAINS.has(kind));
  return explaining.find(({ verdict }) => verdict === "unsound") ?? explaining[0] ?? null;
}

const disputeOver = (figures: readonly Figure[], { registers }: Project): Dispute | null =>
  [...registers.disputes.values()].find((d) => figures.every(({ id }) => d.figures.includes(id))) ?? null;

/** One indicator in one report and the next that has it, more than ten times apart. */
function jumps(project: Project): Suspicion[] {
  const startOf = (f: Figure): string => project.registers.reports.get(f.report)?.period.start ?? "";
  const inTime = chosenFigures(project).sort((a, b) => startOf(a).localeCompare(startOf(b)));
  return inTime.flatMap((b, i) => {
    const same = (f: Figure): boolean => f.indicator === b.indicator && f.scope === b.scope && startOf(f) < startOf(b);
    const a = inTime.slice(0, i).findLast(same);
    const ratio = a === undefined ? null : apart(nominalOf(a), nominalOf(b));
    if (a === undefined || !far(ratio)) return [];
    const what = `${a.printed} in ${a.report}, ${b.printed} in ${b.report}: ${times(ratio)}`;
    return [{ kind: "jump", figures: [a, b], what, known: explanation([[a, b]], project) } as const];
  });
}

interface UnitCost {
  readonly amount: Figure;
  readonly number: Figure;
  readonly each: Exact;
}

/** An amount spread over a count, more than ten times another year's or part's. */
function unitCosts(project: Project): Suspicion[] {
  const chosen = chosenFigures(project);
  const pairsOf = ({ whole, parts }: Relation): UnitCost[] =>
    chosen.flatMap((amount) => {
      const number = chosen.find(
        (f) => parts.includes(f.indicator) && f.report === amount.report && f.scope === amount.scope,
      );
      const [a, n] = [nominalOf(amount), number ? nominalOf(number) : null];
      if (amount.indicator !== whole || number === undefined || a === null || n === null || n.lte(ZERO)) return [];
      return [{ amount, number, each: a.div(n) }];
    });
  return relationsOf("per-unit", project).flatMap((relation) => {
    const costs = pairsOf(relation);
    return costs.flatMap((b, i) =>
      costs.slice(0, i).flatMap((a) => {
        const ratio = apart(a.each, b.each);
        if (!far(ratio)) return [];
        const pairs = [
          [a.amount, b.amount],
          [a.number, b.number],
        ] as const;
        const known = explanation(pairs, project);
        const what = `${a.amount.printed} over ${a.number.printed}, ${b.amount.printed} over ${b.number.printed}: ${times(ratio)}`;
        return [{ kind: "unit-cost", figures: [a.amount, a.number, b.amount, b.number], what, known } as const];
      }),
    );
  });
}

/** A rate above 100 %, and a fall by more than all there was. */
function aboveHundred(project: Project): Suspicion[] {
  const { indicators, figures } = project.registers;
  return [...figures.values()].flatMap((figure) => {
    const kind = indicators.get(figure.indicator)?.kind;
    const { recorded } = figure;
    const bounded = kind === "rate" || (kind === "change" && recorded?.direction === "decrease");
    const lowest = recorded?.bounds.lower ?? recorded?.value ?? null;
    if (!bounded || recorded?.unit !== PERCENT || lowest === null || lowest.lte(HUNDRED)) return [];
    return [{ kind: "above-hundred", figures: [figure], what: figure.printed, known: null } as const];
  });
}

const relationsOf = (kind: Relation["kind"], { registers }: Project): Relation[] =>
  registers.relations.filter((relation) => relation.kind === kind);

const figuresOf = (ids: readonly string[], { registers }: Project): Figure[] =>
  ids.flatMap((id) => registers.figures.get(id) ?? []);

/** A total that its parts do not add up to, by what the words are usually taken to mean. */
function totals(project: Project): Suspicion[] {
  return relationsOf("total", project).flatMap(({ whole, parts }) => {
    const [total, ...terms] = figuresOf([whole, ...parts], project);
    if (total === undefined || terms.length === 0) return [];
    const usual = terms.map((f) => quantity(f, project).usual).reduce(add);
    if (intersect(usual, quantity(total, project).usual) !== null) return [];
    const figures = [total, ...terms];
    const what = `${total.printed}, and its parts ${terms.map((f) => f.printed).join(" + ")}`;
    return [{ kind: "total", figures, what, known: disputeOver(figures, project) } as const];
  });
}

function partsAboveWholes(project: Project): Suspicion[] {
  return relationsOf("includes", project).flatMap(({ whole, parts }) => {
    const [total] = figuresOf([whole], project);
    const upper = total === undefined ? null : quantity(total, project).usual.upper;
    return figuresOf(parts, project).flatMap((part) => {
      const { lower } = quantity(part, project).usual;
      if (total === undefined || upper === null || lower === null || lower.lte(upper)) return [];
      const figures = [total, part];
      const what = `${part.printed} of ${total.printed}`;
      return [{ kind: "part-above-whole", figures, what, known: disputeOver(figures, project) } as const];
    });
  });
}

/** Days that a rate's unit counts: `occurrence/day`, `lead/week`; a month is a twelfth of a year. */
const DAYS: Readonly<Record<string, Exact>> = { day: exact(1), week: exact(7), month: exact("365/12") };

/** A rate that, over the days of its flow's period, gives another number than the flow printed for that year. */
function ratesAgainstTotals(project: Project): Suspicion[] {
  const chosen = chosenFigures(project);
  return relationsOf("per-period", project).flatMap(({ whole, parts }) =>
    chosen
      .filter((f) => f.indicator === whole)
      .flatMap((flow) =>
        chosen
          .filter((f) => parts.includes(f.indicator) && f.scope === flow.scope && sameYear(f, flow))
          .flatMap((rate) => {
            const spread = spreadOver(quantity(rate, project), flow);
            if (spread === null || intersect(spread, quantity(flow, project).usual) !== null) return [];
            const figures = [rate, flow];
            const what = `${rate.printed} (${rate.recorded?.unit}) against ${flow.printed} for the whole period`;
            return [{ kind: "rate-against-total", figures, what, known: disputeOver(figures, project) } as const];
          }),
      ),
  );
}

const sameYear = (a: Figure, b: Figure): boolean =>
  a.recorded?.period.start.slice(0, 4) === b.recorded?.period.start.slice(0, 4);

function spreadOver(rate: Quantity, flow: Figure): Interval | null {
  const per = DAYS[rate.unit.split("/")[1] ?? ""];
  const period = flow.recorded?.period;
  return per === undefined || period === undefined ? null : scale(rate.usual, exact(days(period)).div(per));
}
