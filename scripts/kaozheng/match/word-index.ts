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

/** 的, 了 join words and are in none; nor are the characters of numbers. */
const EMPTY = /[的了和与及一二三四五六七八九十百千万亿个]/u;

function pairs(run: string, at: number): Term[] {
  const found: Term[] = [];
  for (let i = 0; i < run.length; i++)
    for (const length of [1, 2]) {
      const term = run.slice(i, i + length);
      if (term.length === length && !EMPTY.test(term)) found.push({ term, start: at + i, end: at + i + length });
    }
  return found;
}

const EMPTY_WORDS = new Set(
  "a an and as at by be been but for from had has have if in into is it its no not of on or over per said than that the their them they this to was were which who will with while more less about some such says say its those these also".split(
    " ",
  ),
);

function latinTerm(word: string, at: number): Term[] {
  const lower = word.toLowerCase();
  return EMPTY_WORDS.has(lower) ? [] : [{ term: stem(lower), start: at, end: at + word.length }];
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
