import type { Project } from "../dataset/project.ts";
import { resolveId } from "../dataset/resolve.ts";
import { type Expression, ExpressionError, idsOf, parse } from "../derive/expression.ts";
import { figureOf } from "../derive/figure.ts";
import type { Period } from "../quantity/period.ts";

type Operation = Extract<Expression, { kind: "operation" }>;

const COMPARING = new Set(["growth", "change", "pointChange"]);

/** Whether an expression measures its second operand against its first. */
export const isComparison = (expression: Expression): expression is Operation =>
  expression.kind === "operation" && COMPARING.has(expression.operation);

/** The one span of all figures behind an operand; null where they cover several. */
export function spanOf(operand: Expression, { registers }: Project): Period | null {
  const spans = idsOf(operand).map((id) => {
    const resolved = resolveId(id, registers);
    return resolved.kind === "failed" ? null : (figureOf(resolved, registers)?.recorded?.period ?? null);
  });
  const [first] = spans;
  return first != null && spans.every((span) => span?.start === first.start && span.end === first.end) ? first : null;
}

/** An expression that is kept as text; null where it cannot be read, which other rules report. */
export function readExpression(target: string): Expression | null {
  try {
    return parse(target);
  } catch (error) {
    if (error instanceof ExpressionError) return null;
    throw error;
  }
}
