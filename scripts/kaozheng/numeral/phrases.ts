import { isLatin, skipGap, skipGapBack } from "./characters.ts";

/** A table of words and phrases, found in a text at a place or before one, the longest first. */
export interface Phrases<T> {
  readonly byFirst: ReadonlyMap<number, readonly Phrase<T>[]>;
  readonly byLast: ReadonlyMap<number, readonly Phrase<T>[]>;
}

interface Phrase<T> {
  readonly words: string;
  readonly value: T;
}

export interface Found<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** Rows of phrase and value; of two rows with one phrase the first counts. */
export function phrases<T>(rows: Iterable<readonly [string, T]>): Phrases<T> {
  const byFirst = new Map<number, Phrase<T>[]>();
  const byLast = new Map<number, Phrase<T>[]>();
  const seen = new Set<string>();
  for (const [words, value] of rows) {
    if (words === "" || seen.has(words)) continue;
    seen.add(words);
    const phrase = { words, value };
    put(byFirst, words.charCodeAt(0), phrase);
    put(byLast, words.charCodeAt(words.length - 1), phrase);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  for (const list of byLast.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { byFirst, byLast };
}

function put<T>(map: Map<number, Phrase<T>[]>, key: number, phrase: Phrase<T>): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [phrase]);
  else list.push(phrase);
}

/** The same value for every phrase of a list written with `|` between. */
export const rows = <const T>(value: T, list: string): [string, T][] => list.split("|").map((words) => [words, value]);

/** The longest phrase that stands at `at`; Latin words only whole. */
export function phraseAt<T>(table: Phrases<T>, text: string, at: number): Found<T> | null {
  const list = table.byFirst.get(text.charCodeAt(at));
  if (list === undefined) return null;
  for (const { words, value } of list) {
    const end = matchForward(words, text, at);
    if (end >= 0) return { start: at, end, value };
  }
  return null;
}

/** The longest phrase that ends at `end` and does not begin before `floor`. */
export function phraseBefore<T>(table: Phrases<T>, text: string, end: number, floor: number): Found<T> | null {
  const list = table.byLast.get(text.charCodeAt(end - 1));
  if (list === undefined) return null;
  for (const { words, value } of list) {
    const start = matchBackward(words, text, end);
    if (start >= floor) return { start, end, value };
  }
  return null;
}

/** A space in a phrase stands for any run of white space with at most one line break. */
function matchForward(words: string, text: string, at: number): number {
  let i = at;
  for (let w = 0; w < words.length; w++) {
    const c = words.charCodeAt(w);
    if (c === 0x20) {
      const next = skipGap(text, i);
      if (next === i) return -1;
      i = next;
    } else if (text.charCodeAt(i) === c) i += 1;
    else return -1;
  }
  return isLatin(words.charCodeAt(words.length - 1)) && isLatin(text.charCodeAt(i)) ? -1 : i;
}

function matchBackward(words: string, text: string, end: number): number {
  let i = end;
  for (let w = words.length - 1; w >= 0; w--) {
    const c = words.charCodeAt(w);
    if (c === 0x20) {
      const next = skipGapBack(text, i);
      if (next === i) return -1;
      i = next;
    } else if (i > 0 && text.charCodeAt(i - 1) === c) i -= 1;
    else return -1;
  }
  return isLatin(words.charCodeAt(0)) && i > 0 && isLatin(text.charCodeAt(i - 1)) ? -1 : i;
}
