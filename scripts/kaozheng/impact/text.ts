import { placeText, quoted } from "../finding/print.ts";
import { type Language, wordsOf } from "../language/language.ts";
import type { ClaimChange, ClaimState } from "./claims.ts";
import type { Impact } from "./impact.ts";
import type { NumberChange, NumberState } from "./numbers.ts";
import type { ChartChange } from "./touched-charts.ts";

/** "Since HEAD: 1 figure, 7 derived figures, 10 charts and 14 sentences are touched; of the sentences 14 lose their support." */
export function summaryText({ summary }: Impact, revision: string, language: Language): string {
  const { figures, derived, charts, sentences } = summary;
  const words = wordsOf(language).impact;
  return figures + derived + charts + sentences === 0 ? words.untouched(revision) : words.summary(revision, summary);
}

/** The impact as text for a terminal: figures, what is computed from them, charts, sentences, and how many of each. */
export function impactText(impact: Impact, revision: string, language: Language): string {
  const { figures, derived, charts, claims } = impact;
  const { headings } = wordsOf(language).impact;
  const lines = (number: NumberChange): string[] => numberLines(number, language);
  return [
    ...section(headings.figures, figures.map(lines)),
    ...section(headings.derived, derived.map(lines)),
    ...section(
      headings.charts,
      charts.map((chart) => chartLines(chart, language)),
    ),
    ...section(
      headings.sentences,
      claims.map((claim) => claimLines(claim, language)),
    ),
    summaryText(impact, revision, language),
  ].join("\n");
}

const section = (title: string, items: readonly (readonly string[])[]): string[] =>
  items.length === 0 ? [] : [title, ...items.flat().map((line) => `  ${line}`), ""];

/** What a row's other columns say is in the words, or in what the words are computed from. */
const IN_WORDS = /^(?:printed|value|(?:usual_)?(?:lower|upper)(?:_closed)?|formula_\w+|operands)$/;

/** What of a number changed besides its value, as `field: old → new`. */
export const otherFields = ({ fields }: NumberChange, language: Language): string[] =>
  fields
    .filter(({ field }) => !IN_WORDS.test(field))
    .map(({ field, before, after }) => `${field}: ${arrow(before, after, language)}`);

function arrow(before: string, after: string, language: Language): string {
  const { none } = wordsOf(language).impact;
  return `${before || none} → ${after || none}`;
}

/** A number with both, what is printed and what that means; where its words say it, only the words. */
export const stateText = (state: NumberState | null, language: Language): string =>
  state === null ? wordsOf(language).impact.none : `${state.printed ?? state.words[language]}, ${state.strict}`;

export function kindText({ kind, formerly }: NumberChange, language: Language): string {
  const { kinds, renamed } = wordsOf(language).impact;
  if (kind === "renamed") return renamed(formerly ?? "");
  return kind === "changed" ? "" : kinds[kind];
}

function numberLines(number: NumberChange, language: Language): string[] {
  const { id, label, before, after } = number;
  const kind = kindText(number, language);
  const was = stateText(before, language);
  const is = stateText(after, language);
  return [
    `${id}   ${label[language]}${kind === "" ? "" : `   (${kind})`}`,
    `  ${was === is ? is : arrow(was, is, language)}`,
    ...otherFields(number, language).map((line) => `  ${line}`),
  ];
}

/** Numbers that a chart draws otherwise, each with what it was and is. */
export const drawnText = ({ values }: ChartChange, language: Language): string[] =>
  values.map(({ id, before, after }) => `${id}: ${arrow(before?.[language] ?? "", after?.[language] ?? "", language)}`);

function chartLines(chart: ChartChange, language: Language): string[] {
  const { auditSaysWhy, noNumber } = wordsOf(language).impact;
  const head = `${chart.name}.${chart.language}   ${chart.title}`;
  if (!chart.isDrawn) return [head, `  ${auditSaysWhy}`];
  const drawn = drawnText(chart, language);
  return [head, ...(drawn.length > 0 ? drawn : [noNumber]).map((line) => `  ${line}`)];
}

/** What became of a claim, in a few words. */
export function verdictText({ before, after, stands }: ClaimChange, language: Language): string {
  const words = wordsOf(language).impact;
  const told = ({ verdict }: ClaimState): string => words.verdicts[verdict];
  if (before === null) return words.fresh(after === null ? "" : told(after));
  if (after === null) return words.gone(told(before));
  const rewritten = before.words === after.words ? "" : stands ? words.reworded : words.formerly(before.words);
  return (before.verdict === after.verdict ? told(after) : `${told(before)} → ${told(after)}`) + rewritten;
}

function claimLines(claim: ClaimChange, language: Language): string[] {
  const { target, dataBefore, dataAfter } = claim;
  const there = claim.after ?? claim.before;
  if (there === null) return [];
  const lost = claim.isLost ? `   ${wordsOf(language).impact.lost}` : "";
  return [
    `${placeText(there.place)}   ${there.words}   ${target}`,
    ...underlined(there),
    `  ${arrow(dataBefore[language], dataAfter[language], language)}   ${verdictText(claim, language)}${lost}`,
  ];
}

const underlined = ({ sentence, at, words, place }: ClaimState): string[] =>
  quoted(sentence.replaceAll("\n", " "), { ...place, column: at + 1, length: words.length });
