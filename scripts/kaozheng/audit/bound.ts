import type { Project } from "../dataset/project.ts";
import { type Resolved, resolveId } from "../dataset/resolve.ts";
import { type Expression, ExpressionError, evaluate, idsOf, parse } from "../derive/expression.ts";
import { figureOf, quantityOf } from "../derive/figure.ts";
import { AskedError, type FindingsAt, ProjectError } from "../finding/finding.ts";
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
  | { readonly kind: "failed"; readonly findingsAt: FindingsAt };

/** Operations whose result says which way something went. */
const SIGNED = new Set(["growth", "change", "pointChange"]);

const known = new WeakMap<Project, Map<string, BoundTarget>>();

/** The bound that an id, or an expression on ids, stands for; worked out once for all that are bound to it. */
export function boundOf(target: string, project: Project): BoundTarget {
  const own = known.get(project) ?? new Map<string, BoundTarget>();
  known.set(project, own);
  const bound = own.get(target) ?? workOut(target, project);
  own.set(target, bound);
  return bound;
}

function workOut(target: string, project: Project): BoundTarget {
  try {
    const expression = parse(target);
    const named = expression.kind === "id" ? resolveId(expression.id, project.registers) : null;
    const resolved = named?.kind === "failed" ? null : named;
    const quantity = evaluate(expression, (id) => quantityOf(id, project));
    const figure = resolved && figureOf(resolved, project.registers);
    const root = resolved?.kind === "derived" ? parse(resolved.derived.expression) : expression;
    const signed =
      figure === null
        ? root.kind === "operation" && SIGNED.has(root.operation)
        : project.registers.indicators.get(figure.indicator)?.kind === "change";
    const words =
      figure === null
        ? `${formatQuantity(quantity, "en", project.lexicon)}, entailed ${formatInterval(quantity, quantity.strict)}`
        : `printed as “${figure.printed}” by source ${figure.source}`;
    const bound = { quantity, computed: figure === null, signed, years: yearsOf(expression, project) };
    return { kind: "bound", bound, words, resolved };
  } catch (error) {
    if (error instanceof AskedError) return { kind: "failed", findingsAt: error.findingsAt };
    if (error instanceof ProjectError) {
      const { findings } = error;
      return { kind: "failed", findingsAt: (place) => findings.map((f) => ({ ...f, ...place })) };
    }
    if (!(error instanceof ExpressionError || error instanceof OperationError)) throw error;
    const { message: problem } = error;
    return { kind: "failed", findingsAt: (place) => [finding("derive/expression", { id: target, problem }, place)] };
  }
}

/** Every year that the figures behind an expression cover. */
function yearsOf(expression: Expression, { registers }: Project): number[] {
  const years = new Set<number>();
  const met = new Set<string>();
  const visit = (id: string): void => {
    if (met.has(id)) return;
    met.add(id);
    const resolved = resolveId(id, registers);
    if (resolved.kind === "derived") resolved.derived.operands.forEach(visit);
    if (resolved.kind !== "figure") return;
    const period = resolved.figure.recorded?.period;
    if (period === undefined) return;
    for (let year = Number(period.start.slice(0, 4)); year <= Number(period.end.slice(0, 4)); year++) years.add(year);
  };
  idsOf(expression).forEach(visit);
  return [...years].sort();
}
