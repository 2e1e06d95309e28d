import type { Project } from "../dataset/project.ts";
import type { Dispute, Figure } from "../dataset/registers.ts";
import { prefixedId, resolveId } from "../dataset/resolve.ts";
import { AskedError, ProjectError } from "../finding/finding.ts";
import { OperationError } from "../quantity/operations.ts";
import { sameLength } from "../quantity/period.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { type Expression, evaluate, idsOf, parse } from "./expression.ts";
import { quantityOf } from "./figure.ts";

/** Another defensible way to compute a comparison. */
export interface OtherReading {
  readonly kind: "other-source" | "per-month" | "raw";
  readonly expression: Expression;
  readonly quantity: Quantity;
  /** Of another source: the figure that is used, the one that could be, and the dispute they are in. */
  readonly swapped: { readonly from: Figure; readonly to: Figure; readonly dispute: Dispute } | null;
}

/** Operations that set one span of time beside another. */
const COMPARING: ReadonlySet<string> = new Set(["growth", "change", "ratio"]);

/**
 * The other readings of an expression: with each disputed figure as another source prints it, one at a time; per month
 * where flows of unequal periods stand beside each other as printed, and as printed where they are per month. Readings that
 * units or periods do not allow are none.
 */
export function otherReadings(expression: Expression, project: Project): OtherReading[] {
  const whole = expanded(expression, project);
  return [...otherSources(whole, project), ...otherSpans(whole, project)];
}

/** The expression with what its derived figures are computed from in their place. */
export function expanded(expression: Expression, project: Project): Expression {
  if (expression.kind === "constant") return expression;
  if (expression.kind === "operation")
    return { ...expression, operands: expression.operands.map((operand) => expanded(operand, project)) };
  const resolved = resolveId(expression.id, project.registers);
  if (resolved.kind === "failed") return expression;
  return resolved.kind === "derived"
    ? expanded(parse(resolved.derived.expression), project)
    : { kind: "id", id: prefixedId(resolved) };
}

function otherSources(expression: Expression, project: Project): OtherReading[] {
  return idsOf(expression).flatMap((id) => {
    const resolved = resolveId(id, project.registers);
    if (resolved.kind !== "figure") return [];
    const from = resolved.figure;
    return counterparts(from, project).flatMap(({ to, dispute }) => {
      const other = replaced(expression, id, prefixedId({ kind: "figure", figure: to }));
      return reading("other-source", other, project, { from, to, dispute });
    });
  });
}

/**
 * What other documents print of the same thing: figures of one dispute that are of the same indicator and the same part
 * of it. A dispute over whether one part lies within another gives no other reading of either.
 */
function counterparts(figure: Figure, { registers }: Project): { to: Figure; dispute: Dispute }[] {
  const found = new Map<string, { to: Figure; dispute: Dispute }>();
  for (const dispute of registers.disputes.values())
    for (const id of dispute.figures.includes(figure.id) ? dispute.figures : []) {
      const to = registers.figures.get(id);
      if (to === undefined || to.source === figure.source || found.has(id)) continue;
      if (to.indicator === figure.indicator && to.scope === figure.scope) found.set(id, { to, dispute });
    }
  return [...found.values()];
}

const replaced = (expression: Expression, id: string, by: string): Expression => {
  if (expression.kind === "id") return expression.id === id ? { kind: "id", id: by } : expression;
  if (expression.kind === "constant") return expression;
  return { ...expression, operands: expression.operands.map((operand) => replaced(operand, id, by)) };
};

/** A stock is of a day, and a rate of no span: only flows are spread over months. */
const isOfFlows = (expression: Expression, { registers }: Project): boolean =>
  idsOf(expression).every((id) => {
    const resolved = resolveId(id, registers);
    return resolved.kind === "figure" && registers.indicators.get(resolved.figure.indicator)?.kind === "flow";
  });

/** Per month where the two spans compared are printed whole, whole where they are per month; of unequal spans only. */
function otherSpans(expression: Expression, project: Project): OtherReading[] {
  if (expression.kind !== "operation" || !COMPARING.has(expression.operation)) return [];
  if (!isOfFlows(expression, project)) return [];
  const monthly = expression.operands.every(
    (operand) => operand.kind === "operation" && operand.operation === "perMonth",
  );
  const whole = expression.operands.flatMap((operand) =>
    monthly && operand.kind === "operation" ? operand.operands : [operand],
  );
  const [a, b] = whole.map((operand) => computed(operand, project)?.period);
  if (!a || !b || sameLength(a, b)) return [];
  const perMonth = whole.map(
    (operand): Expression => ({ kind: "operation", operation: "perMonth", operands: [operand] }),
  );
  return reading(monthly ? "raw" : "per-month", { ...expression, operands: monthly ? whole : perMonth }, project, null);
}

function reading(
  kind: OtherReading["kind"],
  expression: Expression,
  project: Project,
  swapped: OtherReading["swapped"],
): OtherReading[] {
  const quantity = computed(expression, project);
  return quantity === null ? [] : [{ kind, expression, quantity, swapped }];
}

/** Null where units or periods do not allow it, or a figure has no value: what is wrong with that is the audit's to say. */
export function computed(expression: Expression, project: Project): Quantity | null {
  try {
    return evaluate(expression, (id) => quantityOf(id, project));
  } catch (error) {
    if (error instanceof OperationError || error instanceof AskedError || error instanceof ProjectError) return null;
    throw error;
  }
}
