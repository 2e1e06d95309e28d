import type { Archive } from "../dataset/archive.ts";
import { DEFAULT_SCOPE } from "../dataset/id.ts";
import { parseLocator } from "../dataset/locator.ts";
import type { Project } from "../dataset/project.ts";
import type { Figure } from "../dataset/registers.ts";
import type { Language } from "../language/language.ts";
import { languageOfWords } from "../language/script.ts";
import type { NumericExpression } from "../numeral/expression.ts";
import { type Exact, exact } from "../quantity/exact.ts";
import { intersect } from "../quantity/interval.ts";
import { type Passage, passagesOf, type Surroundings, surroundings } from "./passage.ts";
import {
  type Candidate,
  type Mention,
  type Profile,
  profileOf,
  type Rarity,
  rarityOf,
  scoreOf,
  wordsAbout,
} from "./score.ts";
import { type SubjectOptions, subjectsOf, yearsIn } from "./subject.ts";

/** What is known of a number of an unbound text. */
export interface Match {
  /** Which passage it stands in. */
  readonly passage: number;
  readonly reading: NumericExpression;
  /**
   * `matched`: one indicator or derived series, told apart from all others. `tie`: two or more fit as well. `none`:
   * nothing fits well enough; the nearest are candidates all the same.
   */
  readonly outcome: "matched" | "tie" | "none";
  /** Best first; of a match the first is meant, and of a tie the first `tied`. */
  readonly candidates: readonly Candidate[];
  readonly tied: number;
}

export interface MatchOptions extends SubjectOptions {
  /**
   * The recorded report that the text tells of; null where it tells of one that is not recorded. Left out, it may tell of
   * any year, and of several.
   */
  readonly report?: string | null;
  /** The documents, for the words that figures stood among. */
  readonly archive?: Archive | null;
}

/** A score below this is no match; set, as the two below, on the development half of the labels in `test/match`. */
const ENOUGH = 0.68;
/** What the best must have over the next for it to be meant. */
const MARGIN = 0.09;
/** What is enough for a second value of one subject in one text: it is another subject's, or another scope's. */
const ENOUGH_AGAIN = 0.9;
const CANDIDATES = 4;

/** Matches every quantity of a text to what the record holds. */
export function matchPassages(passages: readonly Passage[], project: Project, options: MatchOptions = {}): Match[] {
  const rank = rankerOf(passages, project, options);
  const found = passages.flatMap((passage, index) =>
    passage.readings
      .filter(({ kind }) => kind === "quantity")
      .map((reading) => ({ passage: index, reading, candidates: rank(index, reading).slice(0, CANDIDATES) })),
  );
  const again = repeated(found);
  const parted = partedThings(found);
  return found.map((match) => decided(match, again.has(match), parted));
}

type Found = Omit<Match, "outcome" | "tied">;

/** Every subject for a number of a passage, best first. */
export function rankerOf(
  passages: readonly Passage[],
  project: Project,
  { report, archive = null, ...which }: MatchOptions,
): (index: number, reading: NumericExpression) => Candidate[] {
  const language = languageOf(passages);
  const documents = documentWords(project, archive);
  const profiles = subjectsOf(project, which).map((subject) =>
    profileOf(
      subject,
      language,
      subject.entries.flatMap(({ figure }) => (figure === null ? [] : documents(figure))),
    ),
  );
  const rarity = rarityOf(
    profiles,
    passages.map(({ text }) => text),
  );
  const period = project.registers.reports.get(report ?? "")?.period;
  const years = report === undefined ? null : period === undefined ? [] : yearsIn(period);
  return (index, reading) => {
    const near = surroundings(passages, index, reading);
    const mention = {
      reading,
      near,
      about: wordsAbout(near, rarity),
      clause: clauseOf(passages[index]?.text ?? "", reading),
      report: report ?? null,
      years,
    };
    return ranked(profiles, mention, rarity, project);
  };
}

function ranked(profiles: readonly Profile[], mention: Mention, rarity: Rarity, { lexicon }: Project): Candidate[] {
  return profiles
    .map((profile) => scoreOf(profile, mention, rarity, lexicon))
    .sort((a, b) => b.score - a.score || a.subject.id.localeCompare(b.subject.id, "en"));
}

