import { grouped } from "../../dataset/grouped.ts";
import type { Project } from "../../dataset/project.ts";
import type { Break, Dispute, Figure, Relation, RelationKind } from "../../dataset/registers.ts";
import { chosenAmong } from "../../dataset/resolve.ts";
import { toQuantity } from "../../derive/figure.ts";
import { breaksBetween } from "../../derive/flags.ts";
import type { DetailsOf } from "../../finding/rules.ts";
import { sizeOfUnit } from "../../numeral/general-units.ts";
import { type Exact, exact, ONE, toNumber, ZERO } from "../../quantity/exact.ts";
import { scale } from "../../quantity/interval.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import type { Unit } from "../../quantity/unit.ts";

/** A value that a sub-editor would ring up about. `known` is the row that already answers for it. */
export interface Suspicion {
  readonly kind: Oddity["kind"];
  readonly figures: readonly Figure[];
  readonly odd: Oddity;
  readonly known: Break | Dispute | null;
}

/** What is odd, in numbers. */
type Oddity = DetailsOf<"data/suspicious">["odd"];

export const suspicion = (odd: Oddity, figures: readonly Figure[], known: Break | Dispute | null): Suspicion => ({
  kind: odd.kind,
  figures,
  odd,
  known,
});

/** From one year to the next, and from one cost per unit to another: more than this is asked about. */
const FACTOR = exact(10);

/** Breaks that can explain such a step; unequal periods and open bounds cannot. */
const EXPLAINS = new Set(["definition", "object", "action", "unit", "denominator"]);

/** How many times the larger of two positive numbers is the smaller, where it is out of line; else null. */
export function outOfLine(a: Exact, b: Exact): Exact | null {
  if (a.lte(ZERO) || b.lte(ZERO)) return null;
  const times = a.gt(b) ? a.div(b) : b.div(a);
  return times.gt(FACTOR) ? times : null;
}

/** How many times, as it is printed: two digits and one behind the point, or whole. */
export const timesDigits = (x: Exact): string =>
  toNumber(x) < 100 ? toNumber(x).toFixed(1) : String(Math.round(toNumber(x)));

export const timesText = (x: Exact): string => `${timesDigits(x)} times`;

/** The break that best explains why pairs of figures lie apart, an unsound one where there is one; else the dispute. */
export function explanation(
  pairs: readonly (readonly [Figure, Figure])[],
  { registers }: Project,
): Break | Dispute | null {
  const explaining = pairs.flatMap(([a, b]) => breaksBetween(a, b, registers)).filter(({ kind }) => EXPLAINS.has(kind));
  return (
    explaining.find(({ verdict }) => verdict === "unsound") ?? explaining[0] ?? disputeOver(pairs.flat(), registers)
  );
}

/** The dispute that is about all of some figures. */
export const disputeOver = (figures: readonly Figure[], { disputes }: Project["registers"]): Dispute | null =>
  [...disputes.values()].find((d) => figures.every(({ id }) => d.figures.includes(id))) ?? null;

/** Recorded figures that an id without a source would name: one for each indicator, report and scope. */
export function chosenFigures({ registers }: Project): Figure[] {
  const recorded = [...registers.figures.values()].filter((f) => f.recorded !== null);
  const same = grouped(recorded, ({ indicator, report, scope }) => `${indicator}@${report}#${scope}`);
  return same.flatMap((candidates) => chosenAmong(candidates, registers) ?? []);
}

/** The rows of `relations.csv` of one kind. */
export const relationsOf = (kind: RelationKind, { registers }: Project): Relation[] =>
  registers.relations.filter((relation) => relation.kind === kind);

/** The recorded figures of some ids; what is not recorded yet is another rule's to say. */
export const recordedFigures = (ids: readonly string[], { registers }: Project): Figure[] =>
  ids.flatMap((id) => registers.figures.get(id) ?? []).filter((f) => f.recorded !== null);

/**
 * A figure as a quantity in a unit: 2 days in hours are 48. Null where the one unit cannot be told in the other: shops
 * are no links, and what is counted otherwise is not compared.
 */
export function quantityIn(unit: Unit, figure: Figure, project: Project): Quantity | null {
  const quantity = toQuantity({ kind: "figure", figure }, project.registers, project.lexicon);
  const factor = factorBetween(quantity.unit, unit);
  if (factor === null) return null;
  return {
    ...quantity,
    nominal: quantity.nominal?.mul(factor) ?? null,
    strict: scale(quantity.strict, factor),
    usual: scale(quantity.usual, factor),
    unit,
  };
}

function factorBetween(from: Unit, to: Unit): Exact | null {
  if (from === to) return ONE;
  const a = sizeOfUnit(from);
  const b = sizeOfUnit(to);
  return a === null || b === null || a.dimension !== b.dimension ? null : a.size.div(b.size);
}

/** The value of one figure as many times that of another's unit; the bare values where units of things differ. */
export function comparableValues(a: Figure, b: Figure): readonly [Exact, Exact] | null {
  const x = a.recorded;
  const y = b.recorded;
  if (!x?.value || !y?.value) return null;
  return [x.value.mul(factorBetween(x.unit, y.unit) ?? ONE), y.value];
}
