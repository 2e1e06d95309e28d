import { type Language, wordsOf } from "../language/language.ts";
import type { LineageView } from "./lineage.ts";

const GAP = "   ";

/** The lineage as a tree of text lines, for `trace`: the number, its formula, its operands with source and place. */
export const lineageText = (view: LineageView, language: Language): string => lineageLines(view, language).join("\n");

export const lineageLines = (view: LineageView, language: Language): string[] =>
  treeLines(
    own(view, language),
    view.operands.map((operand) => lineageLines(operand, language)),
  );

/** The lines of a node above those of its branches, with the rails that tie them together. */
export function treeLines(node: readonly string[], branches: readonly (readonly string[])[]): string[] {
  const below = branches.flatMap((branch, i) => {
    const last = i === branches.length - 1;
    return branch.map((line, j) => (j === 0 ? (last ? "└─ " : "├─ ") : last ? "   " : "│  ") + line);
  });
  const rail = below.length === 0 ? "   " : "│  ";
  return [...node.map((line, i) => (i === 0 ? line : rail + line)), ...below];
}

function own(view: LineageView, language: Language): string[] {
  const { article: words, typography } = wordsOf(language);
  const { source } = view;
  const head = [view.id, view.label === view.formula ? null : view.label, view.printed ?? null];
  const readings =
    view.strict.interval === view.usual.interval
      ? [`${words.strict} ${view.strict.interval}`]
      : [`${words.strict} ${view.strict.interval}`, `${words.usual} ${view.usual.interval}`];
  const from = source && [
    [source.words, source.place, source.selfReported ? words.selfReported : ""].filter(Boolean).join(typography.comma),
  ];
  return [
    ...[head.filter((part) => part !== null).join(GAP)].filter((line) => line !== ""),
    ...(view.kind === "constant" ? [] : [[view.value, ...readings].join(GAP)]),
    ...(view.formula === "" ? [] : [view.formula, `= ${view.filled}`]),
    ...(from ?? []),
    ...(view.note === "" ? [] : [view.note]),
    ...view.caveats.map(({ words }) => `! ${words}`),
  ];
}
