import { grouped } from "../../dataset/grouped.ts";
import type { Project } from "../../dataset/project.ts";
import type { Figure } from "../../dataset/registers.ts";
import {
  chosenFigures,
  comparableValues,
  explanation,
  outOfLine,
  type Suspicion,
  suspicion,
  timesDigits,
} from "./suspicion.ts";

const printedIn = ({ printed, report }: Figure) => ({ printed, report });

/** One indicator in one report and in the one before it, more than ten times apart. */
export function jumps(project: Project): Suspicion[] {
  const startOf = ({ report }: Figure): string => project.registers.reports.get(report)?.period.start ?? "";
  const series = grouped(chosenFigures(project), ({ indicator, scope }) => `${indicator}#${scope}`);
  return series.flatMap((figures) => {
    const inTime = [...figures].sort((a, b) => startOf(a).localeCompare(startOf(b)));
    return inTime.flatMap((b, i) => {
      // Two reports of one year are no two years.
      const a = inTime.slice(0, i).findLast((earlier) => startOf(earlier) < startOf(b));
      const values = a === undefined ? null : comparableValues(a, b);
      const times = values === null ? null : outOfLine(...values);
      if (a === undefined || times === null) return [];
      const odd = { kind: "jump", before: printedIn(a), after: printedIn(b), times: timesDigits(times) } as const;
      return [suspicion(odd, [a, b], explanation([[a, b]], project))];
    });
  });
}
