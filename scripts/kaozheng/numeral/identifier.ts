import { exact } from "../quantity/exact.ts";
import { isDigit, isLatin, type Source } from "./characters.ts";
import { runEnd } from "./digits.ts";
import { type Label, matchAt } from "./label.ts";
import { phraseBefore, phrases, rows } from "./phrases.ts";

const URL = /(?:https?:\/\/|www\.)[^\s<>"'\u3000-\u9fff\uff00-\uffef]+/iy;
const EMAIL_OR_DOMAIN =
  /[\w.+-]{1,32}@[\w-]{1,32}(?:\.[\w-]{1,32}){1,6}|[\w-]{1,32}(?:\.[\w-]{1,32}){0,4}\.(?:com|cn|net|org|io|gov|edu)(?:\/[^\s<>"'\u3000-\u9fff\uff00-\uffef]*)?(?![\w])/iy;
/** Letters and digits in one word: GPT-4, v2.1, B2B, COVID-19, A202107211. */
const CODE = /[A-Za-z][A-Za-z]{0,30}(?:[-–]?\d+[A-Za-z]*)(?:[.-]\d+[A-Za-z]*){0,6}/y;
/** mid-1980s and under-25 are words before numbers; GPT-4 is a name. */
const LOWER_JOINED =
  /^(?:mid|early|late|pre|post|under|over|sub|non|top|year|about|around|some|up|from|to|and|or|of|in)[-–]/;
const PHONE =
  /\+\d{1,3}[- ]\d[\d -]{5,16}\d|1[3-9]\d{9}(?!\d)|(?:0\d{2,3}|400|800)-\d{3,4}-?\d{3,8}(?!\d)|\d{3}-\d{3,4}-\d{4}(?!\d)|\d{1,4}(?:-\d{3,4}){2,4}(?!\d)/y;
const DOTTED = /\d{1,8}(?:\.\d{1,8}){2,8}/y;
const CITIZEN = /\d{17}[\dXx](?!\d)/y;
const LEADING_ZERO = /0\d{1,30}(?![\d.,%])/y;
const LETTERS_AFTER = /\d{1,30}[A-Za-z][A-Za-z\d]{0,30}/y;
const GENERATION = /[2-6]G(?![A-Za-z])/y;
const DIMENSION = /[1-4][Dd](?![A-Za-z])/y;
const BRACKETED = /[〔[(（](?:19|20)\d\d[〕\])）] ?(?:第 ?)?\d{1,5} ?号/y;
/** A run of digits this long is the number of something, not a number of things. */
const LONGEST_NUMBER = 40;

/** What stands before a number that names: a telephone, an order, a model. */
const NAMES = phrases<"identifier" | "ordinal">([
  ...rows(
    "identifier",
    "电话|电话是|热线|热线是|拨打|拨|致电|手机|手机号|手机是|号码|号码是|身份证号是|身份证号|身份证|尾号|尾号是|尾号为|编号|编号为|编码",
  ),
  ...rows(
    "identifier",
    "订单号|单号|运单号|账号|帐号|卡号|车牌|股票代码|代码|邮编|邮政编码|文号|证号|客服电话|服务热线|给|qq|qq群|微信号|房间号|型号|版本|版本号|批号|货号",
  ),
  ...rows(
    "identifier",
    "phone|telephone|hotline|tel|tel.|tel:|call|dial|fax|isbn|order no.|zip code|zip|flight|boeing|airbus|iphone|windows|android|ios|web|route|highway|interstate|version|model|covid|playstation|xbox|covid-|area",
  ),
  ...rows(
    "ordinal",
    "no.|no|number|nr.|nr|#|№|chapter|section|article|clause|figure|fig.|fig|table|appendix|annex|part|volume|vol.|issue|page|p.|step|phase|stage|level|tier|grade|rule|item|question|season|episode|top|exhibit|schedule|paragraph|room|type|category|class|group|world war",
  ),
  ...rows("ordinal", "图|表|附件|附录|附表|专栏|案例|例|步骤|编|卷|前|注|式|排名|位列|位居|名列|高居|top"),
]);

// After these 给 and 前 count only for codes: 给12315打电话, but 给3个人.
const WEAK_NAMES: ReadonlySet<string> = new Set([
  "给",
  "前",
  "no",
  "part",
  "area",
  "web",
  "call",
  "item",
  "group",
  "class",
  "type",
  "level",
  "number",
  "top",
  "拨",
  "例",
  "编",
  "卷",
  "注",
  "式",
  "表",
  "图",
]);

/** A URL, an address, a word with digits in it: whatever begins with a letter at `at` and is a name. */
export function nameAt({ text }: Source, at: number): Label | null {
  const found = matchAt(URL, text, at) ?? matchAt(EMAIL_OR_DOMAIN, text, at);
  if (found !== null) return identifier(at, at + found[0].length);
  const code = matchAt(CODE, text, at);
  if (code === null || LOWER_JOINED.test(code[0])) return null;
  return identifier(at, at + code[0].length);
}

const identifier = (start: number, end: number, value: Label["value"] = null): Label => ({
  start,
  end,
  kind: "identifier",
  value,
});

/** A telephone number, a version, a code: whatever begins with a digit at `at` and is no quantity by its shape. */
export function codeAt(source: Source, at: number): Label | null {
  const { text } = source;
  if (text[at] === "+") return wholeMatch(PHONE, text, at);
  const end = runEnd(text, at);
  if (end - at > LONGEST_NUMBER) return identifier(at, end);
  for (const pattern of [PHONE, DOTTED, CITIZEN, GENERATION, DIMENSION]) {
    const label = wholeMatch(pattern, text, at);
    if (label !== null) return label;
  }
  const zero = end - at > 1 ? matchAt(LEADING_ZERO, text, at) : null;
  if (zero !== null && !isLatin(text.charCodeAt(end))) return identifier(at, end, exact(zero[0]));
  return null;
}

function wholeMatch(pattern: RegExp, text: string, at: number): Label | null {
  const found = matchAt(pattern, text, at);
  return found === null ? null : identifier(at, at + found[0].length);
}

/** Digits that run into letters which are neither a unit nor a scale: 24703L202, 3in1. */
export function digitsIntoLetters(text: string, at: number): Label | null {
  return wholeMatch(LETTERS_AFTER, text, at);
}

export const referenceAt = (text: string, at: number): Label | null => wholeMatch(BRACKETED, text, at);

/** Whether the words before a number make it a name: 热线95152, Chapter 3. `strong` words do so whatever follows. */
export function namedBy(
  source: Source,
  at: number,
  floor: number,
): { kind: "identifier" | "ordinal"; strong: boolean } | null {
  const spaced = source.lower[at - 1] === " " ? at - 1 : at;
  const before = source.lower[spaced - 1] === ":" ? spaced - 1 : spaced; // QQ：123456
  const found = phraseBefore(NAMES, source.lower, before, floor);
  if (found === null || found.start === at) return null;
  const word = source.lower.slice(found.start, found.end);
  const attached = isLatin(word.charCodeAt(word.length - 1)) && before === at;
  if (attached && isDigit(source.text.charCodeAt(at))) return null;
  return { kind: found.value, strong: !WEAK_NAMES.has(word) };
}
