import { plural } from "../plural.ts";
import { meant } from "./say.ts";

/** What stands around the sentences of a finding where it is printed. */
export const report = {
  severities: { error: "error", warning: "warning", note: "note" },
  expected: "expected: ",
  remedy: "remedy: ",
  /** "2 errors, 1 warning", and notes where there are any. */
  counts: ({ errors, warnings, notes }: { errors: number; warnings: number; notes: number }): string =>
    `${plural(errors, "error")}, ${plural(warnings, "warning")}${notes === 0 ? "" : `, ${plural(notes, "note")}`}`,
  /** Before what was found on pictures of some profiles and not of others. */
  inProfiles: (profiles: readonly string[], message: string): string =>
    `In the ${profiles.join(" and ")} profile: ${message}`,
  meant,
};
