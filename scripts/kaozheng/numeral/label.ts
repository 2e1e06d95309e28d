import type { Exact } from "../quantity/exact.ts";
import type { Kind } from "./expression.ts";

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
