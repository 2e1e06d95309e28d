import type { Project } from "../dataset/project.ts";
import { prefixedId, type Resolved } from "../dataset/resolve.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { type Expression, evaluate, idsOf, withIds } from "./expression.ts";
import { named, toQuantity } from "./figure.ts";

/** An expression with what its ids stand for in their place: from here on figures are followed, not their names. */
export type Followed = Expression<Resolved>;

/** Looks up what an expression names, once. Throws `AskedError` for an id that stands for nothing. */
export const followed = (expression: Expression, { registers }: Project): Followed =>
  withIds(expression, (id) => ({ kind: "id", id: named(id, registers) }));

/** Computes it. Throws `ProjectError` for a figure that is not recorded, and `OperationError`. */
export const quantityIn = (from: Followed, { registers, lexicon }: Project): Quantity =>
  evaluate(from, (resolved) => toQuantity(resolved, registers, lexicon));

/** What it names, in order, once each; the same figure may have been looked up twice. */
export const namedIn = (from: Followed): Resolved[] => [
  ...new Map(idsOf(from).map((resolved) => [prefixedId(resolved), resolved])).values(),
];
