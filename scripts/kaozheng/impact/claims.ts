import { insertedClaims, writtenClaims } from "../audit/article-claims.ts";
import { boundOf } from "../audit/bound.ts";
import { chartNumbers } from "../audit/chart-numbers.ts";
import { type Claim, judge, type Verdict } from "../audit/claim.ts";
import type { AuditContext } from "../audit/context.ts";
import { numbersOf } from "../audit/numbers.ts";
import type { Project } from "../dataset/project.ts";
import type { Bilingual } from "../dataset/registers.ts";
import { prefixedId, resolveId } from "../dataset/resolve.ts";
import type { Place } from "../finding/finding.ts";
import type { Language } from "../language/language.ts";
import { dataOf } from "./data-state.ts";

/** A number that an article or a chart prints, and whose data changed. */
export interface ClaimChange {
  readonly file: string;
  readonly language: Language;
  /** The id that answers for it in full, or an expression; as it is called now. */
  readonly target: string;
  /** As it was published; null where it is new. */
  readonly before: ClaimState | null;
  /** As it reads now; null where it is gone. */
  readonly after: ClaimState | null;
  /** What the data said of it, and what they say now; empty where the target names nothing. */
  readonly dataBefore: Bilingual;
  readonly dataAfter: Bilingual;
  /** Whether the words as they were published hold by the data as they are. */
  readonly stands: boolean;
  /** Whether what stands there now was supported by the data as they were, and no longer is. */
  readonly isLost: boolean;
}

export interface ClaimState {
  readonly place: Place;
  readonly words: string;
  readonly sentence: string;
  /** Where in the sentence the words begin, in UTF-16 units. */
  readonly at: number;
  readonly verdict: Verdict | "no-number";
}

/** A claim where it stands, with the data of its own time. */
interface Placed {
  readonly claim: Claim;
  readonly place: Place;
  readonly target: string;
  readonly inserted: boolean;
  readonly sentence: string;
  readonly at: number;
}

/** What became of the claims of articles and charts; `renamed` gives the ids that numbers have now by those they had. */
export function changedClaims(
  before: AuditContext,
  after: AuditContext,
  renamed: ReadonlyMap<string, string>,
): ClaimChange[] {
  const old = byKey(before, renamed);
  const now = byKey(after, leftBehind(renamed, after.project));
  const keys = [...new Set([...now.keys(), ...old.keys()])];
  return keys
    .flatMap((key) => compare(old.get(key) ?? null, now.get(key) ?? null, before.project, after.project, renamed) ?? [])
    .sort((a, b) => byPlace((a.after ?? a.before)?.place, (b.after ?? b.before)?.place));
}

/** Ids that name nothing any more: an article that still has them means what they were renamed to. */
const leftBehind = (renamed: ReadonlyMap<string, string>, project: Project): ReadonlyMap<string, string> =>
  new Map([...renamed].filter(([former]) => resolveId(former, project.registers).kind === "failed"));

/** Claims by where and on what they stand: the second one that an article makes of a figure is its second before and after. */
function byKey(context: AuditContext, renamed: ReadonlyMap<string, string>): Map<string, Placed> {
  const counts = new Map<string, number>();
  const names = new Set(renamed.values());
  return new Map(
    placedClaims(context).map((placed): [string, Placed] => {
      const full = fullTarget(placed.target, context.project);
      // A shorter id may name another figure now; the sentence that has it is the same.
      const target = renamed.get(full) ?? (names.has(full) ? full : placed.target);
      const group = `${placed.place.file}\0${placed.claim.language}\0${target}`;
      const n = (counts.get(group) ?? 0) + 1;
      counts.set(group, n);
      return [`${group}\0${n}`, placed];
    }),
  );
}

function placedClaims({ articles, charts, project: { lexicon } }: AuditContext): Placed[] {
  const inArticles = articles.flatMap((audited) => [
    ...writtenClaims(audited, numbersOf(audited.article, lexicon)),
    ...insertedClaims(audited, lexicon),
  ]);
  const onCharts = charts.flatMap((chart) =>
    chartNumbers(chart, lexicon).flatMap(({ binding, claim, place }) =>
      binding === null
        ? []
        : [{ claim, place, target: binding.id, inserted: false, sentence: claim.sentence, at: claim.before.length }],
    ),
  );
  const placed = [...inArticles.map(({ by, ...rest }) => ({ ...rest, inserted: by === "insertion" })), ...onCharts];
  return placed.sort((a, b) => byPlace(a.place, b.place));
}

function byPlace(a: Place | undefined, b: Place | undefined): number {
  return (
    (a?.file ?? "").localeCompare(b?.file ?? "", "en") ||
    (a?.line ?? 0) - (b?.line ?? 0) ||
    (a?.column ?? 0) - (b?.column ?? 0)
  );
}

function fullTarget(target: string, { registers }: Project): string {
  const resolved = resolveId(target, registers);
  return resolved.kind === "failed" ? target : prefixedId(resolved);
}

function compare(
  was: Placed | null,
  is: Placed | null,
  before: Project,
  after: Project,
  renamed: ReadonlyMap<string, string>,
): ClaimChange | null {
  const there = is ?? was;
  if (there === null) return null;
  const old = was === null ? null : fullTarget(was.target, before);
  const target = is === null ? (renamed.get(old ?? "") ?? old ?? "") : fullTarget(is.target, after);
  const dataBefore = dataOf(was?.target ?? there.target, before);
  // What an article says by a shorter id may mean another figure now.
  const dataAfter = dataOf(is?.target ?? (renamed.get(old ?? "") || there.target), after);
  const sameWords = was !== null && is !== null && was.claim.reading.text === is.claim.reading.text;
  const verdictBefore = was === null ? null : verdictOf(was.claim, was.target, before);
  const verdictAfter = is === null ? null : verdictOf(is.claim, is.target, after);
  if (dataBefore.key === dataAfter.key && !(sameWords && verdictBefore !== verdictAfter)) return null;
  // What is inserted is printed anew, so that other words now are words that were wrong.
  const stands =
    was === null ||
    (verdictOf(was.claim, is?.target ?? was.target, after) === "supported" && (!was.inserted || sameWords));
  return {
    file: there.place.file,
    language: there.claim.language,
    target,
    before: was && verdictBefore && stateOf(was, verdictBefore),
    after: is && verdictAfter && stateOf(is, verdictAfter),
    dataBefore: dataBefore.words,
    dataAfter: dataAfter.words,
    stands,
    isLost: verdictBefore === "supported" && verdictAfter !== null && verdictAfter !== "supported",
  };
}

const stateOf = ({ claim, ...placed }: Placed, verdict: ClaimState["verdict"]): ClaimState => ({
  place: placed.place,
  words: claim.reading.text,
  sentence: placed.sentence,
  at: placed.at,
  verdict,
});

function verdictOf(claim: Claim, target: string, project: Project): ClaimState["verdict"] {
  const data = boundOf(target, project);
  return data.kind === "failed" ? "no-number" : judge(claim, data.bound, project.lexicon);
}
