import { placeText, quoted } from "../finding/print.ts";
import type { ClaimChange, ClaimState } from "./claims.ts";
import type { Impact } from "./impact.ts";
import type { NumberChange, NumberState } from "./numbers.ts";
import type { ChartChange } from "./touched-charts.ts";

const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? "" : "s"}`;

/** "Since HEAD: 1 figure, 7 derived figures, 10 charts and 14 sentences are touched; 14 sentences lose their support." */
export function summaryText({ summary }: Impact, revision: string): string {
  const { figures, derived, charts, sentences, lost } = summary;
  if (figures + derived + charts + sentences === 0) return `Since ${revision} no number that is printed has changed.`;
  const parts = [plural(figures, "figure"), plural(derived, "derived figure"), plural(charts, "chart")];
  const support = lost === 0 ? "none loses its support" : `${lost} ${lost === 1 ? "loses its" : "lose their"} support`;
  return `Since ${revision}: ${parts.join(", ")} and ${plural(sentences, "sentence")} are touched; of the sentences ${support}.`;
}

/** The impact as text for a terminal: figures, what is computed from them, charts, sentences, and how many of each. */
export function impactText(impact: Impact, revision: string): string {
  const { figures, derived, charts, claims } = impact;
  return [
    ...section("Figures", figures.map(numberLines)),
    ...section("Derived figures", derived.map(numberLines)),
    ...section("Charts", charts.map(chartLines)),
    ...section("Sentences", claims.map(claimLines)),
    summaryText(impact, revision),
  ].join("\n");
}

const section = (title: string, items: readonly (readonly string[])[]): string[] =>
  items.length === 0 ? [] : [title, ...items.flat().map((line) => `  ${line}`), ""];

/** What a row's other columns say is in the words, or in what the words are computed from. */
const IN_WORDS = /^(?:printed|value|(?:usual_)?(?:lower|upper)(?:_closed)?|formula_(?:zh|en)|operands)$/;

/** What of a number changed besides its value, as `field: old → new`. */
export const otherFields = ({ fields }: NumberChange): string[] =>
  fields
    .filter(({ field }) => !IN_WORDS.test(field))
    .map(({ field, before, after }) => `${field}: ${arrow(before, after)}`);

export const arrow = (before: string, after: string): string => `${before || "(none)"} → ${after || "(none)"}`;

/** A number with both, what is printed and what that means; where its words say it, only the words. */
export const stateText = (state: NumberState | null): string =>
  state === null ? "(none)" : `${state.printed ?? state.words.en}, ${state.strict}`;

export const kindText = ({ kind, formerly }: NumberChange): string =>
  kind === "changed" ? "" : kind === "renamed" ? `renamed from ${formerly}` : kind;

function numberLines(number: NumberChange): string[] {
  const { id, label, before, after } = number;
  const kind = kindText(number);
  const [was, is] = [stateText(before), stateText(after)];
  return [
    `${id}   ${label.en}${kind === "" ? "" : `   (${kind})`}`,
    `  ${was === is ? is : arrow(was, is)}`,
    ...otherFields(number).map((line) => `  ${line}`),
  ];
}

function chartLines({ name, language, title, isDrawn, values }: ChartChange): string[] {
  if (!isDrawn) return [`${name}.${language}   ${title}`, "  cannot be drawn any more; the audit says why"];
  const drawn = values.map(({ id, before, after }) => `  ${id}: ${arrow(before?.en ?? "", after?.en ?? "")}`);
  return [
    `${name}.${language}   ${title}`,
    ...(drawn.length > 0 ? drawn : ["  its words or rows differ, no number does"]),
  ];
}

/** What became of a claim, in a few words. */
export function verdictText({ before, after, stands }: ClaimChange): string {
  if (before === null) return `new, ${after?.verdict ?? ""}`;
  if (after === null) return `published as ${before.verdict}, and no longer there`;
  const rewritten = before.words === after.words ? "" : stands ? ", reworded" : `, was “${before.words}”`;
  return `${before.verdict === after.verdict ? after.verdict : `${before.verdict} → ${after.verdict}`}${rewritten}`;
}

function claimLines(claim: ClaimChange): string[] {
  const { target, dataBefore, dataAfter } = claim;
  const there = claim.after ?? claim.before;
  if (there === null) return [];
  return [
    `${placeText(there.place)}   ${there.words}   ${target}`,
    ...underlined(there),
    `  ${arrow(dataBefore.en, dataAfter.en)}   ${verdictText(claim)}${claim.isLost ? "   LOST" : ""}`,
  ];
}

const underlined = ({ sentence, at, words, place }: ClaimState): string[] =>
  quoted(sentence.replaceAll("\n", " "), { ...place, column: at + 1, length: words.length });
