import type { Project } from "../dataset/project.ts";
import type { DerivedFigure, Figure } from "../dataset/registers.ts";
import { prefixedId, type Resolved } from "../dataset/resolve.ts";
import { ExpressionError, parse } from "../derive/expression.ts";
import { comparabilityFlags } from "../derive/flags.ts";
import { type Followed, followed, namedIn, quantityIn } from "../derive/followed.ts";
import { formula, formulaText, nameOf } from "../derive/formula.ts";
import { AskedError } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import { type Language, wordsOf } from "../language/language.ts";
import { entailment } from "../quantity/entailment.ts";
import { formatInterval, formatQuantity } from "../quantity/format.ts";
import { EVERYTHING } from "../quantity/interval.ts";
import { OperationError } from "../quantity/operations.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { type Caveat, flagCaveats } from "./flag-words.ts";
import { intervalWords } from "./interval-words.ts";
import { type SourceView, sourceView } from "./source-words.ts";

export type { Caveat };

/** What a number is made of, in the words of one language: the figure or operation, and below it its operands. */
export interface LineageView {
  readonly kind: "figure" | "derived" | "operation" | "constant";
  /** `fig:…` or `calc:…` in full; null for an operation without a name. */
  readonly id: string | null;
  readonly label: string;
  /** The token as the source prints it. */
  readonly printed: string | null;
  /** The quantity as an article would print it: 至少166%. */
  readonly value: string;
  /** What the words entail, and what a reader of news takes them to mean: once in words, once as intervals. */
  readonly strict: Reading;
  readonly usual: Reading;
  /** （抽检资金 2021 − 抽检资金 2020）÷ 抽检资金 2020; empty for a figure. */
  readonly formula: string;
  /** The same with the printed tokens in place of the names. */
  readonly filled: string;
  readonly source: SourceView | null;
  readonly note: string;
  readonly caveats: readonly Caveat[];
  readonly operands: readonly LineageView[];
}

interface Reading {
  readonly words: string;
  /** `[29 995 000, 30 005 000) CNY`. */
  readonly interval: string;
}

/**
 * The lineage of an id (`fig:…`, `calc:…`, a shorter form or an alias) or of an expression as the derived files keep it
 * (`growth(fig:a@r, fig:b@r)`). Throws `AskedError` for an id that stands for nothing.
 */
export const lineage = (target: string, language: Language, project: Project): LineageView =>
  viewed(target, () => viewOf(followed(parse(target), project), { project, language }));

/** The lineage of a figure or derived figure. */
export const lineageOf = (resolved: Resolved, language: Language, project: Project): LineageView =>
  viewed(prefixedId(resolved), () => viewOf({ kind: "id", id: resolved }, { project, language }));

function viewed(target: string, view: () => LineageView): LineageView {
  try {
    return view();
  } catch (error) {
    // What is no expression, or one that units and periods no longer allow, is the project's to mend.
    if (error instanceof ExpressionError || error instanceof OperationError)
      throw new AskedError(error.message, (place) => [
        finding("derive/expression", { id: target, problem: error.message }, place),
      ]);
    throw error;
  }
}

interface Scope {
  readonly project: Project;
  readonly language: Language;
}

function viewOf(from: Followed, scope: Scope): LineageView {
  if (from.kind === "operation") return viewOfOperation(from, scope);
  if (from.kind === "constant")
    return { ...bare(quantityIn(from, scope.project), scope), kind: "constant", label: from.text, printed: from.text };
  const { id } = from;
  return id.kind === "figure" ? viewOfFigure(id.figure, scope) : viewOfDerived(id.derived, scope);
}

/** What every quantity has; the rest is filled in by its kind. */
function bare(quantity: Quantity, { project: { lexicon }, language }: Scope): Omit<LineageView, "kind" | "label"> {
  const reading = (interval: Quantity["strict"], saysNothing = false): Reading => ({
    // A bound that holds in any case, such as growth above −100 %, is none.
    words: intervalWords(saysNothing ? EVERYTHING : interval, quantity.unit, language, lexicon),
    interval: formatInterval(quantity, interval),
  });
  return {
    id: null,
    printed: null,
    value: formatQuantity(quantity, language, lexicon),
    strict: reading(quantity.strict, entailment(quantity) === "nothing"),
    usual: reading(quantity.usual),
    formula: "",
    filled: "",
    source: null,
    note: "",
    caveats: [],
    operands: [],
  };
}

function viewOfFigure(figure: Figure, scope: Scope): LineageView {
  const { registers } = scope.project;
  const resolved = { kind: "figure", figure } as const;
  return {
    ...bare(quantityIn({ kind: "id", id: resolved }, scope.project), scope),
    kind: "figure",
    id: prefixedId(resolved),
    label: nameOf(resolved, scope.language, registers),
    printed: figure.printed,
    source: sourceView(figure, registers, scope.language),
    note: figure.note[scope.language],
  };
}

function viewOfDerived(derived: DerivedFigure, scope: Scope): LineageView {
  const { project, language } = scope;
  const from = followed(parse(derived.expression), project);
  // A row that only takes a figure over has nothing to compute: it is that figure, under a name of its own.
  const takenOver = from.kind === "id";
  return {
    ...bare(quantityIn(from, scope.project), scope),
    kind: "derived",
    id: prefixedId({ kind: "derived", derived }),
    label: derived.label[language],
    formula: takenOver ? "" : derived.formula[language],
    filled: takenOver ? "" : filled(from, scope),
    caveats: flagCaveats(derived.flags, namedIn(from), project.registers, language),
    operands: takenOver ? [viewOf(from, scope)] : viewsOfOperands(from, scope),
  };
}

function viewOfOperation(from: Followed, scope: Scope): LineageView {
  const { project, language } = scope;
  const { registers } = project;
  const quantity = quantityIn(from, scope.project);
  const words = formula(quantity, registers)[language];
  const flags = comparabilityFlags(quantity, registers);
  const nothing = entailment(quantity) === "nothing" ? ["not-entailed"] : [];
  return {
    ...bare(quantity, scope),
    kind: "operation",
    label: words,
    formula: words,
    filled: filled(from, scope),
    caveats: flagCaveats([...flags, ...nothing], namedIn(from), registers, language),
    operands: viewsOfOperands(from, scope),
  };
}

const viewsOfOperands = (from: Followed, scope: Scope): LineageView[] =>
  from.kind === "operation" ? from.operands.map((operand) => viewOf(operand, scope)) : [];

/** The formula with numbers in it: （超8000万元 − 3000万元）÷ 3000万元. */
function filled(from: Followed, scope: Scope, nested = false): string {
  const { project, language } = scope;
  if (from.kind === "constant") return from.text;
  if (from.kind === "id") return formatQuantity(quantityIn(from, scope.project), language, project.lexicon);
  const operands = from.operands.map((operand) => filled(operand, scope, true));
  const [first] = from.operands;
  const period = first === undefined ? null : quantityIn(first, project).period;
  const text = formulaText(from.operation, operands, period, language);
  return nested ? wordsOf(language).typography.parenthesised(text) : text;
}
