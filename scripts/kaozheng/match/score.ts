import { LANGUAGES, type Language, wordsOf } from "../language/language.ts";
import { RECORD_LANGUAGE } from "../language/record.ts";
import type { NumericExpression } from "../numeral/expression.ts";
import { exact, roundTo, toNumber } from "../quantity/exact.ts";
import { intersect } from "../quantity/interval.ts";
import { PURE, type Unit, type UnitLexicon, unitFactors } from "../quantity/unit.ts";
import type { Surroundings } from "./passage.ts";
import type { Entry, Subject } from "./subject.ts";
import { termsOf } from "./word-index.ts";

type Terms = ReadonlySet<string>;

/** A subject with the words that it is known by. */
export interface Profile {
  readonly subject: Subject;
  /** Its unit, and those that its values are printed in. */
  readonly units: readonly Unit[];
  /** Terms of each of its names. */
  readonly names: readonly Terms[];
  readonly scope: Terms;
  readonly definition: Terms;
  /** The words around its figures in the documents that print them; empty without an archive. */
  readonly documents: readonly Surroundings[];
}

export function profileOf(subject: Subject, language: Language, documents: readonly Surroundings[]): Profile {
  return {
    subject,
    units: [...new Set([subject.unit, ...subject.entries.map(({ unit }) => unit)])],
    names: subject.names.map((name) => termSet(name[language])).filter(({ size }) => size > 0),
    scope: termSet(subject.scopeLabel[language]),
    definition: termSet(subject.definition[language]),
    documents,
  };
}

const termSet = (text: string): Terms => new Set(termsOf(text).map(({ term }) => term));

/** How much a term tells: the fewer subjects and the fewer paragraphs of the text have it, the more. */
export interface Rarity {
  of(term: string): number;
  /** Of all of them together. */
  totalOf(terms: Terms): number;
  /** The squared length of the words around a number, as a vector of nearness times rarity. */
  squareOf(near: Surroundings): number;
}

export function rarityOf(profiles: readonly Profile[], paragraphs: readonly string[]): Rarity {
  const inProfiles = counts(
    profiles.map((p) => new Set([...p.names.flatMap((n) => [...n]), ...p.scope, ...p.definition])),
  );
  const inText = counts(paragraphs.map(termSet));
  const rare = (n: number, among: number) => Math.log(1 + among / (1 + n));
  const known = new Map<string, number>();
  const totals = new WeakMap<Terms, number>();
  const squares = new WeakMap<Surroundings, number>();
  const rarity: Rarity = {
    of(term) {
      const kept = known.get(term);
      if (kept !== undefined) return kept;
      const own =
        (term.length === 1 ? WEIGHT.single : 1) *
        Math.sqrt(rare(inProfiles.get(term) ?? 0, profiles.length) * rare(inText.get(term) ?? 0, paragraphs.length));
      known.set(term, own);
      return own;
    },
    totalOf(terms) {
      const total = totals.get(terms) ?? [...terms].reduce((sum, term) => sum + rarity.of(term), 0);
      totals.set(terms, total);
      return total;
    },
    squareOf(near) {
      const square = squares.get(near) ?? [...near].reduce((sum, [term, w]) => sum + (w * rarity.of(term)) ** 2, 0);
      squares.set(near, square);
      return square;
    },
  };
  return rarity;
}

function counts(sets: readonly Terms[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const set of sets) for (const term of set) found.set(term, (found.get(term) ?? 0) + 1);
  return found;
}

/** A number of a text, as it is compared with subjects. */
export interface Mention {
  readonly reading: NumericExpression;
  readonly near: Surroundings;
  /** The nearest of them, each by its nearness and rarity. */
  readonly about: Surroundings;
  /** Its own clause, for words that tell how it is counted: a day, 每月. */
  readonly clause: string;
  /** The recorded report that the text tells of; null where it tells of one that is not recorded, or nobody knows. */
  readonly report: string | null;
  /** The years that the text tells of; null where it may be any. */
  readonly years: readonly number[] | null;
}

/** Why a subject was thought of; what speaks against it is negative. */
interface Evidence {
  /** Its names, in the words around the number. */
  readonly name: number;
  readonly scope: number;
  readonly definition: number;
  /** The words around its figures in archived documents. */
  readonly documents: number;
  /** How much of the nearest words it accounts for. */
  readonly explained: number;
  readonly value: number;
  readonly size: number;
  readonly unit: number;
  /** Whether it is told as a change, and which way. */
  readonly change: number;
  /** Whether it is told by day, week or month. */
  readonly rate: number;
}

export interface Candidate {
  readonly subject: Subject;
  readonly score: number;
  readonly evidence: Evidence;
}

