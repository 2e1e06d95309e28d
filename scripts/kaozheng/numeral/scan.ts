import type { UnitLexicon } from "../quantity/unit.ts";
import { fold, isDigit, isHan, isLatin, wordEnd } from "./characters.ts";
import type { NumericExpression } from "./expression.ts";
import { hanWord } from "./han-words.ts";
import { readDigits, readHan } from "./read-number.ts";
import { readWord } from "./read-word.ts";
import type { Reader } from "./reader.ts";
import { unitTable } from "./unit-table.ts";

/*
 * text → fold (one code unit for one) → at each place a number can begin:
 *   labels: URL, code, date, time, ordinal, idiom …      → kind
 *   numeral (digits, Han, English, mixed) → ratio, multiple
 *     → term (its own hedge 6万多, unit, parts of the unit) → range
 *     → hedges before and after → movement (direction, change or level) → meaning (intervals)
 */

/** Every numeric expression of a text in order of place, never overlapping. Linear time. */
export function scan(text: string, lexicon: UnitLexicon): NumericExpression[] {
  return [...expressions(text, lexicon)];
}

/** The same, one by one, for texts too long to hold all of their expressions. */
export function* expressions(text: string, lexicon: UnitLexicon): Generator<NumericExpression> {
  const table = unitTable(lexicon);
  for (const [start, end] of pieces(text)) {
    const piece = start === 0 && end === text.length ? text : text.slice(start, end);
    const source = fold(piece);
    const asPrinted = source.text === piece && start === 0;
    for (const found of expressionsOf({ source, table })) yield asPrinted ? found : placed(found, text, start);
  }
}

/** The expression of a piece of a text, with its place and its words in the whole of it. */
const placed = (found: NumericExpression, text: string, offset: number): NumericExpression => ({
  text: text.slice(offset + found.start, offset + found.end),
  start: offset + found.start,
  end: offset + found.end,
  kind: found.kind,
  nominal: found.nominal,
  strict: found.strict,
  usual: found.usual,
  hedge: found.hedge,
  form: found.form,
  step: found.step,
  significant: found.significant,
  unit: found.unit,
  unitText: found.unitText,
  direction: found.direction,
  role: found.role,
});

/** The one expression that a printed token is (qualifier to unit), or null where it is not exactly one. Trims space. */
export function read(token: string, lexicon: UnitLexicon): NumericExpression | null {
  const trimmed = token.trim();
  const [only, ...others] = scan(trimmed, lexicon);
  return only !== undefined && others.length === 0 && only.start === 0 && only.end === trimmed.length ? only : null;
}

const PIECE = 1 << 18;

/** Cuts a long text at line ends, so that what is kept at a time does not grow with it. */
function* pieces(text: string): Generator<readonly [number, number]> {
  let start = 0;
  while (start < text.length) {
    const line = text.length - start > PIECE ? text.indexOf("\n", start + PIECE) : -1;
    const end = line < 0 ? text.length : line + 1;
    yield [start, end];
    start = end;
  }
}

function* expressionsOf(reader: Reader): Generator<NumericExpression> {
  const { text } = reader.source;
  let floor = 0;
  let at = 0;
  while (at < text.length) {
    const c = text.charCodeAt(at);
    const word = isLatin(c) ? wordEnd(text, at) : at;
    const found =
      word > at
        ? readWord(reader, at, word, floor)
        : startsNumber(text, at, c)
          ? readOther(reader, at, c, floor)
          : null;
    if (found !== null && found.end > at) {
      yield found;
      floor = found.end;
      at = found.end;
    } else at = word > at ? word : at + 1;
  }
}

const readOther = (reader: Reader, at: number, c: number, floor: number): NumericExpression | null =>
  isHan(c) || c === 0x96f6 ? readHan(reader, at, floor) : readDigits(reader, at, floor);

const SYMBOLS: ReadonlySet<number> = new Set([..."½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒〔"].map((s) => s.charCodeAt(0)));
const CHINESE: ReadonlySet<number> = new Set([..."第翻对"].map((s) => s.charCodeAt(0)));

/** Whether a number, or a word that is read as one, can begin with the character at `at`. */
function startsNumber(text: string, at: number, c: number): boolean {
  if (isDigit(c)) return true;
  if (c < 0x80) {
    const before = text.charCodeAt(at - 1);
    const decimal = c === 0x2e && isDigit(text.charCodeAt(at + 1)) && !isDigit(before) && before !== 0x2e;
    const open = c === 0x28 || c === 0x5b || (c === 0x2b && isDigit(text.charCodeAt(at + 1)));
    return decimal || open;
  }
  const kind = hanWord(c)?.kind;
  return (kind !== undefined && kind !== "point" && kind !== "odd") || CHINESE.has(c) || SYMBOLS.has(c) || c === 0xff08;
}
