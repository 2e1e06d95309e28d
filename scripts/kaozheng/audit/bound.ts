import type { Project } from "../dataset/project.ts";
import type { Figure } from "../dataset/registers.ts";
import { type Resolved, resolveId } from "../dataset/resolve.ts";
import { type Expression, ExpressionError, evaluate, idsOf, parse } from "../derive/expression.ts";
import { figureOf, quantityOf } from "../derive/figure.ts";
import { type Finding, type Place, ProjectError } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import { formatInterval, formatQuantity } from "../quantity/format.ts";
import { OperationError } from "../quantity/operations.ts";
import type { Bound } from "./claim.ts";

/** What a target gives a claim to be judged by, or why it gives nothing. */
export type BoundTarget =
  | {
      readonly kind: "bound";
      readonly bound: Bound;
      /** What the data say, for messages. */
      readonly words: string;
      /** What the target names; null of an expression that an article computes itself. */
      readonly resolved: Resolved | null;
    }
  | { readonly kind: "failed"; readonly findings: readonly Finding[] };

/** Operations whose result says which way something went. */
const SIGNED = new Set(["growth", "change", "pointChange"]);

/** Many rules ask for what an article binds, and articles bind the same over and over: each is worked out once. */
const known = new WeakMap<Project, Map<string, BoundTarget>>();

/** The bound that an id, or an expression on ids, stands for. */
export function boundOf(target: string, project: Project, place: Place): BoundTarget {
  const kept = known.get(project) ?? new Map<string, BoundTarget>();
  known.set(project, kept);
  const before = kept.get(target);
  if (before !== undefined) return before;
  const found = workOut(target, project, place);
  // What failed says where it stands.
  if (found.kind === "bound") kept.set(target, found);
  return found;
}

function workOut(target: string, project: Project, place: Place): BoundTarget {
  try {
    const expression = parse(target);
    const quantity = evaluate(expression, (id) => quantityOf(id, project));
    const figure = onlyFigure(expression, project);
    const root = rootOf(expression, project);
    const signed =
      figure === null
        ? root.kind === "operation" && SIGNED.has(root.operation)
        : project.registers.indicators.get(figure.indicator)?.kind === "change";
    const words =
      figure === null
        ? `${formatQuantity(quantity, "en", project.lexicon)}, entailed ${formatInterval(quantity, quantity.strict)}`
        : `printed as “${figure.printed}” by source ${figure.source}`;
    const bound = { quantity, computed: figure === null, signed, years: yearsOf(expression, project) };
    const named = expression.kind === "id" ? resolveId(expression.id, project.registers, place) : null;
    return { kind: "bound", bound, words, resolved: named?.kind === "failed" ? null : named };
  } catch (error) {
    if (error instanceof ProjectError)
      return { kind: "failed", findings: error.findings.map((f) => ({ ...f, ...place })) };
    if (!(error instanceof ExpressionError || error instanceof OperationError)) throw error;
    return { kind: "failed", findings: [finding("derive/expression", { id: target, problem: error.message }, place)] };
  }
}

/** The figure that the target is, directly or through a row that only takes it over. */
function onlyFigure(expression: Expression, { registers }: Project): Figure | null {
  if (expression.kind !== "id") return null;
  const resolved = resolveId(expression.id, registers, { file: "" });
  return resolved.kind === "failed" ? null : figureOf(resolved, registers);
}

/** A derived figure's own expression in place of its id. */
function rootOf(expression: Expression, { registers }: Project): Expression {
  if (expression.kind !== "id") return expression;
  const resolved = resolveId(expression.id, registers, { file: "" });
  return resolved.kind === "derived" ? parse(resolved.derived.expression) : expression;
}

/** Every year that the figures behind an expression cover. */
function yearsOf(expression: Expression, { registers }: Project): number[] {
  const years = new Set<number>();
  const met = new Set<string>();
  const visit = (id: string): void => {
    if (met.has(id)) return;
    met.add(id);
    const resolved = resolveId(id, registers, { file: "" });
    if (resolved.kind === "derived") resolved.derived.operands.forEach(visit);
    if (resolved.kind !== "figure") return;
    const period = resolved.figure.recorded?.period;
    if (period === undefined) return;
    for (let year = Number(period.start.slice(0, 4)); year <= Number(period.end.slice(0, 4)); year++) years.add(year);
  };
  idsOf(expression).forEach(visit);
  return [...years].sort();
}
