import type { Language } from "../dataset/registers.ts";
import type { LineageView } from "./lineage.ts";

const LABELS: Record<Language, { strict: string; usual: string; selfReported: string; separator: string }> = {
  zh: { strict: "严格", usual: "通常", selfReported: "平台自行披露", separator: "，" },
  en: { strict: "strict", usual: "usual", selfReported: "self-reported", separator: ", " },
};

const GAP = "   ";

/** The lineage as a tree of text lines, for `trace`: the number, its formula, its operands with source and place. */
export function lineageText(view: LineageView, language: Language): string {
  return lines(view, language).join("\n");
}

function lines(view: LineageView, language: Language): string[] {
  const below = view.operands.flatMap((operand, i) => {
    const last = i === view.operands.length - 1;
    return lines(operand, language).map((line, j) => (j === 0 ? (last ? "└─ " : "├─ ") : last ? "   " : "│  ") + line);
  });
  const rail = below.length === 0 ? "   " : "│  ";
  return [...own(view, language).map((line, i) => (i === 0 ? line : rail + line)), ...below];
}

function own(view: LineageView, language: Language): string[] {
  const words = LABELS[language];
  const { source } = view;
  const head = [view.id, view.label === view.formula ? null : view.label, view.printed ?? null];
  const readings =
    view.strict.interval === view.usual.interval
      ? [`${words.strict} ${view.strict.interval}`]
      : [`${words.strict} ${view.strict.interval}`, `${words.usual} ${view.usual.interval}`];
  const from = source && [
    [source.words, source.place, source.selfReported ? words.selfReported : ""].filter(Boolean).join(words.separator),
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
