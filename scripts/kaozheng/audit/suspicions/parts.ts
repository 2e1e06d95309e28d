import type { Project } from "../../dataset/project.ts";
import { add, type Interval, intersect } from "../../quantity/interval.ts";
import { disputeOver, quantityIn, recordedFigures, relationsOf, type Suspicion, suspicion } from "./suspicion.ts";

/** A total that its parts do not add up to, by what the words are usually taken to mean. */
export function totals(project: Project): Suspicion[] {
  return relationsOf("total", project).flatMap(({ whole, parts }) => {
    const [total] = recordedFigures([whole], project);
    const terms = recordedFigures(parts, project);
    const unit = total?.recorded?.unit;
    if (total === undefined || unit === undefined || terms.length < parts.length) return [];
    const usual = [total, ...terms].map((f) => quantityIn(unit, f, project)?.usual);
    if (usual.some((i) => i === undefined)) return [];
    const [own, ...others] = usual as Interval[];
    if (own === undefined || others.length === 0 || intersect(others.reduce(add), own) !== null) return [];
    const figures = [total, ...terms];
    const odd = { kind: "total", whole: total.printed, parts: terms.map((f) => f.printed) } as const;
    return [suspicion(odd, figures, disputeOver(figures, project.registers))];
  });
}

/** A part that is more than what includes it. */
export function partsAboveWholes(project: Project): Suspicion[] {
  return relationsOf("includes", project).flatMap(({ whole, parts }) => {
    const [total] = recordedFigures([whole], project);
    const unit = total?.recorded?.unit;
    if (total === undefined || unit === undefined) return [];
    const most = quantityIn(unit, total, project)?.usual;
    return recordedFigures(parts, project).flatMap((part) => {
      const least = quantityIn(unit, part, project)?.usual;
      if (most === undefined || least === undefined || !isAbove(least, most)) return [];
      const figures = [total, part];
      const known = disputeOver(figures, project.registers);
      return [suspicion({ kind: "part-above-whole", part: part.printed, whole: total.printed }, figures, known)];
    });
  });
}

/** Whether every number of the one lies above every number of the other. */
function isAbove(a: Interval, b: Interval): boolean {
  if (a.lower === null || b.upper === null) return false;
  return a.lowerClosed && b.upperClosed ? a.lower.gt(b.upper) : a.lower.gte(b.upper);
}
