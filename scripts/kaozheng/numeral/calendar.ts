import { exact } from "../quantity/exact.ts";
import { isDigit, type Source } from "./characters.ts";
import { hanNumeralAt } from "./han.ts";
import { type Label, matchAt } from "./label.ts";

const N = String.raw`(?:\d{1,2}|[零一二三四五六七八九十廿卅]{1,3})`;
const Y = String.raw`(?:\d{4}|[零一二三四五六七八九]{4})`;
const EDGE = "(?:初|底|末|中|中旬|上旬|下旬|度|前后)?";

// Chinese dates, longest first. `to` joins the two ends of a period.
const TO = ` ?(?:至|到|-|–|—|~) ?`;
const PERIODS: readonly RegExp[] = [
  sticky(`${Y} ?年? ?${TO}${Y} ?年${EDGE}`),
  sticky(`${Y} ?年 ?${N} ?月(?: ?${N} ?[日号])?${TO}(?:${Y} ?年)? ?${N} ?月(?: ?${N} ?[日号])?`),
  sticky(`${N} ?月(?: ?${N} ?[日号])?${TO}${N} ?月(?: ?${N} ?[日号])?`),
  sticky(`${Y} ?年 ?${N}${TO}${N} ?月`),
  sticky(`${N}${TO}${N} ?月(?!饼)`),
  sticky(`${N} ?月 ?${N} ?[日号]?${TO}${N} ?[日号]`),
  sticky(`${Y} ?年 ?(?:上半年|下半年|全年|(?:前|第)?[一二三四1-4] ?季度|春|夏|秋|冬|财年|年度)`),
  sticky(String.raw`(?:\d{2}|[一二三四五六七八九]十|\d{4}) ?年代`),
  sticky(`[一二三四1-4] ?季度`),
  sticky(String.raw`(?:\d{1,2}|[一二三十]{1,3}) ?世纪`),
  sticky(String.raw`(?:19|20)\d\d ?[-–~] ?(?:(?:19|20)\d\d|\d\d)(?![\d%-]|[.,]\d)(?! ?[万亿个件人])`),
  sticky(String.raw`\d{4}s(?: ?(?:-|–|to) ?(?:\d{4}|\d\d)s)?(?![a-z])`),
];
const DATES: readonly RegExp[] = [
  sticky(`${Y} ?年 ?${N} ?月 ?${N} ?[日号]?`),
  sticky(`${Y} ?年 ?${N} ?月(?:份)?${EDGE}`),
  sticky(`${N} ?月 ?${N} ?[日号]`),
  sticky(`${Y} ?年${EDGE}`),
  sticky(`${N} ?月(?:份|初|底|末|中旬|上旬|下旬)`),
  sticky(String.raw`0\d ?年`),
  // A span of months is 个月 in Chinese; a bare 月 names one of the twelve.
  sticky("(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九]) ?月(?![份个龄薪饼])"),
  sticky(
    "(?:[12]\\d|3[01]|[1-9]|[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?) ?日(?![元本益常语活均内间以])",
  ),
  sticky(String.raw`\d{4}-\d{1,2}-\d{1,2}(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z| ?[+-]\d{2}:?\d{2})?)?(?!\d)`),
  sticky(String.raw`\d{4}[/.]\d{1,2}[/.]\d{1,2}(?![\d.])`),
  sticky(String.raw`\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})(?!\d)`),
  sticky(String.raw`0\d/[0-3]\d(?![\d/])`),
  sticky(`3·15`),
];
const TIMES: readonly RegExp[] = [
  sticky(String.raw`(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?: ?[ap]\.?m\b\.?)?(?![\d:])`, "i"),
  sticky(String.raw`(?:[01]?\d)(?:[.:][0-5]\d)? ?(?:am|pm|a\.m\.|p\.m\.)(?![a-z])`, "i"),
  sticky(
    `${N} ?点 ?(?:半|整|一刻|三刻|钟|(?:[一二三四五六]?十[一二三四五六七八九]?|零[一二三四五六七八九]|\\d{2}) ?分(?!之|钟)(?: ?${N} ?秒)?|(?:之|以)?[前后])`,
  ),
];
const O_CLOCK = sticky(`${N} ?时(?: ?${N} ?分(?!之|钟))?(?![间长代期常光候段而不空差速尚刻至点候令机装段有会])`);
// 20点 by itself is a time only where a part of the day stands before it.
const HOUR = sticky(`${N} ?点(?![零一二三四五六七八九\\d])`);
const DAYTIME = /(?:上午|下午|晚上|晚间|凌晨|清晨|早上|中午|傍晚|深夜|时间|日|晚|早)\s?$/;

function sticky(pattern: string, flags = ""): RegExp {
  return new RegExp(pattern, `y${flags}`);
}

