import { decadeAt, englishDateAt, namedSpanAt } from "./calendar.ts";
import { isDigit, isLatin, skipGap } from "./characters.ts";
import { decimal, exactOf } from "./decimal.ts";
import { englishNumberAt } from "./english.ts";
import { beginsNumber, englishWord } from "./english-words.ts";
import type { NumericExpression } from "./expression.ts";
import { nameAt } from "./identifier.ts";
import { type Label, labelled } from "./label.ts";
import { englishMultipleAt, MULTIPLE_WORDS } from "./multiples.ts";
import { decimalNumeral } from "./numeral.ts";
import { pronounOne } from "./ordinal.ts";
import { phraseAt } from "./phrases.ts";
import { multiple, named, quantityAt } from "./quantity-at.ts";
import { beforeNumber, quantityOf } from "./quantity-of.ts";
import type { Reader } from "./reader.ts";
import { unitFormAt } from "./unit-table.ts";

const LONGEST_WORD = 13;

/** What begins with a Latin word: a name with digits in it, a date, a number in words. */
export function readWord(reader: Reader, at: number, end: number, floor: number): NumericExpression | null {
  const { source } = reader;
  const { text, lower } = source;
  if (mayBeName(text, end) && !isCurrency(reader, at, end)) {
    const name = nameAt(source, at);
    if (name !== null && name.end > end) return labelled(source, name);
  }
  if (end - at > LONGEST_WORD) return null;
  const word = lower.slice(at, end);
  const label = calendarWord(reader, at, word);
  if (label !== null) return labelled(source, label);
  if (MULTIPLE_WORDS.has(word)) return multiple(reader, englishMultipleAt(source, at), floor);
  const number = englishWord(word);
  if (number === null || !beginsNumber(number)) return null;
  const pronoun = number.kind === "digit" ? pronounOne(source, at) : null;
  return pronoun === null ? numberWords(reader, at, end, floor, number.kind === "article") : labelled(source, pronoun);
}

function calendarWord({ source }: Reader, at: number, word: string): Label | null {
  if (word.length > 2 && MONTHS.has(word.slice(0, 3))) return englishDateAt(source, at);
  if (word === "q" || word === "fy" || word === "h") return englishDateAt(source, at);
  if (SPANS.has(word)) return namedSpanAt(source, at);
  return word === "nineteen" || word === "twenty" || word === "eighteen" ? decadeAt(source, at) : null;
}

/** A number in words: an ordinal, a name, a quantity; or an article that counts one. */
function numberWords(
  reader: Reader,
  at: number,
  end: number,
  floor: number,
  article: boolean,
): NumericExpression | null {
  const { source } = reader;
  const number = englishNumberAt(source.text, source.lower, at);
  if (number?.kind === "ordinal") {
    return labelled(source, { start: number.start, end: number.end, kind: "ordinal", value: exactOf(number.value) });
  }
  if (number === null) return article ? articleUnit(reader, at, end, floor) : null;
  return named(reader, at, floor, number.numeral) ?? quantityAt(reader, at, floor, number.numeral);
}

/** CNY1.25: the letters are a currency and the digits its number. */
function isCurrency({ source, table }: Reader, at: number, end: number): boolean {
  const code = phraseAt(table.signs, source.text, at) ?? phraseAt(table.lowerSigns, source.lower, at);
  return code?.end === end && /^[\d.]+(?![A-Za-z\d])/.test(source.text.slice(end, end + 24));
}

const SPANS = new Set(
  "past last next previous coming preceding following first second third fourth final latter".split(" "),
);

/** about an hour, an hour and a half, a kilogram: the article counts where a hedge, a part or nothing else stands by. */
function articleUnit(reader: Reader, at: number, end: number, floor: number): NumericExpression | null {
  const { source, table } = reader;
  const unit = unitFormAt(table, source, skipGap(source.text, end));
  if (unit === null || unit.start === end || unit.value.unit === null || unit.value.dimension === "count") return null;
  const numeral = decimalNumeral(at, end, "english", decimal(1), { weak: true });
  const { expression, hedged } = quantityOf(reader, numeral, beforeNumber(reader, at, floor), floor);
  const whole = expression.start === 0 && expression.end === source.text.length;
  return hedged || whole || expression.end > unit.end + 2 ? expression : null;
}

const MONTHS = new Set("jan feb mar apr may jun jul aug sep oct nov dec".split(" "));

/** Whether a Latin word runs on into digits, an address or a domain. */
function mayBeName(text: string, end: number): boolean {
  const next = text.charCodeAt(end);
  if (isDigit(next)) return true;
  if (next === 0x40 || next === 0x3a) return text[end] === "@" || text.startsWith("://", end);
  const joint = next === 0x2d || next === 0x2e || next === 0x5f;
  const after = text.charCodeAt(end + 1);
  return joint && (isDigit(after) || (next !== 0x2d && isLatin(after)));
}
