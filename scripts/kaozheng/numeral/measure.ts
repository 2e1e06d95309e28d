import { type Exact, exact } from "../quantity/exact.ts";
import { divideUnits, type Unit } from "../quantity/unit.ts";
import { isDigit, isHan, isLatin, type Source, skipGap, skipSpaces, wordEnd } from "./characters.ts";
import { phraseAt } from "./phrases.ts";
import { isNounStop, NOT_A_UNIT } from "./stop-words.ts";
import { type UnitForm, type UnitTable, unitFormAt } from "./unit-table.ts";

/** The unit or counted noun after a number. */
export interface Measure {
  /** Where the expression ends: after the unit where it stands next to the number, else where it began. */
  readonly end: number;
  readonly unit: Unit | null;
  readonly unitText: string;
  readonly form: UnitForm | null;
}

const none = (end: number): Measure => ({ end, unit: "1", unitText: "", form: null });

/** What is measured or counted by the number that ends at `at`. A fraction of things is no number of them. */
export function measureAt(source: Source, table: UnitTable, at: number, fraction = false): Measure {
  const { text } = source;
  const place = unitPlace(source, at, fraction);
  const sought =
    place === null
      ? null
      : (multipleAt(source, place) ?? unitAt(source, table, place) ?? bracketedUnitAt(source, table, place));
  const ofThings = fraction && sought?.value.dimension === "count" && source.lower.slice(at, at + 4) === " of ";
  const found = ofThings ? null : sought;
  if (found !== null && place !== null) {
    const measure = {
      end: found.end,
      unit: found.value.unit,
      unitText: text.slice(place, found.end),
      form: found.value,
    };
    return rateAfter(source, table, measure);
  }
  if (ofThings) return none(at);
  const rate = / a (?:hour|day|week|month|year)(?! (?:ago|earlier|later|before|prior))/y;
  rate.lastIndex = at;
  return rate.test(source.lower) ? rateAfter(source, table, none(at)) : nounAfter(source, table, at);
}

const MULTIPLE: UnitForm = { unit: "1", dimension: "multiple", size: null, factor: null };
const COMPARING =
  /times(?= (?:the|as|more|higher|larger|greater|that|what|its|their|faster|bigger|longer|last)(?![a-z]))/y;

/** 2.5 times the level: a multiple, where three times alone counts occasions. */
function multipleAt({ lower }: Source, at: number): { end: number; value: UnitForm } | null {
  COMPARING.lastIndex = at;
  return COMPARING.test(lower) ? { end: at + "times".length, value: MULTIPLE } : null;
}

const BEFORE_UNIT = /^(?:of )?(?:more |extra |additional |further |fewer |less |full |straight )?/;
const AFTER_FRACTION = /^(?:of )?(?:an? |the )?/;

/** Where a unit can begin: directly, after spaces, after the hyphen of 45-acre, after the article of half an hour. */
function unitPlace({ text, lower }: Source, at: number, fraction: boolean): number | null {
  if (text[at] === "-") return isLatin(text.charCodeAt(at + 1)) ? at + 1 : null;
  const next = skipGap(text, at);
  if (text.slice(at, next).includes("\n") && !isLatin(text.charCodeAt(next))) return null;
  const article = (fraction ? AFTER_FRACTION : BEFORE_UNIT).exec(lower.slice(next, next + 24));
  return article !== null && next > at ? next + article[0].length : next;
}

/** The longest word for a unit; 个 gives way to the measure it stands before: 个小时, 个百分点. */
function unitAt(source: Source, table: UnitTable, at: number): { end: number; value: UnitForm } | null {
  const { text } = source;
  const plain = unitFormAt(table, source, at);
  const found = plain !== null && plain.end - plain.start > 1 ? plain : (contextual(text, at) ?? plain);
  const blocked = phraseAt(NOT_A_UNIT, source.lower, at);
  if (found === null || (blocked !== null && blocked.end > found.end)) return null;
  const word = text.slice(at, found.end);
  if (!isUnitHere(source, at, found.end)) return null;
  if (word === "个" || word === "枚") {
    const inner = unitFormAt(table, source, found.end);
    const measured = inner !== null && inner.value.dimension !== "count" && inner.end - inner.start > 1;
    if (measured) return inner;
  }
  return found;
}

const BRACKETS: Readonly<Record<string, string>> = { "(": ")", "（": "）", "[": "]" };

/** A unit in brackets of its own, as tables have it: 20 (kg), 3.5（万元）. */
function bracketedUnitAt(source: Source, table: UnitTable, at: number): { end: number; value: UnitForm } | null {
  const close = BRACKETS[source.text[at] ?? ""];
  const found = close === undefined ? null : unitFormAt(table, source, at + 1);
  if (found === null || source.text[found.end] !== close || found.value.unit === null) return null;
  return { end: found.end + 1, value: found.value };
}

const CONTEXTUAL: readonly { readonly pattern: RegExp; readonly form: UnitForm }[] = [
  {
    pattern: /分(?=半|钟|[\d一二三四五六七八九十]{1,3} ?秒)/y,
    form: { unit: "minute", dimension: "time", size: exact(60), factor: null },
  },
  {
    pattern:
      /块(?=[\d一二三四五六七八九]+ ?[毛角分]|[\d一二三四五六七八九](?![\d\u4e00-\u9fff])|[^\d\u4e00-\u9fff]|$)/y,
    form: { unit: "CNY", dimension: "money:CNY", size: exact(1), factor: null },
  },
];

