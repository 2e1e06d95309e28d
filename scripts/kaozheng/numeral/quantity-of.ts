import type { Exact } from "../quantity/exact.ts";
import type { Hedge } from "../quantity/hedge.ts";
import { type Form, meaning } from "../quantity/meaning.ts";
import type { Direction } from "../quantity/quantity.ts";
import { divideUnits, type Unit } from "../quantity/unit.ts";
import { isLatin, type Source, skipGap, skipGapBack } from "./characters.ts";
import { followsChange, movementOf } from "./direction.ts";
import { CHANGE_BEFORE } from "./directions.ts";
import type { NumericExpression } from "./expression.ts";
import { HEDGES_AFTER, HEDGES_BEFORE, NO_HEDGE } from "./hedges.ts";
import { type Numeral, negatedNumeral } from "./numeral.ts";
import { type Found, phraseAt, phraseBefore } from "./phrases.ts";
import { rangeFrom } from "./range.ts";
import type { Reader, Term } from "./reader.ts";
import { type Signed, signedBefore } from "./sign.ts";
import { addsUp, termOf } from "./term.ts";
import { type UnitForm, unitFormAt } from "./unit-table.ts";

/** The words before a number that belong to it. */
export interface Before {
  readonly start: number;
  readonly hedge: Hedge | null;
  readonly signed: Signed;
  readonly opened: "between" | "from" | null;
  /** Behind the verb that stands between the hedge and the number, 至少增长166%: the way it went is looked for there. */
  readonly verbEnd: number | null;
}

/** Minus, currency and hedge before a number that begins at `at`, none of them before `floor`. */
export function beforeNumber({ source, table }: Reader, at: number, floor: number): Before {
  const signed = signedBefore(source, table, at, floor);
  const end = skipGapBack(source.text, signed.at);
  const opened = openedBy(source, end);
  if (opened !== null) return { start: end - opened.length, hedge: null, signed, opened, verbEnd: null };
  const near = hedgeBefore(source, end, floor) ?? bareHedge(source.text, at, floor);
  const found = near ?? hedgeBeforeVerb(source, end, floor);
  const verbEnd = near === null && found !== null ? end : null;
  return { start: found?.start ?? signed.at, hedge: found?.value ?? null, signed, opened, verbEnd };
}

/** 至少增长166%, 最多下降5%: the hedge is the number's, whatever verb it went round. */
function hedgeBeforeVerb(source: Source, end: number, floor: number): Found<Hedge> | null {
  const verb = phraseBefore(CHANGE_BEFORE, source.text, end, floor);
  if (verb === null || verb.value === null || isLatin(source.text.charCodeAt(verb.start))) return null;
  const found = hedgeBefore(source, skipGapBack(source.text, verb.start), floor);
  return found !== null && VERB_HEDGES.has(found.value) ? found : null;
}

/** 超增长: only whole words go round a verb. */
const VERB_HEDGES: ReadonlySet<Hedge> = new Set<Hedge>(["at-least", "at-most", "about"]);

function hedgeBefore({ text, lower }: Source, end: number, floor: number): Found<Hedge> | null {
  const particle = text[end - 1] === "了" ? end - 1 : end;
  const found = phraseBefore(HEDGES_BEFORE, lower, particle, floor) ?? phraseBefore(HEDGES_BEFORE, lower, end, floor);
  if (found === null) return null;
  const blocked = phraseBefore(NO_HEDGE, lower, found.end, 0);
  return blocked !== null && blocked.start < found.start ? null : found;
}

const BARE_UNITS = new Set("百千万亿");
const BARE_HEDGES: ReadonlyMap<string, Hedge> = new Map<string, Hedge>([
  ["上", "upward"],
  ["过", "more-than"],
]);
// 线上百亿补贴, 经过千余次: the character belongs to the word before.
const BOUND = /[线网以晚早路身天地马街头桌墙海船车会台加看遇赶楼山床岸午史之历世社掌][上]|[通经不超越路错度难跳][过]/;

/** 上万, 上百, 过亿: before a bare unit only. */
function bareHedge(text: string, at: number, floor: number): Found<Hedge> | null {
  const value = BARE_HEDGES.get(text[at - 1] ?? "");
  const half = text[at] === "半" && text[at - 1] === "过";
  if (value === undefined || at - 1 < floor || !(BARE_UNITS.has(text[at] ?? "") || half)) return null;
  return BOUND.test(text.slice(Math.max(0, at - 2), at)) ? null : { start: at - 1, end: at, value };
}

function openedBy({ lower }: Source, end: number): "between" | "from" | null {
  if (lower.slice(Math.max(0, end - 7), end) === "between")
    return isLatin(lower.charCodeAt(end - 8)) ? null : "between";
  return lower.slice(Math.max(0, end - 4), end) === "from" && !isLatin(lower.charCodeAt(end - 5)) ? "from" : null;
}

/** A quantity, and how firmly it is one. */
export interface Quantified {
  readonly expression: NumericExpression;
  /** The term its unit was read from; its `form` is null where no unit stands next to the number. */
  readonly term: Term;
  readonly hedged: boolean;
}

