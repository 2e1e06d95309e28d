import { figuresBehind } from "../dataset/figures-behind.ts";
import type { Project } from "../dataset/project.ts";
import type { Figure, Registers } from "../dataset/registers.ts";
import { prefixedId, type Resolved } from "../dataset/resolve.ts";
import { ExpressionError, parse } from "../derive/expression.ts";
import { figureOf } from "../derive/figure.ts";
import { type Followed, followed, namedIn, quantityIn } from "../derive/followed.ts";
import { AskedError, type FindingsAt, ProjectError } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import type { DetailsOf } from "../finding/rules.ts";
import { inLanguages } from "../language/language.ts";
import { formatInterval, formatQuantity } from "../quantity/format.ts";
import { isChange, OperationError } from "../quantity/operations.ts";
import type { Quantity } from "../quantity/quantity.ts";
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
      /** What the target says, by the figures themselves. */
      readonly from: Followed;
      /** What the target names; null of an expression that an article computes itself. */
      readonly resolved: Resolved | null;
    }
  | { readonly kind: "failed"; readonly findingsAt: FindingsAt };

const known = new WeakMap<Project, Map<string, BoundTarget>>();

/** The bound that an id, or an expression on ids, stands for; worked out once for all that are bound to it. */
export const boundOf = (target: string, project: Project): BoundTarget =>
  once(target, project, () => followed(parse(target), project));

/** The bound that a figure or derived figure stands for. */
export const boundTo = (resolved: Resolved, project: Project): BoundTarget =>
  once(prefixedId(resolved), project, () => ({ kind: "id", id: resolved }));

function once(target: string, project: Project, from: () => Followed): BoundTarget {
  const own = known.get(project) ?? new Map<string, BoundTarget>();
  known.set(project, own);
  const bound = own.get(target) ?? workOut(target, project, from);
  own.set(target, bound);
  return bound;
}

function workOut(target: string, project: Project, from: () => Followed): BoundTarget {
  try {
    return boundBy(from(), project);
  } catch (error) {
    return { kind: "failed", findingsAt: complaintOf(error, target) };
  }
}

/** The bound that something followed gives. Throws what computing it throws. */
function boundBy(from: Followed, project: Project): BoundTarget & { kind: "bound" } {
  const { registers } = project;
  const resolved = from.kind === "id" ? from.id : null;
  const figure = resolved && figureOf(resolved, registers);
  const quantity = quantityIn(from, project);
  const root = resolved?.kind === "derived" ? parse(resolved.derived.expression) : from;
  const signed =
    figure === null
      ? root.kind === "operation" && isChange(root.operation)
      : registers.indicators.get(figure.indicator)?.kind === "change";
  const bound = { quantity, computed: figure === null, signed, years: yearsOf(from, registers) };
  return { kind: "bound", bound, saying: sayingOf(quantity, figure, project), from, resolved };
}

function complaintOf(error: unknown, target: string): FindingsAt {
  if (error instanceof AskedError) return error.findingsAt;
  if (error instanceof ProjectError) {
    const { findings } = error;
    return (place) => findings.map((f) => ({ ...f, ...place }));
  }
  if (!(error instanceof ExpressionError || error instanceof OperationError)) throw error;
  const { message: problem } = error;
  return (place) => [finding("derive/expression", { id: target, problem }, place)];
}

/** What the data say of a number: the token of the figure that it is, or what it is computed to. */
export const sayingOf = (quantity: Quantity, figure: Figure | null, { lexicon }: Project): DataSaying =>
  figure === null
    ? {
        kind: "computed",
        value: inLanguages((language) => formatQuantity(quantity, language, lexicon)),
        entailed: formatInterval(quantity, quantity.strict),
      }
    : { kind: "printed", printed: figure.printed, source: figure.source };

/** Every year that the figures behind a number cover. */
function yearsOf(from: Followed, registers: Registers): number[] {
  const years = new Set<number>();
  for (const { recorded } of namedIn(from).flatMap((each) => figuresBehind(each, registers))) {
    if (recorded === null) continue;
    const { start, end } = recorded.period;
    for (let year = Number(start.slice(0, 4)); year <= Number(end.slice(0, 4)); year++) years.add(year);
  }
  return [...years].sort();
}