/** Units that their neighbours decide: 五分半 is minutes, 三块 money. */
function contextual(text: string, at: number): { end: number; start: number; value: UnitForm } | null {
  for (const { pattern, form } of CONTEXTUAL) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return { start: at, end: at + 1, value: form };
  }
  return null;
}

const CURRENCY_MARK = /^[$€£¥₩₹₽฿₫₿]$/;

/** Short Latin units are words as well: 2 in April, 5 a day. */
function isUnitHere({ text, lower }: Source, start: number, end: number): boolean {
  const word = lower.slice(start, end);
  if (word === "in" || word === "mi") {
    return (
      text[start - 1] !== " " ||
      /^(?:[.,;)]?\s*$|[.,;)]\s|\s(?:thick|long|wide|tall|deep|high|by|x)\b)/.test(lower.slice(end, end + 12))
    );
  }
  if (/^[a-z]$/.test(word))
    return !isDigit(text.charCodeAt(end)) && text[end] !== "-" && text[end] !== "/" ? true : text[end] === "/";
  if (CURRENCY_MARK.test(word)) return !/^ ?\d/.test(text.slice(end, end + 2));
  if (word === "s" || word === "au" || word === "real" || word === "mark") return isDigit(text.charCodeAt(start - 1));
  return true;
}

/** A rate: 次/天, km/h, yuan per item, 元每件, $98 a share. */
export function rateAfter(source: Source, table: UnitTable, measure: Measure): Measure {
  const joint =
    /^(?: ?\/ ?|每| per | an? (?=hour|day|week|month|year|share|barrel|dozen|piece|person|kilogram|kilo|pound|ton|mile)(?!\w+ (?:ago|earlier|later|before|prior)))/.exec(
      source.lower.slice(measure.end, measure.end + 32),
    );
  if (joint === null || measure.unit === null) return measure;
  const at = measure.end + joint[0].length;
  const below = unitFormAt(table, source, at);
  if (below === null || below.value.unit === null || below.value.factor !== null) return measure;
  return {
    end: below.end,
    unit: divideUnits(measure.unit, below.value.unit),
    unitText: measure.unitText + source.text.slice(measure.end, below.end),
    form: { unit: null, dimension: null, size: null, factor: measure.form?.factor ?? null },
  };
}

/** How far a counted noun may stand from its number: 2.8万违规商家, 9,384 counterfeit shops. */
const NEAR_HAN = 8;
const NEAR_WORDS = 4;

/** The counted noun further on, where the lexicon knows it; else the next word, whose unit is unknown. */
function nounAfter(source: Source, table: UnitTable, at: number): Measure {
  const { text } = source;
  const next = skipSpaces(text, at);
  if (isHan(text.charCodeAt(next))) return hanNounAfter(source, table, at, next);
  if (next > at || text[at] === "-" || text[at] === "\n") return englishNounAfter(source, table, at);
  return none(at);
}

function hanNounAfter(source: Source, table: UnitTable, at: number, next: number): Measure {
  const { text } = source;
  for (let i = next + 1; i < next + NEAR_HAN && isHan(text.charCodeAt(i - 1)); i++) {
    const found = unitFormAt(table, source, i);
    if (
      found !== null &&
      found.end - found.start > 1 &&
      found.value.unit !== null &&
      found.value.dimension === "count"
    ) {
      return { end: at, unit: found.value.unit, unitText: text.slice(found.start, found.end), form: found.value };
    }
  }
  const known = isNounStop(text[next] ?? "");
  return known ? none(at) : { end: at, unit: null, unitText: "", form: null };
}

function englishNounAfter(source: Source, table: UnitTable, at: number): Measure {
  const { text, lower } = source;
  let first = "";
  let i = text[at] === "-" ? at + 1 : skipGap(text, at);
  if (lower.startsWith("of ", i)) i += 3;
  for (let n = 0; n < NEAR_WORDS && isLatin(text.charCodeAt(i)); n++) {
    const end = wordEnd(text, i);
    const word = lower.slice(i, end);
    if (isNounStop(word)) break;
    if (n === 0 && end - i > 1 && text[i] === lower[i]) first = text.slice(i, end);
    const found = unitFormAt(table, source, i);
    if (found !== null && found.end - i > 1 && found.value.unit !== null && found.value.dimension === "count") {
      return {
        end: n === 0 ? found.end : at,
        unit: found.value.unit,
        unitText: text.slice(i, found.end),
        form: found.value,
      };
    }
    i = end;
    if (text[i] === "-") i += 1;
    else {
      const gap = skipGap(text, i);
      if (gap === i) break;
      i = gap;
    }
  }
  return first === "" ? none(at) : { end: at, unit: null, unitText: first, form: null };
}

/** Adds a smaller part of the same dimension: 2 hours 30 minutes, 3斤5两. The sum is told in the smaller unit. */
export function combined(
  first: { value: Exact; form: UnitForm },
  second: { value: Exact; form: UnitForm },
): { value: Exact; form: UnitForm } | null {
  const a = first.form;
  const b = second.form;
  if (a.size === null || b.size === null || a.dimension !== b.dimension || !a.size.gt(b.size)) return null;
  if (a.factor !== null || b.factor !== null) {
    const factor = b.factor ?? exact(1);
    return { value: first.value.mul(a.factor ?? exact(1)).add(second.value.mul(factor)), form: { ...a, factor: null } };
  }
  return { value: first.value.mul(a.size.div(b.size)).add(second.value), form: b };
}
