import { type Language, wordsOf } from "../language/language.ts";
import { type Exact, isInteger, isZero, power10, type Rounding, roundTo, significantUnit } from "../quantity/exact.ts";
import { formatValue } from "../quantity/format.ts";
import { type Interval, isPoint } from "../quantity/interval.ts";
import type { Unit, UnitLexicon } from "../quantity/unit.ts";

/** Bounds that were computed are shown to this many significant digits, printed ones in full. */
const DIGITS = 4;
/** A printed number has no more decimals than this; what has more was computed. */
const PRINTED_PLACES = 4;

/** Bounds are rounded outwards, so that what is said of them stays true. */
function shown(x: Exact, rounding: Rounding): Exact {
  if (isInteger(x.mul(power10(PRINTED_PLACES)))) return x;
  return roundTo(x, significantUnit(x, DIGITS), rounding);
}

type Case = "exact" | "nothing" | "above" | "from" | "below" | "to" | "between";

function caseOf(i: Interval): Case {
  if (isPoint(i)) return "exact";
  if (i.lower === null && i.upper === null) return "nothing";
  if (i.upper === null) return i.lowerClosed ? "from" : "above";
  // What is counted is not below zero in any case.
  if (i.lower === null || isZero(i.lower)) return i.upperClosed ? "to" : "below";
  return "between";
}

/** An interval in words: 多于 8000万元，上限不知; more than 80 million yuan, no upper bound. */
export function intervalWords(interval: Interval, unit: Unit, language: Language, lexicon: UnitLexicon): string {
  const end = (x: Exact | null, rounding: Rounding): string =>
    x === null ? "" : formatValue(shown(x, rounding), unit, language, lexicon);
  const found = caseOf(interval);
  const low = end(interval.lower, "down");
  const high = end(interval.upper, "up");
  const words = wordsOf(language).article.interval;
  switch (found) {
    case "between":
      return words.between(low, interval.lowerClosed, high, interval.upperClosed);
    case "nothing":
      return words.nothing;
    case "below":
    case "to":
      return words[found](high);
    default:
      return words[found](low);
  }
}
