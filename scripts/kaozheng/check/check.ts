import { sentenceAt } from "../article/sentence.ts";
import { boundOf } from "../audit/bound.ts";
import { type Claim, judge, type Verdict } from "../audit/claim.ts";
import { isPlainWord, yearsIn } from "../audit/numbers.ts";
import type { Project } from "../dataset/project.ts";
import { chosenAmong } from "../dataset/resolve.ts";
import { languageOf, type Match, type MatchOptions, matchPassages } from "../match/match.ts";
import type { Entry, Subject } from "../match/subject.ts";
import { yearsIn as yearsOfPeriod } from "../match/subject.ts";
import { termsOf } from "../match/words.ts";
import type { Exact } from "../quantity/exact.ts";
import { type Difference, differences } from "./differences.ts";
import type { Text } from "./text.ts";

/** A number of a text set against one that the record has. */
export interface Judged {
  readonly entry: Entry;
  readonly verdict: Verdict;
  /** What differs besides the value: bound, unit, action, object. */
  readonly differences: readonly Difference[];
  /** What the data say, in words. */
  readonly data: string;
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
}

export interface CheckedText {
  readonly text: Text;
  readonly language: "zh" | "en";
  /** The report the text tells of, where it is one that is recorded. */
  readonly report: string | null;
  readonly numbers: readonly CheckedNumber[];
}

/**
 * Sets every quantity of an unbound text against the record. Where `report` is not given, it is the recorded report
 * whose title the text prints, if there is one.
 */
export function checkText(text: Text, project: Project, options: MatchOptions = {}): CheckedText {
  const report = options.report === undefined ? reportNamed(text, project) : options.report;
  const language = languageOf(text.passages);
  const matches = matchPassages(text.passages, project, { ...options, report });
  const numbers = matches
    .filter(({ reading }) => !isPlainWord(reading, project.lexicon))
    .map((match) => checkNumber(match, text, language, report, project, options));
  return { text, language, report, numbers };
}

/** How much of a report's title a title in the text must have: retellings leave out the publisher's name. */
const TITLE = 0.6;

/** The report that the text names by its title; null where it names none, or several. */
function reportNamed({ passages }: Text, { registers }: Project): string | null {
  const titles = passages.flatMap(({ text }) => [...text.matchAll(/《([^》]+)》|“([^”]+)”|"([^"]+)"/gu)]);
  const named = new Set(
    titles.flatMap(([, a, b, c]) => {
      const words = a ?? b ?? c ?? "";
      return [...registers.reports.values()].filter(
        ({ title }) => isTitle(words, title.zh) || isTitle(words, title.en),
      );
    }),
  );
  const [only, ...others] = named;
  return only !== undefined && others.length === 0 ? only.id : null;
}

function isTitle(words: string, title: string): boolean {
  const [own, other] = [title, words].map((t) => new Set(termsOf(t).map(({ term }) => term)));
  if (own === undefined || other === undefined || own.size === 0) return false;
  const years = (t: string) => (t.match(/(?:19|20)\d{2}/g) ?? []).join();
  const shared = [...own].filter((term) => other.has(term)).length / own.size;
  return shared >= TITLE && years(words) === years(title);
}

function checkNumber(
  match: Match,
  { passages }: Text,
  language: "zh" | "en",
  report: string | null,
  project: Project,
  options: MatchOptions,
): CheckedNumber {
  const passage = passages[match.passage];
  const words = passage?.text ?? "";
  const { start, end } = sentenceAt(words, match.reading.start);
  const sentence = words.slice(start, end);
  const subjects = match.outcome === "matched" ? match.candidates.slice(0, match.tied).map((c) => c.subject) : [];
  const inSentence = (passage?.readings ?? []).filter((r) => r.start >= start && r.end <= end);
  const period = report === null ? undefined : project.registers.reports.get(report)?.period;
  const named = yearsIn(inSentence);
  const years = named.length > 0 ? named : period === undefined ? [] : yearsOfPeriod(period);
  const entries = subjects.flatMap((subject) => subject.entries);
  const ofReport = entries.filter((e) => e.report !== null && e.report === report);
  const ofYears = entries.filter((e) => years.length === 0 || e.years.some((year) => years.includes(year)));
  const meant =
    report !== null && ofReport.length > 0 ? [...ofReport, ...ofYears.filter((e) => !ofReport.includes(e))] : ofYears;
  const claim: Claim = {
    reading: match.reading,
    language,
    sentence,
    before: words.slice(start, match.reading.start),
    // The report says which year is meant; a sentence that names another is judged by it all the same.
    years: named,
    prominent: true,
  };
  const all = meant.flatMap((entry) => judgedBy(entry, claim, words, project, options) ?? []);
  // Of a text whose year nobody knows, another number than that of some year contradicts nothing.
  const judged = years.length > 0 ? all : sameNumber(all, match.reading.nominal);
  return {
    match,
    sentence,
    passage: words,
    subjects,
    judged: inOrder(judged, project),
    otherYears: entries.filter((e) => !judged.some(({ entry }) => entry === e)),
  };
}

function sameNumber(judged: readonly Judged[], nominal: Exact | null): Judged[] {
  const supported = judged.filter(({ verdict }) => verdict === "supported");
  if (supported.length > 0) return supported;
  return judged.filter(({ entry }) => entry.value !== null && nominal?.equals(entry.value) === true);
}

function judgedBy(entry: Entry, claim: Claim, words: string, project: Project, options: MatchOptions): Judged | null {
  const bound = boundOf(entry.id, project, { file: "" });
  if (bound.kind === "failed") return null;
  return {
    entry,
    verdict: judge(claim, bound.bound, project.lexicon),
    differences: differences(claim, words, entry, project, options.archive ?? null),
    data: bound.words,
  };
}

/** First what supports it; of the rest, what an id without a source would name. */
function inOrder(judged: readonly Judged[], { registers }: Project): Judged[] {
  const chosen = chosenAmong(
    judged.flatMap(({ entry }) => entry.figure ?? []),
    registers,
  );
  const rank = ({ verdict, entry }: Judged): number => (verdict === "supported" ? 0 : entry.figure === chosen ? 1 : 2);
  return [...judged].sort((a, b) => rank(a) - rank(b));
}