/** What each kind of evidence weighs. Set on the development half of the labels in `test/match`, and rounded. */
const WEIGHT = {
  name: 0.8,
  scope: 0.5,
  definition: 0.5,
  documents: 0.65,
  explained: 1.1,
  value: 0.2,
  /** Of the same value, and of another one, printed of the report that the text tells of. */
  sameReport: 1,
  otherValue: -0.35,
  computed: 0.4,
  otherComputed: -0.8,
  unit: 0.2,
  otherNoun: -0.15,
  noUnit: -0.4,
  otherDimension: -1,
  change: 0.1,
  notChange: -0.25,
  otherWay: -0.1,
  unsaidChange: -0.1,
  rate: -0.4,
  size: -0.06,
  /** Of a single character beside a pair of them. */
  single: 0.4,
  /** Of a number without 次 for what is counted in times. */
  untimed: -0.3,
} as const;

/** What a profile is expected to cover of the words about any number, so that only more speaks for it. */
const EXPECTED = { scope: 0.1, explained: 0.22 } as const;

export function scoreOf(profile: Profile, mention: Mention, rarity: Rarity, lexicon: UnitLexicon): Candidate {
  const { subject } = profile;
  const { reading, near, about } = mention;
  const covered = (terms: Terms) => coverage(terms, near, rarity);
  const evidence: Evidence = {
    name: WEIGHT.name * Math.max(0, ...profile.names.map(covered)),
    scope: profile.scope.size === 0 ? 0 : WEIGHT.scope * (covered(profile.scope) - EXPECTED.scope),
    definition: WEIGHT.definition * covered(profile.definition),
    documents: WEIGHT.documents * Math.max(0, ...profile.documents.map((d) => cosine(near, d, rarity))),
    explained: WEIGHT.explained * (explained(profile, about) - EXPECTED.explained),
    value: valueFit(subject, mention),
    size: sizeFit(subject, reading),
    unit: unitFit(profile, reading, lexicon),
    change: changeFit(subject, reading),
    rate: isTimed(subject.unit, lexicon) === isToldAsRate(mention.clause) ? 0 : WEIGHT.rate,
  };
  return { subject, evidence, score: Object.values(evidence).reduce((sum, x) => sum + x, 0) };
}

/** The share of terms that stand near, each by its rarity and nearness; from 0 to 1. */
function coverage(terms: Terms, near: Surroundings, rarity: Rarity): number {
  const all = rarity.totalOf(terms);
  let met = 0;
  for (const term of terms) {
    const nearness = near.get(term);
    if (nearness !== undefined) met += rarity.of(term) * nearness;
  }
  return all === 0 ? 0 : met / all;
}

function cosine(a: Surroundings, b: Surroundings, rarity: Rarity): number {
  let product = 0;
  for (const [term, w] of a) {
    const other = b.get(term);
    if (other !== undefined) product += w * other * rarity.of(term) ** 2;
  }
  const norms = Math.sqrt(rarity.squareOf(a) * rarity.squareOf(b));
  return norms === 0 ? 0 : product / norms;
}

/** Words nearer than this are about the number. */
const ABOUT = 0.45;
export const wordsAbout = (near: Surroundings, rarity: Rarity): Surroundings =>
  new Map([...near].flatMap(([term, w]) => (w < ABOUT ? [] : [[term, w * rarity.of(term)] as const])));

/** A word that stood as near to one of its figures in a document counts as its own. */
const DOCUMENTED = 1.3;
const DEFINED = 0.8;

/** The share of the words about the number that are the subject's own: 响应 is none of 退款时长. */
function explained({ names, scope, definition, documents }: Profile, about: Surroundings): number {
  let all = 0;
  let met = 0;
  for (const [term, weight] of about) {
    const own = names.some((n) => n.has(term)) || scope.has(term);
    const printed = Math.max(0, ...documents.map((d) => Math.min(1, (d.get(term) ?? 0) * DOCUMENTED)));
    all += weight;
    met += weight * (own ? 1 : definition.has(term) ? DEFINED : printed);
  }
  return all === 0 ? EXPECTED.explained : met / all;
}

/**
 * The same number speaks for a subject the more digits it has: 43.88万 is one thing, 10 may be anything. Where the text
 * tells of a report that is recorded, another number speaks against it.
 */
function valueFit({ indicator, entries }: Subject, { reading, report, years }: Mention): number {
  // A document prints figures, and what we compute only by chance: there the value must be that of the row.
  if (indicator === null) return entries.some((e) => agrees(e, reading)) ? WEIGHT.computed : WEIGHT.otherComputed;
  const equal = entries.filter(({ value }) => value !== null && reading.nominal?.equals(value) === true);
  const telling = [0, 0.4, 0.7][digitsOf(reading)] ?? 1;
  if (equal.some((e) => years === null || e.years.some((y) => years.includes(y)))) return WEIGHT.sameReport * telling;
  if (equal.length > 0) return WEIGHT.value * telling;
  return entries.some((e) => report !== null && e.report === report) ? WEIGHT.otherValue : 0;
}

