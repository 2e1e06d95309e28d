import { calendarAt, englishDateAt } from "./calendar.ts";
import { isDigit, type Source } from "./characters.ts";
import type { NumericExpression } from "./expression.ts";
import { codeAt, referenceAt } from "./identifier.ts";
import { idiomAt } from "./idioms.ts";
import { labelled } from "./label.ts";
import { chineseMultipleAt } from "./multiples.ts";
import { chineseOrdinalAt, contentsPageAt, digitOrdinalAt, hanNumberedAt, listNumberAt, weekdayAt } from "./ordinal.ts";
import { multiple, named, quantityAt } from "./quantity-at.ts";
import type { Reader } from "./reader.ts";

/** What begins with a digit, or with a sign or bracket before one. */
export function readDigits(reader: Reader, at: number, floor: number): NumericExpression | null {
  const { source } = reader;
  const { text } = source;
  const label = listNumberAt(source, at) ?? referenceAt(text, at);
  if (label !== null) return labelled(source, label);
  if (!isDigit(text.charCodeAt(at))) {
    const phone = text[at] === "+" ? codeAt(source, at) : null;
    if (phone !== null) return labelled(source, phone);
    return text[at] === "(" || text[at] === "[" || text[at] === "+" ? null : quantityAt(reader, at, floor);
  }
  const other =
    calendarAt(source, at) ??
    codeAt(source, at) ??
    idiomAt(text, at, floor) ??
    digitOrdinalAt(source, at) ??
    contentsPageAt(source, at) ??
    englishDateAt(source, at);
  if (other === "plain") return null;
  if (other !== null) return labelled(source, other);
  return named(reader, at, floor) ?? quantityAt(reader, at, floor);
}

/** What begins with a Chinese numeral, or with 第, 翻, 对. */
export function readHan(reader: Reader, at: number, floor: number): NumericExpression | null {
  const { source } = reader;
  const { text } = source;
  if (text[at] === "第") return ordinal(source, at, floor);
  if (text[at] === "翻") return multiple(reader, chineseMultipleAt(text, at), floor);
  if (text[at] === "对" && text[at + 1] !== "折") return null;
  if (text[at] === "零" && text[at + 1] === "下") return null; // 零下四度: the minus of the number after it
  const label =
    idiomAt(text, at, floor) ??
    weekdayAt(text, at, floor) ??
    listNumberAt(source, at) ??
    calendarAt(source, at) ??
    hanNumberedAt(text, at);
  if (label === "plain") return null;
  if (label !== null) return labelled(source, label);
  return named(reader, at, floor) ?? quantityAt(reader, at, floor);
}

/** 第三章; 第一时间 is an idiom. */
function ordinal(source: Source, at: number, floor: number): NumericExpression | null {
  const idiom = idiomAt(source.text, at + 1, floor);
  if (idiom !== null && idiom !== "plain" && idiom.start === at) return labelled(source, idiom);
  const place = chineseOrdinalAt(source.text, at);
  return place === null ? null : labelled(source, place);
}
