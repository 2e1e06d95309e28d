import type { PlacedSpan } from "../article/article.ts";
import type { Project } from "../dataset/project.ts";
import { prefixedId, type Resolved } from "../dataset/resolve.ts";
import { evaluate, parse } from "../derive/expression.ts";
import { quantityOf } from "../derive/figure.ts";
import { comparabilityFlags, type Flag } from "../derive/flags.ts";
import { operandIds } from "../quantity/quantity.ts";
import { boundOf } from "./bound.ts";
import type { AuditedArticle } from "./context.ts";

/** A comparison that an article prints. */
export interface Comparison {
  /** Of a derived row its id; else the expression that the article computes itself. */
  readonly id: string;
  readonly flags: readonly Flag[];
  readonly operands: readonly string[];
  readonly places: readonly PlacedSpan[];
}

/** The computed numbers that an article binds or inserts, each with all places where it does. */
export function comparisons({ article, inserted }: AuditedArticle, project: Project): Comparison[] {
  const written = [
    ...article.bindings.map((binding) => [binding.target, binding] as const),
    ...article.insertions.map((insertion, i) => [inserted[i]?.expression ?? "", insertion] as const),
  ];
  const found = new Map<string, Comparison>();
  for (const [expression, place] of written) {
    const data = expression === "" ? null : boundOf(expression, project);
    if (data === null || data.kind === "failed") continue;
    const { id, flags, operands } = flagged(expression, data.resolved, project);
    found.set(id, { id, flags, operands, places: [...(found.get(id)?.places ?? []), place] });
  }
  return [...found.values()];
}

/** Flags of a derived row, or of an expression that an article computes itself; a figure is no comparison. */
function flagged(expression: string, named: Resolved | null, project: Project): Omit<Comparison, "places"> {
  if (named?.kind === "derived") return { ...named.derived, id: prefixedId(named) };
  if (named !== null) return { id: prefixedId(named), flags: [], operands: [] };
  const quantity = evaluate(parse(expression), (id) => quantityOf(id, project));
  return { id: expression, flags: comparabilityFlags(quantity, project.registers), operands: operandIds(quantity) };
}
