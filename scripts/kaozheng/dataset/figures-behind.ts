import type { DerivedFigure, Figure, Registers } from "./registers.ts";
import { namedBy, type Resolved } from "./resolve.ts";

/**
 * The figures that a figure or derived figure comes down to, through other derived figures, in the order of the operands,
 * once each. `isFollowed` says whether to look behind one.
 */
export function figuresBehind(
  resolved: Resolved,
  registers: Registers,
  isFollowed: (derived: DerivedFigure) => boolean = () => true,
): Figure[] {
  const found = new Map<string, Figure>();
  const met = new Set<string>();
  const visit = (each: Resolved): void => {
    if (each.kind === "figure") found.set(each.figure.id, each.figure);
    else if (!met.has(each.derived.id) && isFollowed(each.derived)) {
      met.add(each.derived.id);
      namedBy(each.derived.operands, registers).forEach(visit);
    }
  };
  visit(resolved);
  return [...found.values()];
}
