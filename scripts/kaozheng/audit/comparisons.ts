import type { PlacedSpan } from "../article/article.ts";
import type { Project } from "../dataset/project.ts";
import { prefixedId, resolveId } from "../dataset/resolve.ts";
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
    if (expression === "" || boundOf(expression, project, { file: article.file }).kind === "failed") continue;
    const { id, flags, operands } = flagged(expression, project);
    found.set(id, { id, flags, operands, places: [...(found.get(id)?.places ?? []), place] });
  }
  return [...found.values()];
}

/** Flags of a derived row, or of an expression that an article computes itself; a figure is no comparison. */
function flagged(expression: string, project: Project): Omit<Comparison, "places"> {
  const { registers } = project;
  const parsed = parse(expression);
  if (parsed.kind === "id") {
    const resolved = resolveId(parsed.id, registers, { file: "" });
    if (resolved.kind !== "derived") return { id: expression, flags: [], operands: [] };
    const { flags, operands } = resolved.derived;
    return { id: prefixedId(resolved), flags, operands };
  }
  const quantity = evaluate(parsed, (id) => quantityOf(id, project));
  return { id: expression, flags: comparabilityFlags(quantity, registers), operands: operandIds(quantity) };
}
