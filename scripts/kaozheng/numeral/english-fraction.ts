import { type Exact, exact } from "../quantity/exact.ts";
import type { Form } from "../quantity/meaning.ts";
import { type Decimal, decimal, exactOf, plus, tenTo, times10 } from "./decimal.ts";
import { cardinal } from "./english-cardinal.ts";
import { endBefore, type NumberWord, type NumberWords } from "./english-tokens.ts";

/** What tokens with an ordinal or half or quarter among them are. `end` is an offset into the text. */
type FractionOrOrdinal =
  | { readonly kind: "fraction"; readonly value: Exact; readonly form: Form; readonly end: number }
  | { readonly kind: "ordinal"; readonly value: Decimal; readonly end: number };

interface Part {
  readonly value: Exact;
  /** Index after the last token. */
  readonly end: number;
}

/** two and a half million, three fifths, half a million; twenty-first. Null where there is neither. */
export function fractionOf(tokens: NumberWords): FractionOrOrdinal | null {
  const noun = tokens.words.findIndex((t) => t.kind === "ordinal" || t.kind === "part");
  if (noun < 0 || (tokens.words[0]?.kind === "number" && tokens.words[noun]?.kind === "ordinal")) return null;
  const part = mixed(tokens, noun) ?? simple(tokens, 0, noun);
  if (part !== null) {
    const { value, end, form } = timesScale(tokens, part);
    return { kind: "fraction", value, form, end: endBefore(tokens, end) };
  }
  return ordinal(tokens, noun);
}

/** A whole and a fraction below one: two and a half. After million the fraction is one of a million. */
function mixed(tokens: NumberWords, noun: number): Part | null {
  for (let and = noun - 1; and > 0; and--) {
    if (tokens.words[and]?.kind !== "and") continue;
    const whole = cardinal(tokens, 0, and);
    const part = simple(tokens, and + 1, noun);
    if (whole === null || whole.end !== and || part === null || part.value.gte(exact(1))) continue;
    if (whole.scale > 0) {
      const scale = tokens.words[part.end]; // one billion and a half million
      const counted = scale?.kind === "scale" && scale.zeros < whole.scale;
      const zeros = counted ? scale.zeros : whole.scale >= 6 ? whole.scale : 0;
      const share = part.value.mul(tenTo(zeros));
      return { value: exactOf(whole.value).add(share), end: part.end + (counted ? 1 : 0) };
    }
    return { value: exactOf(whole.value).add(part.value), end: part.end };
  }
  return null;
}

/** [numerator] denominator: half, a third, three quarters, one hundred thirty fifths. */
function simple(tokens: NumberWords, start: number, noun: number): Part | null {
  const token = tokens.words[noun];
  if (token?.kind === "part") return parts(tokens, start, noun, token.denominator, token.plural);
  if (token?.kind !== "ordinal") return null;
  // The longest denominator that leaves a numerator: twenty | twenty-fifths, one | one hundred fifth.
  for (let split = start + 1; split <= noun; split++) {
    if (tokens.places[split]?.hyphen === true && tokens.words[split - 1]?.kind !== "article" && split < noun) continue;
    const denominator = denominatorOf(tokens, split, noun);
    if (denominator === null) continue;
    const numerator = numeratorOf(tokens, start, split);
    if (numerator === null) continue;
    const one = numerator.equals(1);
    if (!token.plural && !(one && singularCounts(tokens, split, noun))) return null;
    return { value: numerator.div(denominator), end: noun + 1 };
  }
  return null;
}

function parts(tokens: NumberWords, start: number, noun: number, denominator: number, plural: boolean): Part | null {
  if (noun === start) return plural ? null : { value: exact(1).div(denominator), end: noun + 1 };
  const numerator = numeratorOf(tokens, start, noun);
  if (numerator === null) return null;
  if (!plural && denominator === 2 && !numerator.equals(1)) return null;
  return { value: numerator.div(denominator), end: noun + 1 };
}

function numeratorOf(tokens: NumberWords, start: number, until: number): Exact | null {
  if (until === start + 1 && tokens.words[start]?.kind === "article") return exact(1);
  const number = cardinal(tokens, start, until);
  return number !== null && number.end === until ? exactOf(number.value) : null;
}

/** a third and one eighth are fractions; a second, one second and a first are not. */
function singularCounts(tokens: NumberWords, split: number, noun: number): boolean {
  const token = tokens.words[noun];
  return split < noun || (token?.kind === "ordinal" && (token.value > 2 || token.rank !== "digit"));
}

function denominatorOf(tokens: NumberWords, start: number, noun: number): Exact | null {
  const token = tokens.words[noun];
  if (token?.kind !== "ordinal") return null;
  const short = token.rank === "digit" && token.value <= 2;
  if (start === noun) return short ? null : ordinalValue(token);
  if (tokens.words[start]?.kind === "hundred" || tokens.words[start]?.kind === "scale") return null;
  const value = composed(tokens, start, noun);
  return value === null ? null : exactOf(value);
}

function ordinalValue(token: NumberWord): Exact | null {
  if (token.kind !== "ordinal") return null;
  return token.rank === "hundred" || token.rank === "scale" ? tenTo(token.value) : exact(token.value);
}

/** A number whose last word is an ordinal: twenty-fifth, one hundred and fifth, three trillionth. */
function composed(tokens: NumberWords, start: number, noun: number): Decimal | null {
  const token = tokens.words[noun];
  if (token?.kind !== "ordinal") return null;
  const joined = tokens.words[noun - 1]?.kind === "and" ? noun - 1 : noun;
  const head = cardinal(tokens, start, joined, false);
  if (head === null || head.end !== joined) return null;
  const before = tokens.words[joined - 1];
  if (token.rank === "hundred" || token.rank === "scale") {
    return joined === noun ? times10(head.value, token.value) : null;
  }
  const fits =
    before?.kind === "hundred" || before?.kind === "scale" || (before?.kind === "tens" && token.rank === "digit");
  return fits ? plus(head.value, decimal(token.value)) : null;
}

/** A scale word after a fraction: half a million, two thirds of a million, five and a half million. */
function timesScale(tokens: NumberWords, part: Part): Part & { form: Form } {
  let at = part.end;
  if (tokens.words[at]?.kind === "of") at += 1;
  if (tokens.words[at]?.kind === "article") at += 1;
  const scale = tokens.words[at];
  if (scale?.kind !== "scale" || scale.plural)
    return { ...part, form: part.value.gt(exact(1)) ? "integer" : "fraction" };
  return { value: part.value.mul(tenTo(scale.zeros)), end: at + 1, form: "integer" };
}

function ordinal(tokens: NumberWords, noun: number): FractionOrOrdinal | null {
  const token = tokens.words[noun];
  if (token?.kind !== "ordinal") return null;
  const start = tokens.words[0]?.kind === "article" ? 1 : 0;
  const value = start === noun ? alone(token) : (composed(tokens, 0, noun) ?? composed(tokens, start, noun));
  return value === null ? null : { kind: "ordinal", value, end: endBefore(tokens, noun + 1) };
}

function alone(token: NumberWord): Decimal | null {
  if (token.kind !== "ordinal") return null;
  return token.rank === "hundred" || token.rank === "scale" ? decimal(1, token.value) : decimal(token.value);
}
