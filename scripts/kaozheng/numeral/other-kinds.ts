import { exact } from "../quantity/exact.ts";
import { looksLikeYear } from "./calendar.ts";
import { isHan, isLatin, type Source } from "./characters.ts";
import { runEnd } from "./digits.ts";
import type { NumericExpression } from "./expression.ts";
import { digitsIntoLetters } from "./identifier.ts";
import type { Label } from "./label.ts";
import type { Numeral } from "./numeral.ts";
import { periodOf } from "./period.ts";
import type { Before, Quantified } from "./quantity-of.ts";
import type { Reader } from "./reader.ts";

/** What looked like a quantity and is a year, a word, a span of the calendar or a code. Null where it is a quantity. */
export function otherKind(
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
  const year = plain && looksLikeYear(digits);
  if (year && expression.hedge === "none" && (unmeasured || isYearOf(source, numeral, expression)))
    return { start: numeral.start, end: numeral.end, kind: "date", value: exact(digits) };
  if (year && unmeasured && isSpanOfYears(expression))
    return { start: expression.start, end: expression.end, kind: "period", value: null };
  if (unmeasured && plain && isLatin(text.charCodeAt(numeral.end))) return digitsIntoLetters(text, numeral.start);
  const free = /^ ?无理由/.exec(text.slice(expression.end, expression.end + 4)); // 7 天无理由退货
  if (free !== null)
    return { start: expression.start, end: expression.end + free[0].length, kind: "idiom", value: null };
  const hotline =
    plain &&
    unmeasured &&
    digits.length < 6 &&
    /^ ?(?:热线|专线|报警|客服|电话|短信|消费者投诉)/.test(text.slice(numeral.end, numeral.end + 6));
  if (hotline) return { start: numeral.start, end: numeral.end, kind: "identifier", value: numeral.value };
  if (unmeasured && plain && isQuoted(text, numeral))
    return { start: numeral.start, end: numeral.end, kind: "identifier", value: numeral.value };
  const clock =
    term.form === null ? /^ ?[ap]\.?m(?![a-z])\.?/.exec(source.lower.slice(numeral.end, numeral.end + 6)) : null;
  if (clock !== null) return { start: numeral.start, end: numeral.end + clock[0].length, kind: "time", value: null };
  if (unmeasured && isLongString(numeral, digits))
    return { start: numeral.start, end: numeral.end, kind: "identifier", value: numeral.value };
  const period = periodOf(source, expression, term.form?.dimension ?? null, floor);
  if (period !== null) return period;
  if (numeral.weak && numeral.script === "english" && unmeasured) return quarter(source, expression);
  return numeral.weak && numeral.script === "han"
    ? wordNotNumber(text, expression, term.form?.dimension ?? null, unmeasured, before)
    : null;
}

/** the 2022 count, in 2021 sales: behind a word that names a year, a noun stands next to it that counts nothing. */
function isYearOf({ lower }: Source, { start, end }: Numeral, expression: NumericExpression): boolean {
  const counts = expression.unit !== null && expression.end > end;
  const before = lower.slice(Math.max(0, start - 8), start);
  return !counts && /(?:^|[^a-z])(?:the|in|of|for|since|by|until|during|early|late) $/.test(before);
}

/** from 2020 to 2022. */
function isSpanOfYears({ hedge, strict }: NumericExpression): boolean {
  const { lower, upper } = strict ?? {};
  return hedge === "range" && !!lower && !!upper && [lower, upper].every((x) => looksLikeYear(x.toString()));
}

/** The quarter of "a quarter earlier" is a time; that of "a quarter of" a fourth. */
function quarter({ lower }: Source, { start, end, nominal }: NumericExpression): Label | null {
  if (nominal === null || nominal.d !== 4n || (start === 0 && end === lower.length)) return null;
  return /^ of(?! (?:19|20)\d\d)/.test(lower.slice(end, end + 8)) ? null : { start, end, kind: "period", value: null };
}

const NEXT_TO_NUMBERS = new Set("是为等于不而却到至和与比加减乘除的这那或以、");

/** What 一 stands before as an article does. */
const ARTICLE_CLASSIFIERS = new Set("个种项位条款套次份批番类名家场段篇张把片层组部件起则碗杯瓶盒台本幅");

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
  const compared = /^[大小]于/.test(text.slice(end, end + 2));
  return nominal !== null && free(text[start - 1]) && (compared || free(text[end])) ? null : idiom;
}

/** “315”: a number alone between quotation marks is a name. */
const isQuoted = (text: string, { start, end }: Numeral): boolean =>
  /[“"「『‘]/.test(text[start - 1] ?? "") && /[”"」』’]/.test(text[end] ?? "");

/** 一三三四五三一二二二一: digits read out one by one name something. */
const isLongString = ({ script }: Numeral, text: string): boolean =>
  script === "han" && /^[零一二三四五六七八九幺]{7,}$/.test(text);
