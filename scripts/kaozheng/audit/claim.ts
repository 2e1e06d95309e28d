import type { Language } from "../language/language.ts";
import type { NumericExpression } from "../numeral/expression.ts";
import { type Exact, exact, HUNDRED, isZero, ONE, roundTo, ZERO } from "../quantity/exact.ts";
import { HEDGES, type Hedge, isAtEnd, onlyEnd } from "../quantity/hedge.ts";
import {
  type Interval,
  intersect,
  isBounded,
  isPoint,
  isSubset,
  negate,
  point,
  scale,
  subtract,
} from "../quantity/interval.ts";
import type { Direction, Quantity } from "../quantity/quantity.ts";
import { PERCENT, PURE, type Unit, type UnitLexicon, unitFactors } from "../quantity/unit.ts";
import { carriesCaveat } from "./caveats.ts";
import { movementBefore } from "./movement.ts";

/** What an article or a chart says of a number, set against what the data can support. */
const VERDICTS = [
  "supported",
  "wrong-unit",
  "wrong-direction",
  "wrong-period",
  "decrease-by-multiple",
  "weaker",
  "bound-dropped",
  "bound-added",
  "unhedged",
  "not-entailed",
  "contradicted",
  "mismatch",
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A number in an article or on a chart, with the words it stands among. */
export interface Claim {
  readonly reading: NumericExpression;
  readonly language: Language;
  /** The sentence it stands in; its own words included. */
  readonly sentence: string;
  /** The sentence up to the number. */
  readonly before: string;
  /** Years the sentence names. */
  readonly years: readonly number[];
  /** Whether this is the first mention of what it is bound to, or a headline, or on a chart. */
  readonly prominent: boolean;
}

/** What a claim is bound to. */
export interface Bound {
  readonly quantity: Quantity;
  /** Computed from figures, not printed by a source. */
  readonly computed: boolean;
  /** A change: its sign says which way. */
  readonly signed: boolean;
  /** Years its figures cover. */
  readonly years: readonly number[];
}

/** A claim made comparable with its bound: in the same unit, with the sign that its direction word gives. */
export interface Canonical {
  readonly nominal: Exact | null;
  readonly strict: Interval;
  readonly usual: Interval;
  readonly hedge: Hedge;
  /** One unit of its last digit that is not a trailing zero: in a claim, trailing zeros may be rounding. */
  readonly last: Exact;
  /** Whether it is a half, a third, or doubled, without a digit that could have been lost. */
  readonly plain: boolean;
}

/** How far a weaker bound may lie from the data's before digits seem to have been lost: 超1900万 for 超9100万. */
const NEAR = exact("1/10");

/** Judges a claim by the table "A claim against its binding" of the design notes, in its order. */
export function judge(claim: Claim, bound: Bound, lexicon: UnitLexicon): Verdict {
  const reading = bound.signed ? moved(claim) : claim.reading;
  if (isMultiple(reading) && reading.role === "change" && reading.direction === "decrease")
    return "decrease-by-multiple";
  if (!sameUnit(reading, bound, lexicon)) return "wrong-unit";
  if (contradictsDirection(reading.direction, bound, reading.role)) return "wrong-direction";
  if (claim.years.length > 0 && bound.years.length > 0 && !claim.years.some((y) => bound.years.includes(y)))
    return "wrong-period";
  return judgeValues(canonical(reading, bound), claim, bound);
}

/** The reading of a number that is bound to a change, with the way that the words farther before it say it went. */
export function moved({
  reading,
  before,
  language,
}: Pick<Claim, "reading" | "before" | "language">): NumericExpression {
  const direction = reading.direction ?? movementBefore(before, language);
  return reading.direction === direction ? reading : { ...reading, direction, role: "change" };
}

function judgeValues(c: Canonical, claim: Claim, { quantity, computed }: Bound): Verdict {
  const d = quantity.strict;
  // 30,000 for 3万: the same number in the other language's digits, neither rounded nor bounded on the way.
  const same = quantity.nominal !== null && c.nominal !== null && quantity.nominal.equals(c.nominal);
  if (same && !computed && c.hedge === "none" && quantity.hedge === "none") return "supported";
  const rounds = roundsTo(quantity.nominal, c);
  // 约300万 for 300万 and 三成多 for 38.56 % are coarse and lose no digit: they say both ends.
  const coarse = c.plain || c.hedge === "odd" || (c.hedge === "about" && rounds);
  if (isSubset(d, c.strict)) return coarse || boundsNear(c, d) ? "supported" : "weaker";
  const open = !isBounded(d);
  if (rounds && !computed && c.hedge === "none" && open) return claim.prominent ? "bound-dropped" : "supported";
  if (rounds && !computed && isAtEnd(c.hedge) && !open) return "bound-added";
  // 超9800 meets the usual reading of 超9000 and is another number all the same: the digits must agree as well.
  const agree = rounds || c.nominal === null || quantity.nominal === null;
  const usualMeet = agree && overlap(c.usual, quantity.usual);
  if (c.hedge !== "none" && usualMeet && (!computed || !open)) return "supported";
  if (rounds && c.hedge === "none" && !open) return "unhedged";
  if (rounds && computed) return carriesCaveat(claim.sentence, claim.language) ? "supported" : "not-entailed";
  return intersect(c.strict, d) === null ? "contradicted" : "mismatch";
}

/** Whether two intervals share more than an end: 至多 x and 至少 x meet in x, and say the opposite of each other. */
function overlap(a: Interval, b: Interval): boolean {
  const common = intersect(a, b);
  return common !== null && (!isPoint(common) || isPoint(a) || isPoint(b));
}

/** Whether the nominal value, rounded to the claim's last digit, is the claim's. */
function roundsTo(d: Exact | null, c: Canonical): boolean {
  if (d === null || c.nominal === null) return false;
  // One in ten thousand has its last digit in the denominator.
  return d.equals(c.nominal) || roundTo(d, c.last).equals(c.nominal);
}

/** Of a claim that the data entail: whether the bounds that its words set lie within a tenth of the data's. */
function boundsNear(c: Canonical, d: Interval): boolean {
  const near = (claimed: Exact | null, given: Exact | null): boolean => {
    if (claimed === null || given === null) return true;
    return claimed.sub(given).abs().lte(given.abs().mul(NEAR));
  };
  // A ceiling says nothing of the floor, nor a floor of the ceiling: "fewer than 100" begins at zero by itself.
  const only = onlyEnd(c.hedge);
  const setsLower = only !== "ceiling";
  const setsUpper = only !== "floor";
  return (!setsLower || near(c.strict.lower, d.lower)) && (!setsUpper || near(c.strict.upper, d.upper));
}

const MULTIPLES = new Set(["倍", "times", "fold", "-fold", "x"]);

/** 1.67倍, 翻一番, twofold: a number that multiplies. */
const isMultiple = ({ unitText, form }: NumericExpression): boolean =>
  form === "multiple" || MULTIPLES.has(unitText.trim().toLowerCase());

/**
 * Whether the claim's unit can be the bound's. A word that no unit knows is unknown and no error; neither is a number
 * whose noun stands elsewhere in the sentence. Of 元/件 the sentence usually prints 元.
 */
function sameUnit(reading: NumericExpression, { quantity, signed }: Bound, lexicon: UnitLexicon): boolean {
  if (reading.unit === quantity.unit) return true;
  if (isMultiple(reading) && reading.unit !== null)
    return quantity.unit === PURE || (signed && quantity.unit === PERCENT);
  if (reading.unit === null || isShare(reading, quantity)) return true;
  if (reading.unit === PURE) return quantity.unit !== PERCENT && reading.unitText === "";
  const { over, under } = unitFactors(quantity.unit);
  const read = unitFactors(reading.unit);
  // "1.25 million a month": the noun stands elsewhere, the span is the same.
  if (read.over.length === 0 && read.under.join() === under.join()) return true;
  return over.some((id) => id === reading.unit || wordsOf(id, lexicon).includes(reading.unitText.trim().toLowerCase()));
}

/** 过半, two thirds: a part of the whole, which the data keep in percent. */
const isShare = ({ form, unit }: NumericExpression, quantity: Quantity): boolean =>
  form === "fraction" && (unit === null || unit === PURE) && quantity.unit === PERCENT;

/** The least part that has a plain word of its own; 万分之一 is a number, and its digits can be lost. */
const FIFTH = exact("1/5");

const isPlain = ({ form, nominal, text }: NumericExpression): boolean =>
  (form === "multiple" || form === "fraction") && (nominal?.gte(FIFTH) ?? false) && !/\d/.test(text);

function wordsOf(unit: Unit, lexicon: UnitLexicon): string[] {
  const words = lexicon.get(unit);
  return [...(words?.zh ?? []), ...(words?.en ?? [])].map((w) => w.toLowerCase());
}

function contradictsDirection(
  direction: Direction | null,
  { quantity, signed }: Bound,
  role: NumericExpression["role"],
): boolean {
  if (direction === null || role !== "change") return false;
  if (quantity.direction !== null) return quantity.direction !== direction;
  if (!signed || quantity.nominal === null || isZero(quantity.nominal)) return false;
  return quantity.nominal.gt(ZERO) !== (direction === "increase");
}

/** 增长1.67倍, 增至2.67倍 and 增长167% are one claim; 下降48% of a signed change is −48 %. */
export function canonical(reading: NumericExpression, { quantity, signed }: Bound): Canonical {
  const steps: ((i: Interval) => Interval)[] = [];
  const scaled = signed && quantity.unit === PERCENT && isMultiple(reading);
  if (scaled && reading.role === "level") steps.push((i) => subtract(i, point(ONE)));
  const inPercent = scaled || isShare(reading, quantity);
  if (inPercent) steps.push((i) => scale(i, HUNDRED));
  const falls = signed && reading.role === "change" && reading.direction === "decrease" && quantity.direction === null;
  if (falls) steps.push(negate);
  const through = (i: Interval): Interval => steps.reduce((x, step) => step(x), i);
  const last = reading.significant ?? ONE;
  return {
    nominal: reading.nominal === null ? null : through(point(reading.nominal)).lower,
    strict: through(reading.strict ?? point(reading.nominal ?? ZERO)),
    usual: through(reading.usual ?? point(reading.nominal ?? ZERO)),
    hedge: falls ? HEDGES[reading.hedge].mirror : reading.hedge,
    last: inPercent ? last.mul(HUNDRED) : last,
    plain: isPlain(reading),
  };
}
