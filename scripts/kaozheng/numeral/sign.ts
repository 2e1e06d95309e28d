import { isDigit, isHan, isLatin, type Source, skipSpaces, skipSpacesBack } from "./characters.ts";
import { type Found, phraseAt, phraseBefore } from "./phrases.ts";
import type { Sign } from "./reader.ts";
import type { UnitForm, UnitTable } from "./unit-table.ts";

/** What stands between a hedge and the digits: a minus, a currency, a minus before that. */
export interface Signed {
  readonly at: number;
  readonly sign: Sign | null;
  readonly negative: boolean;
}

/** The minus and the currency that begin at `at`; `at` of the result is where the number begins. */
export function signedAt(source: Source, table: UnitTable, at: number): Signed {
  const { text } = source;
  let i = at;
  let negative = false;
  if (text[i] === "-" || text[i] === "负") {
    negative = true;
    i += 1;
  }
  const found = longer(phraseAt(table.signs, text, i), phraseAt(table.lowerSigns, source.lower, i));
  if (found === null) return { at: i, sign: null, negative };
  const sign = { form: found.value, text: text.slice(found.start, found.end) };
  return { at: skipSpaces(text, found.end), sign, negative };
}

const longer = (a: Found<UnitForm> | null, b: Found<UnitForm> | null): Found<UnitForm> | null =>
  a === null || (b !== null && b.end - b.start > a.end - a.start) ? b : a;

const MINUS_WORD = /(?:^|[^a-z])(?<!plus or )(?:minus|negative) $/;

/** The minus and the currency before a number that begins at `start`; `at` of the result is where they begin. */
export function signedBefore(source: Source, table: UnitTable, start: number, floor: number): Signed {
  let at = start;
  let negative = false;
  const inner = minusBefore(source, at, floor);
  if (inner !== null) {
    at = inner;
    negative = true;
  }
  const end = skipSpacesBack(source.text, at);
  const found = longer(
    phraseBefore(table.signs, source.text, end, floor),
    phraseBefore(table.lowerSigns, source.lower, end, floor),
  );
  if (found === null || (isLetterCode(source.text, found.start, found.end) && at - found.end > 1)) {
    return { at, sign: null, negative };
  }
  const sign = { form: found.value, text: source.text.slice(found.start, found.end) };
  const outer = negative ? null : minusBefore(source, found.start, floor);
  return { at: outer ?? found.start, sign, negative: negative || outer !== null };
}

const isLetterCode = (text: string, start: number, end: number): boolean =>
  isLatin(text.charCodeAt(start)) && isLatin(text.charCodeAt(end - 1));

function minusBefore({ text, lower }: Source, start: number, floor: number): number | null {
  const before = skipSpacesBack(text, start);
  if (before > floor - 1 && text[before - 1] === "负") return before - 1;
  if (text.slice(Math.max(floor, before - 2), before) === "负的") return before - 2;
  if (text.slice(Math.max(floor, before - 2), before) === "零下") return before - 2;
  const word = MINUS_WORD.exec(lower.slice(Math.max(floor, start - 16), start));
  if (word !== null) return start - (word[0].includes("minus") ? 6 : 9);
  if (text[before - 1] !== "-" || before - 1 < floor) return null;
  return isMinus(text, before - 1, start) ? before - 1 : null;
}

/** A dash is a minus after nothing, a space, a bracket or a Chinese word; between words and numbers it joins. */
function isMinus(text: string, dash: number, start: number): boolean {
  const before = text.charCodeAt(dash - 1);
  if (start > dash + 1)
    return text.slice(0, dash).trim() === "" && !text.slice(start).includes("\n") && alone(text, start);
  if (Number.isNaN(before) || before === 0x20 || before === 0x0a) return true;
  return (
    !isDigit(before) &&
    !isLatin(before) &&
    !/[-%)\]°’"”』」+\u2013\u2014]/.test(text[dash - 1] ?? "") &&
    !endsUnit(text, dash)
  );
}

/** - 1,200,000 by itself is a negative number; before a sentence the dash is a bullet. */
const alone = (text: string, start: number): boolean => text.length - start <= 24;

/** 3万-5万, 2年-3年. */
const endsUnit = (text: string, dash: number): boolean =>
  isHan(text.charCodeAt(dash - 1)) &&
  /[\d零一二三四五六七八九十百千万亿元年月日天个次件人家岁度米斤吨时分秒倍]/.test(text[dash - 1] ?? "");
