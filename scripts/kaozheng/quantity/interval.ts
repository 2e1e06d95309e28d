import { type Exact, isZero, ZERO } from "./exact.ts";

/** A set of numbers without gaps. A null end is unbounded; whether an end belongs to the set matters for thresholds. */
export interface Interval {
  readonly lower: Exact | null;
  readonly upper: Exact | null;
  readonly lowerClosed: boolean;
  readonly upperClosed: boolean;
}

/** One end of an interval on the extended number line. */
interface End {
  readonly at: Exact | "-∞" | "∞";
  readonly closed: boolean;
}

export const EVERYTHING: Interval = { lower: null, upper: null, lowerClosed: false, upperClosed: false };
export const NON_NEGATIVE: Interval = { lower: ZERO, upper: null, lowerClosed: true, upperClosed: false };

export const point = (x: Exact): Interval => ({ lower: x, upper: x, lowerClosed: true, upperClosed: true });

/** `interval("[", a, b, ")")` reads as it is written; a null end is open whatever its bracket. */
export function interval(left: "[" | "(", lower: Exact | null, upper: Exact | null, right: "]" | ")"): Interval {
  return {
    lower,
    upper,
    lowerClosed: lower !== null && left === "[",
    upperClosed: upper !== null && right === "]",
  };
}

const lowerEnd = (i: Interval): End => ({ at: i.lower ?? "-∞", closed: i.lowerClosed });
const upperEnd = (i: Interval): End => ({ at: i.upper ?? "∞", closed: i.upperClosed });

const rank = (at: End["at"]): number => (at === "-∞" ? -1 : at === "∞" ? 1 : 0);

function compareAt(a: End["at"], b: End["at"]): number {
  if (typeof a === "string" || typeof b === "string") return rank(a) - rank(b);
  return a.compare(b);
}

function fromEnds(lower: End, upper: End): Interval {
  return {
    lower: typeof lower.at === "string" ? null : lower.at,
    upper: typeof upper.at === "string" ? null : upper.at,
    lowerClosed: typeof lower.at !== "string" && lower.closed,
    upperClosed: typeof upper.at !== "string" && upper.closed,
  };
}

function addEnds(a: End, b: End): End {
  if (typeof a.at === "string") return a;
  if (typeof b.at === "string") return b;
  return { at: a.at.add(b.at), closed: a.closed && b.closed };
}

/** Zero times an unbounded end is zero: the end is a limit, never reached. */
function multiplyEnds(a: End, b: End): End {
  const zeroA = typeof a.at !== "string" && isZero(a.at);
  const zeroB = typeof b.at !== "string" && isZero(b.at);
  if (zeroA || zeroB) return { at: ZERO, closed: (zeroA && a.closed) || (zeroB && b.closed) };
  if (typeof a.at === "string" || typeof b.at === "string") {
    const sign = (e: End) => (typeof e.at === "string" ? rank(e.at) : Number(e.at.s));
    return { at: sign(a) * sign(b) > 0 ? "∞" : "-∞", closed: false };
  }
  return { at: a.at.mul(b.at), closed: a.closed && b.closed };
}

export const add = (a: Interval, b: Interval): Interval =>
  fromEnds(addEnds(lowerEnd(a), lowerEnd(b)), addEnds(upperEnd(a), upperEnd(b)));

export const negate = (a: Interval): Interval => ({
  lower: a.upper?.neg() ?? null,
  upper: a.lower?.neg() ?? null,
  lowerClosed: a.upperClosed,
  upperClosed: a.lowerClosed,
});

export const subtract = (a: Interval, b: Interval): Interval => add(a, negate(b));

export function multiply(a: Interval, b: Interval): Interval {
  const products: End[] = [];
  for (const x of [lowerEnd(a), upperEnd(a)])
    for (const y of [lowerEnd(b), upperEnd(b)]) products.push(multiplyEnds(x, y));
  let lower = products[0] as End;
  let upper = products[0] as End;
  for (const p of products) {
    const l = compareAt(p.at, lower.at);
    if (l < 0 || (l === 0 && p.closed)) lower = p;
    const u = compareAt(p.at, upper.at);
    if (u > 0 || (u === 0 && p.closed)) upper = p;
  }
  return fromEnds(lower, upper);
}

export const scale = (a: Interval, factor: Exact): Interval => multiply(a, point(factor));

/** 1/a. An interval with zero strictly inside has an unbounded reciprocal, which says nothing. */
function reciprocal(a: Interval): Interval {
  const belowZero = a.lower === null || a.lower.compare(ZERO) < 0;
  const aboveZero = a.upper === null || a.upper.compare(ZERO) > 0;
  if (belowZero && aboveZero) return EVERYTHING;
  const invert = (x: Exact | null, closed: boolean): { at: Exact | null; closed: boolean } => {
    if (x === null) return { at: ZERO, closed: false };
    return isZero(x) ? { at: null, closed: false } : { at: x.inverse(), closed };
  };
  const lower = invert(a.upper, a.upperClosed);
  const upper = invert(a.lower, a.lowerClosed);
  return { lower: lower.at, upper: upper.at, lowerClosed: lower.closed, upperClosed: upper.closed };
}

export const divide = (a: Interval, b: Interval): Interval => multiply(a, reciprocal(b));

export function includes(a: Interval, x: Exact): boolean {
  const above = a.lower === null || (a.lowerClosed ? x.gte(a.lower) : x.gt(a.lower));
  const below = a.upper === null || (a.upperClosed ? x.lte(a.upper) : x.lt(a.upper));
  return above && below;
}

/** a ⊆ b. */
export function isSubset(a: Interval, b: Interval): boolean {
  const lower = compareAt(lowerEnd(a).at, lowerEnd(b).at);
  const upper = compareAt(upperEnd(a).at, upperEnd(b).at);
  const lowerFits = lower > 0 || (lower === 0 && (b.lower === null || b.lowerClosed || !a.lowerClosed));
  const upperFits = upper < 0 || (upper === 0 && (b.upper === null || b.upperClosed || !a.upperClosed));
  return lowerFits && upperFits;
}

/** The numbers in both, or null where there are none. */
export function intersect(a: Interval, b: Interval): Interval | null {
  const l = compareAt(lowerEnd(a).at, lowerEnd(b).at);
  const u = compareAt(upperEnd(a).at, upperEnd(b).at);
  const lower =
    l > 0 ? lowerEnd(a) : l < 0 ? lowerEnd(b) : { at: lowerEnd(a).at, closed: a.lowerClosed && b.lowerClosed };
  const upper =
    u < 0 ? upperEnd(a) : u > 0 ? upperEnd(b) : { at: upperEnd(a).at, closed: a.upperClosed && b.upperClosed };
  const order = compareAt(lower.at, upper.at);
  if (order > 0 || (order === 0 && typeof lower.at !== "string" && !(lower.closed && upper.closed))) return null;
  return fromEnds(lower, upper);
}

export const isPoint = (a: Interval): boolean => a.lower !== null && a.upper !== null && a.lower.equals(a.upper);
export const isBounded = (a: Interval): boolean => a.lower !== null && a.upper !== null;
