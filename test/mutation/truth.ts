import type { Project } from "../../scripts/kaozheng/dataset/project.ts";
import { resolveId } from "../../scripts/kaozheng/dataset/resolve.ts";
import type { Language } from "../../scripts/kaozheng/language/language.ts";
import type { Interval } from "../../scripts/kaozheng/quantity/interval.ts";
import {
  directionIn,
  type Hedge,
  qualifierAtEnd,
  type Range,
  type Reading,
  readWords,
  significant,
} from "./reading.ts";

/**
 * Says of a text with links to figures which of its bound numbers the data do not bear out: the table "A claim against
 * its binding" of the design, with what the audit's README adds to it, worked out a second time. Nothing of the audit is
 * used, nor the toolkit's reader of numbers: a mutation is harmful where this finds something, whatever the audit says.
 */

/** A link to a figure in a text, and what stands around it. */
export interface Link {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly wordsStart: number;
  readonly target: string;
  /** Its sentence as read: no markup, no addresses; and where in that its words begin. */
  readonly sentence: string;
  readonly at: number;
}

export interface Data {
  readonly unit: string;
  readonly nominal: number | null;
  readonly strict: Range;
  readonly usual: Range;
  readonly hedge: Hedge | "range";
  /** Computed, not taken over from one figure. */
  readonly computed: boolean;
  /** 1 or −1 of a change that went one way; null of a level. */
  readonly sign: 1 | -1 | null;
  readonly years: ReadonlySet<number>;
}

