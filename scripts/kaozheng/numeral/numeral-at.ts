import { exact } from "../quantity/exact.ts";
import { PERCENT } from "../quantity/unit.ts";
import { isDigit, isHan, isLatin, type Source, skipGap, skipSpaces, wordEnd } from "./characters.ts";
import { decimal, exactOf, times10 } from "./decimal.ts";
import { type Digits, digitsAt, runEnd, scientificAt } from "./digits.ts";
import { englishNumberAt } from "./english.ts";
import { englishWord } from "./english-words.ts";
import { hanNumeralAt } from "./han.ts";
import { beforeFraction, fractionOrShare, hanFractionAt, hanMixed, tenths } from "./han-fraction.ts";
import { hanWord } from "./han-words.ts";
import { decimalNumeral, exactNumeral, type Numeral } from "./numeral.ts";
import { suffixAt } from "./suffixes.ts";

/** What the reader of a numeral knows of its surroundings. */
interface Surroundings {
  /** 百 千 万 亿 count without a coefficient: a hedge stands before (上百, 近千, 超百万). */
  readonly bare: boolean;
  /** A currency stands before or after: m is million. */
  readonly money: boolean;
}

const VULGAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "½": "1/2",
    "⅓": "1/3",
    "⅔": "2/3",
    "¼": "1/4",
    "¾": "3/4",
    "⅕": "1/5",
    "⅖": "2/5",
    "⅗": "3/5",
    "⅘": "4/5",
    "⅙": "1/6",
    "⅚": "5/6",
    "⅐": "1/7",
    "⅛": "1/8",
    "⅜": "3/8",
    "⅝": "5/8",
    "⅞": "7/8",
    "⅑": "1/9",
    "⅒": "1/10",
  }),
);

/** The numeral that starts at `at`, in any script or mixture; null where none does. */
export function numeralAt(source: Source, at: number, around: Surroundings): Numeral | null {
  const { text } = source;
  const c = text.charCodeAt(at);
  if (isDigit(c) || (c === 0x2e && isDigit(text.charCodeAt(at + 1)))) return arabicAt(source, at, around);
  const vulgar = VULGAR.get(text[at] ?? "");
  if (vulgar !== undefined) return exactNumeral(at, at + 1, "digits", exact(vulgar));
  if (isLatin(c)) {
    const number = englishNumberAt(text, source.lower, at);
    return number?.kind === "numeral" ? number.numeral : null;
  }
  return isHan(c) ? chineseAt(text, at, around.bare) : null;
}

function arabicAt(source: Source, at: number, { money }: Surroundings): Numeral | null {
  const { text } = source;
  const digits = digitsAt(text, at);
  if (digits === null) return null;
  const scientific = scientificAt(text, digits);
  if (scientific !== null) return scientific;
  const fraction = slashAt(text, digits) ?? mixedAt(text, digits);
  if (fraction !== null) return fraction;
  const next = hanWord(text.charCodeAt(skipSpaces(text, digits.end)));
  if (next?.kind === "unit" || next?.kind === "scale" || next?.kind === "odd") {
    const han = hanNumeralAt(text, at);
    if (han !== null && han.end > digits.end) return tenths(text, han);
  }
  if (beforeEnglishScale(source, digits.end)) {
    const english = englishNumberAt(text, source.lower, at);
    if (english?.kind === "numeral" && english.numeral.end > digits.end) return english.numeral;
  }
  const suffix = suffixAt(text, digits.end, money);
  if (suffix !== null) {
    const value = times10(digits.value, suffix.zeros);
    return decimalNumeral(at, suffix.end, "digits", value, { scale: suffix.zeros });
  }
  return fractionOrShare(text, decimalNumeral(at, digits.end, "digits", digits.value));
}

/** 3 hundred, 1.5 million, 3 dozen, 1 point 1, 5 and a half. */
function beforeEnglishScale({ text, lower }: Source, end: number): boolean {
  let at = skipGap(text, end);
  if (text[at] === "-") at += 1;
  if (!isLatin(text.charCodeAt(at))) return false;
  const last = wordEnd(text, at);
  const word = englishWord(lower.slice(at, last));
  if (word?.kind === "and")
    return /^\s+(?:(?:an?|one|two|three)\s+)?(?:half|quarter|third|fifth)/.test(lower.slice(last, last + 24));
  return word?.kind === "hundred" || word?.kind === "scale" || word?.kind === "dozen" || word?.kind === "point";
}

