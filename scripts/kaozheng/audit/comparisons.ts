import type { PlacedSpan } from "../article/article.ts";
import type { Project } from "../dataset/project.ts";
import { namedBy, prefixedId, type Resolved } from "../dataset/resolve.ts";
import { comparabilityFlags, type Flag } from "../derive/flags.ts";
import { namedIn } from "../derive/followed.ts";
import { type BoundTarget, boundOf } from "./bound.ts";
import type { AuditedArticle } from "./context.ts";

/** A comparison that an article prints. */
export interface Comparison {
  /** Of a derived row its id; else the expression that the article computes itself. */
  readonly id: string;
  readonly flags: readonly Flag[];
  readonly operands: readonly Resolved[];
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
    const compared = flagged(expression, data, project);
    const { id } = compared;
    found.set(id, { ...compared, places: [...(found.get(id)?.places ?? []), place] });
  }
  return [...found.values()];
}

/** Flags of a derived row, or of an expression that an article computes itself; a figure is no comparison. */
function flagged(
  expression: string,
  { bound: { quantity }, from, resolved }: BoundTarget & { kind: "bound" },
  { registers }: Project,
): Omit<Comparison, "places"> {
  if (resolved?.kind === "derived") {
    const { flags, operands } = resolved.derived;
    return { id: prefixedId(resolved), flags, operands: namedBy(operands, registers) };
  }
  if (resolved !== null) return { id: prefixedId(resolved), flags: [], operands: [] };
  return { id: expression, flags: comparabilityFlags(quantity, registers), operands: namedIn(from) };
}
