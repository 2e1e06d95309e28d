import { exact } from "../quantity/exact.ts";
import type { Direction } from "../quantity/quantity.ts";
import { isLatin, type Source, skipSpaces, wordEnd } from "./characters.ts";
import { exactOf } from "./decimal.ts";
import { digitsAt } from "./digits.ts";
import { hanNumeralAt } from "./han.ts";
import type { Numeral } from "./numeral.ts";
import { exactNumeral } from "./numeral.ts";

/** A word that multiplies: 翻一番, doubled, twofold. */
export interface Multiple {
  readonly numeral: Numeral;
  readonly direction: Direction | null;
}

const VERBS: ReadonlyMap<string, readonly [string, Direction]> = new Map<string, readonly [string, Direction]>(
  (
    [
      ["2", "increase", "doubled doubling doubles double"],
      ["3", "increase", "tripled tripling triples triple trebled"],
      ["4", "increase", "quadrupled quadrupling quadruples quadruple"],
      ["5", "increase", "quintupled"],
      ["1/2", "decrease", "halved halving"],
    ] as const
  ).flatMap(([value, direction, words]) => words.split(" ").map((word) => [word, [value, direction]] as const)),
);
const FOLDS: ReadonlyMap<string, string> = new Map(
  "twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold"
    .split(" ")
    .map((word, i) => [word, String(i + 2)]),
);
const TIMES: ReadonlyMap<string, string> = new Map([
  ["twice", "2"],
  ["thrice", "3"],
]);

export const MULTIPLE_WORDS: ReadonlySet<string> = new Set([...VERBS.keys(), ...FOLDS.keys(), ...TIMES.keys()]);

/** 翻一番, 翻两番, 翻番, 翻倍, 翻了三倍. 翻两番 is two doublings. */
export function chineseMultipleAt(text: string, at: number): Multiple | null {
  const start = skipSpaces(text, text[at + 1] === "了" ? at + 2 : at + 1);
  if (text[start] === "番" || text[start] === "倍") return increase(at, start + 1, "2");
  const digits = digitsAt(text, start);
  const numeral = digits === null ? hanNumeralAt(text, start) : null;
  const value = digits === null ? (numeral?.value ?? null) : exactOf(digits.value);
  const end = skipSpaces(text, digits?.end ?? numeral?.end ?? start);
  if (value === null || value.d !== 1n || value.n < 1n || value.n > 12n) return null;
  if (text[end] === "番") return increase(at, end + 1, String(2n ** value.n));
  return text[end] === "倍" ? increase(at, end + 1, String(value.n)) : null;
}

const increase = (start: number, end: number, value: string): Multiple => ({
  numeral: { ...exactNumeral(start, end, "han", exact(value), "multiple"), unit: "1" },
  direction: "increase",
});

/** doubled, tripled, halved, twofold, twice. */
export function englishMultipleAt({ text, lower }: Source, at: number): Multiple | null {
  const end = wordEnd(text, at);
  const word = lower.slice(at, end);
  const verb = VERBS.get(word);
  if (verb !== undefined) {
    const adjective = word === "double" || word === "triple" || word === "quadruple";
    if (adjective && !/^ (?:the|its|their|last|what|that)\b/.test(lower.slice(end, end + 8))) return null;
    return multiple(at, end, verb[0], verb[1]);
  }
  const fold = FOLDS.get(word);
  if (fold !== undefined) return multiple(at, end, fold, null);
  const times = TIMES.get(word);
  return times !== undefined && !isLatin(text.charCodeAt(at - 1)) ? multiple(at, end, times, null) : null;
}

const multiple = (start: number, end: number, value: string, direction: Direction | null): Multiple => ({
  numeral: { ...exactNumeral(start, end, "english", exact(value), "multiple"), unit: "1" },
  direction,
});
