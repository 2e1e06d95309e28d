import type { Project } from "../dataset/project.ts";
import type { Followed } from "../derive/followed.ts";
import { computed, expanded, type OtherReading, otherReadings } from "../derive/readings.ts";
import type { Place } from "../finding/finding.ts";
import { type Language, wordsOf } from "../language/language.ts";
import type { Exact } from "../quantity/exact.ts";
import { formatInterval, formatQuantity } from "../quantity/format.ts";
import { type Interval, point } from "../quantity/interval.ts";
import { OPERATIONS } from "../quantity/operations.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { type BoundClaim, insertedClaims, writtenClaims } from "./article-claims.ts";
import { boundOf } from "./bound.ts";
import { carriesCaveat } from "./caveats.ts";
import { type Bound, judge, type Verdict } from "./claim.ts";
import type { AuditContext } from "./context.ts";
import { numbersOf } from "./numbers.ts";

/** The growths and ratios that articles print, and those that another defensible reading would not bear out. */
export interface Fragility {
  /** How many were read again. */
  readonly considered: number;
  readonly claims: readonly FragileClaim[];
}

/** A claim that holds as it is computed, and does not under some other reading. */
export interface FragileClaim {
  readonly place: Place;
  readonly words: string;
  readonly sentence: string;
  /** Where in the sentence the words begin, in UTF-16 units. */
  readonly at: number;
  readonly target: string;
  /** What it is computed to, as used. */
  readonly value: string;
  readonly strict: string;
  /** Whether its sentence says that printed bounds were taken as values. */
  readonly caveat: boolean;
  readonly fails: readonly FailedReading[];
}

export interface FailedReading {
  readonly reading: "strict" | "usual" | "nominal" | OtherReading["kind"];
  /** What is read otherwise, in words. */
  readonly words: string;
  readonly value: string;
  readonly strict: string;
  /** Whether it would go the other way, or nothing would say which way it goes. */
  readonly direction: "reversed" | "open" | null;
  /** What the audit would say of the claim's words; null where they hold. */
  readonly magnitude: Exclude<Verdict, "supported"> | null;
}

/** Verdicts that are no error: the words hold, or want a qualifier. */
const BORNE_OUT: ReadonlySet<Verdict> = new Set(["supported", "unhedged", "bound-dropped"]);

/** Reads every growth and ratio that articles bind or insert in the other defensible ways, and says so in a language. */
export function fragility({ articles, project }: AuditContext, language: Language): Fragility {
  const claims = articles
    .flatMap((audited) => [
      ...writtenClaims(audited, numbersOf(audited.article, project.lexicon)),
      ...insertedClaims(audited, project.lexicon),
    ])
    .flatMap((claim) => readAgain(claim, project, language) ?? []);
  return { considered: claims.length, claims: claims.filter(({ fails }) => fails.length > 0) };
}

/** A claim under all readings; null where it is no comparison, or does not even hold as it is. */
function readAgain(bound: BoundClaim, project: Project, language: Language): FragileClaim | null {
  const { claim, target, place, sentence, at } = bound;
  const data = boundOf(target, project);
  if (data.kind === "failed" || !data.bound.computed || judge(claim, data.bound, project.lexicon) !== "supported")
    return null;
  const expression = expanded(data.from, project);
  if (expression?.kind !== "operation") return null;
  const operation = OPERATIONS.get(expression.operation);
  const quantity = computed(expression, project);
  if (operation?.arity !== 2 || quantity === null) return null;
  const test = { ...bound, bound: data.bound, quantity, pivot: operation.pivot, project, language };
  const { value, strict } = wordsFor(quantity, project, language);
  return {
    place,
    words: claim.reading.text,
    sentence,
    at,
    target,
    value,
    strict,
    caveat: carriesCaveat(claim.sentence, claim.language),
    fails: [...intervalReadings(test), ...comparedReadings(test, expression)],
  };
}

