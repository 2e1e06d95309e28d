import type { Article } from "../article/article.ts";
import { prose } from "../article/prose.ts";
import { boundTo } from "../audit/bound.ts";
import { type Claim, judge, type Verdict } from "../audit/claim.ts";
import { type ArticleNumber, numbersOf } from "../audit/numbers.ts";
import type { Archive } from "../dataset/archive.ts";
import { grouped } from "../dataset/grouped.ts";
import type { Project } from "../dataset/project.ts";
import { chosenAmong, resolveId } from "../dataset/resolve.ts";
import type { Language } from "../language/language.ts";
import { rankerOf } from "../match/match.ts";
import { passagesOf } from "../match/passage.ts";
import type { Candidate } from "../match/score.ts";
import type { Entry, Subject } from "../match/subject.ts";
import type { NumericExpression } from "../numeral/expression.ts";
import { yearsIn } from "../numeral/years.ts";

/** What a number of a draft may be bound to. */
export interface Proposal {
  readonly subject: Subject;
  readonly entry: Entry;
  /** The id as a link writes it: without its source where it means the same figure without. */
  readonly target: string;
  readonly verdict: Verdict;
  readonly score: number;
}

/** A number of a draft that nothing answers for yet. */
export interface OpenNumber {
  readonly number: ArticleNumber;
  /** Best first; only what the number agrees with. */
  readonly proposals: readonly Proposal[];
  /** Whether the first is meant beyond doubt: its words fit, the data support it, and nothing else comes near. */
  readonly certain: boolean;
}

/** What is certain scores this at least, and so much more than the next. */
const SURE = 1;
const APART = 0.15;
const MOST = 6;

/** Under these the number may be meant for the figure all the same: where an author drops a bound, the audit says so. */
const POSSIBLE = new Set<Verdict>(["supported", "bound-dropped", "bound-added", "unhedged", "not-entailed"]);

/** What counts beside the words: that the data support the number, whose the years are, and which publisher is named. */
const WEIGHT = { supported: 0.25, sentenceYear: 0.3, nearYear: 0.15, otherYear: -0.3, named: 0.2 } as const;

/** Every number of an article that is neither bound, inserted nor exempt, with what it may be bound to. */
export function openNumbers(article: Article, project: Project, archive: Archive | null): OpenNumber[] {
  const blocks = prose(article);
  const passages = passagesOf(
    blocks.map(({ text }) => text.replaceAll("\n", " ")),
    project.lexicon,
  );
  const rank = rankerOf(passages, project, { archive, counts: true });
  return numbersOf(article, project.lexicon)
    .filter(({ coverage }) => coverage === null)
    .map((number) => {
      const index = blocks.findIndex(
        ({ start, block }) => start === number.block.start && block === number.block.block,
      );
      const before = (passages[index]?.readings ?? []).filter(({ end }) => end <= number.reading.start);
      const near = yearsIn(before).at(-1) ?? null;
      const named = publisherNamed(number.before, article.front.language, project);
      const all = rank(index, number.reading).flatMap((c) => proposalsOf(c, number, { near, named }, article, project));
      const proposals = onePerFact(all, named, project)
        .sort((a, b) => b.score - a.score)
        .slice(0, MOST);
      return { number, proposals, certain: isCertain(proposals, number.reading) };
    });
}

function isCertain([best, next]: readonly Proposal[], { role, direction }: NumericExpression): boolean {
  if (best === undefined || best.verdict !== "supported" || best.score < SURE) return false;
  // 增长 55% and a share of 55% are the same number and two things.
  if (role === "change" && direction !== null && best.subject.kind !== "change") return false;
  return next === undefined || best.score - next.score >= APART;
}

/** The source whose publisher the sentence names last before the number: "the Daily prints over 80 million". */
function publisherNamed(before: string, language: Language, { registers }: Project): string | null {
  const places = [...registers.sources.values()].map(({ id, publisher }) => {
    const name = publisher[language];
    return { id, at: name === "" ? -1 : before.lastIndexOf(name) };
  });
  const [last] = places.filter(({ at }) => at >= 0).sort((a, b) => b.at - a.at);
  return last?.id ?? null;
}

/** What the text before a number says of where it comes from. */
interface Context {
  /** The year that was named last in its block. */
  readonly near: number | null;
  /** The source whose publisher was named last in its sentence. */
  readonly named: string | null;
}

function proposalsOf(
  { subject, score }: Candidate,
  { reading, sentence, before, years }: ArticleNumber,
  { near, named }: Context,
  { front }: Article,
  project: Project,
): Proposal[] {
  return subject.entries.flatMap((entry) => {
    const bound = boundTo(entry.resolved, project);
    if (bound.kind === "failed") return [];
    const claim: Claim = { reading, sentence, before, years, prominent: true, language: front.language };
    const verdict = judge(claim, bound.bound, project.lexicon);
    if (!POSSIBLE.has(verdict)) return [];
    const supported = verdict === "supported" ? WEIGHT.supported : 0;
    const own = named !== null && entry.figure?.source === named ? WEIGHT.named : 0;
    const fit = supported + own + yearFit(entry, years, near);
    return [{ subject, entry, target: shortId(entry, project), verdict, score: score + fit }];
  });
}

/** A sentence's own years are its figures'; where it names none, those that were named last. */
function yearFit({ years }: Entry, said: readonly number[], near: number | null): number {
  if (said.length > 0) return years.some((year) => said.includes(year)) ? WEIGHT.sentenceYear : WEIGHT.otherYear;
  return near !== null && years.includes(near) ? WEIGHT.nearYear : 0;
}

/** Of figures that tell one fact (one indicator, scope and year, the number the same), the one that is best to cite. */
function onePerFact(proposals: readonly Proposal[], named: string | null, { registers }: Project): Proposal[] {
  const facts = grouped(
    proposals,
    ({ subject, entry, verdict }) =>
      `${subject.id} ${entry.years.join()} ${entry.value?.toFraction() ?? entry.id} ${verdict}`,
  );
  return facts.flatMap((fact) => {
    const figures = fact.flatMap(({ entry }) => entry.figure ?? []);
    const rank = (p: Proposal) => registers.sources.get(p.entry.figure?.source ?? "")?.rank ?? 0;
    const chosen = chosenAmong(figures, registers);
    const [first] = [...fact].sort((a, b) => rank(a) - rank(b));
    const own = fact.find(({ entry }) => named !== null && entry.figure?.source === named);
    if (own !== undefined) return own;
    return fact.find(({ entry }) => chosen !== null && entry.figure === chosen) ?? first ?? [];
  });
}

function shortId({ id, figure }: Entry, { registers }: Project): string {
  if (figure === null) return id;
  const scope = figure.scope === "all" ? "" : `#${figure.scope}`;
  const short = `fig:${figure.indicator}@${figure.report}${scope}`;
  const resolved = resolveId(short, registers);
  return resolved.kind === "figure" && resolved.figure === figure ? short : id;
}
