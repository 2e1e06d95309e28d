import type { Project } from "../dataset/project.ts";
import { ExpressionError, parse } from "../derive/expression.ts";
import { figureOf } from "../derive/figure.ts";
import { type Followed, followed, namedIn } from "../derive/followed.ts";
import { AskedError } from "../finding/finding.ts";
import { isChange } from "../quantity/operations.ts";
import type { Period } from "../quantity/period.ts";

type Operation = Extract<Followed, { kind: "operation" }>;

/** Whether an expression measures its second operand against its first. */
export const isComparison = (from: Followed): from is Operation =>
  from.kind === "operation" && isChange(from.operation);

/** The one span of all figures behind an operand; null where they cover several. */
export function spanOf(operand: Followed, { registers }: Project): Period | null {
  const spans = namedIn(operand).map((named) => figureOf(named, registers)?.recorded?.period);
  const [first] = spans;
  return first !== undefined && spans.every((span) => span?.start === first.start && span.end === first.end)
    ? first
    : null;
}

/** An expression that a table keeps; null where it cannot be read or names nothing, which other rules report. */
export function readExpression(text: string, project: Project): Followed | null {
  try {
    return followed(parse(text), project);
  } catch (error) {
    if (error instanceof ExpressionError || error instanceof AskedError) return null;
    throw error;
  }
}