const LINK = /(?<!!)\[([^\][]+)\]\(((?:fig|calc):[^)\s]+)\)/g;
/** What parts blocks: a blank line, a key of the front matter, a picture, a heading's or an item's mark, a quoted string. */
const BLOCK = /\n\s*\n|\n(?=[a-z]+:)|\n(?=[#-] )|!\[[^\]]*\]\([^)]*\)|(?<!\()"(?!\))/g;
const INSERTION = /\$\{[^}]*\}/g;
const COMMENT = /<!--[\s\S]*?-->/g;

/** Every link of a text with its sentence. */
export function linksOf(text: string, language: Language): Link[] {
  const cuts = [...text.matchAll(BLOCK)].map(({ index }) => index);
  return [...text.matchAll(LINK)].map((match) => {
    const [whole, words = "", target = ""] = match;
    const start = match.index;
    const from = Math.max(0, ...cuts.filter((cut) => cut < start));
    const to = Math.min(text.length, ...cuts.filter((cut) => cut > start));
    const before = plain(text.slice(from, start));
    const after = plain(text.slice(start + whole.length, to));
    const ends = language === "zh" ? /[。！？]/g : /[.!?]["”’)]*(?=\s)/g;
    const begin = Math.max(0, ...[...before.matchAll(ends)].map((m) => m.index + m[0].length));
    const end = ends.exec(after)?.index ?? after.length;
    ends.lastIndex = 0;
    return {
      ...{ start, end: start + whole.length, words, wordsStart: start + 1, target },
      sentence: before.slice(begin) + words + after.slice(0, end),
      at: before.length - begin,
    };
  });
}

const plain = (text: string): string => text.replace(COMMENT, "").replace(INSERTION, "").replace(LINK, "$1");

const CAVEAT = /按(?:所)?披露的?下限|按下限|以下限计|by the printed lower bounds|lower bounds as printed/i;
const YEAR = /(?<![\d.,])(?:19|20)\d{2}(?![\d.,]*\d)/g;

/** What is wrong with the links of a text, one word each: those the table would report as error or warning. */
export function problemsOf(text: string, language: Language, project: Project, chart = false): string[] {
  const seen = new Set<string>();
  return linksOf(text, language).flatMap((link) => {
    const data = dataOf(link.target, project);
    if (data === null) return ["unknown"];
    const line = text.slice(text.lastIndexOf("\n", link.start) + 1, link.start);
    const prominent = chart || /^(?:title|standfirst|summary):|^ {2}|^#/.test(line) || !seen.has(link.target);
    seen.add(link.target);
    return problemOf(link, data, prominent, language, project) ?? [];
  });
}

function problemOf(link: Link, data: Data, prominent: boolean, language: Language, project: Project): string | null {
  // 超过[8000 万元]: a qualifier before the link belongs to the claim.
  const own = readWords(link.words);
  const reading = own.hedge === "none" ? readWords(qualifierAtEnd(link.sentence.slice(0, link.at)) + link.words) : own;
  if (!fits(reading.unit, data.unit, project)) return "unit";
  const direction = reading.direction ?? governing(link, language);
  if (data.sign !== null && direction !== null && direction !== data.sign) return "direction";
  const { sentence, at, words } = link;
  const others = `${sentence.slice(0, at)} ${sentence.slice(at + words.length)}`;
  const years = [...others.matchAll(YEAR)].map(([year]) => Number(year));
  if (years.length > 0 && data.years.size > 0 && !years.some((year) => data.years.has(year))) return "period";
  return valueProblem(reading, data, prominent, CAVEAT.test(sentence));
}

/** How far before its number a word of change may stand. */
const REACH: Record<Language, number> = { zh: 12, en: 60 };

/** What a word of change before the link says of it: within the clause, or after an earlier number of the same verb. */
export function governing({ sentence, at }: Link, language: Language): 1 | -1 | null {
  const before = sentence.slice(Math.max(0, at - REACH[language]), at);
  return directionIn(before.slice(before.search(/[^，。；：,;:]*$/u)).replace(/\b(?:more|less)\b/gi, ""));
}

function valueProblem(c: Reading, d: Data, prominent: boolean, caveat: boolean): string | null {
  const mirrored = d.nominal !== null && d.nominal < 0;
  const strict = mirrored ? flipped(d.strict) : d.strict;
  const usual = mirrored ? flipped(d.usual) : d.usual;
  const nominal = d.nominal === null ? null : Math.abs(d.nominal);
  const open = !Number.isFinite(strict.lower) || !Number.isFinite(strict.upper);
  const same = nominal !== null && c.nominal !== null && equal(nominal, c.nominal);
  if (same && !d.computed && c.hedge === "none" && d.hedge === "none") return null;
  const rounds = nominal !== null && c.nominal !== null && equal(Math.round(nominal / c.last) * c.last, c.nominal);
  const coarse = c.hedge === "odd" || (c.hedge === "about" && rounds);
  if (within(strict, c.strict)) return coarse || endsNear(c, strict) ? null : "weaker";
  if (rounds && !d.computed && c.hedge === "none" && open) return prominent ? "dropped" : null;
  const bound = c.hedge !== "none" && c.hedge !== "about" && c.hedge !== "range";
  if (rounds && !d.computed && bound && !open) return "added";
  const agree = rounds || c.nominal === null || nominal === null;
  if (agree && c.hedge !== "none" && meet(c.usual, usual) && (!d.computed || !open)) return null;
  if (rounds && c.hedge === "none" && !open) return "unhedged";
  if (rounds && d.computed) return caveat ? null : "not entailed";
  return "contradicted";
}

const flipped = ({ lower, upper, open }: Range): Range => ({
  lower: -upper,
  upper: -lower,
  ...(open === undefined ? {} : { open: { lower: open.upper, upper: open.lower } }),
});
const equal = (a: number, b: number): boolean =>
  a === b || (Number.isFinite(a - b) && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)));
const within = (a: Range, b: Range): boolean => {
  const fits = (end: "lower" | "upper", inside: boolean) =>
    equal(a[end], b[end]) ? !b.open?.[end] || a.open?.[end] === true : inside;
  return fits("lower", a.lower > b.lower) && fits("upper", a.upper < b.upper);
};
/** Two ranges meet in more than the end of one: 至多 x and 至少 x say the opposite of each other. */
const meet = (a: Range, b: Range): boolean => {
  const [lower, upper] = [Math.max(a.lower, b.lower), Math.min(a.upper, b.upper)];
  return lower < upper && !equal(lower, upper);
};

