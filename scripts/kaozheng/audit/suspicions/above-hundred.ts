import type { Project } from "../../dataset/project.ts";
import { HUNDRED } from "../../quantity/exact.ts";
import { PERCENT } from "../../quantity/unit.ts";
import { disputeOver, type Suspicion, suspicion } from "./suspicion.ts";

/** A rate above 100 %, and a fall by more than all there was. */
export function aboveHundred({ registers }: Project): Suspicion[] {
  return [...registers.figures.values()].flatMap((figure) => {
    const kind = registers.indicators.get(figure.indicator)?.kind;
    const { recorded } = figure;
    const limited = kind === "rate" || (kind === "change" && recorded?.direction === "decrease");
    if (!limited || recorded?.unit !== PERCENT) return [];
    const { lower, lowerClosed } = recorded.bounds;
    const above = lower === null ? recorded.value?.gt(HUNDRED) : lowerClosed ? lower.gt(HUNDRED) : lower.gte(HUNDRED);
    if (!above) return [];
    const known = disputeOver([figure], registers);
    return [suspicion({ kind: "above-hundred", printed: figure.printed }, [figure], known)];
  });
}
