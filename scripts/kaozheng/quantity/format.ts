import { type Language, wordsOf } from "../language/language.ts";
import { entailment } from "./entailment.ts";
import { decimal, type Exact, exact, exponent, isInteger, power10, roundTo, significantUnit, ZERO } from "./exact.ts";
import type { Hedge } from "./hedge.ts";
import { includes, isPoint } from "./interval.ts";
import type { Quantity } from "./quantity.ts";
import { PERCENT, PERCENTAGE_POINT, PURE, type UnitLexicon, unitText } from "./unit.ts";

/** How many significant digits a computed value is printed with at most: a newspaper's three. */
const DIGITS = 3;

/**
 * Digits with a scale word: 8000万, 1.6亿, 9384; 80 million, 438,800. Exact: no digit is lost, so a number that does not
 * end within its scale is printed in full. English groups by three.
 */
export function formatNumber(x: Exact, language: Language, scaled = true): string {
  const words = wordsOf(language).quantity;
  const scale = scaled ? words.scales.find(({ power }) => x.abs().gte(power10(power))) : undefined;
  const mantissa = scale === undefined ? x : x.div(power10(scale.power));
  const [whole = "", fraction] = decimal(mantissa).split(".");
  return `${words.grouped(whole).replace("-", "−")}${fraction === undefined ? "" : `.${fraction}`}${scale?.word ?? ""}`;
}

/** The number with its unit, no qualifier: 8000万元, 16%, 2.4 percentage points, 46.8元/件. */
export function formatValue(x: Exact, unit: string, language: Language, lexicon: UnitLexicon, scaled = true): string {
  const number = formatNumber(x, language, scaled);
  if (unit === PURE) return number;
  if (unit === PERCENT) return `${number}%`;
  const { points, withUnit } = wordsOf(language).quantity;
  if (unit === PERCENTAGE_POINT && points !== null) return points(number);
  return withUnit(number, unitText(unit, language, lexicon, !x.abs().equals(exact(1))));
}

/** The value a quantity is printed with and the qualifier that its bounds call for, or the two ends it lies between. */
type Statement =
  | { readonly kind: "value"; readonly value: Exact; readonly hedge: Hedge; readonly scaled: boolean }
  | { readonly kind: "ends"; readonly low: Exact; readonly high: Exact };

/** Up to this share of its value an interval is said as "about"; a wider one by its ends. */
const ABOUT = exact("1/10");

const rounded = (x: Exact, rounding: "down" | "up" | "nearest", digits = DIGITS): Exact =>
  roundTo(x, significantUnit(x, Math.max(digits, digitsOfWhole(x))), rounding);

/**
 * A count keeps every digit; a quotient is rounded, as nobody prints 5.947368 people a case. Whole digits claim to be
 * exact, as 6674% does: where they are rounded, they are said to be.
 */
function exactly(x: Exact): Statement {
  if (isInteger(x)) return { kind: "value", value: x, hedge: "none", scaled: false };
  const value = rounded(x, "nearest");
  return { kind: "value", value, hedge: isInteger(value) ? "about" : "none", scaled: true };
}

const ends = (lower: Exact, upper: Exact): Statement => ({
  kind: "ends",
  low: rounded(lower, "down", 2),
  high: rounded(upper, "up", 2),
});

/**
 * A printed figure is stated as it was printed. A computed one is stated as far as its words entail it: a lower bound
 * is rounded down and said to be one, an upper bound up; between two bounds it is "about" its value, rounded to what
 * they can tell apart, or said by its ends where they lie far apart. What nothing entails is stated bare, for the audit
 * to object to.
 */
