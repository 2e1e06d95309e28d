import { LANGUAGES, wordsOf } from "../language/language.ts";

/**
 * What a text is compared by: pairs of neighbouring Chinese characters, and English words without their endings. Pairs
 * need no dictionary, and a press release is full of words that none holds.
 */
export interface Term {
  readonly term: string;
  /** UTF-16 offset of its first unit. */
  readonly start: number;
  readonly end: number;
}

/** Runs of Han characters, and Latin words with the digits and hyphens in them. */
const RUN = /(\p{Script=Han}+)|([A-Za-z][A-Za-z0-9]*)/gu;

export function termsOf(text: string): Term[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run, 1: han, index }) =>
    han === undefined ? latinTerm(run, index) : pairs(han, index),
  );
}

/** Words that join others, in every language; of one in Han, characters, of numbers too. */
const EMPTY = new Set(LANGUAGES.flatMap((language) => wordsOf(language).readingMatch.emptyWords));
const isEmpty = (term: string): boolean => EMPTY.has(term.charAt(0)) || EMPTY.has(term.charAt(1));

function pairs(run: string, at: number): Term[] {
  const found: Term[] = [];
  for (let i = 0; i < run.length; i++)
    for (const length of [1, 2]) {
      const term = run.slice(i, i + length);
      if (term.length === length && !isEmpty(term)) found.push({ term, start: at + i, end: at + i + length });
    }
  return found;
}

function latinTerm(word: string, at: number): Term[] {
  const lower = word.toLowerCase();
  return EMPTY.has(lower) ? [] : [{ term: stem(lower), start: at, end: at + word.length }];
}

/**
 * Only what grammar adds: merchants, punished, blocking, and inspection, which is inspecting. A library's stemmer would
 * join more than belongs together.
 */
export function stem(word: string): string {
  const plain = word.replace(/(?<=[a-z]{3})ies$/, "y").replace(/(?<=[a-z]{3})(?<!s)s$/, "");
  const bare = plain.replace(/(?<=[a-z]{3})(ing|ed)$|(?<=[a-z]{4}t)ion$/, "").replace(/(?<=[a-z]{3})e$/, "");
  return bare.replace(/([b-df-hj-km-np-rtv-z])\1$/, "$1");
}
