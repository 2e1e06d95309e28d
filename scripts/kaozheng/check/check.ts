import { sentenceAt } from "../article/sentence.ts";
import { boundTo } from "../audit/bound.ts";
import { type Claim, judge, type Verdict } from "../audit/claim.ts";
import { grouped } from "../dataset/grouped.ts";
import type { Project } from "../dataset/project.ts";
import { chosenAmong } from "../dataset/resolve.ts";
import { LANGUAGES, type Language } from "../language/language.ts";
import { languageOf, type Match, type MatchOptions, matchPassages, sameValue } from "../match/match.ts";
import { type Entry, type Subject, subjectsOf, yearsIn as yearsOfPeriod } from "../match/subject.ts";
import { termsOf } from "../match/word-index.ts";
import { isPlainWord } from "../numeral/plain-word.ts";
import { yearsIn } from "../numeral/years.ts";
import type { Exact } from "../quantity/exact.ts";
import { type Difference, differences, surroundingDifferences } from "./differences.ts";
import type { Text } from "./read-text.ts";

/** A number of a text set against one that the record has. */
export interface Judged {
  readonly entry: Entry;
  readonly verdict: Verdict;
  /** What differs besides the value: bound, unit, action, object. */
  readonly differences: readonly Difference[];
}

export interface CheckedNumber {
  readonly match: Match;
  readonly sentence: string;
  /** The paragraph it stands in. */
  readonly passage: string;
  /** What the match may be: several where scopes of one indicator fit alike. */
  readonly subjects: readonly Subject[];
  /** Against what the record has of the same report, else of the years that are meant; what is meant first. */
  readonly judged: readonly Judged[];
  /** What it has of other years. */
  readonly otherYears: readonly Entry[];
  /** The years that its sentence names; none where it names none. */
  readonly years: readonly number[];
  /** Where the text tells the same thing otherwise: 超97万 here and 97.1万 there. */
  readonly alsoPrinted: readonly string[];
}

export interface CheckedText {
  readonly text: Text;
  readonly language: Language;
  /** The report the text tells of, where it is one that is recorded. */
  readonly report: string | null;
  readonly numbers: readonly CheckedNumber[];
}

/**
 * Sets every quantity of an unbound text against the record. Where `report` is not given, it is the recorded report
 * whose title the text prints, if there is one.
 */
export function checkText(text: Text, project: Project, options: MatchOptions = {}): CheckedText {
  const named = options.report === undefined ? reportNamed(text, project) : options.report;
  const language = languageOf(text.passages);
  const report = named ?? null;
  const matches = matchPassages(text.passages, project, {
    ...options,
    ...(named === undefined ? {} : { report: named }),
  });
  const things = grouped(subjectsOf(project, options), ({ thing }) => thing);
  const [onlyYear = null, ...furtherYears] = yearsIn(text.passages.flatMap(({ readings }) => readings));
  const soleYear = furtherYears.length > 0 ? null : onlyYear;
  const told = { text, language, report, soleYear, things, project, options };
  const numbers = matches
    .filter(({ reading }) => !isPlainWord(reading, project.lexicon))
    .map((match) => checkNumber(match, told));
  return { text, language, report, numbers: withOtherTellings(numbers) };
}

/** How much of a report's title a title in the text must have: retellings leave out the publisher's name. */
const TITLE = 0.6;

