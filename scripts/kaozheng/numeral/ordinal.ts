import { exact } from "../quantity/exact.ts";
import { isDigit, isHan, isLatin, type Source, skipSpaces } from "./characters.ts";
import { exactOf } from "./decimal.ts";
import { digitsAt, runEnd } from "./digits.ts";
import { hanNumeralAt } from "./han.ts";
import { type Label, matchAt } from "./label.ts";

const ORDINAL_NOUN =
  /(?:季度|届|章|条|款|项|节|期|次|名|位|个|批|类|家|场|方|者|轮|集|版|页|卷|大|代|级|天|年|月|周|步|点|种|回|号|线)/y;

/** 第二百五十, 第3章. */
export function chineseOrdinalAt(text: string, at: number): Label | null {
  const start = skipSpaces(text, at + 1);
  const digits = digitsAt(text, start);
  const han = hanNumeralAt(text, start, true);
  const end = Math.max(digits?.end ?? 0, han?.end ?? 0);
  if (end <= start) return null;
  const value = han !== null && han.end === end ? han.value : digits === null ? null : exactOf(digits.value);
  const noun = matchAt(ORDINAL_NOUN, text, skipSpaces(text, end));
  return { start: at, end: noun === null ? end : skipSpaces(text, end) + noun[0].length, kind: "ordinal", value };
}

const SUFFIX = /(?:st|nd|rd|th)(?![a-z\d])/iy;
// 21st-century is a time, 3rd a place; 3/8ths has been read as a fraction before.
const NUMBERED = /号(?!码|召|称|角|外)/y;
const LARGEST_DAY = 31;

/** 3rd, 21st; 5号楼. */
export function digitOrdinalAt({ text }: Source, at: number): Label | null {
  const end = runEnd(text, at);
  const suffix = matchAt(SUFFIX, text, end);
  if (suffix !== null) return ordinal(at, end + suffix[0].length, exact(text.slice(at, end)));
  return numbered(text, at, end);
}

const ordinal = (start: number, end: number, value: Label["value"]): Label => ({ start, end, kind: "ordinal", value });

function numbered(text: string, at: number, end: number): Label | null {
  const mark = matchAt(NUMBERED, text, skipSpaces(text, end));
  if (mark === null) return null;
  const value = isDigit(text.charCodeAt(at)) ? exact(text.slice(at, end)) : (hanNumeralAt(text, at)?.value ?? null);
  const last = skipSpaces(text, end) + 1;
  const day = value?.lte(exact(LARGEST_DAY)) === true && !/[楼院线店馆机舱船位桌]/.test(text[last] ?? "");
  return { start: at, end: last, kind: day ? "date" : "ordinal", value };
}

/** 一百零一号. */
export const hanNumberedAt = (text: string, at: number): Label | null => {
  const han = hanNumeralAt(text, at);
  return han === null || han.value === null ? null : numbered(text, at, han.end);
};

const LIST_MARK = /(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?: ?[、）)](?!\d)|\.(?=\s|[\u4e00-\u9fff]))/y;
const BRACKETED = /[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]/y;
const DECIMAL_HEADING = /\d{1,2}(?:\.\d{1,2}){1,3}(?= +[\u4e00-\u9fff]|、)/y;

/** The number of a list item or heading, at the start of a line: `1. `, 02、, (三), 一、. */
export function listNumberAt({ text }: Source, at: number): Label | null {
  if (!startsLine(text, at)) return null;
  const mark = matchAt(BRACKETED, text, at) ?? matchAt(LIST_MARK, text, at);
  if (mark !== null) return ordinal(at, at + mark[0].length, numberIn(mark[0]));
  const heading = headed(text, at) ? matchAt(DECIMAL_HEADING, text, at) : null;
  return heading === null ? null : ordinal(at, at + heading[0].length, null);
}

/** A line of a table of contents: words, a gap or leaders, a page. */
const CONTENTS_LINE = /^[^\n]{1,80}?[\p{Script=Han}\p{L})）》”][ \t.·…]+(\d{1,3})[ \t\r]*$/u;
const LINE = 120;
/** How many pages the next entry may lie further on. */
const PAGES = 40;

