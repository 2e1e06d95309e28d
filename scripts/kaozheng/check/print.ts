import type { Project } from "../dataset/project.ts";
import type { Language } from "../dataset/registers.ts";
import type { CheckedNumber, CheckedText } from "./check.ts";
import type { Comparison } from "./compare.ts";
import { carriedLines, figureName, figureText, type Statement, statementOf } from "./statement.ts";
import { STATUSES, type Status, statusOf } from "./status.ts";
import { CHECK_WORDING } from "./wording.ts";

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
      : sections(comparison, checked, language, project, paint);
  return [...terms.map((term) => paint("quiet", term)), ...body, countsText(checked.numbers, language)].join("\n");
}

/** 有据 20，不同 3…: every status that occurs. */
export function countsText(numbers: readonly CheckedNumber[], language: Language): string {
  const words = CHECK_WORDING[language];
  if (numbers.length === 0) return words.noNumbers;
  const counted = STATUSES.map((s) => [s, numbers.filter((n) => statusOf(n) === s).length] as const);
  return counted
    .filter(([, n]) => n > 0)
    .map(([s, n]) => words.count(words.statuses[s], n))
    .join(words.separator);
}

export function placeOfNumber({ match }: CheckedNumber, { text }: CheckedText): string {
  const place = text.placeOf(match.passage, match.reading.start);
  return place === null ? `${text.name} ¶${match.passage + 1}` : `${text.name}:${place.line}:${place.column}`;
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

function sections(
  { carried, vanished, fresh, elsewhere, undecided }: Comparison,
  checked: CheckedText,
  language: Language,
  project: Project,
  paint: Paint,
): string[] {
  const words = CHECK_WORDING[language].sections;
  const changed = carried.filter(({ differences }) => differences.length > 0);
  const suspicious = carried.filter((c) => c.suspicions.length > 0 && !changed.includes(c));
  const rest = carried.filter((c) => !changed.includes(c) && !suspicious.includes(c));
  const carriedText = (c: (typeof carried)[number]): string => {
    const { status, name } = statementOf(c.number, language, project);
    const lines = carriedLines(c, language, project).map((line) => `  ${line}`);
    return [headLine(c.number, { status, name }, checked, paint), ...lines].join("\n");
  };
  const numberLines = (n: CheckedNumber): string => numberText(n, checked, language, project, paint);
  const blocks: [string, string[]][] = [
    [words.changed, changed.map(carriedText)],
    [words.suspicious, suspicious.map(carriedText)],
    [words.carried, rest.map(carriedText)],
    [words.vanished, vanished.map((f) => `${figureName(f, language, project)}\n  ${figureText(f, language, project)}`)],
    [words.fresh, fresh.map(numberLines)],
    [words.elsewhere, elsewhere.map(numberLines)],
    [words.undecided, undecided.map(numberLines)],
  ];
  return blocks
    .filter(([, items]) => items.length > 0)
    .flatMap(([heading, items]) => [`\n${heading} (${items.length})\n`, ...items]);
}