/** A quantity put together from a numeral and the words around it. */
export function quantityOf(
  reader: Reader,
  numeral: Numeral,
  before: Before,
  floor: number,
  direction: Direction | null = null,
): Quantified {
  const positive = termOf(reader, numeral, before.signed.sign);
  const first = before.signed.negative ? negativeTerm(positive) : positive;
  const changes = before.opened === "from" && followsChange(reader.source, before.start);
  const range = changes ? null : rangeFrom(reader, first, before.opened);
  const last = range?.last ?? first;
  const opened = before.opened !== null && range === null;
  const rate = rateBefore(reader, opened ? before.signed.at : before.start, floor);
  const start = rate?.start ?? (opened ? before.signed.at : before.start);
  const after = hedgeAfter(reader.source, last.end) ?? hedgeByUnit(reader.source, last);
  const below = /^ below zero(?![a-z])/.exec(reader.source.lower.slice(last.end, last.end + 12));
  const end = below !== null ? last.end + below[0].length : (after?.end ?? last.end);
  const movement = movementOf(reader.source, before.verbEnd ?? start, end, floor, isShare(last));
  const term = below === null ? last : negativeTerm(last);
  const read = assembled(term, range?.ends ?? last.numeral.ends, before.hedge, after?.value ?? null);
  const unit = below !== null && last.form === null ? "degree" : last.unit;
  // Spelled out: spreading `read` into the literal costs as much as all the rest of the reading.
  const expression: NumericExpression = {
    nominal: read.nominal,
    strict: read.strict,
    usual: read.usual,
    hedge: read.hedge,
    form: read.form,
    step: read.step,
    significant: read.significant,
    text: reader.source.text.slice(start, end),
    start,
    end,
    kind: "quantity",
    unit: rate !== null && unit !== null ? divideUnits(unit, rate.unit) : unit,
    unitText: last.unitText,
    direction: direction ?? movement.direction,
    role: movement.role,
  };
  const own = last.hedge !== "none" && last.hedge !== numeral.hedge;
  const hedged =
    before.hedge !== null || after !== null || own || before.signed.sign !== null || before.signed.negative;
  return { expression, term: last, hedged };
}

const FARTHEST_RATE = 4;

/** 每小时十公里: the unit below the stroke stands before the number. */
function rateBefore({ source, table }: Reader, start: number, floor: number): { start: number; unit: Unit } | null {
  for (let i = start - 2; i >= Math.max(floor, start - FARTHEST_RATE); i--) {
    if (source.text[i] !== "每") continue;
    const below = unitFormAt(table, source, i + 1);
    return below?.end === start && below.value.unit !== null ? { start: i, unit: below.value.unit } : null;
  }
  return null;
}

const negativeTerm = (term: Term): Term => ({ ...term, numeral: negatedNumeral(term.numeral, term.numeral.start) });

const isShare = ({ unit }: Term): boolean => unit === "percent" || unit === "percentage-point";

const WITHIN = new Set(["second", "minute", "hour", "day", "week"]);

/** Words that are hedges after some units only: 99元起 but 3起案件, 24小时内 but 年内. */
function hedgeByUnit({ text }: Source, { end, form, unit }: Term): Found<Hedge> | null {
  const money =
    form?.dimension?.startsWith("money") === true && /^起(?![诉步初来草源码])/.test(text.slice(end, end + 2));
  const time = WITHIN.has(unit ?? "") && /^内(?![部容地外在置嵌])/.test(text.slice(end, end + 2));
  return money || time ? { start: end, end: end + 1, value: money ? "at-least" : "at-most" } : null;
}

/** Hedges after the unit, close to it: 72小时以内, 30 days or more. */
function hedgeAfter(source: Source, end: number): Found<Hedge> | null {
  const { text, lower } = source;
  const direct = phraseAt(HEDGES_AFTER, lower, end);
  if (direct !== null && addsUp(source, direct.end, text.slice(direct.start, direct.end))) return null;
  if (direct !== null)
    return direct.value === "about" && /^(?:许[多可]|前后端)/.test(text.slice(end, end + 3)) ? null : direct;
  const next = skipGap(text, end);
  const spaced = next > end ? phraseAt(HEDGES_AFTER, lower, next) : null;
  return spaced !== null && addsUp(source, spaced.end, text.slice(spaced.start, spaced.end)) ? null : spaced;
}

type Read = Pick<NumericExpression, "nominal" | "strict" | "usual" | "hedge" | "form" | "step" | "significant">;

/** Value, intervals and hedge. The hedge of the number itself comes first, then the word before it, then after. */
function assembled(term: Term, ends: readonly [Exact, Exact] | null, before: Hedge | null, after: Hedge | null): Read {
  const { numeral } = term;
  const ranged = ends !== null && term.hedge !== "several";
  const own: Hedge = ranged ? "range" : term.hedge;
  const hedge = own !== "none" && own !== "more-than" ? own : (before ?? (own !== "none" ? own : (after ?? "none")));
  const form = formOf(numeral, term);
  const nominal = ends === null ? numeral.value : null;
  const printed = {
    nominal,
    hedge,
    form,
    step: numeral.step,
    significant: numeral.significant,
    count: isCount(term.form, term.unit),
    ...(term.reach === null ? {} : { reach: term.reach }),
    ...(ends === null ? {} : { ends }),
  };
  const { strict, usual } = meaning(printed);
  return { nominal, strict, usual, hedge, form, step: numeral.step, significant: numeral.significant };
}

const isMultiple = (term: Term): boolean => term.form?.dimension === "multiple";
const formOf = (numeral: Numeral, term: Term): Form =>
  isMultiple(term) && numeral.form === "integer" ? "multiple" : numeral.form;

const NATURAL = new Set(["count", "time", "calendar", "age", "length", "area", "volume", "mass", "data"]);

/** What cannot be fewer than none. */
const isCount = (form: UnitForm | null, unit: string | null): boolean =>
  unit === null || (form?.dimension != null && NATURAL.has(form.dimension));
