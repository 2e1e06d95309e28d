import type { NumericExpression } from "../numeral/expression.ts";
import { scan } from "../numeral/scan.ts";
import type { UnitLexicon } from "../quantity/unit.ts";
import { type Term, termsOf } from "./word-index.ts";

/** A line or paragraph of a text, with every numeric expression in it. */
export interface Passage {
  readonly text: string;
  readonly readings: readonly NumericExpression[];
  /** Where its quantities begin, and where they end. */
  readonly starts: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
  /** Whether it is a number and next to nothing else, as on a page that shows figures large. */
  readonly displayed: boolean;
}

/** Reads paragraphs as one text: whether a number is the page of a table of contents is seen from the lines beside it. */
export function passagesOf(paragraphs: readonly string[], lexicon: UnitLexicon): Passage[] {
  const readings = scan(paragraphs.join("\n"), lexicon);
  let start = 0;
  let next = 0;
  return paragraphs.map((text) => {
    const end = start + text.length;
    const own: NumericExpression[] = [];
    for (let r = readings[next]; r !== undefined && r.end <= end; r = readings[++next])
      // One that reaches over a line's end belongs to neither.
      if (r.start >= start) own.push({ ...r, start: r.start - start, end: r.end - start });
    start = end + 1;
    return passageOf(text, own);
  });
}

function passageOf(text: string, readings: readonly NumericExpression[]): Passage {
  const quantities = readings.filter(({ kind }) => kind === "quantity");
  const [only, ...others] = quantities;
  return {
    text,
    readings,
    starts: new Set(quantities.map((r) => r.start)),
    ends: new Set(quantities.map((r) => r.end)),
    displayed: only !== undefined && others.length === 0 && text.length - (only.end - only.start) <= 4,
  };
}

/** The words about a number with how near they stand to it: 1 beside it, toward 0 further off. */
export type Surroundings = ReadonlyMap<string, number>;

/**
 * What the way from a number to a word costs; nearness is e to the power of minus that. Set on the development half of
 * the labels in `test/match`.
 */
const COST = {
  /** Of each Chinese character; any other is a third of one. */
  character: 0.045,
  /** Of a mark that a clause ends with. */
  clause: 0.6,
  /** Of a mark between the members of a list. */
  listed: 0.35,
  /** Of the end of a sentence. */
  sentence: 1.9,
  /** Of the end of a paragraph. */
  paragraph: 2.9,
  /** Of another number on the way: the words beyond are mostly that number's. */
  number: 0.35,
  /** Of looking behind the number at all: what is counted stands before it more often. */
  behind: 0.1,
} as const;

/** What lies further off than this tells nothing. */
const FURTHEST = 3.5;

/** Characters within which that is reached, were every other one a comma within a number; and a word more. */
const REACH = Math.ceil((2 * FURTHEST) / (COST.character / 3)) + 40;

/** Paragraphs looked at on either side. */
const NEIGHBOURS = 2;

/** The words around one number of the passage at `index`; the number's own characters are none of them. */
export function surroundings(
  passages: readonly Passage[],
  index: number,
  reading: Pick<NumericExpression, "start" | "end">,
): Surroundings {
  const here = passages[index];
  const found = new Map<string, number>();
  if (here === undefined) return found;
  walk(here, reading.start, -1, 0, found);
  walk(here, reading.end, 1, COST.behind, found);
  // A display figure stands alone in its line and its caption in the next; the line above is another figure's caption.
  const alone = here.displayed;
  const captioned = alone && passages.slice(Math.max(0, index - 3), index).some(({ displayed }) => displayed);
  const toStart = alone ? COST.listed : wayTo(here, reading.start, -1) + COST.paragraph;
  const toEnd = wayTo(here, reading.end, 1) + COST.paragraph;
  for (let step = 1; step <= NEIGHBOURS; step++) {
    const before = passages[index - step];
    const after = passages[index + step];
    const further = (step - 1) * COST.paragraph;
    if (before !== undefined && !(captioned && step === 1))
      walk(before, before.text.length, -1, toStart + further, found);
    if (after === undefined) continue;
    if (alone && after.displayed) break;
    walk(after, 0, 1, alone ? (step - 1) * COST.clause : toEnd + further, found);
  }
  return found;
}

/** Walks from `from` to one end of a passage and keeps each term with its nearness. */
function walk(passage: Passage, from: number, way: 1 | -1, start: number, found: Map<string, number>): void {
  const { text } = passage;
  const numbers = way === 1 ? passage.starts : passage.ends;
  const met = new Map<number, Term[]>();
  const first = Math.max(0, from - REACH);
  for (const term of termsOf(text.slice(first, from + REACH))) {
    const place = first + (way === 1 ? term.start : term.end);
    met.set(place, [...(met.get(place) ?? []), term]);
  }
  let cost = start;
  for (let at = from; cost < FURTHEST && (way === 1 ? at < text.length : at > 0); at += way) {
    const nearness = Math.exp(-cost);
    for (const { term } of met.get(at) ?? []) if (nearness > (found.get(term) ?? 0)) found.set(term, nearness);
    if (numbers.has(at)) cost += COST.number;
    cost += costAt(text, way === 1 ? at : at - 1);
  }
}

/** What it costs to get from a place in a passage to its end. */
function wayTo({ text }: Passage, from: number, way: 1 | -1): number {
  let cost = 0;
  for (let at = way === 1 ? from : from - 1; at >= 0 && at < text.length && cost < FURTHEST; at += way)
    cost += costAt(text, at);
  return cost;
}

function costAt(text: string, at: number): number {
  const c = text.charAt(at);
  if (/[，；：;:（）()]/u.test(c)) return COST.clause;
  // Between digits a comma parts thousands.
  if (c === ",") return /\d/.test(text.charAt(at + 1)) ? 0 : COST.clause;
  if (c === "、") return COST.listed;
  if (/[。！？!?]/u.test(c) || (c === "." && /^(\s|$)/.test(text.slice(at + 1, at + 2)))) return COST.sentence;
  return /\p{Script=Han}/u.test(c) ? COST.character : COST.character / 3;
}
