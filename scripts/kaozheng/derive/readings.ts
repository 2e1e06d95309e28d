import type { Project } from "../dataset/project.ts";
import type { Dispute, Figure } from "../dataset/registers.ts";
import { figuresAmong } from "../dataset/resolve.ts";
import { AskedError, ProjectError } from "../finding/finding.ts";
import { isComparing, OperationError } from "../quantity/operations.ts";
import { sameLength } from "../quantity/period.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { ExpressionError, parse, withIds } from "./expression.ts";
import { type Followed, followed, namedIn, quantityIn } from "./followed.ts";

/** Another defensible way to compute a comparison. */
export interface OtherReading {
  readonly kind: "other-source" | "per-month" | "raw";
  readonly expression: Followed;
  readonly quantity: Quantity;
  /** Of another source: the figure that is used, the one that could be, and the dispute they are in. */
  readonly swapped: { readonly from: Figure; readonly to: Figure; readonly dispute: Dispute } | null;
}

/**
 * The other readings of an expression on figures alone, as `expanded` gives it: with each disputed figure as another source
 * prints it, one at a time; per month where flows of unequal periods stand beside each other as printed, and as printed
 * where they are per month. Readings that units or periods do not allow are none.
 */
export const otherReadings = (whole: Followed, project: Project): OtherReading[] => [
  ...otherSources(whole, project),
  ...otherSpans(whole, project),
];

/** The expression with what its derived figures are computed from in their place; null where one of them cannot be followed. */
export function expanded(from: Followed, project: Project): Followed | null {
  try {
    return onFigures(from, project);
  } catch (error) {
    if (error instanceof AskedError || error instanceof ExpressionError) return null;
    throw error;
  }
}

const onFigures = (from: Followed, project: Project): Followed =>
  withIds(from, (id) =>
    id.kind === "derived" ? onFigures(followed(parse(id.derived.expression), project), project) : { kind: "id", id },
  );

function otherSources(whole: Followed, project: Project): OtherReading[] {
  return figuresAmong(namedIn(whole)).flatMap((from) =>
    counterparts(from, project).flatMap(({ to, dispute }) =>
      reading("other-source", replaced(whole, from, to), project, { from, to, dispute }),
    ),
  );
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

const replaced = (whole: Followed, figure: Figure, by: Figure): Followed =>
  withIds(whole, (id) => {
    const isIt = id.kind === "figure" && id.figure.id === figure.id;
    return { kind: "id", id: isIt ? { kind: "figure", figure: by } : id };
  });

/** A stock is of a day, and a rate of no span: only flows are spread over months. */
const isOfFlows = (whole: Followed, { registers }: Project): boolean =>
  namedIn(whole).every(
    (named) => named.kind === "figure" && registers.indicators.get(named.figure.indicator)?.kind === "flow",
  );

/** Per month where the two spans compared are printed whole, whole where they are per month; of unequal spans only. */
function otherSpans(expression: Followed, project: Project): OtherReading[] {
  if (expression.kind !== "operation" || !isComparing(expression.operation)) return [];
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
    (operand): Followed => ({ kind: "operation", operation: "perMonth", operands: [operand] }),
  );
  return reading(monthly ? "raw" : "per-month", { ...expression, operands: monthly ? whole : perMonth }, project, null);
}

function reading(
  kind: OtherReading["kind"],
  expression: Followed,
  project: Project,
  swapped: OtherReading["swapped"],
): OtherReading[] {
  const quantity = computed(expression, project);
  return quantity === null ? [] : [{ kind, expression, quantity, swapped }];
}

/** Null where units or periods do not allow it, or a figure has no value: what is wrong with that is the audit's to say. */
export function computed(expression: Followed, project: Project): Quantity | null {
  try {
    return quantityIn(expression, project);
  } catch (error) {
    if (error instanceof OperationError || error instanceof ProjectError) return null;
    throw error;
  }
}
