import { timesDigits } from "../audit/suspicions/suspicion.ts";
import { grouped } from "../dataset/grouped.ts";
import { DEFAULT_SCOPE } from "../dataset/id.ts";
import type { Project } from "../dataset/project.ts";
import type { Figure } from "../dataset/registers.ts";
import { toQuantity } from "../derive/figure.ts";
import { type Language, wordsOf } from "../language/language.ts";
import { RECORD_LANGUAGE } from "../language/record.ts";
import type { Entry, Subject } from "../match/subject.ts";
import { entailment } from "../quantity/entailment.ts";
import { type Exact, isZero, type Rounding, roundTo, significantUnit, ZERO } from "../quantity/exact.ts";
import { formatQuantity, formatValue } from "../quantity/format.ts";
import { interval, isPoint, isSubset } from "../quantity/interval.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { CheckedNumber, Judged } from "./check.ts";
import type { Carried, Comparison } from "./compare.ts";
import { type Status, statusOf } from "./status.ts";

/** A number with what there is to say of it, in words. */
export interface Statement {
  readonly number: CheckedNumber;
  readonly status: Status;
  /** What it was taken for; empty where for nothing. */
  readonly name: string;
  readonly lines: readonly string[];
}

/** A score below this is chance: naming what got it would only mislead. */
const NEAR = 0.3;

export function statementOf(number: CheckedNumber, language: Language, project: Project): Statement {
  const words = wordsOf(language).check;
  const { match, subjects, judged, otherYears, alsoPrinted } = number;
  const near = match.candidates.filter(({ score }) => match.outcome !== "none" || score > NEAR);
  const named = near.map(({ subject }) => subjectName(subject, language));
  const lines: string[] = [];
  if (match.outcome === "none")
    lines.push(named.length === 0 ? words.nothingNear : words.nearest(listed(named.slice(0, 3), language)));
  if (match.outcome === "tie") lines.push(words.fits(listed(named.slice(0, match.tied), language)));
  if (subjects.length > 1)
    lines.push(
      words.oneOf(
        listed(
          subjects.map((s) => subjectName(s, language)),
          language,
        ),
      ),
    );
  lines.push(...judgedLines(judged, language, project));
  if (match.outcome === "matched" && judged.length === 0 && otherYears.length > 0)
    lines.push(
      words.otherYears(
        listed(
          grouped(otherYears, printedOf).map((e) => entriesText(e, language, project)),
          language,
        ),
      ),
    );
  if (alsoPrinted.length > 0) lines.push(words.alsoPrinted(listed(alsoPrinted, language)));
  return { number, status: statusOf(number), name: nameOf(number, language), lines };
}

/** What a number was taken for: of several scopes the indicator alone. */
function nameOf({ subjects }: CheckedNumber, language: Language): string {
  const [only, ...others] = subjects;
  if (only === undefined) return "";
  return others.length > 0 && only.indicator !== null
    ? `${only.indicator.label[language]} (${only.indicator.id})`
    : subjectName(only, language);
}

/** 线下案件〔侵权案件〕 (enforcement-cases#infringement) */
export const subjectName = (subject: Subject, language: Language): string =>
  `${subjectLabel(subject, language)} (${subject.id})`;

export const subjectLabel = ({ names, scopeLabel }: Subject, language: Language): string =>
  withScope(names[0]?.[language] ?? "", scopeLabel[language], language);

function withScope(label: string, scope: string, language: Language): string {
  if (scope === "") return label;
  return wordsOf(language).check.scoped(label, scope);
}

/** Of a figure what it measures: 线下案件〔侵权案件〕 (enforcement-cases@2021-consumer~001#infringement) */
function figureName({ id, indicator, scope }: Figure, language: Language, { registers }: Project): string {
  const label = registers.indicators.get(indicator)?.label[language] ?? indicator;
  const part = scope === DEFAULT_SCOPE ? "" : (registers.scopes.get(scope)?.label[language] ?? scope);
  return `${withScope(label, part, language)} (${id})`;
}

/** A verdict a line; sources that print the same, of which the same is to be said, stand on one. */
function judgedLines(judged: readonly Judged[], language: Language, project: Project): string[] {
  const { check: words, typography } = wordsOf(language);
  // The verdict has said what is wrong with bound or unit, and the head of the report where its period ends.
  const further = ({ differences }: Judged): string[] =>
    differences
      .filter(({ kind }) => kind === "action" || kind === "object")
      .map(({ kind, from, to }) => words.differs(kind, from, to));
  const said = (j: Judged): string => [j.verdict, printedOf(j.entry), ...further(j)].join("\n");
  return grouped(judged, said).flatMap((alike) => {
    const text = entriesText(
      alike.map(({ entry }) => entry),
      language,
      project,
    );
    return alike
      .slice(0, 1)
      .map((first) =>
        [`${words.verdicts[first.verdict]}${typography.colon}${text}`, ...further(first)].join(typography.semicolon),
      );
  });
}

const printedOf = ({ id, figure }: Entry): string => figure?.printed ?? id;

export const entryText = (entry: Entry, language: Language, project: Project): string =>
  entriesText([entry], language, project);

/** What the record has, of figures that print the same with every publisher. */
function entriesText(entries: readonly Entry[], language: Language, project: Project): string {
  const figures = entries.flatMap(({ figure }) => figure ?? []);
  if (figures.length > 0) return figuresText(figures, language, project);
  return entries.map((entry) => computedText(entry, language, project)).join();
}

