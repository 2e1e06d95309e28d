import { type Exact, exact, power10 } from "../quantity/exact.ts";
import { isDigit, type Source, skipSpaces } from "./characters.ts";
import { scaled } from "./numeral.ts";
import { numeralAt } from "./numeral-at.ts";
import { phraseAt, phrases, rows } from "./phrases.ts";
import type { Reader, Term } from "./reader.ts";
import { signedAt } from "./sign.ts";
import { termOf } from "./term.ts";

/** Two terms that name the ends of a range. */
interface Range {
  readonly ends: readonly [Exact, Exact];
  /** The second term, whose unit is that of the range. */
  readonly last: Term;
}

type Joint = "to" | "dash" | "and" | "or";

const JOINTS = phrases<Joint>([
  ...rows("to", "至|到| to |- to |~| ~ |～| through "),
  ...rows("dash", "-| - | -|–| – |—| — |——|至多"),
  ...rows("and", " and |和"),
  ...rows("or", " or |或"),
]);

const HEDGED = /^(?:约|大约|about |around |~ ?)/;

/** The range that begins with `first`, where a joint and a greater number follow. `opened` is the word before it. */
export function rangeFrom(reader: Reader, first: Term, opened: "between" | "from" | null): Range | null {
  const { source } = reader;
  if (isYearOf(source, first)) return null;
  if (first.numeral.value === null || first.hedge !== "none" || first.numeral.form === "multiple") return null;
  if (first.numeral.weak && first.numeral.value.d !== 1n) return null; // in the quarter to $254 million
  const at = skipSpaces(source.text, first.end);
  const joint = phraseAt(JOINTS, source.lower, first.end) ?? phraseAt(JOINTS, source.lower, at);
  if (joint === null || (joint.value === "and" && opened === null)) return null;
  let start = skipSpaces(source.text, joint.end);
  start += HEDGED.exec(source.lower.slice(start, start + 7))?.[0].length ?? 0;
  const last = secondTerm(reader, start, first, joint.value);
  if (last === null || last.numeral.value === null || last.hedge !== "none") return null;
  if (!sameUnit(first, last)) return null;
  const low = lowEnd(source, first, last);
  const high = joint.value === "dash" ? (elliptical(source, first, last) ?? last.numeral.value) : last.numeral.value;
  if (low === null || !ordered(low, high, opened !== null)) return null;
  if (joint.value === "or" && !high.sub(low).equals(1)) return null;
  return { ends: low.lt(high) ? [low, high] : [high, low], last: inherited(first, last) };
}

/** From 2.23 million in 2021 to 60,000: the year belongs to the number before it. */
const isYearOf = ({ lower }: Source, { numeral: { start, end }, form }: Term): boolean =>
  form === null &&
  /^(?:19|20)\d\d$/.test(lower.slice(start, end)) &&
  /\bin $/.test(lower.slice(Math.max(0, start - 4), start));

function secondTerm(reader: Reader, at: number, first: Term, joint: Joint): Term | null {
  const { source, table } = reader;
  const signed = signedAt(source, table, at);
  const numeral = numeralAt(source, signed.at, { bare: false, money: signed.sign !== null });
  if (numeral === null || numeral.weak || (joint === "dash" && code(source, numeral.end))) return null;
  const value = signed.negative ? { ...numeral, value: numeral.value?.neg() ?? null } : numeral;
  const term = termOf(reader, value, signed.sign);
  return first.unit === null && term.unit === "1" ? null : term;
}

/** 400-123-4567 is no range. */
const code = ({ text }: Source, end: number): boolean => text[end] === "-" && isDigit(text.charCodeAt(end + 1));

const sameUnit = (first: Term, last: Term): boolean =>
  first.unit === last.unit ||
  first.form === null ||
  last.form === null ||
  last.unit?.startsWith(`${first.unit}/`) === true; // €10 to €50 per month

/** The first number takes the scale word of the second where it has none and stays below: 3-5万, 2 to 3 million. */
const SIGN = /[$€£¥₩₹₽]/;

function lowEnd({ text }: Source, first: Term, last: Term): Exact | null {
  const { value, scale, start } = first.numeral;
  const high = last.numeral.value;
  if (value === null || high === null) return null;
  const shared = last.numeral.scale;
  const signed = SIGN.test(text[start - 1] ?? ""); // $50-$100 million
  if (shared === 0 || scale > 0 || (first.form !== null && !signed)) return value;
  const factor = power10(shared);
  return value.lt(high.div(factor)) ? (scaled(first.numeral, factor, shared).value ?? value) : value;
}

/** 15-6 kWh is 15 to 16 and 730-40 s is 730 to 740: the second number leaves out the digits it shares. */
function elliptical({ text }: Source, first: Term, last: Term): Exact | null {
  const { start, end } = first.numeral;
  const head = text.slice(start, end);
  const tail = text.slice(last.numeral.start, last.numeral.end);
  if (last.form === null && first.form === null) return null;
  if (!/^\d{2,4}$/.test(head) || !/^\d+$/.test(tail) || tail.length >= head.length) return null;
  const high = exact(head.slice(0, head.length - tail.length) + tail);
  return first.numeral.value?.lt(high) === true ? high : null;
}

const ordered = (low: Exact, high: Exact, opened: boolean): boolean => low.lt(high) || (opened && high.lt(low));

/** 5% to 10 and $3 to 5: the unit printed with the first alone holds for both. */
function inherited(first: Term, last: Term): Term {
  if (last.form !== null || first.form === null) return last;
  return { ...last, unit: first.unit, unitText: first.unitText, form: first.form, end: last.numeral.end };
}
