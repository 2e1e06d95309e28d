import { boundOf } from "../audit/bound.ts";
import type { Project } from "../dataset/project.ts";
import type { Bilingual } from "../dataset/registers.ts";
import type { Resolved } from "../dataset/resolve.ts";
import { inLanguages, wordsOf } from "../language/language.ts";
import { entailment } from "../quantity/entailment.ts";
import { decimal } from "../quantity/exact.ts";
import { formatInterval, formatQuantity } from "../quantity/format.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { UnitLexicon } from "../quantity/unit.ts";

/** What a target stands for at one time. */
interface DataState {
  /** Empty where it stands for nothing. */
  readonly words: Bilingual;
  /** The figure or derived figure that it is; null of an expression, and of nothing. */
  readonly resolved: Resolved | null;
  /** Everything that a claim is judged by, to tell whether it changed. */
  readonly key: string;
}

/** What a target stands for in a project. */
export function dataOf(target: string, project: Project): DataState {
  const data = boundOf(target, project);
  if (data.kind === "failed") return { words: inLanguages(() => ""), resolved: null, key: "" };
  const { quantity, years } = data.bound;
  const { nominal, strict, usual, hedge, direction } = quantity;
  const intervals = [strict, usual].map((interval) => formatInterval(quantity, interval));
  return {
    words: inWords(quantity, project.lexicon),
    resolved: data.resolved,
    key: JSON.stringify([nominal === null ? null : decimal(nominal), intervals, hedge, direction, years]),
  };
}

/** A quantity in words. One that was computed and that nothing entails is not said bare: it would not pass the audit. */
export function inWords(quantity: Quantity, lexicon: UnitLexicon): Bilingual {
  const { lineage, hedge, step } = quantity;
  const isPrinted = lineage.kind === "figure" || hedge !== "none" || step !== null;
  const isBare = !isPrinted && quantity.nominal !== null && entailment(quantity) === "nothing";
  return inLanguages(
    (language) => formatQuantity(quantity, language, lexicon) + (isBare ? wordsOf(language).note.unvouched : ""),
  );
}
