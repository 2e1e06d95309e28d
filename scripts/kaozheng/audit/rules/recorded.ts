import { checkRecord } from "../../dataset/record.ts";
import type { Figure } from "../../dataset/registers.ts";
import { checkTypes } from "../../dataset/types.ts";
import type { Finding } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import type { Rule } from "../rule.ts";

export const recorded: Rule = {
  id: "recorded",
  scope: "data",
  finds: [
    "data/unreadable-token",
    "data/unit-differs",
    "data/unit-open",
    "data/unrecorded",
    "data/record-differs",
    "data/no-locator",
    "data/token-not-found",
    "data/token-moved",
    "data/document-changed",
    "data/system-not-found",
    "data/declared-encoding",
    "data/shared-place",
    "data/types-stale",
  ],
  meaning: "What a figure's row records (value, bounds, unit, period) is what its printed token says, read again now.",
  examples: {
    in: "data/figures-f2020.csv",
    ok: "refunds,002,all,9000张,,,A,,9000,",
    notOk: "refunds,002,all,9000张,,,A,,900,",
  },
  check({ project, readFindings }) {
    // Tables that cannot be read whole would set off a finding for every id that is missing from them.
    if (readFindings.some((f) => f.severity === "error" && f.file.startsWith("data/"))) return [];
    const unlocated = [...project.registers.figures.values()].filter(
      (f) => f.recorded !== null && f.recorded.locator === "",
    );
    return [
      ...sharedPlaces([...project.registers.figures.values()]),
      // Without the documents at hand the locators that are there are taken as they are; `verify` checks them.
      ...checkRecord(project, null),
      ...unlocated.map((f) => finding("data/no-locator", { id: f.id }, { file: f.file, line: f.line })),
      ...checkTypes(project),
    ];
  },
};

/** Two figures of one document that point at the same token: one of them is not where it says. */
function sharedPlaces(figures: readonly Figure[]): Finding[] {
  const first = new Map<string, Figure>();
  return figures.flatMap((figure) => {
    const { id, source, recorded, file, line } = figure;
    const locator = recorded?.locator ?? "";
    const other = first.get(`${source} ${locator}`);
    if (locator === "") return [];
    if (other !== undefined)
      return [finding("data/shared-place", { id, other: other.id, locator }, { file, line }, [id, other.id])];
    first.set(`${source} ${locator}`, figure);
    return [];
  });
}