interface Test extends BoundClaim {
  readonly bound: Bound;
  /** As it is computed. */
  readonly quantity: Quantity;
  readonly pivot: Exact | null;
  readonly project: Project;
  readonly language: Language;
}

/** The same computation, with the printed words taken more or less at their word. */
function intervalReadings(test: Test): FailedReading[] {
  const { quantity } = test;
  const read = { strict: quantity.strict, usual: quantity.usual, nominal: quantity.nominal && point(quantity.nominal) };
  return (["strict", "usual", "nominal"] as const).flatMap((reading) => {
    const interval = read[reading];
    if (interval === null) return [];
    const other = { ...quantity, strict: interval };
    // A caveat lets a number stand that no word entails; here the question is what would be left without it.
    const claim = { ...test.claim, sentence: "" };
    const verdict = judge(claim, { ...test.bound, quantity: other }, test.project.lexicon);
    // Of a narrower reading of the same numbers, words that say less than they could are no less true.
    const holds = BORNE_OUT.has(verdict) || verdict === "weaker";
    return failed(
      test,
      { reading, words: wordsOf(test.language).fragile.how[reading] },
      other,
      holds ? null : verdict,
      directionOf(test, interval),
    );
  });
}

/** Other computations: another source, per month or not. */
function comparedReadings(test: Test, expression: Followed): FailedReading[] {
  const { project, pivot, quantity: used } = test;
  return otherReadings(expression, project).flatMap((other) => {
    const { quantity, kind } = other;
    const verdict = judge(test.claim, { ...test.bound, quantity }, project.lexicon);
    // Where nothing says which way it goes as it is, that is told of the strict reading.
    const isOpen = pivot !== null && side(used.strict, pivot) === null;
    const interval = isOpen && quantity.nominal !== null ? point(quantity.nominal) : quantity.strict;
    const magnitude = BORNE_OUT.has(verdict) ? null : verdict;
    return failed(
      test,
      { reading: kind, words: howOther(other, test) },
      quantity,
      magnitude,
      directionOf(test, interval),
    );
  });
}

function failed(
  { project, language }: Test,
  reading: Pick<FailedReading, "reading" | "words">,
  quantity: Quantity,
  magnitude: Verdict | null,
  direction: FailedReading["direction"],
): FailedReading[] {
  if ((magnitude === null || magnitude === "supported") && direction === null) return [];
  return [
    {
      ...reading,
      ...wordsFor(quantity, project, language),
      direction,
      magnitude: magnitude === "supported" ? null : magnitude,
    },
  ];
}

/** Above or below the pivot as a whole; null where it may be either. */
function side(i: Interval, pivot: Exact): "above" | "below" | null {
  if (i.lower !== null && (i.lower.gt(pivot) || (i.lower.equals(pivot) && !i.lowerClosed))) return "above";
  if (i.upper !== null && (i.upper.lt(pivot) || (i.upper.equals(pivot) && !i.upperClosed))) return "below";
  return null;
}

function directionOf({ quantity, pivot }: Test, interval: Interval): FailedReading["direction"] {
  const used = pivot === null || quantity.nominal === null ? null : side(point(quantity.nominal), pivot);
  if (used === null || pivot === null) return null;
  const other = side(interval, pivot);
  return other === used ? null : other === null ? "open" : "reversed";
}

function wordsFor(quantity: Quantity, { lexicon }: Project, language: Language): { value: string; strict: string } {
  return { value: formatQuantity(quantity, language, lexicon), strict: formatInterval(quantity, quantity.strict) };
}

function howOther({ kind, swapped }: OtherReading, { project: { registers }, language }: Test): string {
  const { fragile, typography } = wordsOf(language);
  if (kind !== "other-source") return fragile.how[kind];
  if (swapped === null) return "";
  const { from, to, dispute } = swapped;
  const of = ({ printed, source }: typeof from): string =>
    printed + typography.aside(registers.sources.get(source)?.publisher[language] || source);
  return fragile.swapped(of(from), of(to), dispute.id);
}