function statement(quantity: Quantity): Statement | null {
  const { nominal, strict, lineage } = quantity;
  const { lower, upper } = strict;
  if (nominal === null) return lower === null || upper === null ? null : { kind: "ends", low: lower, high: upper };
  const value = (x: Exact, hedge: Hedge): Statement => ({ kind: "value", value: x, hedge, scaled: true });
  if (lineage.kind === "figure" || lineage.kind === "constant" || quantity.hedge !== "none" || quantity.step !== null)
    return {
      kind: "value",
      value: nominal,
      hedge: quantity.hedge,
      scaled: quantity.step !== null || !isInteger(nominal),
    };
  switch (entailment(quantity)) {
    case "lower":
      return value(rounded(lower ?? nominal, "down"), "at-least");
    case "upper":
      return value(rounded(upper ?? nominal, "up"), "at-most");
    case "nothing":
      return value(rounded(nominal, "nearest"), "none");
    default: {
      if (lower === null || upper === null || isPoint(strict)) return exactly(nominal);
      const width = upper.sub(lower);
      if (width.gt(nominal.abs().mul(ABOUT))) return ends(lower, upper);
      const known = exponent(nominal) - exponent(width);
      const about = rounded(nominal, "nearest", Math.min(DIGITS, Math.max(1, known)));
      // 1.13 that lies between 1.08 and 1.19 would be "about 1", which it cannot be.
      return includes(strict, about) ? value(about, "about") : ends(lower, upper);
    }
  }
}

/** Digits before the decimal point that a reader expects whole: 1428 yuan stays 1428, not 1420. */
function digitsOfWhole(x: Exact): number {
  const digits = exponent(x) + 1;
  return digits <= 4 ? digits : 0;
}

/** A quantity in words for an article or a chart: 超过8000万元, at least 166%, 1.1%至1.6%. */
export function formatQuantity(quantity: Quantity, language: Language, lexicon: UnitLexicon): string {
  const stated = statement(quantity);
  if (stated === null) return "?";
  if (stated.kind === "ends") return formatEnds(stated.low, stated.high, quantity.unit, language, lexicon);
  const { value, hedge, scaled } = stated;
  if (hedge === "odd") return formatOdd(value, quantity, language, lexicon);
  return (
    (wordsOf(language).quantity.hedges[hedge] ?? "") + formatValue(value, quantity.unit, language, lexicon, scaled)
  );
}

/** 60,000-odd items, 6万多件. */
function formatOdd(value: Exact, { unit, strict }: Quantity, language: Language, lexicon: UnitLexicon): string {
  const words = wordsOf(language).quantity;
  const scale = words.scales.find(({ power }) => value.gte(power10(power)));
  const size = power10(scale?.power ?? 0);
  return words.odd({
    whole: formatNumber(value, language, false),
    mantissa: formatNumber(value.div(size), language, false),
    scale: scale?.word ?? "",
    unit: unit === PURE ? "" : unitText(unit, language, lexicon),
    far: scale !== undefined && strict.upper?.sub(value).gt(size) === true,
  });
}

/** Two ends: 3至4小时, 5% to 10%. */
function formatEnds(low: Exact, high: Exact, unit: string, language: Language, lexicon: UnitLexicon): string {
  const first = unit === PERCENT ? `${formatNumber(low, language)}%` : formatNumber(low, language);
  return first + wordsOf(language).quantity.to + formatValue(high, unit, language, lexicon);
}

/** `[30 000 000, 30 500 000) CNY`: an interval for those who check, every digit shown to `digits` significant ones. */
export function formatInterval(quantity: Pick<Quantity, "unit">, interval: Quantity["strict"], digits = 6): string {
  const end = (x: Exact | null, infinity: string): string =>
    x === null
      ? infinity
      : group(decimal(exponent(x) >= digits || isInteger(x) ? x.round() : roundTo(x, significantUnit(x, digits))));
  const left = interval.lowerClosed ? "[" : "(";
  const right = interval.upperClosed ? "]" : ")";
  const unit = quantity.unit === PURE ? "" : ` ${quantity.unit}`;
  if (isPoint(interval)) return `${end(interval.lower ?? ZERO, "")}${unit}`;
  return `${left}${end(interval.lower, "−∞")}, ${end(interval.upper, "∞")}${right}${unit}`;
}

const group = (digits: string): string =>
  digits.replace(/\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, " ")).replace("-", "−");