/** Whether a computed value rounds to the number as printed, or lies where its words say it does. */
function agrees({ value, usual }: Entry, reading: NumericExpression): boolean {
  const { nominal, significant } = reading;
  if (value === null || nominal === null)
    return usual !== null && reading.usual !== null && intersect(usual, reading.usual) !== null;
  const size = value.abs();
  const rounded = significant === null ? size : roundTo(size, significant);
  return rounded.equals(nominal) || (reading.hedge !== "none" && size.sub(nominal).abs().lte(size.mul(COMPUTED)));
}

/** How far a hedged number may lie from a computed value: at least 166% for 166.67. */
const COMPUTED = exact("1/100");

/** Significant digits as printed. */
function digitsOf({ text }: NumericExpression): number {
  const digits = (/\d[\d,]*(?:\.\d+)?/.exec(text)?.[0] ?? "1").replace(/[.,]/g, "");
  return digits.replace(/^0+|0+$/g, "").length || 1;
}

/** More than ten times as large or small as ever is unlikely, where things are counted. */
function sizeFit({ kind, entries }: Subject, { nominal }: NumericExpression): number {
  if (kind === "rate" || kind === "change" || nominal === null || toNumber(nominal) <= 0) return 0;
  const powers = entries.flatMap(({ value }) =>
    value === null || toNumber(value) <= 0 ? [] : [Math.abs(Math.log10(toNumber(nominal) / toNumber(value)))],
  );
  return powers.length === 0 ? 0 : WEIGHT.size * Math.min(4, Math.max(0, Math.min(...powers) - 1));
}

/** Another counted noun speaks against a subject and does not exclude it: 件 may have become 次. */
function unitFit({ units }: Profile, reading: NumericExpression, lexicon: UnitLexicon): number {
  if (units.some((u) => isUnit(u, reading, lexicon))) return WEIGHT.unit;
  const dimensions = units.map((u) => dimension(u, lexicon));
  // Times are never counted without saying so, other things often are: 超2.8万商家.
  if (reading.unitText === "" && units.every((u) => isOccurrence(u, lexicon))) return WEIGHT.untimed;
  if (reading.unitText === "") return dimensions.some((d) => d === "count" || d === "money") ? 0 : WEIGHT.noUnit;
  const printed = reading.unit === null ? "count" : dimension(reading.unit, lexicon);
  if (printed === "count" && dimensions.includes("rate")) return 0;
  if (!dimensions.includes(printed)) return WEIGHT.otherDimension;
  return printed === "count" ? WEIGHT.otherNoun : WEIGHT.change;
}

/** Whether a unit counts times, as documents say it. */
const isOccurrence = (unit: Unit, lexicon: UnitLexicon): boolean =>
  lexicon.get(unit)?.[RECORD_LANGUAGE][0] === wordsOf(RECORD_LANGUAGE).readingMatch.occurrence;

/** Whether the unit as printed can be this one: its id, or one of its words. */
export const isUnit = (unit: Unit, { unit: read, unitText }: NumericExpression, lexicon: UnitLexicon): boolean => {
  // Of 元/件 a text prints 元, and says 每件 elsewhere.
  const [over = unit] = unitFactors(unit).over;
  const words = lexicon.get(unit) ?? lexicon.get(over);
  return unit === read || over === read || LANGUAGES.some((l) => words?.[l].includes(unitText));
};

const dimension = (unit: Unit, lexicon: UnitLexicon): string =>
  lexicon.get(unit)?.dimension ?? (unit === PURE ? "ratio" : unit.includes("/") ? "rate" : "count");

function changeFit({ kind, entries }: Subject, { role, direction }: NumericExpression): number {
  const told = role === "change" && direction !== null;
  if (kind !== "change") return told ? WEIGHT.notChange : 0;
  if (!told) return WEIGHT.unsaidChange;
  return WEIGHT.change + (entries.some((e) => wayOf(e) === null || wayOf(e) === direction) ? 0 : WEIGHT.otherWay);
}

const wayOf = ({ figure, value, direction }: Entry) =>
  figure !== null || value === null ? direction : toNumber(value) < 0 ? "decrease" : "increase";

const isTimed = (unit: Unit, lexicon: UnitLexicon): boolean =>
  unitFactors(unit).under.some((id) => dimension(id, lexicon) === "time");

const isToldAsRate = (clause: string): boolean =>
  LANGUAGES.some((language) => wordsOf(language).readingMatch.rate.test(clause));
