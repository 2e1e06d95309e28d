import { type Exact, exact, ONE } from "../quantity/exact.ts";
import type { Hedge } from "../quantity/hedge.ts";
import { isDigit, isHan, isLatin, type Source, skipSpaces, wordEnd } from "./characters.ts";
import { englishWord } from "./english-words.ts";
import { HEDGES_ON } from "./hedges.ts";
import { type Measure, measureAt, rateAfter } from "./measure.ts";
import type { Numeral } from "./numeral.ts";
import { HUNDREDTH, withParts } from "./parts.ts";
import { phraseAt } from "./phrases.ts";
import type { Reader, Sign, Term } from "./reader.ts";
import { type UnitForm, unitFormAt } from "./unit-table.ts";

/** The term that a numeral begins: its own hedge (6万多, 100+), its unit, and smaller parts of that unit. */
export function termOf(reader: Reader, numeral: Numeral, sign: Sign | null): Term {
  const { source } = reader;
  const on = hedgeOn(reader, numeral);
  const at = on?.end ?? numeral.end;
  const measure = measureOf(reader, numeral, sign, at);
  const term: Term = {
    numeral: withFactor(numeral, measure.form),
    end: measure.end,
    hedge: on?.hedge ?? numeral.hedge,
    reach: on?.hedge === "odd" ? (numeral.scale > 0 ? numeral.step : numeral.significant) : numeral.reach,
    unit: measure.unit,
    unitText: measure.unitText,
    form: measure.form,
  };
  return withParts(reader, withHalf(source, withHalfBetween(reader, withMore(reader, term))));
}

function measureOf(reader: Reader, numeral: Numeral, sign: Sign | null, at: number): Measure {
  const { source, table } = reader;
  if (numeral.unit !== null) return { end: at, unit: numeral.unit, unitText: numeral.unitText, form: OWN_UNIT };
  if (sign === null) return measureAt(source, table, at, numeral.form === "fraction");
  const after = measureAt(source, table, at);
  const again = after.form !== null && after.end > at && repeats(sign.form, after.form);
  if (sign.form.unit === "CNY" && text(source, at) === "分")
    return { end: at + 1, unit: "CNY", unitText: "分", form: HUNDREDTH };
  const base: Measure = { end: again ? after.end : at, unit: sign.form.unit, unitText: sign.text, form: sign.form };
  if (again && after.unit !== null && after.form?.dimension !== "angle")
    return { ...base, unit: after.unit, unitText: after.unitText, form: after.form };
  return rateAfter(source, table, base);
}

const text = ({ text: folded }: Source, at: number): string => folded[at] ?? "";

/** $20 dollars, 华氏70度: the unit after says the sign again. */
const repeats = (sign: UnitForm, unit: UnitForm): boolean =>
  sign.dimension?.startsWith("money") === true
    ? unit.dimension?.startsWith("money") === true
    : unit.dimension === "angle" || unit.dimension === sign.dimension;

/** Stands for the unit that is part of the numeral: 七成, 百分之三. */
const OWN_UNIT: UnitForm = { unit: null, dimension: "ratio", size: null, factor: null };

function withFactor(numeral: Numeral, form: UnitForm | null): Numeral {
  const factor = form?.factor ?? null;
  if (factor === null || numeral.value === null) return numeral;
  return {
    ...numeral,
    value: numeral.value.mul(factor),
    step: numeral.step.mul(factor),
    significant: numeral.significant.mul(factor),
  };
}

// 余额, 多样, 来自: the character belongs to the word after.
const NOT_ODD = /^(?:余[额款热生地震量粮味音光温波威]|多[样方数化少久媒功]|来[自源说看到年袭宾信])/;

/** 多, 余, 来 and + on the number itself. */
function hedgeOn({ source, table }: Reader, numeral: Numeral): { hedge: Hedge; end: number } | null {
  if (numeral.hedge !== "none" || numeral.value === null || numeral.unit !== null) return null;
  const { text, lower } = source;
  const spaced = isHan(text.charCodeAt(skipSpaces(text, numeral.end))) ? skipSpaces(text, numeral.end) : numeral.end;
  const found = phraseAt(HEDGES_ON, lower, spaced);
  if (found === null || NOT_ODD.test(text.slice(spaced, spaced + 3))) return null;
  if (addsUp(source, found.end, text.slice(spaced, found.end))) return null;
  if (text[spaced] === "+") return { hedge: found.value, end: found.end };
  const round = numeral.scale > 0 || numeral.significant.gt(ONE);
  if (isHan(text.charCodeAt(spaced)) && !round) return null;
  if (text[spaced] === "来" && unitFormAt(table, source, skipSpaces(text, found.end)) === null) return null;
  return { hedge: found.value, end: found.end };
}

