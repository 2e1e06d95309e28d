import type { CheckedNumber } from "./check.ts";

export const STATUSES = ["supported", "differs", "no-figure", "tie", "none"] as const;

/** How a number of a text stands to the record. */
export type Status = (typeof STATUSES)[number];

export function statusOf({ match, judged }: CheckedNumber): Status {
  if (match.outcome !== "matched") return match.outcome;
  if (judged.some(({ verdict }) => verdict === "supported")) return "supported";
  return judged.length > 0 ? "differs" : "no-figure";
}
