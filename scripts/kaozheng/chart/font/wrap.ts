import LineBreaker from "linebreak";

/** Widths in pixels of a text set on one line. */
type LineWidth = (line: string) => number;

/** A place where a line may end: just before `at`. */
interface Opportunity {
  readonly at: number;
  /** After a line feed. */
  readonly required: boolean;
  /** What it costs to end a line here: less after punctuation than inside a Chinese clause. */
  readonly cost: number;
}

/** Words that stand right before a number and belong to it. */
const BEFORE_NUMBER = new Set("超逾近约达至第每");
/** Scale words, counted nouns and signs that belong to the number right before them. */
const AFTER_NUMBER = new Set("万亿千百十元件个次起名家人位条款项类倍成年月日时分%％‰多余");
/** Marks that may not open a line, not even after a space, beyond those UAX #14 keeps off it (GB/T 15834, 5.1). */
const NOT_AT_START = new Set("～—…·%％‰，。、；：！？）》」』】〉");

const isDigit = (c: string | undefined): boolean => c !== undefined && c >= "0" && c <= "9";

/** UAX #14 lets a line end between 8000 and 万, or 2020 and 年 with a space between; a newspaper does not. */
function partsNumber(text: string, at: number): boolean {
  const [before = "", after = ""] = [text[at - 1] === " " ? text[at - 2] : text[at - 1], text[at]];
  if (isDigit(before) && AFTER_NUMBER.has(after)) return true;
  if ((BEFORE_NUMBER.has(before) || before === "～") && isDigit(after)) return true;
  return "万亿千百十".includes(before) && AFTER_NUMBER.has(after) && isDigit(text[at - 2]);
}

/** Costs are in the measure of `raggedness`: 0.22 is a line that is nearly half empty. */
function cost(text: string, at: number): number {
  const before = text.slice(0, at).trimEnd().at(-1) ?? "";
  if (/[，。；：！？、,;:.!?—]/u.test(before)) return 0;
  return /\s/u.test(text[at - 1] ?? "") ? 0.02 : 0.22;
}

const BRACKETS: Readonly<Record<string, string>> = { "“": "「", "”": "」", "‘": "『", "’": "』" };
const isWide = (c: string | undefined): boolean => c === undefined || c >= "\u2e80" || c in BRACKETS;

/**
 * Chinese quotation marks open and close as brackets do. The library is of Unicode 13, where a line could end on neither
 * side of any quotation mark; since Unicode 16 (UAX #14, LB19a) that holds between narrow characters alone.
 */
const quotesAsBrackets = (text: string): string =>
  text.replace(/[“”‘’]/gu, (quote, at: number) =>
    isWide(text[at - 1]) || isWide(text[at + 1]) ? (BRACKETS[quote] ?? quote) : quote,
  );

function opportunities(text: string): Opportunity[] {
  const breaker = new LineBreaker(quotesAsBrackets(text));
  const found: Opportunity[] = [];
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const at = next.position;
    const required = next.required && text[at - 1] === "\n";
    const inside = at < text.length && (partsNumber(text, at) || NOT_AT_START.has(text[at] ?? ""));
    if (required || !inside) found.push({ at, required, cost: cost(text, at) });
  }
  return found;
}

/**
 * Lines of at most `width`, filled one after the other, broken by Unicode line breaking (UAX #14) with closing marks kept
 * off line starts and numbers kept whole. A word wider than a line stands on one of its own.
 */
export function wrap(text: string, width: number, measure: LineWidth): string[] {
  const lines: string[] = [];
  let start = 0;
  let end = 0;
  const cut = (): void => {
    lines.push(text.slice(start, end).trimEnd());
    start = end;
  };
  for (const { at, required } of opportunities(text)) {
    if (end > start && measure(text.slice(start, at).trimEnd()) > width) cut();
    end = at;
    if (required) cut();
  }
  if (end > start) cut();
  return lines;
}

/** How lines are shared out: a headline evenly, a paragraph so that its last line is no lone word. */
type Shape = "even" | "filled";
/** A headline is read by its lines; in a paragraph it matters little where they end. */
const BREAK_WEIGHT: Readonly<Record<Shape, number>> = { even: 1, filled: 0.05 };

/** What a line costs: the square of the part that stays empty. A last line may be short, but not a lone word. */
function raggedness(length: number, width: number, last: boolean, shape: Shape): number {
  const empty = Math.max(0, 1 - length / width);
  if (shape === "even" || !last) return empty * empty;
  return empty > 0.8 ? 0.5 : 0;
}

interface Best {
  readonly cost: number;
  readonly lines: readonly string[];
}

interface MeasuredLine {
  readonly words: string;
  readonly length: number;
}

/** The line from after the opportunity `i - 1` to the opportunity `j`: asked for once for every line it could be, it is measured once. */
function measuredOnce(text: string, ends: readonly Opportunity[], measure: LineWidth) {
  const known = new Map<number, MeasuredLine>();
  return (i: number, j: number): MeasuredLine => {
    const key = i * ends.length + j;
    const found = known.get(key);
    if (found !== undefined) return found;
    const words = text.slice(i === 0 ? 0 : (ends[i - 1]?.at ?? 0), ends[j]?.at).trimEnd();
    const line = { words, length: measure(words) };
    known.set(key, line);
    return line;
  };
}

/**
 * As many lines as `wrap` makes, their ends chosen together (after Knuth and Plass): after punctuation rather than
 * inside a clause, and of even lengths where the shape asks for it.
 */
export function wrapWell(text: string, width: number, measure: LineWidth, shape: Shape): string[] {
  const greedy = wrap(text, width, measure);
  if (greedy.length < 2 || text.includes("\n")) return greedy;
  // An even headline is measured against the width its lines would share, so that no line is squeezed to be like another.
  const target = shape === "even" ? Math.min(width, (1.15 * measure(text)) / greedy.length) : width;
  const ends = opportunities(text);
  const lineBetween = measuredOnce(text, ends, measure);
  let best: (Best | null)[] = [{ cost: 0, lines: [] }, ...ends.map(() => null)];
  for (let line = 1; line <= greedy.length; line++) {
    const next: (Best | null)[] = best.map(() => null);
    best.forEach((before, i) => {
      if (before === null) return;
      for (let j = i; j < ends.length; j++) {
        const end = ends[j];
        if (end === undefined) break;
        const { words, length } = lineBetween(i, j);
        if (length > width && j > i) break;
        const last = j === ends.length - 1;
        if (last !== (line === greedy.length)) continue;
        const total =
          before.cost + raggedness(length, target, last, shape) + (last ? 0 : BREAK_WEIGHT[shape] * end.cost);
        const known = next[j + 1];
        if (!known || total < known.cost) next[j + 1] = { cost: total, lines: [...before.lines, words] };
      }
    });
    best = next;
  }
  return [...(best.at(-1)?.lines ?? greedy)];
}
