import { exact } from "../quantity/exact.ts";
import { calendarAt, englishDateAt, looksLikeYear } from "./calendar.ts";
import { isDigit, isHan, isLatin, type Source, wordEnd } from "./characters.ts";
import { runEnd } from "./digits.ts";
import { beginsNumber, englishWord } from "./english-words.ts";
import type { NumericExpression } from "./expression.ts";
import { codeAt, digitsIntoLetters, nameAt, namedBy, referenceAt } from "./identifier.ts";
import { idiomAt } from "./idioms.ts";
import type { Label } from "./label.ts";
import { chineseMultipleAt, englishMultipleAt, type Multiple } from "./multiples.ts";
import type { Numeral } from "./numeral.ts";
import { numeralAt } from "./numeral-at.ts";
import {
  chineseOrdinalAt,
  digitOrdinalAt,
  englishOrdinalAt,
  hanNumberedAt,
  listNumberAt,
  pronounOne,
  weekdayAt,
} from "./ordinal.ts";
import { periodOf } from "./period.ts";
import { phraseAt } from "./phrases.ts";
import { type Before, beforeNumber, type Quantified, quantityOf } from "./quantity-at.ts";
import { ratioFrom } from "./ratio.ts";
import type { Reader } from "./term.ts";
import { unitFormAt } from "./unit-table.ts";

/** What begins with a digit, or with a sign or bracket before one. */
export function readDigits(reader: Reader, at: number, floor: number): NumericExpression | null {
  const { source } = reader;
  const { text } = source;
  const label = listNumberAt(source, at) ?? referenceAt(text, at);
  if (label !== null) return labelled(source, label);
  if (!isDigit(text.charCodeAt(at))) {
    const phone = text[at] === "+" ? codeAt(source, at) : null;
    if (phone !== null) return labelled(source, phone);
    return text[at] === "(" || text[at] === "[" || text[at] === "+" ? null : quantityAt(reader, at, floor);
  }
  const other =
    dated(source, at, floor) ??
    codeAt(source, at) ??
    idiomAt(text, at, floor) ??
    digitOrdinalAt(source, at) ??
    englishDateAt(source, at);
  if (other !== null) return labelled(source, other);
  return named(reader, at, floor) ?? quantityAt(reader, at, floor);
}

/** A date, unless a hedge makes a number of it: 超2000年. */
function dated(source: Source, at: number, _floor: number): Label | null {
  return calendarAt(source, at);
}

/** What begins with a Chinese numeral, or with 第, 翻, 对. */
export function readHan(reader: Reader, at: number, floor: number): NumericExpression | null {
  const { source } = reader;
  const { text } = source;
  if (text[at] === "第") return labelledOrNull(source, idiomAt(text, at, floor) ?? chineseOrdinalAt(text, at));
  if (text[at] === "翻") return multiple(reader, chineseMultipleAt(text, at), floor);
  if (text[at] === "对" && text[at + 1] !== "折") return null;
  if (text[at] === "零" && text[at + 1] === "下") return null; // 零下四度: the minus of the number after it
  const label =
    idiomAt(text, at, floor) ??
    weekdayAt(text, at, floor) ??
    listNumberAt(source, at) ??
    calendarAt(source, at) ??
    hanNumberedAt(text, at);
  if (label !== null) return labelled(source, label);
  return named(reader, at, floor) ?? quantityAt(reader, at, floor);
}

/** What begins with a Latin word: a name with digits in it, a date, a number in words. */
export function readWord(reader: Reader, at: number, floor: number): NumericExpression | null {
  const { source } = reader;
  const { text, lower } = source;
  const end = wordEnd(text, at);
  if (mayBeName(text, end) && !isCurrency(reader, at, end)) {
    const name = nameAt(source, at);
    if (name !== null && name.end > end) return labelled(source, name);
  }
  const word = end - at <= 13 ? lower.slice(at, end) : "";
  if (MONTHS.has(word.slice(0, 3)) || word === "q" || word === "fy" || word === "h") {
    const date = englishDateAt(source, at);
    if (date !== null) return labelled(source, date);
  }
  const doubled = englishMultipleAt(source, at);
  if (doubled !== null) return multiple(reader, doubled, floor);
  const number = englishWord(word);
  if (number === null || !beginsNumber(number)) return null;
  const label = pronounOne(source, at) ?? englishOrdinalAt(source, at);
  if (label !== null) return labelled(source, label);
  return named(reader, at, floor) ?? quantityAt(reader, at, floor);
}

/** CNY1.25: the letters are a currency and the digits its number. */
function isCurrency({ source, table }: Reader, at: number, end: number): boolean {
  const code = phraseAt(table.signs, source.text, at) ?? phraseAt(table.lowerSigns, source.lower, at);
  return code?.end === end && /^[\d.]+(?![A-Za-z\d])/.test(source.text.slice(end, end + 24));
}

const MONTHS = new Set("jan feb mar apr may jun jul aug sep oct nov dec".split(" "));

/** Whether a Latin word runs on into digits, an address or a domain. */
function mayBeName(text: string, end: number): boolean {
  const next = text.charCodeAt(end);
  if (isDigit(next)) return true;
  if (next === 0x40 || next === 0x3a) return text[end] === "@" || text.startsWith("://", end);
  const joint = next === 0x2d || next === 0x2e || next === 0x5f;
  const after = text.charCodeAt(end + 1);
  return joint && (isDigit(after) || (next !== 0x2d && isLatin(after)));
}

