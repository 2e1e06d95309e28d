import { isDigit, isLatin, skipGap, wordEnd } from "./characters.ts";
import type { Decimal } from "./decimal.ts";
import { digitsAt } from "./digits.ts";
import { type EnglishWord, englishWord } from "./english-words.ts";

export type EnglishToken = (EnglishWord | { readonly kind: "number"; readonly value: Decimal }) & {
  readonly start: number;
  readonly end: number;
  /** Tied to the word before by a hyphen: the five of ninety-five. */
  readonly hyphen: boolean;
};

/** Longer numbers are no quantities; the limit bounds the time one takes. */
const MOST = 48;

/** The run of number words and digits that starts at `at`. */
export function englishTokens(text: string, lower: string, at: number): EnglishToken[] {
  const tokens: EnglishToken[] = [];
  let next: Gap | null = { at, hyphen: false, comma: false };
  while (next !== null && tokens.length < MOST) {
    const token = tokenAt(text, lower, next);
    if (token === null || (next.comma && !mayFollowComma(tokens.at(-1), token))) break;
    tokens.push(token);
    next = gapAfter(text, token.end);
  }
  while (tokens.length > 0 && isJoint(tokens.at(-1))) tokens.pop();
  return tokens;
}

const isJoint = (token: EnglishToken | undefined): boolean =>
  token?.kind === "and" || token?.kind === "of" || token?.kind === "article" || token?.kind === "point";

interface Gap {
  readonly at: number;
  readonly hyphen: boolean;
  readonly comma: boolean;
}

function gapAfter(text: string, end: number): Gap | null {
  const spaced = skipGap(text, end);
  const c = text[spaced];
  if (c === "-") return { at: skipGap(text, spaced + 1), hyphen: true, comma: false };
  if (c === ",") return { at: skipGap(text, spaced + 1), hyphen: false, comma: true };
  if (c === "&") return { at: spaced, hyphen: false, comma: false };
  return spaced > end ? { at: spaced, hyphen: false, comma: false } : null;
}

/** three million, two hundred: a comma stands only after a scale word. */
const mayFollowComma = (before: EnglishToken | undefined, after: EnglishToken): boolean =>
  before?.kind === "scale" && !before.plural && after.kind !== "number" && after.kind !== "and";

function tokenAt(text: string, lower: string, { at, hyphen }: Gap): EnglishToken | null {
  const c = text.charCodeAt(at);
  if (text[at] === "&") return { kind: "and", start: at, end: at + 1, hyphen };
  if (isLatin(c)) {
    const end = wordEnd(text, at);
    const word = end - at <= 13 ? englishWord(lower.slice(at, end)) : null;
    return word === null || isDigit(text.charCodeAt(end)) ? null : { ...word, start: at, end, hyphen };
  }
  if (hyphen || !(isDigit(c) || (c === 0x2e && isDigit(text.charCodeAt(at + 1))))) return null;
  const digits = digitsAt(text, at);
  if (digits === null || isLatin(text.charCodeAt(digits.end))) return null;
  return { kind: "number", value: digits.value, start: at, end: digits.end, hyphen };
}
