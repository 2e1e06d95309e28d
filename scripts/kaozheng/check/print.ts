import type { Project } from "../dataset/project.ts";
import { type Language, wordsOf } from "../language/language.ts";
import type { CheckedNumber, CheckedText } from "./check.ts";
import type { Comparison } from "./compare.ts";
import { type SectionItem, type Statement, sectionsOf, statementOf } from "./statement.ts";
import { STATUSES, type Status, statusOf } from "./status.ts";

/** How a piece of the report is painted on a terminal; plain text elsewhere. */
export type Paint = (style: Status | "place" | "quiet", text: string) => string;

export interface PrintedCheck {
  readonly checked: CheckedText;
  readonly comparison: Comparison | null;
  readonly language: Language;
  /** What was done, for the head of the report. */
  readonly terms: readonly string[];
}

/** The report as text: number by number in the order of the text, or beside an earlier report, by what became of it. */
export function printCheck(printed: PrintedCheck, project: Project, paint: Paint): string {
  const { checked, comparison, language, terms } = printed;
  const body =
    comparison === null
      ? checked.numbers.map((number) => numberText(number, checked, language, project, paint))
      : sectionsOf(comparison, language, project).flatMap(({ heading, items }) => [
          `\n${heading} (${items.length})\n`,
          ...items.map((item) => itemText(item, checked, paint)),
        ]);
  return [...terms.map((term) => paint("quiet", term)), ...body, countsText(printed, project)].join("\n");
}

/** 有据 20，不同 3…: every status that occurs; beside an earlier report, how many came to what. */
export function countsText({ checked, comparison, language }: PrintedCheck, project: Project): string {
  const { numbers } = checked;
  const words = wordsOf(language).check;
  if (numbers.length === 0) return words.noNumbers;
  if (comparison !== null)
    return sectionsOf(comparison, language, project)
      .map(({ heading, items }) => `${heading} ${items.length}`)
      .join(wordsOf(language).typography.comma);
  const counted = STATUSES.map((s) => [s, numbers.filter((n) => statusOf(n) === s).length] as const);
  return counted
    .filter(([, n]) => n > 0)
    .map(([s, n]) => words.count(words.statuses[s], n))
    .join(wordsOf(language).typography.comma);
}

export function placeOfNumber({ match }: CheckedNumber, { text }: CheckedText): string {
  const place = text.placeOf(match.passage, match.reading.start);
  return place === null ? `${text.name} ¶${match.passage + 1}` : `${text.name}:${place.line}:${place.column}`;
}

function itemText({ number, name, lines }: SectionItem, checked: CheckedText, paint: Paint): string {
  const head = number === null ? name : headLine(number, { status: statusOf(number), name }, checked, paint);
  return [head, ...lines.map((line) => `  ${line}`)].join("\n");
}

function numberText(
  number: CheckedNumber,
  checked: CheckedText,
  language: Language,
  project: Project,
  paint: Paint,
): string {
  const { status, name, lines } = statementOf(number, language, project);
  return [headLine(number, { status, name }, checked, paint), ...lines.map((line) => `  ${line}`)].join("\n");
}

const headLine = (
  number: CheckedNumber,
  { status, name }: Pick<Statement, "status" | "name">,
  checked: CheckedText,
  paint: Paint,
): string =>
  `${paint("place", placeOfNumber(number, checked))}  ${paint(status, number.match.reading.text)}${name === "" ? "" : `  ${name}`}`;
