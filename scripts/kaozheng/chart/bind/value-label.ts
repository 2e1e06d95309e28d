import type { Language } from "../../language/language.ts";
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

/** Short forms for charts, where room is dear: `80m`, `1.2bn`. The unit stands in the unit line. */
const SHORT: readonly (readonly [word: RegExp, short: string])[] = [
  [/ billion$/, "bn"],
  [/ million$/, "m"],
];

const shorten = (text: string): string => SHORT.reduce((s, [word, short]) => s.replace(word, short), text);

/** Whether 万 spares digits: 43.88万 is shorter than 438800, 2.7115万 is not easier to read than 27115. */
const worthScaling = (x: Exact): boolean =>
  !isInteger(x) || isInteger(x.div(x.abs().gte(power10(8)) ? power10(6) : 100));

/** A number on a chart: 8000万, 43.88万, 9384, 80m, 9,384, 25%. No digit is lost. */
export function chartNumber(x: Exact, unit: string, language: Language): string {
  const scaled = x.abs().gte(power10(4)) && (language === "en" || worthScaling(x));
  const number = shorten(formatNumber(x, language, scaled));
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
  return BEFORE[language].about + chartNumber(about, unit, language);
}

const BEFORE: Readonly<Record<Language, Partial<Record<Hedge, string>>>> = {
  zh: {
    "more-than": "超",
    "at-least": "至少",
    upward: "至少",
    "less-than": "不到",
    "at-most": "至多",
    nearly: "近",
    about: "约",
  },
  en: {
    "more-than": "over ",
    "at-least": "at least ",
    upward: "at least ",
    "less-than": "under ",
    "at-most": "up to ",
    nearly: "nearly ",
    about: "about ",
  },
};

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
  if (bounds.lower === null) return `${BEFORE[language]["at-most"]}${end(bounds.upper, "up")}`;
  if (bounds.upper === null) return `${BEFORE[language]["at-least"]}${end(bounds.lower, "down")}`;
  const lower = end(bounds.lower, "down");
  const first = percentOfRange === "last" ? lower.replace(/%$/, "") : lower;
  return `${first}${dash[language]}${end(bounds.upper, "up")}`;
}

const SCALES: Readonly<Record<string, Exact>> = { 万: power10(4), 亿: power10(8) };

/** 多 stands before the scale word where more than one of its units may be missing: 900多万, but 6万多. */
function oddInChinese(number: string, value: Exact, { bounds, unit }: RowReading): string {
  if (unit === PERCENT) return `${number.slice(0, -1)}%多`;
  const [digits, word] = [number.slice(0, -1), number.slice(-1)];
  const scale = SCALES[word];
  const wide = scale !== undefined && bounds.upper?.sub(value).gt(scale);
  return wide ? `${digits}多${word}` : `${number}多`;
}

function printedLabel(value: Exact, reading: RowReading, language: Language): string {
  const { hedge, unit } = reading;
  const number = chartNumber(value, unit, language);
  if (hedge === "odd") return language === "en" ? `${number}-odd` : oddInChinese(number, value, reading);
  return (BEFORE[language][hedge] ?? "") + number;
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
  const words = BEFORE[language];
  switch (certainty) {
    case "lower": {
      const number = chartNumber(rounded(bounds.lower ?? value, "down"), unit, language);
      return (bounds.lowerClosed ? words["at-least"] : words["more-than"]) + number;
    }
    case "upper": {
      const number = chartNumber(rounded(bounds.upper ?? value, "up"), unit, language);
      // 不到 is said of amounts; below zero it is 低于.
      if (value.lt(ZERO) && language === "zh") return `低于${number}`;
      return (bounds.upperClosed ? words["at-most"] : words["less-than"]) + number;
    }
    case "about":
      return aboutLabel(value, reading, language, numbers);
    case "unsupported":
      return chartNumber(rounded(value, "nearest"), unit, language) + UNSUPPORTED_SIGN;
    default:
      return chartNumber(printed ? value : rounded(value, "nearest"), unit, language);
  }
}
