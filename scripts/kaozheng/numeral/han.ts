import { NOTHING, single, unscaled } from "./amount.ts";
import { isDigit, isHan, skipSpaces } from "./characters.ts";
import { type Decimal, decimal, exactOf, plus, times10 } from "./decimal.ts";
import { digitsAt, runEnd } from "./digits.ts";
import {
  add,
  begun,
  collapse,
  lastUnit,
  moveTo,
  multiply,
  NO_UNIT,
  type Reading,
  settle,
  settled,
} from "./han-reading.ts";
import { AMBIGUOUS_FORMAL, type HanWord, hanWord, namesSpan } from "./han-words.ts";
import { decimalNumeral, type Numeral, spanNumeral } from "./numeral.ts";

/*
 * numeral     = section { scale [零] section } [ 点 digits [scale] ]    二十万零三百, 十点六七亿
 * section     = { coefficient unit } [ coefficient ]                    三千零五, 两千六 (2600)
 * coefficient = Han digit | Arabic digits | 廿 | 几 | two neighbours     四千230, 十几, 三五百
 *
 * A unit (十 百 千) must be smaller than the one before it in its section. A scale (万 亿 兆) multiplies all before it
 * that is not greater: 一万二千亿.
 */

/** Longer numerals are no quantities; the limit bounds the time one takes. */
const LONGEST = 80;
const wordAt = (text: string, at: number): HanWord | null => hanWord(text.charCodeAt(at));
/**
 * The numeral that starts at `at` with a Han numeral, or with Arabic digits that a Han unit or scale follows. With
 * `bare`, 百 千 万 亿 count without a coefficient, as they do in 上百 and 近千.
 */
export function hanNumeralAt(text: string, at: number, bare = false): Numeral | null {
  const string = digitStringAt(text, at);
  if (string !== null) return string;
  const reading: Reading = {
    at,
    parts: [],
    section: null,
    pending: bare && isBare(text, at) ? single(decimal(1)) : null,
    unit: NO_UNIT,
    last: 0,
    zero: false,
    vagueness: "none",
    scale: 0,
    arabic: false,
  };
  while (reading.at - at < LONGEST && advance(text, reading));
  return finish(text, at, reading);
}

function isBare(text: string, at: number): boolean {
  const word = wordAt(text, at);
  return word?.kind === "scale" || (word?.kind === "unit" && word.zeros > 1);
}

/** 一七二零, 二〇二一: digits read one by one. Two ascending neighbours name a span instead: 七八. */
function digitStringAt(text: string, at: number): Numeral | null {
  const { digits, end } = hanDigits(text, at, false);
  if (digits.length < 2) return null;
  const next = wordAt(text, end);
  if (next?.kind === "unit") return null;
  const discount = text[end] === "折" || text[end] === "成";
  const pair = digits.length === 2 && namesSpan(Number(digits[0]), Number(digits[1]));
  if (pair && !discount && next?.kind !== "point") return null;
  const { value, end: last, scale } = withDecimals(text, end, decimal(BigInt(digits)));
  return decimalNumeral(at, last, "han", value, { scale, weak: last === end && digits.length === 2 });
}

function hanDigits(text: string, at: number, arabicToo: boolean): { digits: string; end: number } {
  let end = at;
  let digits = "";
  for (; end - at < LONGEST; end++) {
    const word = wordAt(text, end);
    if (word?.kind === "digit" && text[end] !== "两") digits += word.value;
    else if (word?.kind === "zero") digits += "0";
    else if (arabicToo && isDigit(text.charCodeAt(end))) digits += text[end];
    else break;
  }
  return { digits, end };
}

/** Reads the next word of the numeral. False where none can follow. */
function advance(text: string, reading: Reading): boolean {
  const at = skipSpaces(text, reading.at);
  if (at > reading.at && !joinsAcrossSpace(text, at, reading)) return false;
  const word = wordAt(text, at);
  switch (word?.kind) {
    case undefined:
      return arabic(text, at, reading);
    case "digit":
      return digit(text, at, word.value, reading);
    case "tens":
      return settled(reading) && reading.unit > 1 && add(reading, single(decimal(word.value)), 1, at + 1);
    case "unit":
      return unit(text, at, word.zeros, reading);
    case "scale":
      return scale(text, at, word.zeros, reading);
    case "zero":
      return zero(text, at, reading);
    case "several":
      return several(text, at, reading);
    case "odd":
      return odd(text, at, reading);
    default:
      return false;
  }
}