export const languageOf = (passages: readonly Pick<Passage, "text">[]): Language =>
  languageOfWords(passages.map(({ text }) => text).join("\n"));

/** The words around a figure in the document that prints it. Each document is read once. */
function documentWords({ registers, lexicon }: Project, archive: Archive | null): (figure: Figure) => Surroundings[] {
  const read = new Map<string, Passage[]>();
  return (figure) => {
    const source = registers.sources.get(figure.source);
    const locator = parseLocator(figure.recorded?.locator ?? "");
    const document = source && archive?.document(source);
    if (source === undefined || locator === null || !document) return [];
    const passages = read.get(source.id) ?? passagesOf(document.paragraphs, lexicon);
    read.set(source.id, passages);
    const { offset } = locator;
    return [surroundings(passages, locator.paragraph - 1, { start: offset, end: offset + figure.printed.length })];
  };
}

/** Characters on either side of a number beyond which none of its clause is looked for: some lines have no marks. */
export const LONGEST_CLAUSE = 200;

/** The clause a number stands in, itself included. */
function clauseOf(text: string, { start, end }: NumericExpression): string {
  const before = /[^，。；、,;.!?！？]*$/u.exec(text.slice(Math.max(0, start - LONGEST_CLAUSE), start))?.[0] ?? "";
  const after = /^[^，。；、,;.!?！？]*/u.exec(text.slice(end, end + LONGEST_CLAUSE))?.[0] ?? "";
  return before + text.slice(start, end) + after;
}

/**
 * A text prints one value of one thing. Where two numbers that differ would be the same subject, the better one is, and
 * the other must be all the more like it.
 */
function repeated(found: readonly Found[]): Set<Found> {
  const taken = new Map<string, NumericExpression>();
  const again = new Set<Found>();
  const best = (f: Found) => f.candidates[0]?.score ?? Number.NEGATIVE_INFINITY;
  for (const match of [...found].sort((a, b) => best(b) - best(a))) {
    const subject = match.candidates[0]?.subject;
    // A number that is recorded of it is one of its values, whatever others there are.
    if (subject === undefined || subject.entries.some(({ value }) => isValue(match.reading, value))) continue;
    const first = taken.get(subject.id);
    if (first === undefined) taken.set(subject.id, match.reading);
    else if (!sameValue(first, match.reading)) again.add(match);
  }
  return again;
}

const isValue = ({ nominal }: NumericExpression, value: Exact | null): boolean =>
  nominal !== null && value?.equals(nominal) === true;

/** How far apart two tellings of one value may lie: 超97万 and 97.1万. */
const TELLINGS = exact("1/20");

/** Whether two numbers can tell of one value: neither denies the other, and they lie close. */
export function sameValue(a: NumericExpression, b: NumericExpression): boolean {
  if (a.nominal === null || b.nominal === null || a.strict === null || b.strict === null) return false;
  if (a.nominal.equals(b.nominal)) return true;
  const near = a.nominal.sub(b.nominal).abs().lte(a.nominal.abs().mul(TELLINGS));
  return near && intersect(a.strict, b.strict) !== null;
}

/** Things that the record has in parts: a text that prints one of them twice may mean a part that is new. */
function partedThings(found: readonly Found[]): Set<string> {
  const scopes = new Map<string, Set<string>>();
  for (const { subject } of found.flatMap(({ candidates }) => candidates))
    scopes.set(subject.thing, (scopes.get(subject.thing) ?? new Set()).add(subject.scope));
  return new Set([...scopes].filter(([, s]) => s.size > 1 || !s.has(DEFAULT_SCOPE)).map(([id]) => id));
}

function decided(found: Found, again: boolean, parted: ReadonlySet<string>): Match {
  const [best] = found.candidates;
  if (best !== undefined && again && !parted.has(best.subject.thing)) return { ...found, outcome: "none", tied: 0 };
  if (best === undefined || best.score < (again ? ENOUGH_AGAIN : ENOUGH)) return { ...found, outcome: "none", tied: 0 };
  const tied = found.candidates.filter(({ score }) => score > best.score - MARGIN);
  // Scopes of one indicator are one match: which of them, the candidates say.
  if (tied.every(({ subject }) => subject.thing === best.subject.thing))
    return { ...found, outcome: "matched", tied: tied.length };
  return { ...found, outcome: "tie", tied: tied.length };
}
