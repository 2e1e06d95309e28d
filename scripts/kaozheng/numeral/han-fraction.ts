import { type Exact, exact, HUNDRED } from "../quantity/exact.ts";
import { PERCENT } from "../quantity/unit.ts";
import { isDigit, skipSpaces } from "./characters.ts";
import { decimal, times10 } from "./decimal.ts";
import { digitsAt } from "./digits.ts";
import { hanNumeralAt } from "./han.ts";
import { hanWord } from "./han-words.ts";
import { decimalNumeral, exactNumeral, type Numeral, negatedNumeral, scaled } from "./numeral.ts";
import { suffixAt } from "./suffixes.ts";

/** 百分之, 千分之, 百万分之. */
export const beforeFraction = (text: string, at: number): boolean =>
  /^[百佰千仟万亿]{1,4} *分 *之/.test(text.slice(at, at + 12));

/** The numeral with what follows read on: 分之, 又, 成 or 折. */
export function fractionOrShare(text: string, numeral: Numeral): Numeral {
  return fractionAfter(text, numeral) ?? mixedAfter(text, numeral) ?? tenths(text, numeral);
}

/** 三分之一, 3分之1. */
export const hanFractionAt = (text: string, at: number): Numeral | null => {
  const denominator = isDigit(text.charCodeAt(at))
    ? plainDigits(text, at)
    : hanNumeralAt(text, at, beforeFraction(text, at));
  return denominator === null ? null : fractionAfter(text, denominator);
};

function plainDigits(text: string, at: number): Numeral | null {
  const digits = digitsAt(text, at);
  return digits === null ? null : decimalNumeral(at, digits.end, "digits", digits.value);
}

/** The 分之 after a denominator and the numerator after that: 三分之一, 百分之25, 百 分 之 2.4. */
function fractionAfter(text: string, denominator: Numeral): Numeral | null {
  const joint = /^ *分 *之 *(?<minus>[负-]? *)/.exec(text.slice(denominator.end, denominator.end + 16));
  const below = denominator.value;
  if (joint === null || below === null || below.n === 0n) return null;
  const at = denominator.end + joint[0].length;
  const above = numeratorAt(text, at);
  if (above === null) return null;
  const negative = (joint.groups?.minus ?? "") !== "";
  const numerator = negative ? negatedNumeral(above, at) : above;
  const percent =
    text.slice(denominator.start, denominator.end) === "百" || text.slice(denominator.start, denominator.end) === "佰";
  if (percent) return { ...numerator, start: denominator.start, unit: PERCENT, unitText: "百分之", weak: false };
  if (numerator.value === null) return null;
  return exactNumeral(denominator.start, numerator.end, "han", numerator.value.div(below));
}

function numeratorAt(text: string, at: number): Numeral | null {
  if (isDigit(text.charCodeAt(at))) {
    const digits = digitsAt(text, at);
    if (digits === null) return null;
    const suffix = suffixAt(text, digits.end, false);
    const next = hanWord(text.charCodeAt(digits.end));
    if (next?.kind === "unit" || next?.kind === "scale") return hanNumeralAt(text, at);
    return decimalNumeral(at, suffix?.end ?? digits.end, "digits", times10(digits.value, suffix?.zeros ?? 0));
  }
  return hanNumeralAt(text, at, text[at] === "百") ?? formalDigitAt(text, at);
}

/** 万分之肆: after 分之 a formal digit stands alone. */
function formalDigitAt(text: string, at: number): Numeral | null {
  const word = hanWord(text.charCodeAt(at));
  return word?.kind === "digit" ? decimalNumeral(at, at + 1, "han", decimal(word.value)) : null;
}

/** 一又二分之一. */
function mixedAfter(text: string, whole: Numeral): Numeral | null {
  const again = /^ *又 */.exec(text.slice(whole.end, whole.end + 6));
  if (again === null || whole.value === null) return null;
  return hanMixed(text, whole.start, whole.value, whole.end + again[0].length);
}

// Words that begin with 成 or 折 and are no tenths: 3成员, 5折合.
const NOT_TENTHS = /^(?:成[员功为本立果长绩人品分都交熟语因组效就千群片套年]|折[扣叠腾合旧算损射磨])/;
const TEN = exact(10);

/** 七成, 七成五, 三成半, 八折, 75折. */
export function tenths(text: string, numeral: Numeral): Numeral {
  const at = skipSpaces(text, numeral.end);
  const word = text[at];
  if ((word !== "成" && word !== "折") || NOT_TENTHS.test(text.slice(at, at + 2)) || numeral.scale > 0) return numeral;
  const largest = numeral.value ?? numeral.ends?.[1];
  if (largest === undefined || largest.gt(word === "折" ? HUNDRED : TEN)) return numeral;
  const share = largest.gt(TEN) ? numeral : scaled(numeral, TEN, 0); // 75折 is a percentage already
  return withRest(text, at, { ...share, end: at + 1, unit: PERCENT, unitText: word, weak: false });
}

/** The digit after 成: 七成五, 三成半. */
function withRest(text: string, at: number, share: Numeral): Numeral {
  const next = skipSpaces(text, at + 1);
  const word = hanWord(text.charCodeAt(next));
  const after = hanWord(text.charCodeAt(next + 1));
  const rest = word?.kind === "half" ? 5 : word?.kind === "digit" && text[next] !== "两" ? word.value : 0;
  const plainShare = { ...share, form: share.unitText === "折" ? ("integer" as const) : ("rounded" as const) };
  if (share.unitText !== "成" || rest === 0 || share.value === null || after !== null) return plainShare;
  return { ...plainShare, end: next + 1, value: share.value.add(exact(rest)), step: exact(1), significant: exact(1) };
}
/** The whole and the fraction that begins at `at`: 3又 … 1/5. */
export function hanMixed(text: string, start: number, whole: Exact, at: number): Numeral | null {
  const fraction = hanFractionAt(text, at);
  return fraction?.value ? exactNumeral(start, fraction.end, "han", whole.add(fraction.value), "integer") : null;
}