/** The page of an entry of a table of contents: it ends its line, and the line before or after it ends in a page near. */
export function contentsPageAt({ text }: Source, at: number): Label | null {
  if (text[at - 1] !== " " && text[at - 1] !== "\t") return null;
  const end = runEnd(text, at);
  const last = text.slice(end, end + 3).search(/[\r\n]/);
  if (end - at > 3 || (end < text.length && (last < 0 || text.slice(end, end + last).trim() !== ""))) return null;
  const behind = text.slice(Math.max(0, at - LINE), at);
  const from = at - behind.length + behind.lastIndexOf("\n") + 1;
  const page = pageOf(text.slice(from, end));
  if (page === null) return null;
  const next = end + 1 + Math.max(0, last);
  const before = from === 0 ? null : pageOf(lineBefore(text, from));
  const after = pageOf(text.slice(next, next + LINE).split("\n")[0] ?? "");
  const follows = (a: number | null, b: number | null) => a !== null && b !== null && a <= b && b - a <= PAGES;
  return follows(before, page) || follows(page, after) ? ordinal(at, end, exact(text.slice(at, end))) : null;
}

const lineBefore = (text: string, from: number): string =>
  text
    .slice(Math.max(0, from - 1 - LINE), from - 1)
    .split("\n")
    .at(-1) ?? "";

function pageOf(line: string): number | null {
  const page = CONTENTS_LINE.exec(line)?.[1];
  return page === undefined ? null : Number(page);
}

function numberIn(mark: string): Label["value"] {
  const at = /[（(]/.test(mark[0] ?? "") ? 1 : 0;
  return isDigit(mark.charCodeAt(at))
    ? exact(mark.slice(at, runEnd(mark, at)))
    : (hanNumeralAt(mark, at)?.value ?? null);
}

const INDENT = 16;

function startsLine(text: string, at: number): boolean {
  let i = at;
  while (i > 0 && at - i < INDENT && /[ #>*_]/.test(text[i - 1] ?? "")) i -= 1;
  return i === 0 || text[i - 1] === "\n" || text[i - 1] === "\r";
}

const headed = (text: string, at: number): boolean => text[at - 1] === " " && text[at - 2] === "#";

const WEEKDAY = /[一二三四五六日天1-6](?![一二三四五六七八九十个岁年天]*[个岁周年])/y;

/** 周三, 星期五, 礼拜天: the weekday whose number stands at `at`. */
export function weekdayAt(text: string, at: number, floor: number): Label | null {
  const before = text.slice(Math.max(floor, at - 2), at);
  const length =
    before === "星期" || before === "礼拜"
      ? 2
      : before.endsWith("周") && !/[\d一二三四五六七八九十两几上下每本四]周$/.test(before)
        ? 1
        : 0;
  if (length === 0 || matchAt(WEEKDAY, text, at) === null || isHan(text.charCodeAt(at)) === false) return null;
  return { start: at - length, end: at + 1, kind: "date", value: null };
}

const PRONOUN_BEFORE =
  /(?:^|[^a-z])(?:the|this|that|which|each|every|any|no|another|some|previous|next|current|last|first|second|other|good|only|right|wrong|every|such|either|neither|new|old|latest|big|loved) $/;
const PRONOUN_AFTER =
  /^(?: of (?:the|its|their|our|my|his|her|these|those|us|them)(?![a-z])| another(?![a-z])| day(?![a-z])|'s (?!\d)| by one|[- ]sided|-time|-on-one|-stop|-off)/;

/** The one of "this one", "one of the": a pronoun. */
export function pronounOne({ text, lower }: Source, at: number): Label | null {
  const end = at + 3;
  if (!lower.startsWith("one", at) || isLatin(text.charCodeAt(end))) return null;
  const before = PRONOUN_BEFORE.test(lower.slice(Math.max(0, at - 12), at));
  const after = PRONOUN_AFTER.test(lower.slice(end, end + 12));
  return before || after ? { start: at, end, kind: "idiom", value: exact(1) } : null;
}
