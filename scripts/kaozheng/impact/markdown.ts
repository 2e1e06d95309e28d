import { placeText } from "../finding/print.ts";
import type { ClaimChange } from "./claims.ts";
import type { Impact } from "./impact.ts";
import type { NumberChange } from "./numbers.ts";
import { arrow, kindText, otherFields, stateText, summaryText, verdictText } from "./text.ts";

/** A bar would end the cell, and a line break the table. */
const cell = (text: string): string => text.replaceAll("|", "\\|").replace(/\s*\n\s*/g, " ");
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
const table = (title: string, header: readonly string[], rows: readonly string[]): string[] =>
  rows.length === 0 ? [] : [`## ${title}`, [row(...header), row(...header.map(() => "---")), ...rows].join("\n")];

/** The impact as Markdown for the review of a change, with the drafts of the correction note at its end. */
export function impactMarkdown(impact: Impact, revision: string, notes: readonly string[]): string {
  const { figures, derived, charts, claims } = impact;
  return [
    summaryText(impact, revision),
    ...table("Figures", ["figure", "was", "is", "also"], figures.map(numberRow)),
    ...table("Derived figures", ["derived figure", "was", "is", "also"], derived.map(numberRow)),
    ...table(
      "Charts",
      ["chart", "what it draws otherwise"],
      charts.map(({ name, language, isDrawn, values }) => {
        const changed = values.map(({ id, before, after }) => `${id}: ${arrow(before?.en ?? "", after?.en ?? "")}`);
        return row(`${name}.${language}`, isDrawn ? changed.join("; ") || "words or rows" : "cannot be drawn any more");
      }),
    ),
    ...table("Sentences", ["place", "sentence", "number", "was", "is", "verdict"], claims.flatMap(claimRow)),
    ...(notes.length === 0 ? [] : ["## Correction note", ...notes]),
  ].join("\n\n");
}

function numberRow(number: NumberChange): string {
  const { id, label, before, after } = number;
  const also = [kindText(number), ...otherFields(number)].filter((part) => part !== "");
  return row(`\`${id}\` ${label.en}`, stateText(before), stateText(after), also.join("; "));
}

function claimRow(claim: ClaimChange): string[] {
  const there = claim.after ?? claim.before;
  if (there === null) return [];
  const { sentence, at, words, place } = there;
  const marked = `${sentence.slice(0, at)}**${words}**${sentence.slice(at + words.length)}`;
  const verdict = verdictText(claim);
  return [
    row(
      placeText(place),
      marked,
      `\`${claim.target}\``,
      claim.dataBefore.en,
      claim.dataAfter.en,
      claim.isLost ? `**${verdict}**` : verdict,
    ),
  ];
}
