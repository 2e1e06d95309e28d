import type { Project } from "../dataset/project.ts";
import type { Figure } from "../dataset/registers.ts";
import { type Resolved, resolveId } from "../dataset/resolve.ts";
import { type Expression, ExpressionError, evaluate, idsOf, parse } from "../derive/expression.ts";
import { figureOf, quantityOf } from "../derive/figure.ts";
import { type Finding, type Place, ProjectError } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import type { DetailsOf } from "../finding/rules.ts";
import { inLanguages } from "../language/language.ts";
import { formatInterval, formatQuantity } from "../quantity/format.ts";
import { OperationError } from "../quantity/operations.ts";
import type { Bound } from "./claim.ts";

/** What the data say of a number. */
export type DataSaying = DetailsOf<"claim/mismatch">["data"];

/** What a target gives a claim to be judged by, or why it gives nothing. */
export type BoundTarget =
  | {
      readonly kind: "bound";
      readonly bound: Bound;
      /** What the data say, for messages. */
      readonly saying: DataSaying;
      /** What the target names; null of an expression that an article computes itself. */
      readonly resolved: Resolved | null;
    }
  | { readonly kind: "failed"; readonly findings: readonly Finding[] };

/** Operations whose result says which way something went. */
const SIGNED = new Set(["growth", "change", "pointChange"]);

const known = new WeakMap<Project, Map<string, BoundTarget>>();

/** The bound that an id, or an expression on ids, stands for; worked out once for all that are bound to it. */
export function boundOf(target: string, project: Project, place: Place): BoundTarget {
  const own = known.get(project) ?? new Map<string, BoundTarget>();
  known.set(project, own);
  const bound = own.get(target) ?? workOut(target, project);
  own.set(target, bound);
  if (bound.kind === "bound") return bound;
  return { kind: "failed", findings: bound.findings.map((f) => ({ ...f, ...place })) };
}

/** The same; findings stand at no place of their own yet. */
function workOut(target: string, project: Project): BoundTarget {
  try {
    const expression = parse(target);
    const quantity = evaluate(expression, (id) => quantityOf(id, project));
    const figure = onlyFigure(expression, project);
    const root = rootOf(expression, project);
    const signed =
      figure === null
        ? root.kind === "operation" && SIGNED.has(root.operation)
        : project.registers.indicators.get(figure.indicator)?.kind === "change";
    const saying: DataSaying =
      figure === null
        ? {
            kind: "computed",
            value: inLanguages((language) => formatQuantity(quantity, language, project.lexicon)),
            entailed: formatInterval(quantity, quantity.strict),
          }
        : { kind: "printed", printed: figure.printed, source: figure.source };
    const bound = { quantity, computed: figure === null, signed, years: yearsOf(expression, project) };
    const named = expression.kind === "id" ? resolveId(expression.id, project.registers, { file: "" }) : null;
    return { kind: "bound", bound, saying, resolved: named?.kind === "failed" ? null : named };
  } catch (error) {
    if (error instanceof ProjectError) return { kind: "failed", findings: error.findings };
    if (!(error instanceof ExpressionError || error instanceof OperationError)) throw error;
    return {
      kind: "failed",
      findings: [finding("derive/expression", { id: target, problem: error.message }, { file: "" })],
    };
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
