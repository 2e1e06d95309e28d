import { exact } from "../quantity/exact.ts";
import { isDigit, isLatin } from "./characters.ts";
import { type Decimal, decimal, exactOf } from "./decimal.ts";
import { decimalNumeral, exactNumeral, type Numeral } from "./numeral.ts";

/** A run of Arabic digits with separators and decimals, read. */
export interface Digits {
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  /** Nothing but digits: it could be a year, a telephone number, a code. */
  readonly plain: boolean;
}

const COMMA = 0x2c;
const POINT = 0x2e;
const SPACE = 0x20;

export function runEnd(text: string, from: number): number {
  let i = from;
  while (isDigit(text.charCodeAt(i))) i += 1;
  return i;
}

/** The digits that start at `at`, a digit or a point before one. Null where there are none. */
export function digitsAt(text: string, at: number): Digits | null {
  const whole = runEnd(text, at);
  const leadingPoint = text.charCodeAt(at) === POINT && isDigit(text.charCodeAt(at + 1));
  if (whole === at && !leadingPoint) return null;
  const grouped = whole === at ? whole : groupsEnd(text, at, whole);
  const integer = text.slice(at, grouped).replaceAll(/[, .]/g, "");
  const end = fractionEnd(text, at, grouped, grouped > whole);
  const decimals = end > grouped ? text.slice(grouped + 1, end) : "";
  const value = decimal(BigInt(integer + decimals), decimals === "" ? 0 : -decimals.length);
  return { start: at, end, value, plain: grouped === whole && decimals === "" };
}

const groupOf = (text: string, at: number, length: number): boolean => runEnd(text, at) - at === length;

/** Past 1,234,567 or 1 234 567 or 12,34,567, or 1.234 before a decimal comma; else where the first digits end. */
function groupsEnd(text: string, at: number, first: number): number {
  const length = first - at;
  const separator = text.charCodeAt(first);
  if (length > 3 || (separator !== COMMA && separator !== SPACE && separator !== POINT)) return first;
  if (text.charCodeAt(at) === 0x30) return first;
  let end = first;
  while (text.charCodeAt(end) === separator && groupOf(text, end + 1, 3)) end += 4;
  if (separator === COMMA && end === first) return indianEnd(text, first);
  if (separator === POINT) return end > first && decimalCommaEnd(text, end) > end ? end : first;
  // 40 000 is one number, 1 234 5 is not: nothing but the groups may follow.
  const more = text.charCodeAt(end) === separator && isDigit(text.charCodeAt(end + 1));
  return separator === SPACE && more ? first : end;
}

function indianEnd(text: string, first: number): number {
  let end = first;
  while (text.charCodeAt(end) === COMMA && groupOf(text, end + 1, 2)) end += 3;
  return end > first && text.charCodeAt(end) === COMMA && groupOf(text, end + 1, 3) ? end + 4 : first;
}

function fractionEnd(text: string, at: number, end: number, grouped: boolean): number {
  if (text.charCodeAt(end) === POINT && isDigit(text.charCodeAt(end + 1))) return runEnd(text, end + 1);
  const pointGroups = grouped && text.charCodeAt(end) === COMMA;
  const listed = text.charCodeAt(at - 1) === COMMA;
  return (!grouped || pointGroups) && !listed ? decimalCommaEnd(text, end) : end;
}

/** 5,00 and 1,3 are decimals as half of Europe prints them; 22,24,26 is a list. */
function decimalCommaEnd(text: string, end: number): number {
  if (text.charCodeAt(end) !== COMMA || !isDigit(text.charCodeAt(end + 1))) return end;
  const last = runEnd(text, end + 1);
  const after = text.charCodeAt(last);
  const listed =
    (after === COMMA && text.charCodeAt(last + 1) !== SPACE) || (after === POINT && isDigit(text.charCodeAt(last + 1)));
  return last - end - 1 <= 2 && !listed ? last : end;
}

const SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** Beyond this a power says nothing of a quantity and costs time. */
const LARGEST_POWER = 400;

interface Power {
  readonly end: number;
  readonly value: number;
}

/** An exponent: `+14`, `-1`, `⁻⁵`, `⁴`. */
function exponentAt(text: string, at: number): Power | null {
  let i = at;
  let sign = 1;
  let digits = "";
  if (text[i] === "-" || text[i] === "⁻") sign = -1;
  if (text[i] === "-" || text[i] === "⁻" || text[i] === "+") i += 1;
  for (; i < text.length; i++) {
    const superscript = SUPERSCRIPT.indexOf(text[i] ?? "");
    if (superscript >= 0) digits += superscript;
    else if (isDigit(text.charCodeAt(i))) digits += text[i];
    else break;
  }
  if (digits === "" || digits.length > 3 || Number(digits) > LARGEST_POWER) return null;
  return { end: i, value: sign * Number(digits) };
}

/** Digits in scientific notation: `12.32e+14`, `1.3x10^6`, `2.48×10−5`; or as a power: `2^5`, `8x2^10`. */
export function scientificAt(text: string, mantissa: Digits): Numeral | null {
  const { start, end, value } = mantissa;
  const mark = text[end];
  if (mark === "e" || mark === "E") {
    const power = exponentAt(text, end + 1);
    if (power === null || isLatin(text.charCodeAt(power.end))) return null;
    const scaled = { digits: value.digits, exponent: value.exponent + power.value };
    return decimalNumeral(start, power.end, "digits", scaled, { form: "rounded" });
  }
  if (mark === "^") return powerOf(text, start, value, end + 1, decimal(1));
  const times = /^ ?[×x*] ?/.exec(text.slice(end, end + 3));
  if (times === null) return null;
  const base = digitsAt(text, end + times[0].length);
  if (base === null || base.value.exponent !== 0) return null;
  if (text[base.end] === "^") return powerOf(text, start, base.value, base.end + 1, value);
  const ten = base.value.digits === 10n && /[-⁻⁰-⁹¹²³]/.test(text[base.end] ?? "");
  return ten ? powerOf(text, start, base.value, base.end, value) : null;
}

function powerOf(text: string, start: number, base: Decimal, at: number, factor: Decimal): Numeral | null {
  const power = exponentAt(text, at);
  if (power === null) return null;
  if (base.digits === 10n && base.exponent === 0) {
    const scaled = { digits: factor.digits, exponent: factor.exponent + power.value };
    return decimalNumeral(start, power.end, "digits", scaled, { form: "rounded" });
  }
  const x = exactOf(base);
  if (x.n === 0n) return null;
  const raised = exact(`${x.n ** BigInt(Math.abs(power.value))}/${x.d ** BigInt(Math.abs(power.value))}`);
  const value = (power.value < 0 ? raised.inverse() : raised).mul(exactOf(factor));
  return exactNumeral(start, power.end, "digits", value, "integer");
}