/** Spaces stand within a numeral only around its units: 7 万5 千4 百, 一百 五 十 二. */
function joinsAcrossSpace(text: string, at: number, reading: Reading): boolean {
  if (!begun(reading) && reading.pending === null) return false;
  const word = wordAt(text, at);
  if (word?.kind === "unit" || word?.kind === "scale") return true;
  if (word?.kind === "odd") return wordAt(text, skipSpaces(text, at + 1))?.kind === "scale";
  if (!settled(reading) || reading.last === 0) return false;
  if (word?.kind === "digit" || word?.kind === "several") return !reading.arabic;
  const end = runEnd(text, at);
  const next = wordAt(text, skipSpaces(text, end));
  return end > at && next?.kind === "unit" && next.zeros < reading.unit;
}

function digit(text: string, at: number, value: number, reading: Reading): boolean {
  if (!settled(reading)) return false;
  const next = wordAt(text, at + 1);
  // 三十两 and 两万两 are weights: 两 counts within a number only before a unit.
  if (text[at] === "两" && begun(reading) && next?.kind !== "unit" && next?.kind !== "scale") return false;
  const span = next?.kind === "digit" && namesSpan(value, next.value) ? next.value : null;
  reading.pending = { low: decimal(value), high: decimal(span ?? value) };
  if (span === null) reading.pending = single(decimal(value));
  else reading.vagueness = "range";
  return moveTo(reading, at + (span === null ? 1 : 2));
}

/** 四千230 and 3万4000 are one number; 3万40000 and 3万4.5 are two. */
function arabic(text: string, at: number, reading: Reading): boolean {
  if (!settled(reading) || !isDigit(text.charCodeAt(at))) return false;
  const digits = digitsAt(text, at);
  if (digits === null || digits.end - at > LONGEST) return false;
  if (begun(reading) && !(digits.plain && digits.end - at <= reading.last)) return false;
  if (begun(reading) && digits.end - at > 1) reading.zero = true; // 1万600: nothing is left out
  reading.pending = single(digits.value);
  reading.arabic = true;
  return moveTo(reading, digits.end);
}

// 25千克 counts kilograms and 五十兆字节 megabytes: the prefix belongs to the unit.
const PREFIXED = /(?:千|兆)(?:克|米|瓦|卡|字节|比特|赫|伏|帕|焦|升)/y;

function beginsUnit(text: string, at: number): boolean {
  PREFIXED.lastIndex = at;
  return PREFIXED.test(text);
}

function unit(text: string, at: number, zeros: number, reading: Reading): boolean {
  if (zeros >= reading.unit || (reading.arabic && beginsUnit(text, at))) return false;
  if (reading.pending !== null) return add(reading, reading.pending, zeros, at + 1);
  if (reading.vagueness !== "none") return false;
  const starts = !begun(reading) && bareUnitCounts(text, at);
  return (zeros === 1 || reading.zero || starts) && add(reading, single(decimal(1)), zeros, at + 1);
}

/** A bare 百 or 千 counts before a digit or a scale word (百三, 千一百, 百万) and is a word elsewhere. */
function bareUnitCounts(text: string, at: number): boolean {
  const next = wordAt(text, at + 1);
  return next?.kind === "scale" || (next?.kind === "digit" && !next.formal);
}

function scale(text: string, at: number, zeros: number, reading: Reading): boolean {
  if (beginsUnit(text, at)) return false;
  const previous = reading.parts.at(-1);
  if (reading.section === null && reading.pending === null) {
    if (previous !== undefined && !reading.zero) {
      reading.parts.pop(); // 万亿, 万万
      reading.section = previous.amount;
      multiply(reading, zeros, previous.zeros + zeros);
    } else if (!begun(reading) && bareScaleCounts(text, at)) {
      reading.parts.push({ amount: single(decimal(1, zeros)), zeros });
    } else return false;
    reading.scale += zeros;
  } else {
    if (reading.section === null) reading.last = 0; // 六亿四万: nothing is left out before a scale word
    settle(reading);
    multiply(reading, zeros, zeros);
    reading.scale = zeros;
  }
  reading.at = at + 1;
  reading.unit = NO_UNIT;
  reading.last = zeros;
  reading.zero = false;
  return true;
}

/** 万九: a bare scale word counts only before the digit that ends the number. */
function bareScaleCounts(text: string, at: number): boolean {
  const next = wordAt(text, at + 1);
  return next?.kind === "digit" && next.value > 1 && wordAt(text, at + 2) === null;
}

