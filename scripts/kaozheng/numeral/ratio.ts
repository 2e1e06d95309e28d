import { exact } from "../quantity/exact.ts";
import { looksLikeYear } from "./calendar.ts";
import { isDigit, isHan, isLatin, type Source, skipGap } from "./characters.ts";
import { exactNumeral, type Numeral } from "./numeral.ts";
import { numeralAt } from "./numeral-at.ts";

const PLAIN = { bare: false, money: false };
const LARGEST_PLAYED = 9;

/** Odds and ratios that begin with `first`: 1:3, 三比一, one in five, seven out of ten, one over three. */
export function ratioFrom(source: Source, first: Numeral): Numeral | null {
  if (first.value === null || first.hedge !== "none" || first.value.d !== 1n || first.scale > 0) return null;
  return colon(source, first) ?? odds(source, first);
}

function colon(source: Source, first: Numeral): Numeral | null {
  const { text } = source;
  const mark = text[first.end];
  const digits = mark === ":" && isDigit(text.charCodeAt(first.end + 1)) && isDigit(text.charCodeAt(first.end - 1));
  const spelled = text.startsWith("-to-", first.end); // 7-to-1
  const han = mark === "比" && !isLatin(text.charCodeAt(first.end + 1));
  if (!digits && !han && !spelled) return null;
  const second = numeralAt(source, first.end + (spelled ? 4 : 1), PLAIN);
  if (second === null || second.value === null || second.value.n === 0n || first.value === null) return null;
  if (second.value.d !== 1n || second.hedge !== "none" || text[second.end] === ":") return null;
  if (han && isHan(text.charCodeAt(second.end)) && !/[的，。]/.test(text[second.end] ?? "")) return null;
  return ratio(first, second.end, first.value.div(second.value));
}

const ratio = (first: Numeral, end: number, value: Numeral["value"]): Numeral => ({
  ...exactNumeral(first.start, end, first.script, value ?? exact(0)),
  unit: "1",
});

const JOINT = /^ (?:(in)|(out of)|(over)) /;

function odds(source: Source, first: Numeral): Numeral | null {
  const at = skipGap(source.text, first.end);
  const joint = JOINT.exec(` ${source.lower.slice(at, at + 7)}`.padEnd(9));
  if (at === first.end || joint === null || first.value === null) return null;
  const start = skipGap(source.text, at + joint[0].length - 1);
  const second = numeralAt(source, start, PLAIN);
  if (second === null || second.value === null || second.hedge !== "none" || second.value.n === 0n) return null;
  const { value } = second;
  if (joint[3] !== undefined) return over(source, first, second);
  if (value.d !== 1n || !first.value.lt(value)) return null;
  const small = first.value.lte(exact(LARGEST_PLAYED));
  const year = second.script === "digits" && looksLikeYear(source.text.slice(second.start, second.end));
  const timed = /^ (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|quarters?)/.test(
    source.lower.slice(second.end, second.end + 9),
  );
  if (joint[1] !== undefined && (!small || year || timed)) return null;
  return ratio(first, second.end, first.value.div(value));
}

/** one over three; but $2000 over 3 years is money and time. */
function over(source: Source, first: Numeral, second: Numeral): Numeral | null {
  const counted =
    /^ [a-z]/.test(source.lower.slice(second.end, second.end + 2)) &&
    !/^ (?:of|is|and|equals)/.test(source.lower.slice(second.end, second.end + 7));
  const money = /[$£€¥]/.test(source.text[first.start - 1] ?? "");
  if (counted || money || first.value === null || second.value === null) return null;
  return ratio(first, second.end, first.value.div(second.value));
}
