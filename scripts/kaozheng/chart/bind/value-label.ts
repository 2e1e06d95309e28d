import { type Language, wordsOf } from "../../language/language.ts";
import {
  type Exact,
  exact,
  exponent,
  isInteger,
  power10,
  type Rounding,
  roundTo,
  significantUnit,
  ZERO,
} from "../../quantity/exact.ts";
import { formatNumber } from "../../quantity/format.ts";
import type { Hedge } from "../../quantity/hedge.ts";
import { includes } from "../../quantity/interval.ts";
import { PERCENT } from "../../quantity/unit.ts";
import { type NumberStyle, PLAIN_NUMBERS, spaced } from "../theme/number-style.ts";
import type { RowReading } from "./reading.ts";

/** Digits a computed value is drawn with: a newspaper's three; whole numbers below 10 000 keep theirs. */
const DIGITS = 3;

/** Whether 万 spares digits: 43.88万 is shorter than 438800, 2.7115万 is not easier to read than 27115. */
const worthScaling = (x: Exact): boolean =>
  !isInteger(x) || isInteger(x.div(x.abs().gte(power10(8)) ? power10(6) : 100));

/** A number on a chart: 8000万, 43.88万, 9384, 80m, 9,384, 25%. No digit is lost. */
export function chartNumber(x: Exact, unit: string, language: Language): string {
  const { short, sparesScales } = wordsOf(language).chart;
  const scaled = x.abs().gte(power10(4)) && (!sparesScales || worthScaling(x));
  const whole = formatNumber(x, language, scaled);
  const shortened = short.find(([word]) => whole.endsWith(word));
  const number = shortened === undefined ? whole : whole.slice(0, -shortened[0].length) + shortened[1];
  return unit === PERCENT ? `${number}%` : number;
}

function rounded(x: Exact, rounding: Rounding, digits = DIGITS): Exact {
  const whole = exponent(x) + 1;
  return roundTo(x, significantUnit(x, whole > digits && whole <= 4 ? whole : digits), rounding);
}

/** Up to this share of its value an interval is said as "about"; a wider one by its ends, as in articles. */
const ABOUT = exact("1/10");

/** A computed value between two bounds, no finer than they can tell apart. */
function aboutLabel(value: Exact, reading: RowReading, language: Language, numbers: NumberStyle): string {
  const { bounds, unit } = reading;
  if (bounds.lower === null || bounds.upper === null) return chartNumber(rounded(value, "nearest"), unit, language);
  const width = bounds.upper.sub(bounds.lower);
  if (width.gt(value.abs().mul(ABOUT))) return endsLabel(reading, language, numbers, 2);
  const known = Math.min(DIGITS, Math.max(1, exponent(value) - exponent(width)));
  const about = rounded(value, "nearest", known);
  if (!includes(bounds, about)) return endsLabel(reading, language, numbers, 2);
  return before("about", language) + chartNumber(about, unit, language);
}

/** The word before a number; none where the language has none. */
const before = (hedge: Hedge, language: Language): string => wordsOf(language).chart.hedges[hedge] ?? "";

/** Stands after a value that the words do not entail, and before the note that says so. */
const UNSUPPORTED_SIGN = "*";

function endsLabel(
  { bounds, unit }: RowReading,
  language: Language,
  { dash, percentOfRange }: NumberStyle,
  digits = DIGITS,
): string {
  const end = (x: Exact | null, rounding: Rounding) =>
    x === null ? "" : chartNumber(rounded(x, rounding, digits), unit, language);
  if (bounds.lower === null) return `${before("at-most", language)}${end(bounds.upper, "up")}`;
  if (bounds.upper === null) return `${before("at-least", language)}${end(bounds.lower, "down")}`;
  const lower = end(bounds.lower, "down");
  const first = percentOfRange === "last" ? lower.replace(/%$/, "") : lower;
  return `${first}${dash[language]}${end(bounds.upper, "up")}`;
}

/** 900多万 may be any of the next nine hundred; 6万多 ends within the next 万. */
function oddLabel(number: string, value: Exact, { bounds }: RowReading, language: Language): string {
  const { chart, quantity } = wordsOf(language);
  const scale = quantity.scales.find(({ word }) => number.endsWith(word));
  const reach = bounds.upper?.sub(value);
  return chart.odd(number, scale !== undefined && reach?.gt(power10(scale.power)) === true);
}

function printedLabel(value: Exact, reading: RowReading, language: Language): string {
  const { hedge, unit } = reading;
  const number = chartNumber(value, unit, language);
  if (hedge === "odd") return oddLabel(number, value, reading, language);
  return before(hedge, language) + number;
}

/**
 * What is printed beside a bar or a point: 超8000万, over 80m. A figure keeps its own word and digits. A computed lower
 * bound is rounded down, an upper bound up, so that the label never says more than the words entail.
 */
export function valueLabel(reading: RowReading, language: Language, numbers = PLAIN_NUMBERS): string {
  return spaced(worded(reading, language, numbers), numbers);
}

function worded(reading: RowReading, language: Language, numbers: NumberStyle): string {
  const { value, bounds, unit, certainty, printed } = reading;
  if (value === null) return endsLabel(reading, language, numbers);
  if (printed && reading.hedge !== "none") return printedLabel(value, reading, language);
  switch (certainty) {
    case "lower": {
      const number = chartNumber(rounded(bounds.lower ?? value, "down"), unit, language);
      return before(bounds.lowerClosed ? "at-least" : "more-than", language) + number;
    }
    case "upper": {
      const number = chartNumber(rounded(bounds.upper ?? value, "up"), unit, language);
      const { below } = wordsOf(language).chart;
      if (value.lt(ZERO) && below !== null) return below + number;
      return before(bounds.upperClosed ? "at-most" : "less-than", language) + number;
    }
    case "about":
      return aboutLabel(value, reading, language, numbers);
    case "unsupported":
      return chartNumber(rounded(value, "nearest"), unit, language) + UNSUPPORTED_SIGN;
    default:
      return chartNumber(printed ? value : rounded(value, "nearest"), unit, language);
  }
}