function endsNear({ hedge, strict: c }: Reading, d: Range): boolean {
  const near = (x: number, y: number): boolean =>
    !Number.isFinite(x) || !Number.isFinite(y) || Math.abs(x - y) <= Math.abs(y) * (0.1 + 1e-9);
  const lower = hedge === "below" || hedge === "nearly" || near(c.lower, d.lower);
  return lower && (hedge === "above" || near(c.upper, d.upper));
}

/** Whether a unit's word may stand for the data's unit: one of its forms, or one that no unit has. */
function fits(word: string, unit: string, { lexicon }: Project): boolean {
  const share = (id: string) => id === "percent" || id === "percentage-point";
  if (word === "") return !share(unit);
  const formsOf = (id: string) => [...(lexicon.get(id)?.zh ?? []), ...(lexicon.get(id)?.en ?? [])];
  // Chinese runs on behind the unit, 215小时数字: the longest form that it begins with.
  const begins = (form: string) => (/\p{Script=Han}/u.test(word) ? word.startsWith(form) : word.toLowerCase() === form);
  const longest = Math.max(
    0,
    ...[...lexicon.keys()]
      .flatMap(formsOf)
      .filter(begins)
      .map((form) => form.length),
  );
  const ids = [...lexicon.keys()].filter((id) => formsOf(id).some((form) => form.length === longest && begins(form)));
  if (longest === 0) return true;
  const [over = "", under = ""] = unit.split("/");
  return ids.some((id) => id === unit || id === over || (id.includes("/") && id.split("/")[1] === under));
}

const HEDGE_OF: Readonly<Record<string, Hedge>> = {
  ...{ none: "none", "more-than": "above", "at-least": "above", upward: "above", "less-than": "below" },
  ...{ "at-most": "below", nearly: "nearly", about: "about", odd: "odd", several: "range", range: "range" },
};

/** What the data say under an id, from the cells of the tables; null where it names nothing. */
export function dataOf(target: string, project: Project): Data | null {
  const { registers } = project;
  const resolved = resolveId(target, registers);
  if (resolved.kind === "failed") return null;
  if (resolved.kind === "derived") {
    const { derived } = resolved;
    const own = /^fig:/.test(derived.expression) ? dataOf(derived.expression, project) : null;
    if (own !== null) return own;
    const years = derived.operands.flatMap((id) => [...(dataOf(id, project)?.years ?? [])]);
    const nominal = derived.value?.valueOf() ?? null;
    const change = /^(?:growth|change|pointChange)\(/.test(derived.expression);
    return {
      ...{ unit: derived.unit, nominal, hedge: "none", computed: true, years: new Set(years) },
      strict: rangeOf(derived.strict),
      usual: rangeOf(derived.usual),
      sign: !change || nominal === null || nominal === 0 ? null : nominal > 0 ? 1 : -1,
    };
  }
  const { indicator, recorded } = resolved.figure;
  if (recorded === null) return null;
  const nominal = recorded.value?.valueOf() ?? null;
  const hedge = HEDGE_OF[recorded.hedge] ?? "none";
  const strict = rangeOf(recorded.bounds);
  const [start, end] = [recorded.period.start, recorded.period.end].map((date) => Number(date.slice(0, 4)));
  const years = new Set<number>();
  for (let year = start ?? 0; year <= (end ?? 0); year++) years.add(year);
  const sign = recorded.direction === "increase" ? 1 : recorded.direction === "decrease" ? -1 : null;
  const isChange = registers.indicators.get(indicator)?.kind === "change";
  const usual = usualOf(strict, nominal, hedge);
  return { unit: recorded.unit, nominal, strict, usual, hedge, computed: false, sign: isChange ? sign : null, years };
}

const rangeOf = ({ lower, upper, lowerClosed, upperClosed }: Interval): Range => ({
  lower: lower?.valueOf() ?? -Infinity,
  upper: upper?.valueOf() ?? Infinity,
  open: { lower: !lowerClosed, upper: !upperClosed },
});

function usualOf(strict: Range, nominal: number | null, hedge: Hedge): Range {
  if (nominal === null) return strict;
  const last = significant(nominal);
  if (hedge === "above") return { lower: nominal, upper: nominal + last };
  if (hedge === "nearly") return { lower: nominal - Math.min(last / 2, nominal / 10), upper: nominal };
  return strict;
}