/** 1+2 and two plus three are sums, not bounds; in "2021 and more than 28,000" the words belong to the number behind them. */
export function addsUp({ text, lower }: Source, end: number, mark: string): boolean {
  if (mark !== "+" && !/plus$|^(?:and|or) /.test(mark)) return false;
  const next = skipSpaces(text, end);
  return (
    (/more$/.test(mark) && /^than(?![a-z])/.test(lower.slice(next, next + 5))) ||
    isDigit(text.charCodeAt(next)) ||
    (isLatin(text.charCodeAt(next)) && englishWord(lower.slice(next, wordEnd(text, next))) !== null)
  );
}

/** 六成多 reaches to seven tenths. */
const TENTH = exact(10);

/** 两个多月, 三年多, 六成多: more than so many units and fewer than one more. */
function withMore({ source, table }: Reader, term: Term): Term {
  const { text } = source;
  if (term.unitText === "成" && term.hedge === "none" && /^(?:多(?!少)|余)/.test(text.slice(term.end, term.end + 2)))
    return { ...term, end: term.end + 1, hedge: "odd", reach: TENTH };
  if (term.form === null || text[term.end] !== "多" || term.hedge !== "none") return term;
  const inner = unitFormAt(table, source, term.end + 1);
  if (term.unitText === "个" && inner !== null && inner.value.dimension !== "count") {
    const { unit } = inner.value;
    return {
      ...term,
      end: inner.end,
      unit,
      unitText: text.slice(inner.start, inner.end),
      form: inner.value,
      hedge: "odd",
      reach: ONE,
    };
  }
  const timed = term.form.dimension === "time" || term.form.dimension === "calendar" || term.form.dimension === "age";
  return timed && !/^多[次样种个名人家]/.test(text.slice(term.end, term.end + 2))
    ? { ...term, end: term.end + 1, hedge: "odd", reach: ONE }
    : term;
}

const HALF = exact("1/2");
const QUARTER = exact("1/4");

/** 三斤半, 一年半; an hour and a half. */
function withHalf({ text, lower }: Source, term: Term): Term {
  if (term.form === null || term.numeral.value === null) return term;
  const raised = (by: Exact, end: number): Term => ({
    ...term,
    end,
    numeral: { ...term.numeral, value: term.numeral.value?.add(by) ?? null, step: by, significant: by },
  });
  if (text[term.end] === "半") {
    const next = text.slice(term.end + 1, term.end + 3);
    if (term.unitText === "个") return term;
    if (!/^(?:小时|分钟|个|天|年|月|价|数|导|径)/.test(next))
      return raised(HALF, term.end + (next[0] === "钟" ? 2 : 1));
  }
  const english = /^ and (?:an? |one )?(half|quarter)(?![a-z])/.exec(lower.slice(term.end, term.end + 20));
  if (english === null) return term;
  return raised(english[1] === "half" ? HALF : QUARTER, term.end + english[0].length);
}

const HOUR: UnitForm = { unit: "hour", dimension: "time", size: exact(3600), factor: null };

/** 一个半小时: the half stands between the classifier and the unit. */
function withHalfBetween({ source, table }: Reader, term: Term): Term {
  if (term.unitText !== "个" || source.text[term.end] !== "半" || term.numeral.value === null) return term;
  const inner = unitFormAt(table, source, term.end + 1);
  const hour = inner === null && source.text[term.end + 1] === "钟";
  if (!hour && (inner === null || inner.value.dimension === "count")) return term;
  const numeral = { ...term.numeral, value: term.numeral.value.add(HALF), step: HALF, significant: HALF, weak: false };
  const form = inner?.value ?? HOUR;
  const end = inner?.end ?? term.end + 2;
  return { ...term, numeral, end, form, unit: form.unit, unitText: source.text.slice(term.end + 1, end) };
}
