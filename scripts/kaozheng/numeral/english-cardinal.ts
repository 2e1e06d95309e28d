import { unscaled } from "./amount.ts";
import { type Decimal, decimal, plus, times10 } from "./decimal.ts";
import { type NumberWords, wordsUntil } from "./english-tokens.ts";

/*
 * cardinal = group { scale [and] group } [ point digits [scale] ]      two million three hundred and five
 * group    = below100 hundred [[and] below100] | below100 | a scale     a hundred and seventy, eleven hundred
 *          | digit below100 | below100 below100 | digit digit digit     two fifty, nineteen eighty, nine one one
 */

/** A number read from tokens: its value, the index after its last token, the zeros of the scale word it ends in. */
export interface Cardinal {
  readonly value: Decimal;
  readonly end: number;
  readonly scale: number;
}

/** The longest cardinal that starts at token `start` and ends before `until`; two fifty counts only `asSpoken`. */
export function cardinal(
  tokens: NumberWords,
  start: number,
  until = tokens.words.length,
  asSpoken = true,
): Cardinal | null {
  const slice = until < tokens.words.length ? wordsUntil(tokens, until) : tokens;
  let total: Cardinal | null = null;
  let limit = Number.POSITIVE_INFINITY;
  for (;;) {
    const at: number = total === null ? start : total.end;
    const joined: number = total !== null && slice.words[at]?.kind === "and" ? at + 1 : at;
    const group = groupAt(slice, joined, total === null, asSpoken);
    if (group === null) break;
    const next = scaled(slice, group);
    if (total !== null && (next.scale >= limit || !below(group.value, limit))) break;
    if (next.end === at) break;
    total = { value: total === null ? next.value : plus(total.value, next.value), end: next.end, scale: next.scale };
    limit = next.scale;
    if (limit === 0) break;
  }
  return pointed(slice, start, total);
}

const below = (value: Decimal, zeros: number): boolean =>
  value.exponent === 0 && value.digits > 0n && value.digits < 10n ** BigInt(zeros);

/** The scale words after a group: three lakh crore, three thousand millions. */
function scaled(tokens: NumberWords, group: Cardinal): Cardinal {
  let { value, end } = group;
  let scale = 0;
  for (let word = tokens.words[end]; word?.kind === "scale"; word = tokens.words[end]) {
    scale += word.zeros;
    value = times10(value, word.zeros);
    end += 1;
  }
  return { value, end, scale };
}

/** Decimals: two hundred point zero three, point five million. */
function pointed(tokens: NumberWords, start: number, whole: Cardinal | null): Cardinal | null {
  const point = whole?.end ?? start;
  if (tokens.words[point]?.kind !== "point") return whole;
  let digits = "";
  let end = point + 1;
  for (let next = decimalsAt(tokens, end); next !== null; next = decimalsAt(tokens, end)) {
    digits += next.digits;
    end = next.end;
  }
  if (digits === "") return whole;
  const integer = whole === null ? 0n : unscaled(whole.value).digits;
  const value = decimal(integer * 10n ** BigInt(digits.length) + BigInt(digits), -digits.length);
  return scaled(tokens, { value, end, scale: 0 });
}

function decimalsAt(tokens: NumberWords, at: number): { digits: string; end: number } | null {
  const token = tokens.words[at];
  if (token?.kind === "oh") return { digits: "0", end: at + 1 };
  if (token?.kind === "digit") return { digits: String(token.value), end: at + 1 };
  if (token?.kind === "number" && token.value.exponent === 0)
    return { digits: String(token.value.digits), end: at + 1 };
  const small = below100(tokens, at);
  return small === null ? null : { digits: String(small.value.digits), end: small.end };
}

