import { type Exact, exact } from "./exact.ts";
import type { Hedge } from "./hedge.ts";
import { type Interval, point } from "./interval.ts";
import type { Period } from "./period.ts";
import { PURE, type Unit } from "./unit.ts";

export type Direction = "increase" | "decrease";

/** Where a quantity comes from (W3C PROV: `wasDerivedFrom`). Plain data, so that it can cross to another thread. */
type Lineage =
  | { readonly kind: "figure"; readonly id: string }
  | { readonly kind: "derived"; readonly id: string }
  /** With its unit where it has one: the 365 days of a year are not a bare 365. */
  | { readonly kind: "constant"; readonly text: string; readonly unit?: Unit }
  | { readonly kind: "operation"; readonly operation: string; readonly operands: readonly Quantity[] };

/** A value at run time: what was printed or computed, how far it can be trusted, in which unit, and from what. */
export interface Quantity {
  /** The value as printed, or the operation on the values as printed. Null where the words name no one value. */
  readonly nominal: Exact | null;
  readonly strict: Interval;
  readonly usual: Interval;
  readonly unit: Unit;
  readonly hedge: Hedge;
  /** Of a printed change: which way. The value itself keeps the sign it was printed with. */
  readonly direction: Direction | null;
  /** One unit of the last printed digit; null where the value is exact or computed. */
  readonly step: Exact | null;
  readonly period: Period | null;
  readonly lineage: Lineage;
}

/** A number that stands in a formula by itself: 100, 12, or 365 days. */
export function constant(value: string | number, unit: Unit = PURE): Quantity {
  const x = exact(value);
  return {
    nominal: x,
    strict: point(x),
    usual: point(x),
    unit,
    hedge: "none",
    direction: null,
    step: null,
    period: null,
    lineage: { kind: "constant", text: String(value), ...(unit === PURE ? {} : { unit }) },
  };
}

/** Every id of a figure or derived figure the quantity was computed from, in order, once each. */
export function operandIds(quantity: Quantity): string[] {
  const ids = new Set<string>();
  const visit = ({ lineage }: Quantity): void => {
    if (lineage.kind === "figure" || lineage.kind === "derived") ids.add(lineage.id);
    if (lineage.kind === "operation") lineage.operands.forEach(visit);
  };
  visit(quantity);
  return [...ids];
}
