import type { Project } from "../../dataset/project.ts";
import { aboveHundred } from "./above-hundred.ts";
import { jumps } from "./jumps.ts";
import { partsAboveWholes, totals } from "./parts.ts";
import { ratesAgainstTotals } from "./rates.ts";
import type { Suspicion } from "./suspicion.ts";
import { unitCosts } from "./unit-costs.ts";

/** Every suspicious value of a project's figures, whether or not a break or a dispute accounts for it. */
export const suspicions = (project: Project): Suspicion[] => [
  ...jumps(project),
  ...unitCosts(project),
  ...aboveHundred(project),
  ...totals(project),
  ...partsAboveWholes(project),
  ...ratesAgainstTotals(project),
];