/** The date, clock time or period that starts at `at` with a number. */
export function calendarAt({ text }: Source, at: number): Label | null {
  if (!STARTS.has(text[at] ?? "") || partOfNumber(text, at)) return null;
  for (const pattern of PERIODS) {
    const found = matchAt(pattern, text, at);
    if (found !== null) return { start: at, end: at + found[0].length, kind: "period", value: null };
  }
  for (const pattern of DATES) {
    const found = matchAt(pattern, text, at);
    if (found !== null)
      return { start: at, end: at + found[0].length, kind: "date", value: yearOf(text, at, found[0]) };
  }
  for (const pattern of TIMES) {
    const found = matchAt(pattern, text, at);
    if (found !== null) return { start: at, end: at + found[0].length, kind: "time", value: null };
  }
  const clock = matchAt(O_CLOCK, text, at);
  if (clock !== null) return { start: at, end: at + clock[0].length, kind: "time", value: null };
  const hour = matchAt(HOUR, text, at);
  if (hour === null || !DAYTIME.test(text.slice(Math.max(0, at - 4), at))) return null;
  return { start: at, end: at + hour[0].length, kind: "time", value: hanOrDigits(text, at) };
}

const STARTS: ReadonlySet<string> = new Set("0123456789零一二三四五六七八九十廿卅");

const partOfNumber = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at - 1)) || (/[.,:/-]/.test(text[at - 1] ?? "") && isDigit(text.charCodeAt(at - 2)));

/** Of a date that is a year and nothing more, the year; of a bare month or day its number. */
function yearOf(text: string, at: number, found: string): Label["value"] {
  return /\d\D+\d|[月]\s?[零一二三四五六七八九十\d]/.test(found) ? null : hanOrDigits(text, at);
}

function hanOrDigits(text: string, at: number): Label["value"] {
  const digits = /^\d{1,4}/.exec(text.slice(at, at + 4));
  return digits === null ? (hanNumeralAt(text, at)?.value ?? null) : exact(digits[0]);
}

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const DAY = String.raw`[0-3]?\d(?:st|nd|rd|th)?(?![\d.,]?\d)`;
const YEAR = String.raw`(?:1[5-9]|20)\d\d(?!\d)`;
const ENGLISH_DATES: readonly RegExp[] = [
  sticky(
    String.raw`${MONTH} ${DAY}(?: ?, ?${YEAR}| ${YEAR})?(?! ?(?:[%a-z]*\d|percent|per cent|million|billion|thousand|people))`,
  ),
  sticky(`${MONTH} ?,? ${YEAR}`),
];
const DAY_FIRST = sticky(`${DAY} (?:of )?${MONTH}(?![a-z])(?: ?, ?${YEAR}| ${YEAR})?`);
const PERIOD_NAMES = sticky(String.raw`(?:fy ?(?:20)?\d\d|q[1-4](?: ?(?:20)?\d\d)?|h[12](?: ?20\d\d)?)(?![a-z\d])`);

const SPAN = sticky(
  `(?:first|second|third|fourth|final|latter)[ -](?:half|quarter)s?(?![a-z])|(?:past|last|next|previous|coming|preceding|following) (?:decade|year|quarter|month|week|weekend|day|hour)(?![a-z])`,
);

/** the past year, next month: spans named without a number, at the word that places them. */
export function namedSpanAt({ lower }: Source, at: number): Label | null {
  const found = matchAt(SPAN, lower, at);
  return found === null ? null : { start: at, end: at + found[0].length, kind: "period", value: null };
}

const DECADE = sticky(
  "(?:nineteen|twenty|eighteen)[ -](?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|hundreds)(?![a-z])",
);

/** nineteen sixties. */
export function decadeAt({ lower }: Source, at: number): Label | null {
  const found = matchAt(DECADE, lower, at);
  return found === null ? null : { start: at, end: at + found[0].length, kind: "period", value: null };
}

/** An English date or named period, at a month or at the day before one. */
export function englishDateAt({ lower }: Source, at: number): Label | null {
  if (isDigit(lower.charCodeAt(at))) {
    const found = partOfNumber(lower, at) ? null : matchAt(DAY_FIRST, lower, at);
    return found === null ? null : { start: at, end: at + found[0].length, kind: "date", value: null };
  }
  for (const pattern of ENGLISH_DATES) {
    const found = matchAt(pattern, lower, at);
    if (found !== null) return { start: at, end: at + found[0].length, kind: "date", value: null };
  }
  const period = matchAt(PERIOD_NAMES, lower, at);
  return period === null ? null : { start: at, end: at + period[0].length, kind: "period", value: null };
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

/** Whether plain digits can only be told from a year by what stands beside them. */
export const looksLikeYear = (digits: string): boolean =>
  digits.length === 4 && Number(digits) >= FIRST_YEAR && Number(digits) <= LAST_YEAR;
