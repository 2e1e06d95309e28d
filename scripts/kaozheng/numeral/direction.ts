import type { Direction } from "../quantity/quantity.ts";
import { isHan, isLatin, type Source, skipGap, skipGapBack, wordStart } from "./characters.ts";
import { CHANGE_AFTER, CHANGE_BEFORE, CHANGE_NOUNS, LEVEL_BEFORE } from "./directions.ts";
import type { Role } from "./expression.ts";
import { phraseAt, phraseBefore } from "./phrases.ts";

/** What the words around a number say of the way it went. */
interface Movement {
  readonly direction: Direction | null;
  readonly role: Role;
}

const LEVEL: Movement = { direction: null, role: "level" };

/** Words between a verb of change and its number: 下降了, 提升约, 环比. */
const PARTICLES = new Set("了约近超达已仅又再就有");
const ADVERBS = ["同比", "环比", "分别", "平均", "累计", "大幅", "整体"];
const NEAR_WORDS = 7;

/** The movement of the number that stands from `start` to `end`, qualifier to unit. `share` is true of percentages. */
export function movementOf(source: Source, start: number, end: number, floor: number, share: boolean): Movement {
  return chineseBefore(source, start, floor, share) ?? englishBefore(source, start) ?? after(source, end) ?? LEVEL;
}

function skipParticles(text: string, start: number): number {
  let i = skipGapBack(text, start);
  for (;;) {
    const adverb = ADVERBS.find(
      (word) => text.endsWith(word, i) || text.slice(Math.max(0, i - word.length), i) === word,
    );
    if (PARTICLES.has(text[i - 1] ?? "")) i -= 1;
    else if (adverb !== undefined) i -= adverb.length;
    else return skipGapBack(text, i);
  }
}

function chineseBefore({ text }: Source, start: number, floor: number, share: boolean): Movement | null {
  const spaced = skipGapBack(text, start);
  if (!isHan(text.charCodeAt(spaced - 1))) return null;
  const near = phraseBefore(LEVEL_BEFORE, text, spaced, floor);
  const at = near !== null && near.value === null ? spaced : skipParticles(text, start);
  const level = near !== null && near.value !== null ? near : phraseBefore(LEVEL_BEFORE, text, at, floor);
  const change = phraseBefore(CHANGE_BEFORE, text, at, floor);
  if (level !== null && level.value !== null) return { direction: level.value, role: "level" };
  if (change?.value === null) return null;
  const compared = change === null && level === null ? comparedBefore(text, at, floor) : null;
  if (compared !== null) return compared;
  if (change !== null && !(level !== null && level.end - level.start > change.end - change.start)) {
    return { direction: change.value, role: "change" };
  }
  return share && level === null ? verbBeforeObject(text, at, floor) : null;
}

const COMPARED: ReadonlyMap<string, Direction> = new Map<string, Direction>([
  ["多", "increase"],
  ["高", "increase"],
  ["少", "decrease"],
  ["低", "decrease"],
]);

/** 比上年多3倍, 较去年少20万件: the plain adjective is a change where the clause compares. */
function comparedBefore(text: string, at: number, floor: number): Movement | null {
  const direction = COMPARED.get(text[at - 1] ?? "");
  const clause = direction === undefined ? "" : text.slice(Math.max(floor, at - REACH), at - 1);
  return direction !== undefined && /[比较][^，。；,;]*$/.test(clause) ? { direction, role: "change" } : null;
}

const REACH = 12;

/** 提升消费者净推荐值 10 个百分点: the verb stands before its object, in the same clause. */
function verbBeforeObject(text: string, at: number, floor: number): Movement | null {
  for (let i = at - 1; i > Math.max(floor, at - REACH) && isHan(text.charCodeAt(i)); i--) {
    if (text[i] === "的" || text[i] === "为" || (text[i] === "率" && i === at - 1)) return null;
    const verb = phraseBefore(CHANGE_BEFORE, text, i, floor);
    if (verb !== null && verb.value !== null && verb.end - verb.start > 1)
      return { direction: verb.value, role: "change" };
  }
  return null;
}

function englishBefore({ text, lower }: Source, start: number): Movement | null {
  let at = skipGapBack(text, start);
  if (!isLatin(text.charCodeAt(at - 1))) return null;
  const noun = phraseBefore(CHANGE_NOUNS, lower, at, 0);
  if (noun !== null) return { direction: noun.value, role: "change" };
  const verb = phraseBefore(CHANGE_BEFORE, lower, at, 0);
  if (verb !== null) return { direction: verb.value, role: "change" };
  const from = wordStart(text, at);
  const preposition = lower.slice(from, at);
  if (preposition !== "by" && preposition !== "to") return null;
  at = skipGapBack(text, from);
  for (let n = 0; n < NEAR_WORDS && at > 0; n++) {
    const found = phraseBefore(CHANGE_BEFORE, lower, at, 0);
    if (found !== null) return { direction: found.value, role: preposition === "by" ? "change" : "level" };
    const word = previousWord(text, at);
    if (word === at) return null;
    at = skipGapBack(text, word);
  }
  return null;
}

const SENTENCE = 80;

/** Whether a verb of change stands earlier in the sentence: grew 5 points, from 80% to 85%. */
export function followsChange({ lower }: Source, start: number): boolean {
  const before = lower.slice(Math.max(0, start - SENTENCE), start);
  const words = before.slice(Math.max(...[".", ";", "!", "?"].map((mark) => before.lastIndexOf(`${mark} `))) + 1);
  return (words.match(/[a-z]+/g) ?? []).some(
    (word) => MOVES.has(word) || phraseAt(CHANGE_BEFORE, word, 0)?.end === word.length,
  );
}

const MOVES = new Set(["went", "moved", "changed", "shifted", "swung", "growth", "gain", "reduction"]);

/** The start of the word, number or unit before `at`; `at` itself at the edge of a clause. */
function previousWord(text: string, at: number): number {
  let i = at;
  while (
    i > 0 &&
    at - i < 24 &&
    /[\p{L}\p{N}.,%$£€¥-]/u.test(text[i - 1] ?? "") &&
    !/[,.]/.test(i === at ? (text[i - 1] ?? "") : "")
  )
    i -= 1;
  return i;
}

function after({ text, lower }: Source, end: number): Movement | null {
  const chinese = phraseAt(CHANGE_AFTER, text, end);
  if (chinese !== null && isHan(text.charCodeAt(chinese.end - 1))) return { direction: chinese.value, role: "change" };
  const next = skipGap(text, text[end] === "-" ? end + 1 : end);
  if (next === end || !isLatin(text.charCodeAt(next))) return null;
  const english = phraseAt(CHANGE_AFTER, lower, next);
  return english === null ? null : { direction: english.value, role: "change" };
}