function groupAt(tokens: NumberWords, at: number, first: boolean, asSpoken: boolean): Cardinal | null {
  const token = tokens.words[at];
  if (token?.kind === "number") return hundreds(tokens, { value: token.value, end: at + 1, scale: 0 });
  if (token?.kind === "article") {
    const next = tokens.words[at + 1];
    const counts = (next?.kind === "hundred" || next?.kind === "scale") && !next.plural;
    return counts ? hundreds(tokens, { value: decimal(1), end: at + 1, scale: 0 }) : null;
  }
  if (token?.kind === "hundred" && !token.plural)
    return first ? hundreds(tokens, { value: decimal(1), end: at, scale: 0 }) : null;
  if (token?.kind === "scale" && !token.plural && token.zeros >= 3)
    return first ? { value: decimal(1), end: at, scale: 0 } : null;
  const small = below100(tokens, at);
  if (small === null) return null;
  if (tokens.words[small.end]?.kind === "hundred") return hundreds(tokens, small);
  return asSpoken ? spoken(tokens, at, small) : small;
}

/** n hundred [[and] tail]. */
function hundreds(tokens: NumberWords, count: Cardinal): Cardinal {
  const word = tokens.words[count.end];
  if (word?.kind !== "hundred") return count;
  const value = unscaledHundreds(count.value);
  const after = count.end + 1;
  const joined = tokens.words[after]?.kind === "and" ? after + 1 : after;
  const number = tokens.words[joined];
  const arabic = number?.kind === "number" && below(number.value, 2);
  const tail = arabic ? { value: number.value, end: joined + 1, scale: 0 } : below100(tokens, joined);
  if (tail === null || tail.value.digits === 0n || tokens.words[tail.end]?.kind === "hundred") {
    return { value, end: after, scale: 0 };
  }
  return { value: plus(value, tail.value), end: tail.end, scale: 0 };
}

const unscaledHundreds = (d: Decimal): Decimal => {
  const value = times10(d, 2);
  return value.exponent > 0 ? unscaled(value) : value;
};

/** One to ninety-nine. */
function below100(tokens: NumberWords, at: number): Cardinal | null {
  const token = tokens.words[at];
  if (token?.kind === "digit" || token?.kind === "teen") return { value: decimal(token.value), end: at + 1, scale: 0 };
  if (token?.kind !== "tens" || token.value === 10) return null;
  const next = tokens.words[at + 1];
  const digit = next?.kind === "digit" && next.value > 0 ? next.value : 0;
  return { value: decimal(token.value + digit), end: at + (digit > 0 ? 2 : 1), scale: 0 };
}

/** Numbers as they are spoken: two fifty, nineteen eighty-six, nineteen oh five, nine one one. */
function spoken(tokens: NumberWords, at: number, small: Cardinal): Cardinal {
  if (small.end === at + 1 && tokens.words[at]?.kind === "digit") {
    const string = digitString(tokens, at);
    if (string !== null) return string;
  }
  const next = tokens.words[small.end];
  if (next === undefined || tokens.places[small.end]?.hyphen === true) return small;
  if (next.kind === "oh" && small.value.digits >= 10n) {
    const digit = tokens.words[small.end + 1];
    if (digit?.kind !== "digit") return small;
    return { value: decimal(small.value.digits * 100n + BigInt(digit.value)), end: small.end + 2, scale: 0 };
  }
  const rest = next.kind === "tens" || next.kind === "teen" ? below100(tokens, small.end) : null;
  if (rest === null || small.value.digits === 0n || tokens.words[rest.end]?.kind === "hundred") return small;
  return { value: decimal(small.value.digits * 100n + rest.value.digits), end: rest.end, scale: 0 };
}

function digitString(tokens: NumberWords, at: number): Cardinal | null {
  let digits = "";
  let end = at;
  for (
    let token = tokens.words[end];
    token?.kind === "digit" && !(end > at && tokens.places[end]?.hyphen === true);
    token = tokens.words[end]
  ) {
    digits += token.value;
    end += 1;
  }
  return digits.length < 3 ? null : { value: decimal(BigInt(digits)), end, scale: 0 };
}