function multiple(reader: Reader, found: Multiple | null, floor: number): NumericExpression | null {
  if (found === null) return null;
  const before = beforeNumber(reader, found.numeral.start, floor);
  const { expression } = quantityOf(reader, found.numeral, before, floor, found.direction);
  return { ...expression, role: found.direction === null ? expression.role : "level" };
}

/** A number that names, by the word before it: 热线95152, Chapter 3. */
function named(reader: Reader, at: number, floor: number): NumericExpression | null {
  const { source } = reader;
  const name = namedBy(source, at, floor);
  if (name === null) return null;
  const numeral = numeralAt(source, at, { bare: false, money: false });
  if (numeral === null || numeral.hedge !== "none" || numeral.scale > 0) return null;
  const measured = unitFormAt(reader.table, source, numeral.end) !== null || source.text[numeral.end] === "%";
  if (measured && !(name.kind === "identifier" && name.strong && numeral.end - numeral.start > 4)) return null;
  return labelled(source, { start: at, end: numeral.end, kind: name.kind, value: numeral.value });
}

function quantityAt(reader: Reader, at: number, floor: number): NumericExpression | null {
  const { source } = reader;
  const before = beforeNumber(reader, at, floor);
  const bare = before.hedge !== null || /[达成破]/.test(source.text[at - 1] ?? "");
  const money = before.signed.sign !== null || moneyAfter(reader, at);
  const single = numeralAt(source, at, { bare, money });
  if (single === null) return null;
  const numeral = ratioFrom(source, single) ?? single;
  const found = quantityOf(reader, numeral, before, floor);
  return labelledOrNull(source, otherKind(reader, numeral, found, before, floor)) ?? found.expression;
}

/** 3.4m yuan: a currency after the letter makes it million. */
function moneyAfter({ source, table }: Reader, at: number): boolean {
  const run = /^[\d.,]+ ?(?:m|b|mn|t) /.exec(source.lower.slice(at, at + 24));
  return run !== null && unitFormAt(table, source, at + run[0].length)?.value.dimension?.startsWith("money") === true;
}

/** What looked like a quantity and is a year, a word, a span of the calendar or a code. Null where it is a quantity. */
function otherKind(
  reader: Reader,
  numeral: Numeral,
  { expression, term, hedged }: Quantified,
  before: Before,
  floor: number,
): Label | null {
  const { source } = reader;
  const { text } = source;
  const unmeasured = term.form === null && !hedged;
  const digits = text.slice(numeral.start, numeral.end);
  const plain = numeral.script === "digits" && runEnd(text, numeral.start) === numeral.end;
  if (unmeasured && plain && looksLikeYear(digits) && expression.hedge === "none") {
    return { start: numeral.start, end: numeral.end, kind: "date", value: exact(digits) };
  }
  if (unmeasured && plain && isLatin(text.charCodeAt(numeral.end))) return digitsIntoLetters(text, numeral.start);
  const period = periodOf(source, expression, term.form?.dimension ?? null, floor);
  if (period !== null) return period;
  return numeral.weak && numeral.script === "han"
    ? wordNotNumber(text, expression, term.form?.dimension ?? null, unmeasured, before)
    : null;
}

const NEXT_TO_NUMBERS = new Set("是为等于大小不而却到至和与比加减乘除的这那或以、");

/** What 一 stands before as an article does. */
const ARTICLE_CLASSIFIERS = new Set("个种项位条款套次份批番类名家场段篇张把片层组部件起");

/** 一 before a classifier is an article; a numeral with Han on both sides and no unit is part of a word. */
function wordNotNumber(
  text: string,
  { start, end, nominal, hedge }: NumericExpression,
  dimension: string | null,
  unmeasured: boolean,
  before: Before,
): Label | null {
  const whole = start === 0 && end === text.length;
  const determiner =
    ARTICLE_CLASSIFIERS.has(text.slice(end - 1, end)) ||
    (end - start > 2 && ARTICLE_CLASSIFIERS.has(text[start + 1] ?? ""));
  const idiom: Label = { start, end, kind: "idiom", value: nominal };
  if (whole) return null;
  if (text[start] === "一" && dimension === "count" && determiner && before.hedge === null && hedge === "none")
    return idiom;
  if (!unmeasured) return null;
  const free = (c: string | undefined) => c === undefined || !isHan(c.charCodeAt(0)) || NEXT_TO_NUMBERS.has(c);
  return free(text[start - 1]) && free(text[end]) ? null : idiom;
}

const labelledOrNull = (source: Source, label: Label | null): NumericExpression | null =>
  label === null ? null : labelled(source, label);

function labelled({ text }: Source, { start, end, kind, value }: Label): NumericExpression {
  return {
    text: text.slice(start, end),
    start,
    end,
    kind,
    nominal: value,
    strict: null,
    usual: null,
    hedge: "none",
    form: "integer",
    step: null,
    significant: null,
    unit: null,
    unitText: "",
    direction: null,
    role: "level",
  };
}
