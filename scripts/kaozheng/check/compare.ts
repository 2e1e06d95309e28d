import { outOfLine } from "../audit/suspicions/suspicion.ts";
import type { Archive } from "../dataset/archive.ts";
import type { Project } from "../dataset/project.ts";
import type { Figure } from "../dataset/registers.ts";
import { chosenAmong } from "../dataset/resolve.ts";
import { toQuantity } from "../derive/figure.ts";
import { LANGUAGES, type Language, wordsOf } from "../language/language.ts";
import { subjectId } from "../match/subject.ts";
import type { NumericExpression } from "../numeral/expression.ts";
import { type Exact, HUNDRED } from "../quantity/exact.ts";
import { growth, OperationError, pointChange } from "../quantity/operations.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { PERCENT } from "../quantity/unit.ts";
import type { CheckedNumber, CheckedText } from "./check.ts";
import { type Difference, differences } from "./differences.ts";

/** A number of the text beside the figure of the earlier report that it follows. */
export interface Carried {
  readonly number: CheckedNumber;
  readonly earlier: Figure;
  /** Growth from the earlier figure, or the change in points of a rate; null where there is nothing to compute. */
  readonly change: Quantity | null;
  /** Each proposes a row of `breaks.csv`. */
  readonly differences: readonly Difference[];
  /** What a sub-editor would ring up about. */
  readonly suspicions: readonly Suspicion[];
}

type Suspicion =
  | { readonly kind: "out-of-line"; readonly times: Exact }
  | { readonly kind: "same-number" }
  | { readonly kind: "above-hundred" }
  /** A change that does not say since when. */
  | { readonly kind: "no-base" };

/** A text beside an earlier report. */
export interface Comparison {
  readonly against: string;
  readonly carried: readonly Carried[];
  /** Figures of the earlier report that the text gives no successor. */
  readonly vanished: readonly Figure[];
  /** Numbers that match nothing in the record. */
  readonly fresh: readonly CheckedNumber[];
  /** Numbers of what is recorded, though not of the earlier report. */
  readonly elsewhere: readonly CheckedNumber[];
  /** Numbers that several things fit as well. */
  readonly undecided: readonly CheckedNumber[];
}

/** Compares a text with the figures of an earlier report, one for each of its indicators and scopes. */
export function compareText(
  { numbers, language }: CheckedText,
  against: string,
  project: Project,
  without: string | null,
  archive: Archive | null,
): Comparison {
  const earlier = figuresOf(against, project, without);
  const carried: Carried[] = [];
  const elsewhere: CheckedNumber[] = [];
  const met = new Set<string>();
  for (const number of numbers.filter(({ match }) => match.outcome === "matched")) {
    const figures = number.subjects.flatMap(({ id }) => earlier.get(id) ?? []);
    const thing = number.subjects[0]?.thing;
    // A scope that the earlier report had not is set beside what it had of the indicator, if that is one figure.
    const [only, ...others] = figures.length > 0 ? figures : [...earlier.values()].filter((f) => f.indicator === thing);
    if (only === undefined || (figures.length === 0 && others.length > 0)) {
      elsewhere.push(number);
      continue;
    }
    for (const figure of figures.length > 0 ? figures : [only]) met.add(figure.id);
    carried.push(carry(number, only, language, project, archive));
  }
  return {
    against,
    carried,
    vanished: [...earlier.values()].filter(({ id }) => !met.has(id)),
    fresh: numbers.filter(({ match }) => match.outcome === "none"),
    elsewhere,
    undecided: numbers.filter(({ match }) => match.outcome === "tie"),
  };
}

/** The figures of a report that an id without a source would name, by the subject's id. */
function figuresOf(report: string, { registers }: Project, without: string | null): Map<string, Figure> {
  const bySubject = new Map<string, Figure[]>();
  for (const figure of registers.figures.values()) {
    if (figure.report !== report || figure.source === without || figure.recorded === null) continue;
    bySubject.set(subjectId(figure), [...(bySubject.get(subjectId(figure)) ?? []), figure]);
  }
  return new Map(
    [...bySubject].flatMap(([id, figures]) => {
      const chosen = chosenAmong(figures, registers);
      return chosen === null ? [] : [[id, chosen] as const];
    }),
  );
}

function carry(
  number: CheckedNumber,
  earlier: Figure,
  language: Language,
  project: Project,
  archive: Archive | null,
): Carried {
  const before = toQuantity({ kind: "figure", figure: earlier }, project.registers, project.lexicon);
  const { reading } = number.match;
  const entry = number.subjects.flatMap(({ entries }) => entries).find(({ figure }) => figure?.id === earlier.id);
  const claim = { reading, language, sentence: number.sentence, before: "", years: [], prominent: true };
  const differing = entry === undefined ? [] : differences(claim, number.passage, entry, project, archive);
  // What counts other things does not compare: there is no growth from 件 to 次.
  const comparable = !differing.some(({ kind }) => kind === "unit");
  return {
    number,
    earlier,
    change: comparable ? changeOf(before, reading) : null,
    differences: differing,
    suspicions: suspicionsOf(number, earlier, before, project),
  };
}

/** Of a rate the change in points, else growth. A change since the year before is not compared with another. */
function changeOf(before: Quantity, reading: NumericExpression): Quantity | null {
  if (before.nominal === null || before.direction !== null || reading.nominal === null || reading.strict === null)
    return null;
  const now: Quantity = {
    nominal: reading.nominal,
    strict: reading.strict,
    usual: reading.usual ?? reading.strict,
    unit: before.unit,
    hedge: reading.hedge,
    direction: null,
    step: reading.step,
    period: null,
    lineage: { kind: "constant", text: reading.text },
  };
  try {
    return before.unit === PERCENT ? pointChange(before, now) : growth(before, now);
  } catch (error) {
    if (error instanceof OperationError) return null;
    throw error;
  }
}

/** Whether a sentence says since when something changed. */
const namesBase = (sentence: string): boolean =>
  LANGUAGES.some((language) => wordsOf(language).readingCheck.changeBases.test(sentence));

function suspicionsOf(
  { match, sentence, subjects }: CheckedNumber,
  earlier: Figure,
  before: Quantity,
  { registers }: Project,
): Suspicion[] {
  const { nominal } = match.reading;
  const kind = registers.indicators.get(earlier.indicator)?.kind;
  const found: Suspicion[] = [];
  if (kind === "change") return namesBase(sentence) ? [] : [{ kind: "no-base" }];
  if (nominal !== null && before.nominal !== null) {
    const times = outOfLine(nominal, before.nominal);
    if (times !== null) found.push({ kind: "out-of-line", times });
    const several = match.reading.text.replace(/[^\d]/g, "").replace(/0+$/, "").length > 1;
    if (several && nominal.equals(before.nominal) && kind !== "threshold") found.push({ kind: "same-number" });
  }
  if (subjects[0]?.unit === PERCENT && kind === "rate" && nominal?.gt(HUNDRED)) found.push({ kind: "above-hundred" });
  return found;
}
