import type { Claim } from "../audit/claim.ts";
import type { Archive } from "../dataset/archive.ts";
import { parseLocator } from "../dataset/locator.ts";
import type { Project } from "../dataset/project.ts";
import type { BreakKind } from "../dataset/registers.ts";
import { type Language, wordsOf } from "../language/language.ts";
import { languageOfWords } from "../language/script.ts";
import { LONGEST_CLAUSE } from "../match/match.ts";
import { isUnit } from "../match/score.ts";
import type { Entry, Subject } from "../match/subject.ts";
import { HEDGES, type Hedge, onlyEnd } from "../quantity/hedge.ts";
import { unitText } from "../quantity/unit.ts";
import { wordingOf } from "./same-words.ts";

/** What two numbers of one thing differ in besides their values; named as breaks are, so that it can become one. */
export interface Difference {
  readonly kind: Extract<BreakKind, "bounds" | "unit" | "action" | "object" | "period-length">;
  /** Empty where there is nothing of the kind: an object that was narrowed, or is no longer. */
  readonly from: string;
  readonly to: string;
}

/** Which way the words leave a number open; 超1万 is not 上万, which begins with it. */
function leftOpen(hedge: Hedge): string {
  const only = onlyEnd(hedge);
  if (only !== null) return `${only}, ${HEDGES[hedge].closed ? "with" : "without"} the end`;
  return hedge === "none" ? "neither" : "both";
}

/**
 * What differs between a recorded figure and a number of a text that is the same thing. The figure's own clause is read
 * where the documents are at hand; without them its indicator's name and definition stand for it, and tell less.
 */
export function differences(
  { reading, language }: Claim,
  passage: string,
  { figure, unit }: Entry,
  project: Project,
  archive: Archive | null,
): Difference[] {
  if (figure === null || figure.recorded === null) return [];
  const found: Difference[] = [];
  if (leftOpen(figure.recorded.hedge) !== leftOpen(reading.hedge))
    found.push({ kind: "bounds", from: figure.printed, to: reading.text });
  if (reading.unitText !== "" && !isUnit(unit, reading, project.lexicon))
    found.push({ kind: "unit", from: unitText(unit, language, project.lexicon), to: reading.unitText });
  const then = clauseOf(figure.source, figure.recorded.locator, figure.printed, project, archive);
  // Words of two languages are not compared.
  if (then === null || languageOfWords(then) !== language) return found;
  const [before, now] = [then, clausesAround(passage, reading.start, reading.end)].map((c) => wordingOf(c, language));
  if (before === undefined || now === undefined) return found;
  for (const kind of ["action", "object"] as const) {
    const [from, to] = [before[`${kind}s`], now[`${kind}s`]];
    const shared = [...from].some((word) => to.has(word));
    if (from.size > 0 && to.size > 0 && !shared)
      found.push({ kind, from: listed(from, language), to: listed(to, language) });
  }
  // 商品 may be the same and 违规商品 no longer 风险商品. A clause without an object leaves it to another, words and all.
  const lost = without(before.qualifiers, now.qualifiers);
  const added = without(now.qualifiers, before.qualifiers);
  if (added.size > 0 || (lost.size > 0 && now.objects.size > 0))
    found.push({ kind: "object", from: listed(lost, language), to: listed(added, language) });
  return found;
}

const without = (words: ReadonlySet<string>, others: ReadonlySet<string>): Set<string> =>
  new Set([...words].filter((word) => !others.has(word)));

/** What differs in what is told of: another part of the indicator, or a report that ends on another day. */
export function surroundingDifferences(
  { figure }: Entry,
  subjects: readonly Subject[],
  report: string | null,
  language: Language,
  { registers }: Project,
): Difference[] {
  if (figure === null) return [];
  const found: Difference[] = [];
  const scope = (id: string): string => registers.scopes.get(id)?.label[language] ?? id;
  const [meant] = subjects;
  if (meant !== undefined && !subjects.some((s) => s.scope === figure.scope))
    found.push({ kind: "object", from: scope(figure.scope), to: scope(meant.scope) });
  const ends = [figure.report, report].map((id) => (id === null ? undefined : registers.reports.get(id)?.period.end));
  if (ends[0] !== undefined && ends[1] !== undefined && ends[0] !== ends[1])
    found.push({ kind: "period-length", from: ends[0], to: ends[1] });
  return found;
}

const listed = (words: ReadonlySet<string>, language: Language): string =>
  [...words].join(wordsOf(language).typography.listed);

function clauseOf(
  source: string,
  locator: string,
  printed: string,
  { registers }: Project,
  archive: Archive | null,
): string | null {
  const place = parseLocator(locator);
  const row = registers.sources.get(source);
  const paragraph = place && row && archive?.document(row)?.paragraphs[place.paragraph - 1];
  return place && paragraph ? clausesAround(paragraph, place.offset, place.offset + printed.length) : null;
}

/** The clause of a number: to the marks on both sides of it. */
function clausesAround(text: string, start: number, end: number): string {
  const before = /[^，。；,;！？]*$/u.exec(text.slice(Math.max(0, start - LONGEST_CLAUSE), start))?.[0] ?? "";
  const after = /^[^，。；,;！？]*/u.exec(text.slice(end, end + LONGEST_CLAUSE))?.[0] ?? "";
  return before + text.slice(start, end) + after;
}
