import { isDigit, isLatin, skipGap, wordEnd } from "./characters.ts";
import type { Decimal } from "./decimal.ts";
import { digitsAt } from "./digits.ts";
import { type EnglishWord, englishWord } from "./english-words.ts";

/** A number word, or digits among them. */
export type NumberWord = EnglishWord | { readonly kind: "number"; readonly value: Decimal };

/** A run of number words and where each of them stands. */
export interface NumberWords {
  readonly words: readonly NumberWord[];
  readonly places: readonly Place[];
}

interface Place {
  readonly start: number;
  readonly end: number;
  /** Tied to the word before by a hyphen: the five of ninety-five. */
  readonly hyphen: boolean;
}

/** Longer numbers are no quantities; the limit bounds the time one takes. */
const MOST = 48;

/** The run of number words and digits that starts at `at`. */
export function numberWordsAt(text: string, lower: string, at: number): NumberWords {
  const words: NumberWord[] = [];
  const places: Place[] = [];
  let next: Gap | null = { at, hyphen: false, comma: false };
  while (next !== null && words.length < MOST) {
    const end = tokenEnd(text, next);
    const word = end === null ? null : wordOf(text, lower, next.at, end);
    if (end === null || word === null || (next.comma && !mayFollowComma(words.at(-1), word))) break;
    words.push(word);
    places.push({ start: next.at, end, hyphen: next.hyphen });
    next = gapAfter(text, end);
  }
  while (words.length > 0 && isJoint(words.at(-1))) words.pop();
  return { words, places };
}

/** The first of the words, up to a limit. */
export const wordsUntil = ({ words, places }: NumberWords, until: number): NumberWords => ({
  words: words.slice(0, until),
  places,
});

/** The offset at which the word before `index` ends. */
export const endBefore = ({ places }: NumberWords, index: number): number => places[index - 1]?.end ?? 0;

const isJoint = (token: NumberWord | undefined): boolean =>
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
const mayFollowComma = (before: NumberWord | undefined, after: NumberWord): boolean =>
  before?.kind === "scale" && !before.plural && after.kind !== "number" && after.kind !== "and";

function tokenEnd(text: string, { at, hyphen }: Gap): number | null {
  const c = text.charCodeAt(at);
  if (text[at] === "&") return at + 1;
  if (isLatin(c)) return wordEnd(text, at);
  const digits = isDigit(c) || (c === 0x2e && isDigit(text.charCodeAt(at + 1)));
  return hyphen || !digits ? null : (digitsAt(text, at)?.end ?? null);
}

const LONGEST_WORD = 13;

function wordOf(text: string, lower: string, at: number, end: number): NumberWord | null {
  if (text[at] === "&") return AND;
  if (isLatin(text.charCodeAt(at))) {
    const whole = end - at <= LONGEST_WORD && !isDigit(text.charCodeAt(end));
    return whole ? englishWord(lower.slice(at, end)) : null;
  }
  const digits = digitsAt(text, at);
  return digits === null || isLatin(text.charCodeAt(end)) ? null : { kind: "number", value: digits.value };
}

const AND: NumberWord = { kind: "and" };
