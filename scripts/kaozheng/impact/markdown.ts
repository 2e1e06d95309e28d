import { placeText } from "../finding/print.ts";
import { type Language, wordsOf } from "../language/language.ts";
import type { ClaimChange } from "./claims.ts";
import type { Impact } from "./impact.ts";
import type { NumberChange } from "./numbers.ts";
import { drawnText, kindText, otherFields, stateText, summaryText, verdictText } from "./text.ts";
import type { ChartChange } from "./touched-charts.ts";

/** A bar would end the cell, and a line break the table. */
const cell = (text: string): string => text.replaceAll("|", "\\|").replace(/\s*\n\s*/g, " ");
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
const table = (title: string, header: readonly string[], rows: readonly string[]): string[] =>
  rows.length === 0 ? [] : [`## ${title}`, [row(...header), row(...header.map(() => "---")), ...rows].join("\n")];

/** The impact as Markdown for the review of a change, with the drafts of the correction note at its end. */
export function impactMarkdown(impact: Impact, revision: string, notes: readonly string[], language: Language): string {
  const { figures, derived, charts, claims } = impact;
  const { columns, headings } = wordsOf(language).impact;
  const { was, is, also, chart, drawnOtherwise, place, sentence, number, verdict } = columns;
  const numbers = (list: readonly NumberChange[]): string[] => list.map((each) => numberRow(each, language));
  return [
    summaryText(impact, revision, language),
    ...table(headings.figures, [columns.figure, was, is, also], numbers(figures)),
    ...table(headings.derived, [columns.derived, was, is, also], numbers(derived)),
    ...table(
      headings.charts,
      [chart, drawnOtherwise],
      charts.map((each) => chartRow(each, language)),
    ),
    ...table(
      headings.sentences,
      [place, sentence, number, was, is, verdict],
      claims.flatMap((claim) => claimRow(claim, language)),
    ),
    ...(notes.length === 0 ? [] : [`## ${headings.note}`, ...notes]),
  ].join("\n\n");
}

function numberRow(number: NumberChange, language: Language): string {
  const { id, label, before, after } = number;
  const also = [kindText(number, language), ...otherFields(number, language)].filter((part) => part !== "");
  return row(
    `\`${id}\` ${label[language]}`,
    stateText(before, language),
    stateText(after, language),
    also.join(wordsOf(language).typography.semicolon),
  );
}

function chartRow(chart: ChartChange, language: Language): string {
  const { impact, typography } = wordsOf(language);
  const drawn = drawnText(chart, language).join(typography.semicolon) || impact.onlyWords;
  return row(`${chart.name}.${chart.language}`, chart.isDrawn ? drawn : impact.notDrawn);
}

function claimRow(claim: ClaimChange, language: Language): string[] {
  const there = claim.after ?? claim.before;
  if (there === null) return [];
  const { sentence, at, words, place } = there;
  const marked = `${sentence.slice(0, at)}**${words}**${sentence.slice(at + words.length)}`;
  const verdict = verdictText(claim, language);
  return [
    row(
      placeText(place),
      marked,
      `\`${claim.target}\``,
      claim.dataBefore[language],
      claim.dataAfter[language],
      claim.isLost ? `**${verdict}**` : verdict,
    ),
  ];
}
