import type { Project } from "../../dataset/project.ts";
import type { Figure } from "../../dataset/registers.ts";
import { read } from "../../numeral/scan.ts";
import { type Exact, exact } from "../../quantity/exact.ts";
import { add, type Interval, intersect, interval, scale } from "../../quantity/interval.ts";
import { days, months, type Period } from "../../quantity/period.ts";
import { chosenFigures, disputeOver, quantityIn, relationsOf, type Suspicion, suspicion } from "./suspicion.ts";

/** A rate that, over its flow's period, gives another number than the flow that is printed for that year. */
export function ratesAgainstTotals(project: Project): Suspicion[] {
  const chosen = chosenFigures(project);
  return relationsOf("per-period", project).flatMap(({ whole, parts }) => {
    const rates = chosen.filter(({ indicator }) => parts.includes(indicator));
    const flows = chosen.filter(({ indicator }) => indicator === whole);
    return flows.flatMap((flow) =>
      rates
        .filter((rate) => rate.scope === flow.scope && sameYear(rate, flow))
        .flatMap((rate) => compare(rate, flow, project)),
    );
  });
}

const sameYear = (a: Figure, b: Figure): boolean =>
  a.recorded?.period.start.slice(0, 4) === b.recorded?.period.start.slice(0, 4);

function compare(rate: Figure, flow: Figure, project: Project): Suspicion[] {
  const [counted, span] = rate.recorded?.unit.split("/") ?? [];
  const total = flow.recorded && quantityIn(flow.recorded.unit, flow, project);
  const times = span === undefined || flow.recorded === null ? null : spansIn(flow.recorded.period, span);
  if (times === null || !total || counted !== total.unit) return [];
  if (intersect(scale(usualRate(rate, project), times), total.usual) !== null) return [];
  const figures = [rate, flow];
  const unit = rate.recorded?.unit ?? "";
  const odd = { kind: "rate-against-total", rate: rate.printed, unit, total: flow.printed } as const;
  return [suspicion(odd, figures, disputeOver(figures, project.registers))];
}

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7 };

/** How many of a rate's spans a period has; whole months are counted, not worked out from days. */
function spansIn(period: Period, span: string): Exact | null {
  if (span === "month") return exact(months(period) ?? 0).gt(0) ? exact(months(period) ?? 0) : null;
  if (span === "year") return exact(months(period) ?? 0).div(12);
  const length = DAYS[span];
  return length === undefined ? null : exact(days(period)).div(length);
}

/** An average is a rounded number, however bare it is printed: half a unit of its last digit that is not zero. */
function usualRate(rate: Figure, project: Project): Interval {
  const quantity = quantityIn(rate.recorded?.unit ?? "", rate, project);
  const usual = quantity?.usual ?? interval("(", null, null, ")");
  const digit = read(rate.printed, project.lexicon)?.significant ?? null;
  if (rate.recorded?.hedge !== "none" || digit === null) return usual;
  const half = digit.div(2);
  return add(usual, interval("[", half.neg(), half, "]"));
}
