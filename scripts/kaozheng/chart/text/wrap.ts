import LineBreaker from "linebreak";

/** A place where a line may end: just before `at`. `required` after a line feed. */
interface Opportunity {
  readonly at: number;
  readonly required: boolean;
}

/** Words that stand right before a number and belong to it. */
const BEFORE_NUMBER = new Set("超逾近约达至第每");
/** Scale words, counted nouns and signs that belong to the number right before them. */
const AFTER_NUMBER = new Set("万亿千百十元件个次起名家人位条款项类倍成年月日时分%％‰多余");
/** Punctuation that may not open a line, beyond what UAX #14 keeps off it, after the usage of Chinese presses. */
const NOT_AT_START = new Set("～—…·");

const isDigit = (c: string | undefined): boolean => c !== undefined && c >= "0" && c <= "9";

/** UAX #14 lets a line end between 8000 and 万; a newspaper does not. */
function partsNumber(text: string, at: number): boolean {
  const [before = "", after = ""] = [text[at - 1], text[at]];
  if (isDigit(before) && AFTER_NUMBER.has(after)) return true;
  if (BEFORE_NUMBER.has(before) && isDigit(after)) return true;
  return "万亿千百十".includes(before) && AFTER_NUMBER.has(after) && isDigit(text[at - 2]);
}

function opportunities(text: string): Opportunity[] {
  const breaker = new LineBreaker(text);
  const found: Opportunity[] = [];
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const { position: at, required } = next;
    const inside = at < text.length && (partsNumber(text, at) || NOT_AT_START.has(text[at] ?? ""));
    if (required || !inside) found.push({ at, required: required && text[at - 1] === "\n" });
  }
  return found;
}

/**
 * Lines of at most `width`, as `measure` gives widths, broken by Unicode line breaking (UAX #14) with closing punctuation
 * kept off line starts and numbers kept whole. A word wider than a line stands on one of its own.
 */
export function wrap(text: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  let start = 0;
  let end = 0;
  for (const { at, required } of opportunities(text)) {
    if (end > start && measure(text.slice(start, at).trimEnd()) > width) {
      lines.push(text.slice(start, end).trimEnd());
      start = end;
    }
    end = at;
    if (required) {
      lines.push(text.slice(start, end).trimEnd());
      start = end;
    }
  }
  if (end > start) lines.push(text.slice(start, end).trimEnd());
  return lines;
}

/** The same number of lines as `wrap`, of lengths as even as they can be: no headline ends on a lone character. */
export function wrapBalanced(text: string, width: number, measure: (line: string) => number): string[] {
  const lines = wrap(text, width, measure);
  if (lines.length < 2) return lines;
  let [narrow, wide] = [width / 2, width];
  // Eight halvings narrow a line of 700 px to within 2 px.
  for (let i = 0; i < 8; i++) {
    const middle = (narrow + wide) / 2;
    const tried = wrap(text, middle, measure);
    if (tried.length > lines.length || tried.some((line) => measure(line) > middle)) narrow = middle;
    else wide = middle;
  }
  return wrap(text, wide, measure);
}
