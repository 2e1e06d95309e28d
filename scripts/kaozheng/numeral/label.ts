import type { Exact } from "../quantity/exact.ts";
import type { Source } from "./characters.ts";
import type { Kind, NumericExpression } from "./expression.ts";

/** A run of text that holds a number and is no quantity. */
export interface Label {
  readonly start: number;
  readonly end: number;
  readonly kind: Exclude<Kind, "quantity">;
  /** The number it holds, where it holds one: a year, the place of an ordinal. */
  readonly value: Exact | null;
}

/** The match of a sticky pattern at `at`. Patterns are anchored and bounded, so each costs constant time. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The expression a label stands for. */
export function labelled({ text }: Source, { start, end, kind, value }: Label): NumericExpression {
  return {
    text: text.slice(start, end),
    start,
    end,
    kind,
    nominal: value,
    strict: null,
    usual: null,
    hedge: "none",
    form: "integer",
    step: null,
    significant: null,
    unit: null,
    unitText: "",
    direction: null,
    role: "level",
  };
}
