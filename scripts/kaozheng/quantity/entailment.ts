import { ZERO } from "./exact.ts";
import { type Interval, isPoint } from "./interval.ts";
import { OPERATIONS } from "./operations.ts";
import type { Quantity } from "./quantity.ts";

/**
 * What the printed words entail of a quantity: both bounds, one of them, or nothing. The growth of "more than
 * 80 million" to "more than 100 million" is nominally 25 % and entailed by nothing.
 */
type Entailment = "both" | "lower" | "upper" | "nothing";

export function entailment(quantity: Quantity): Entailment {
  const { lineage, strict } = quantity;
  const trivial = lineage.kind === "operation" ? (OPERATIONS.get(lineage.operation)?.trivialLower ?? null) : ZERO;
  return entailmentOf(strict, trivial);
}

/** The same of a bare interval, `trivial` being the lower bound that would hold in any case. */
function entailmentOf(strict: Interval, trivial: Quantity["nominal"]): Entailment {
  if (isPoint(strict)) return "both";
  const lower = strict.lower !== null && (trivial === null || strict.lower.gt(trivial));
  if (strict.upper !== null) return lower ? "both" : "upper";
  return lower ? "lower" : "nothing";
}