/** A computed value as far as the printed words entail it, else what it is by name alone. */
function computedText({ id, resolved }: Entry, language: Language, project: Project): string {
  const words = wordsOf(language).check;
  const quantity = toQuantity(resolved, project.registers, project.lexicon);
  const value = formatQuantity(quantity, language, project.lexicon);
  return words.computes(entailment(quantity) === "nothing" ? words.nominally(value) : value, id);
}

/** 科技日报（2021 消保）印 超8000万元 */
const figureText = (figure: Figure, language: Language, project: Project): string =>
  figuresText([figure], language, project);

/** Figures of several sources that print the same. */
function figuresText(figures: readonly Figure[], language: Language, { registers }: Project): string {
  const words = wordsOf(language).check;
  const publishers = figures.map(({ source, report }) =>
    words.publisher(
      registers.sources.get(source)?.publisher[language] ?? source,
      reportName(report, language, registers),
    ),
  );
  return words.prints(figures[0]?.printed ?? "", publishers);
}

const reportName = (id: string, language: Language, { reports }: Project["registers"]): string =>
  language === RECORD_LANGUAGE ? (reports.get(id)?.alias ?? id) : id;

/** `old → new`, how far apart they are, and what to ask. */
export function carriedLines(carried: Carried, language: Language, project: Project): string[] {
  const { check: words, typography } = wordsOf(language);
  const { earlier, change, differences, suspicions, number } = carried;
  const step = `${earlier.printed} → ${number.match.reading.text}`;
  const moved = change === null ? null : changeText(change, language, project);
  return [
    moved === null ? step : `${step}${typography.comma}${moved}`,
    ...(number.subjects.length > 1
      ? [
          words.oneOf(
            listed(
              number.subjects.map((s) => subjectName(s, language)),
              language,
            ),
          ),
        ]
      : []),
    ...differences.map((d) => words.differs(d.kind, d.from, d.to)),
    ...suspicions.map((suspicion) =>
      suspicion.kind === "out-of-line"
        ? words.outOfLine(timesDigits(suspicion.times))
        : words.suspicions[suspicion.kind],
    ),
  ];
}

/** The nominal change, and where the printed bounds leave more open than that, what they entail. */
function changeText(change: Quantity, language: Language, { lexicon }: Project): string | null {
  const { nominal, strict, unit } = change;
  if (nominal === null) return null;
  const signed = (x: Exact, rounding: Rounding = "nearest"): string => {
    const rounded = isZero(x) ? x : roundTo(x, significantUnit(x, DIGITS), rounding);
    return `${x.gt(ZERO) ? "+" : ""}${formatValue(rounded, unit, language, lexicon)}`;
  };
  const words = wordsOf(language).check;
  if (isPoint(strict)) return words.change(signed(nominal), null);
  const sure = isSubset(strict, POSITIVE) || isSubset(strict, NEGATIVE);
  if (!sure) return words.change(signed(nominal), words.neither);
  // That nothing falls by more than all of it goes without saying.
  const low = strict.lower === null || entailment(change) === "upper" ? null : signed(strict.lower, "down");
  return words.change(signed(nominal), words.entailed(low, strict.upper && signed(strict.upper, "up")));
}

const POSITIVE = interval("(", ZERO, null, ")");
const NEGATIVE = interval("(", null, ZERO, ")");

/** Significant digits of a change. */
const DIGITS = 3;

/** One thing that a comparison has to tell: a number of the text, or a figure that is no longer printed. */
export interface SectionItem {
  readonly number: CheckedNumber | null;
  readonly name: string;
  readonly lines: readonly string[];
}

/** What became of an earlier report's figures and what is new beside them, by kind; kinds that do not occur are left out. */
export function sectionsOf(
  { carried, vanished, fresh, elsewhere, undecided }: Comparison,
  language: Language,
  project: Project,
): { readonly heading: string; readonly items: readonly SectionItem[] }[] {
  const words = wordsOf(language).check.sections;
  const changed = carried.filter(({ differences }) => differences.length > 0);
  const suspicious = carried.filter((c) => c.suspicions.length > 0 && !changed.includes(c));
  const rest = carried.filter((c) => !changed.includes(c) && !suspicious.includes(c));
  const numberItem = (number: CheckedNumber): SectionItem => statementOf(number, language, project);
  const carriedItem = (c: Carried): SectionItem => ({
    ...numberItem(c.number),
    lines: carriedLines(c, language, project),
  });
  const figureItem = (figure: Figure): SectionItem => ({
    number: null,
    name: figureName(figure, language, project),
    lines: [figureText(figure, language, project)],
  });
  return [
    { heading: words.changed, items: changed.map(carriedItem) },
    { heading: words.suspicious, items: suspicious.map(carriedItem) },
    { heading: words.carried, items: rest.map(carriedItem) },
    { heading: words.vanished, items: vanished.map(figureItem) },
    { heading: words.fresh, items: fresh.map(numberItem) },
    { heading: words.elsewhere, items: elsewhere.map(numberItem) },
    { heading: words.undecided, items: undecided.map(numberItem) },
  ].filter(({ items }) => items.length > 0);
}

const listed = (items: readonly string[], language: Language): string =>
  items.join(wordsOf(language).typography.semicolon);
