import type { Project } from "../dataset/project.ts";
import { prefixedId, type Resolved } from "../dataset/resolve.ts";
import { apply, type OperationName } from "../quantity/operations.ts";
import { constant, type Quantity } from "../quantity/quantity.ts";
import type { Expression } from "./expression.ts";
import { named, toQuantity } from "./figure.ts";

/** An expression with what its ids stand for in their place: from here on figures are followed, not their names. */
export type Followed =
  | { readonly kind: "named"; readonly resolved: Resolved }
  | { readonly kind: "constant"; readonly text: string; readonly unit?: string }
  | { readonly kind: "operation"; readonly operation: OperationName; readonly operands: readonly Followed[] };

/** Looks up what an expression names, once. Throws `AskedError` for an id that stands for nothing. */
export function followed(expression: Expression, project: Project): Followed {
  if (expression.kind === "constant") return expression;
  if (expression.kind === "operation")
    return { ...expression, operands: expression.operands.map((operand) => followed(operand, project)) };
  return { kind: "named", resolved: named(expression.id, project.registers) };
}

/** Computes it. Throws `ProjectError` for a figure that is not recorded, and `OperationError`. */
export function quantityIn(from: Followed, project: Project): Quantity {
  if (from.kind === "named") return toQuantity(from.resolved, project.registers, project.lexicon);
  if (from.kind === "constant") return constant(from.text, from.unit);
  return apply(
    from.operation,
    from.operands.map((operand) => quantityIn(operand, project)),
  );
}

/** What it names, in order, once each. */
export function namedIn(from: Followed): Resolved[] {
  if (from.kind === "constant") return [];
  if (from.kind === "named") return [from.resolved];
  const all = from.operands.flatMap(namedIn);
  return [...new Map(all.map((resolved) => [prefixedId(resolved), resolved])).values()];
}