const LARGEST_DENOMINATOR = 4;

/** 3/4, -7/12. A zero in front, a zero below or another stroke after make it a date or a code. */
function slashAt(text: string, numerator: Digits): Numeral | null {
  const stroke = skipSpaces(text, numerator.end);
  if (!numerator.plain || text[stroke] !== "/" || text[numerator.start - 1] === "/") return null;
  const start = skipSpaces(text, stroke + 1);
  const spaced = stroke > numerator.end;
  if (spaced !== start > stroke + 1) return null;
  const end = runEnd(text, start);
  const zeros = text[start] === "0" || (text[numerator.start] === "0" && numerator.end - numerator.start > 1);
  if (end === start || end - start > LARGEST_DENOMINATOR || zeros || /[/.,-]\d/.test(text.slice(end, end + 2)))
    return null;
  const value = exactOf(numerator.value).div(exact(text.slice(start, end)));
  const suffix = /^(?:ths?|rds?|s)(?![a-z])/i.exec(text.slice(end, end + 4));
  return exactNumeral(numerator.start, end + (suffix?.[0].length ?? 0), "digits", value);
}

/** 1 4/5, 2½, 3又1/5. */
function mixedAt(text: string, whole: Digits): Numeral | null {
  if (!whole.plain) return null;
  const again = /^\s*又\s*/.exec(text.slice(whole.end, whole.end + 8));
  const at = again === null ? skipSpaces(text, whole.end) : whole.end + again[0].length;
  const vulgar = VULGAR.get(text[at] ?? "");
  if (vulgar !== undefined) {
    return exactNumeral(whole.start, at + 1, "digits", exactOf(whole.value).add(exact(vulgar)), "integer");
  }
  if (at === whole.end || !isDigit(text.charCodeAt(at)))
    return again === null ? null : hanMixed(text, whole.start, exactOf(whole.value), at);
  const part = digitsAt(text, at);
  const fraction = part === null ? null : (slashAt(text, part) ?? hanFractionAt(text, at));
  if (fraction === null || fraction.value === null || part === null) return null;
  if (again === null && (part.end - part.start > 2 || text[skipSpaces(text, part.end)] !== text[part.end])) return null;
  return exactNumeral(whole.start, fraction.end, "digits", exactOf(whole.value).add(fraction.value), "integer");
}

function chineseAt(text: string, at: number, bare: boolean): Numeral | null {
  const special = SPECIAL.get(text.slice(at, at + 2)) ?? SPECIAL.get(text.slice(at, at + 3));
  if (special !== undefined) return special(at);
  if (text[at] === "半") return halfAt(text, at);
  const numeral = hanNumeralAt(text, at, bare || beforeFraction(text, at) || beforeOdd(text, at));
  return numeral === null ? null : fractionOrShare(text, numeral);
}

const percentOf =
  (value: number, text: string, length: number) =>
  (at: number): Numeral => ({
    ...decimalNumeral(at, at + length, "han", decimal(value)),
    unit: PERCENT,
    unitText: text,
  });

const SPECIAL: ReadonlyMap<string, (at: number) => Numeral> = new Map([
  ["对折", percentOf(50, "折", 2)],
  ["半折", percentOf(50, "折", 2)],
  ["百分百", percentOf(100, "百分百", 3)],
  ["一半", (at: number) => exactNumeral(at, at + 2, "han", exact("1/2"))],
  ["半百", (at: number) => decimalNumeral(at, at + 2, "han", decimal(50))],
]);

function halfAt(text: string, at: number): Numeral | null {
  const half = { ...exactNumeral(at, at + 1, "han", exact("1/2")), weak: true };
  if (text[at + 1] === "数") return { ...half, end: at + 2, weak: false };
  return fractionOrShare(text, half);
}

/** 百余, 千余, 万余: the bare unit counts before 余 and 多. */
function beforeOdd(text: string, at: number): boolean {
  const next = text[at + 1];
  return next === "余" || (next === "多" && /[个家名人件次条场万亿元种项位年天]/.test(text[at + 2] ?? ""));
}
