import { OBJECT } from "./article.ts";
import { expressionEnd } from "./expression-end.ts";
import { parseMarkdown } from "./markdown.ts";

const ESCAPE = /\\[!-/:-@[-`{-~]/y;
const REFERENCE = /&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z0-9]{0,31});/y;
/** A line ending with the spaces around it and the markers of the quotations and lists that the next line stands in. */
const LINE_END = /[ \t]*(?:\r\n|\n|\r)[ \t>]*/y;
const SPACES = /[ \t\r\n]+/y;

/** What may not stand for itself: nothing else in a text can be as long in the file and yet be written otherwise. */
const UNEQUAL = /[\\&\r\n\uFFFC]/;

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function decodeReference(reference: string): string {
  const [block] = parseMarkdown(reference).children;
  const [text] = block?.type === "paragraph" ? block.children : [];
  return text?.type === "text" ? text.value : reference;
}

/**
 * For every UTF-16 unit of `value`, the text of a Markdown node, its offset in `source`, what the file holds between
 * the node's ends; and one offset more, for the end. Escapes and character references take more room in the file than
 * in the text, line endings and quotation markers too.
 */
export function align(source: string, value: string): number[] {
  if (source === value && !UNEQUAL.test(value)) return Array.from({ length: value.length + 1 }, (_, i) => i);
  const offsets: number[] = [];
  let at = 0;
  while (offsets.length < value.length) {
    const character = value.charAt(offsets.length);
    const step = nextStep(source, at, character, value.slice(offsets.length, offsets.length + 2));
    for (let i = 0; i < step.units; i++) offsets.push(step.at);
    at = step.next;
  }
  // A reference to a character outside the BMP may have given one unit too many at the end.
  return [...offsets.slice(0, value.length), Math.min(at, source.length)];
}

interface Step {
  /** Offset of the character in the source. */
  readonly at: number;
  readonly next: number;
  /** How many units of the value it stands for. */
  readonly units: number;
}

function nextStep(source: string, at: number, character: string, ahead: string): Step {
  if (matchAt(ESCAPE, source, at) !== null && source.charAt(at + 1) === character)
    return { at: at + 1, next: at + 2, units: 1 };
  const reference = matchAt(REFERENCE, source, at);
  if (reference !== null) {
    const decoded = decodeReference(reference);
    if (decoded !== reference && ahead.startsWith(decoded))
      return { at, next: at + reference.length, units: decoded.length };
  }
  if (/\s/.test(character)) {
    // A line ending of the text; a folded one of YAML is a space there.
    const ending = matchAt(LINE_END, source, at);
    if (ending !== null) return { at, next: at + ending.length, units: ahead === "\r\n" ? 2 : 1 };
    const spaces = source.charAt(at) === character ? null : matchAt(SPACES, source, at);
    if (spaces !== null) return { at, next: at + spaces.length, units: 1 };
  }
  if (character === OBJECT && source.startsWith("${", at))
    return { at, next: expressionEnd(source, at + 2) ?? at + 2, units: 1 };
  if (source.charAt(at) === character) return { at, next: at + 1, units: 1 };
  const later = source.indexOf(character, at);
  return later < 0 ? { at, next: at, units: 1 } : { at: later, next: later + 1, units: 1 };
}