function zero(text: string, at: number, reading: Reading): boolean {
  if (!settled(reading)) return false;
  const next = wordAt(text, skipSpaces(text, at + 1));
  const counted = next?.kind === "digit" || next?.kind === "unit" || next?.kind === "several" || next?.kind === "tens";
  if (begun(reading) && !counted && !isDigit(text.charCodeAt(at + 1))) return false;
  if (begun(reading) || next?.kind === "unit") reading.zero = true;
  else reading.pending = NOTHING;
  return moveTo(reading, at + 1);
}

/** 数百, 几十, 数亿; 十几, 一百零几万, 一百几十. */
function several(text: string, at: number, reading: Reading): boolean {
  if (!settled(reading)) return false;
  if (!begun(reading)) {
    reading.pending = { low: decimal(2), high: decimal(10) };
    reading.vagueness = "several";
    return moveTo(reading, at + 1);
  }
  const next = wordAt(text, at + 1);
  const fits = reading.unit === 1 || reading.zero || (next?.kind === "unit" && next.zeros === reading.unit - 1);
  if (text[at] !== "几" || reading.section === null || !fits) return false;
  reading.pending = { low: decimal(0), high: decimal(10) };
  reading.vagueness = "odd";
  return moveTo(reading, at + 1);
}

/** 余, 多 and 来 before a scale word: 30余万, 一千多万, 1万多亿. After one, or with none, the words around read them. */
function odd(text: string, at: number, reading: Reading): boolean {
  if (reading.vagueness !== "none" || wordAt(text, skipSpaces(text, at + 1))?.kind !== "scale") return false;
  settle(reading);
  const total = collapse(reading);
  if (total === null) return false;
  const low = total.low;
  const vague = text[at] === "来";
  reading.vagueness = vague ? "about" : "odd";
  reading.section = vague ? total : { low, high: plus(low, lastUnit(low)) };
  reading.parts.length = 0;
  return moveTo(reading, at + 1);
}

/** Decimals after 点 and a scale word after those: 十点六七亿. */
function withDecimals(text: string, at: number, whole: Decimal): { value: Decimal; end: number; scale: number } {
  const point = skipSpaces(text, at);
  if (wordAt(text, point)?.kind !== "point") return { value: whole, end: at, scale: 0 };
  const { digits, end } = hanDigits(text, skipSpaces(text, point + 1), true);
  if (digits === "") return { value: whole, end: at, scale: 0 };
  const integer = unscaled(whole).digits;
  let value = decimal(integer * 10n ** BigInt(digits.length) + BigInt(digits), -digits.length);
  let zeros = 0;
  let last = end;
  for (let word = wordAt(text, last); word?.kind === "scale"; word = wordAt(text, last)) {
    zeros += word.zeros;
    last += 1;
  }
  value = times10(value, zeros);
  return { value, end: last, scale: zeros };
}

function finish(text: string, at: number, reading: Reading): Numeral | null {
  if (reading.zero && reading.pending === null && wordAt(text, reading.at - 1)?.kind === "zero") reading.at -= 1;
  const alone = reading.at - at === 1 && !isDigit(text.charCodeAt(at));
  if (reading.at === at || (alone && onlyInCompany(text, at))) return null;
  const bare = !begun(reading);
  settle(reading);
  const total = collapse(reading);
  if (total === null) return null;
  const { low, high } = total;
  const scaleOf = reading.scale;
  if (reading.vagueness === "range" || reading.vagueness === "several") {
    const ends = [exactOf(low), exactOf(high)] as const;
    return spanNumeral(at, reading.at, "han", reading.vagueness, ends, scaleOf, bare);
  }
  if (reading.vagueness === "odd") {
    const reach = exactOf(high).sub(exactOf(low));
    return { ...decimalNumeral(at, reading.at, "han", low, { hedge: "odd", reach, scale: scaleOf }) };
  }
  const pointed = reading.vagueness === "none" ? withDecimals(text, reading.at, low) : null;
  if (pointed !== null && pointed.end > reading.at) {
    return decimalNumeral(at, pointed.end, "han", pointed.value, { scale: pointed.scale });
  }
  return decimalNumeral(at, reading.at, "han", low, { hedge: reading.vagueness, scale: scaleOf, weak: alone });
}

/** 陆, 伍, 肆 and 拾 are numerals in company, or with nothing Han beside them. */
const onlyInCompany = (text: string, at: number): boolean =>
  AMBIGUOUS_FORMAL.has(text[at] ?? "") && (isHan(text.charCodeAt(at - 1)) || isHan(text.charCodeAt(at + 1)));
