import type { Break, Figure, Registers } from "../dataset/registers.ts";
import { resolveId } from "../dataset/resolve.ts";
import { isComparing } from "../quantity/operations.ts";
import { sameLength } from "../quantity/period.ts";
import { operandIds, type Quantity } from "../quantity/quantity.ts";

/**
 * Why the operands of a comparison do not simply compare. `break:<kind>:<verdict>` comes from breaks.csv; the others
 * from the data themselves. A flag follows the derived figure into charts' notes and articles.
 */
export type Flag = string;

export const FLAGS = {
  periods: "unequal-periods",
  kinds: "stock-with-flow",
  base: "unknown-base",
  percent: "percent-or-points",
  untied: "untied",
  nothing: "not-entailed",
} as const;

export function comparabilityFlags(quantity: Quantity, registers: Registers): Flag[] {
  const flags = new Set<Flag>();
  visit(quantity, registers, flags, false);
  return [...flags].sort();
}

function visit(quantity: Quantity, registers: Registers, flags: Set<Flag>, perMonth: boolean): void {
  const { lineage } = quantity;
  if (lineage.kind !== "operation") return;
  if (isComparing(lineage.operation)) {
    const [a, b] = lineage.operands.map((operand) => ({ operand, figures: figuresOf(operand, registers) }));
    const monthly = perMonth || (a?.operand ?? quantity).unit.endsWith("/month");
    for (const x of a?.figures ?? []) for (const y of b?.figures ?? []) addPair(x, y, registers, flags, monthly);
  }
  if (!isTied(lineage.operation, lineage.operands, registers)) flags.add(FLAGS.untied);
  for (const operand of lineage.operands) visit(operand, registers, flags, perMonth);
}

/**
 * Whether `relations.csv` ties what is divided to what it is divided by: of a share, that the one is part of the other;
 * of an amount for each, that it is spread over what is counted. Numbers that no document ties divide all the same, and
 * the result means nothing yet. A project that keeps no relations is not asked.
 */
function isTied(operation: string, [above, below]: readonly Quantity[], registers: Registers): boolean {
  const { relations } = registers;
  if (above === undefined || below === undefined || relations.length === 0) return true;
  const tied = (a: Figure, b: Figure): boolean =>
    relations.some(({ kind, whole, parts }) =>
      operation === "share"
        ? (kind === "includes" || kind === "total") && whole === b.id && parts.includes(a.id)
        : kind === "per-unit" && whole === a.indicator && parts.includes(b.indicator),
    );
  if (operation !== "share" && operation !== "perUnit") return true;
  return figuresOf(above, registers).every((a) => figuresOf(below, registers).every((b) => tied(a, b)));
}

/** The figures behind a quantity; none behind a count, which says nothing of their values. */
function figuresOf(quantity: Quantity, registers: Registers): Figure[] {
  if (quantity.lineage.kind === "operation" && quantity.lineage.operation === "count") return [];
  return operandIds(quantity).flatMap((id) => {
    const resolved = resolveId(id, registers);
    return resolved.kind === "figure" ? [resolved.figure] : [];
  });
}

function addPair(a: Figure, b: Figure, registers: Registers, flags: Set<Flag>, monthly: boolean): void {
  const kind = (f: Figure) => registers.indicators.get(f.indicator)?.kind;
  const ka = kind(a);
  const kb = kind(b);
  if ((ka === "stock" && kb === "flow") || (ka === "flow" && kb === "stock")) flags.add(FLAGS.kinds);
  for (const f of [a, b]) for (const flag of changeFlags(f, registers)) flags.add(flag);
  const pa = a.recorded?.period;
  const pb = b.recorded?.period;
  if (!monthly && ka === "flow" && kb === "flow" && pa && pb && !sameLength(pa, pb)) flags.add(FLAGS.periods);
  for (const found of breaksBetween(a, b, registers)) {
    // Dividing by months is the remedy for a break that is only one of period length.
    if (monthly && found.kind === "period-length") continue;
    flags.add(`break:${found.kind}:${found.verdict}`);
  }
}

/** What a document leaves open of a change that it prints: from what it is measured, and what its percent means. */
export function changeFlags({ indicator, recorded, percentMeans }: Figure, { indicators }: Registers): Flag[] {
  if (indicators.get(indicator)?.kind !== "change") return [];
  return [...(recorded?.base === "unknown" ? [FLAGS.base] : []), ...(percentMeans === "open" ? [FLAGS.percent] : [])];
}

/** The breaks of an indicator that lie between two of its figures, whichever is the earlier. */
export function breaksBetween(a: Figure, b: Figure, registers: Registers): Break[] {
  if (a.indicator !== b.indicator || a.report === b.report) return [];
  const start = (report: string): string => registers.reports.get(report)?.period.start ?? "";
  const end = (report: string): string => registers.reports.get(report)?.period.end ?? "";
  const order = (x: string, y: string): number => start(x).localeCompare(start(y)) || end(x).localeCompare(end(y));
  const [first, last] = [a.report, b.report].sort(order) as [string, string];
  return registers.breaks.filter(
    (x) =>
      x.indicator === a.indicator && order(x.from, first) >= 0 && order(x.to, last) <= 0 && order(x.from, x.to) < 0,
  );
}