/** The report that the text names by its title; undefined where it names none, or several. */
function reportNamed({ passages }: Text, { registers }: Project): string | undefined {
  const titles = passages.flatMap(({ text }) => [...text.matchAll(/《([^》]+)》|“([^”]+)”|"([^"]+)"/gu)]);
  const named = new Set(
    titles.flatMap(([, a, b, c]) => {
      const words = a ?? b ?? c ?? "";
      return [...registers.reports.values()].filter(({ title }) =>
        LANGUAGES.some((language) => isTitle(words, title[language])),
      );
    }),
  );
  const [only, ...others] = named;
  return only !== undefined && others.length === 0 ? only.id : undefined;
}

function isTitle(words: string, title: string): boolean {
  const [own, other] = [title, words].map((t) => new Set(termsOf(t).map(({ term }) => term)));
  if (own === undefined || other === undefined || own.size === 0) return false;
  const years = (t: string) => (t.match(/(?:19|20)\d{2}/g) ?? []).join();
  const shared = [...own].filter((term) => other.has(term)).length / own.size;
  return shared >= TITLE && years(words) === years(title);
}

/** What every number of a text is checked by. */
interface Told extends Pick<CheckedText, "text" | "language" | "report"> {
  /** The year of a text that names one and no other. */
  readonly soleYear: number | null;
  /** The subjects of each thing: an indicator in all its scopes. */
  readonly things: readonly (readonly Subject[])[];
  readonly project: Project;
  readonly options: MatchOptions;
}

function checkNumber(match: Match, told: Told): CheckedNumber {
  const { text, language, report, things, project } = told;
  const passage = text.passages[match.passage];
  const words = passage?.text ?? "";
  const { start, end } = sentenceOf(words, match.reading.start);
  const sentence = words.slice(start, end);
  const subjects = match.outcome === "matched" ? match.candidates.slice(0, match.tied).map((c) => c.subject) : [];
  const named = yearsIn((passage?.readings ?? []).filter((r) => r.start >= start && r.end <= end));
  const years = named.length > 0 ? named : yearsOfReport(report, project);
  const ofYears = (e: Entry): boolean => years.length === 0 || e.years.some((year) => years.includes(year));
  const entries = subjects.flatMap((subject) => subject.entries);
  // The same number of another scope: 204 cases of every kind, or of one.
  const others = (things.find(([first]) => first?.thing === subjects[0]?.thing) ?? [])
    .filter(({ id }) => !subjects.some((subject) => subject.id === id))
    .flatMap((subject) => subject.entries)
    .filter(({ value }) => value !== null && match.reading.nominal?.equals(value) === true);
  const claim: Claim = {
    reading: match.reading,
    language,
    sentence,
    before: words.slice(start, match.reading.start),
    // The report says which year is meant; a sentence that names another is judged by that all the same.
    years: named,
    prominent: true,
  };
  const all = [...entries, ...others]
    .filter(ofYears)
    .flatMap((entry) => judgedBy(entry, claim, words, subjects, told) ?? []);
  const judged = years.length > 0 ? all : judgedOfNoYear(all, match.reading.nominal, told);
  return {
    match,
    sentence,
    passage: words,
    subjects,
    years: named,
    judged: inOrder(judged, report, project),
    otherYears: entries.filter((e) => !judged.some(({ entry }) => entry === e)),
    alsoPrinted: [],
  };
}

/** Characters on either side of a number that its sentence is looked for in: some lines have no full stop. */
const LONGEST_SENTENCE = 1000;

function sentenceOf(text: string, index: number): { start: number; end: number } {
  const first = Math.max(0, index - LONGEST_SENTENCE);
  const { start, end } = sentenceAt(text.slice(first, index + LONGEST_SENTENCE), index - first);
  return { start: first + start, end: first + end };
}

function yearsOfReport(report: string | null, { registers }: Project): number[] {
  const period = report === null ? undefined : registers.reports.get(report)?.period;
  return period === undefined ? [] : yearsOfPeriod(period);
}

/** Beside each number the others of the text that are the same thing in other words. */
function withOtherTellings(numbers: readonly CheckedNumber[]): CheckedNumber[] {
  const wording = ({ reading }: Match): string => `${reading.hedge} ${reading.nominal?.toFraction() ?? ""}`;
  const subject = ({ subjects, years }: CheckedNumber): string => `${subjects[0]?.id ?? ""} ${years.join()}`;
  /** Of each subject in each year the first number of every wording. */
  const tellings = new Map<string, Map<string, Match>>();
  for (const number of numbers) {
    const others = tellings.get(subject(number)) ?? new Map<string, Match>();
    tellings.set(subject(number), others);
    if (!others.has(wording(number.match))) others.set(wording(number.match), number.match);
  }
  return numbers.map((number) => {
    if (number.subjects.length === 0) return number;
    const others = [...(tellings.get(subject(number))?.values() ?? [])].filter(
      (other) => wording(other) !== wording(number.match) && sameValue(other.reading, number.match.reading),
    );
    return { ...number, alsoPrinted: others.map(({ reading }) => reading.text) };
  });
}

/**
 * Of a number whose own year nobody names: the same number of any year is support. Another is meant to be of the year
 * of its text where that names one and no other, and else contradicts nothing. Nothing is said of a text that is known
 * to be of a year without figures.
 */
function judgedOfNoYear(all: readonly Judged[], nominal: Exact | null, { options, soleYear }: Told): Judged[] {
  if (options.report === null) return [];
  const same = sameNumber(all, nominal);
  return same.length > 0 ? same : all.filter(({ entry }) => soleYear !== null && entry.years.includes(soleYear));
}

function sameNumber(judged: readonly Judged[], nominal: Exact | null): Judged[] {
  const supported = judged.filter(({ verdict }) => verdict === "supported");
  if (supported.length > 0) return supported;
  return judged.filter(({ entry }) => entry.value !== null && nominal?.equals(entry.value) === true);
}

function judgedBy(
  entry: Entry,
  claim: Claim,
  words: string,
  subjects: readonly Subject[],
  { project, report, options }: Told,
): Judged | null {
  const bound = boundTo(entry.resolved, project);
  if (bound.kind === "failed") return null;
  return {
    entry,
    verdict: judge(claim, bound.bound, project.lexicon),
    differences: [
      ...differences(claim, words, entry, project, options.archive ?? null),
      ...surroundingDifferences(entry, subjects, report, claim.language, project),
    ],
  };
}

/** First the report that the text tells of; then what supports it; of the rest, what an id without a source would name. */
function inOrder(judged: readonly Judged[], report: string | null, { registers }: Project): Judged[] {
  const chosen = chosenAmong(
    judged.flatMap(({ entry }) => entry.figure ?? []),
    registers,
  );
  const rank = ({ verdict, entry }: Judged): number =>
    (entry.report === report ? 0 : 4) + (verdict === "supported" ? 0 : entry.figure === chosen ? 1 : 2);
  return [...judged].sort((a, b) => rank(a) - rank(b));
}
