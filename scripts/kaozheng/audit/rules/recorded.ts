import { checkRecord } from "../../dataset/record.ts";
import { checkTypes } from "../../dataset/types.ts";
import { finding } from "../../finding/messages.ts";
import type { Rule } from "../rule.ts";

export const recorded: Rule = {
  id: "recorded",
  finds: [
    "data/unreadable-token",
    "data/unit-differs",
    "data/unrecorded",
    "data/record-differs",
    "data/no-locator",
    "data/types-stale",
  ],
  meaning: "What a figure's row records (value, bounds, unit, period) is what its printed token says, read again now.",
  mend: "Mend `printed` if it was copied wrongly; then `npm run record` completes the row.",
  ok: "printed 超9100万次, value 91000000, lower 91000000, open",
  notOk: "printed 超9100万次, value 19000000",
  check({ project, readFindings }) {
    // Tables that cannot be read whole would set off a finding for every id that is missing from them.
    if (readFindings.some((f) => f.severity === "error" && f.file.startsWith("data/"))) return [];
    const unlocated = [...project.registers.figures.values()].filter(
      (f) => f.recorded !== null && f.recorded.locator === "",
    );
    return [
      // Without the documents at hand the locators that are there are taken as they are; `verify` checks them.
      ...checkRecord(project, null),
      ...unlocated.map((f) => finding("data/no-locator", { id: f.id }, { file: f.file, line: f.line })),
      ...checkTypes(project),
    ];
  },
};
