import { toCsv } from "../dataset/csv.ts";
import type { Resource } from "../dataset/descriptor.ts";
import type { ProjectFiles } from "../dataset/files.ts";
import { readTable } from "../dataset/read.ts";
import { text } from "../dataset/table.ts";
import type { Finding, Place } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import { matchOf } from "./finding-place.ts";
import type { LinesOf } from "./read-text.ts";

/** Findings that are known and stay, each with the reason why. No table of the story: the descriptor need not list it. */
const RESOURCE: Resource = {
  name: "audit-baseline",
  path: "audit-baseline.csv",
  schema: {
    fields: [
      { name: "rule", type: "string", constraints: { required: true } },
      { name: "file", type: "string", constraints: { required: true } },
      { name: "match", type: "string", constraints: { required: true } },
      { name: "reason", type: "string" },
    ],
  },
};
export const BASELINE = `data/${RESOURCE.path}`;

/** A row of the baseline. It answers for one finding: of the same rule, in the same file, of the same words. */
interface Known {
  readonly rule: string;
  readonly file: string;
  readonly match: string;
  readonly reason: string;
  readonly place: Place;
}

/** A finding that the baseline answers for. */
export interface Accepted {
  readonly finding: Finding;
  readonly reason: string;
}

/** Findings set against the baseline. */
interface Sifted {
  /** What the baseline does not answer for, and what is wrong with the baseline itself. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly Accepted[];
}

/** The rows of a project's baseline, and what is wrong with the file; none where it has none. */
function readBaseline(files: ProjectFiles): {
  readonly known: readonly Known[];
  readonly findings: readonly Finding[];
} {
  if (!files.has(BASELINE)) return { known: [], findings: [] };
  const { table, findings } = readTable(files, RESOURCE);
  const known = table.rows.map((row) => ({
    rule: text(row, "rule"),
    file: text(row, "file"),
    match: text(row, "match"),
    reason: text(row, "reason").trim(),
    place: { file: BASELINE, line: row.line },
  }));
  return { known, findings };
}

/** Takes out of `all` what the baseline accepts; a row without a reason accepts nothing, one that meets nothing is stale. */
export function sift(all: readonly Finding[], files: ProjectFiles, linesOf: LinesOf): Sifted {
  const { known, findings: unread } = readBaseline(files);
  const met = new Set<Known>();
  const accepted: Accepted[] = [];
  const left = all.filter((found) => {
    const match = matchOf(found, linesOf);
    // One row answers for one finding: the same words wrong in a second place are found again.
    const row = known.find((k) => k.rule === found.rule && k.file === found.file && k.match === match && !met.has(k));
    if (row === undefined) return true;
    met.add(row);
    if (row.reason === "") return true;
    accepted.push({ finding: found, reason: row.reason });
    return false;
  });
  const unreasoned = known
    .filter(({ reason }) => reason === "")
    .map(({ place, ...row }) => finding("audit/no-reason", row, place));
  const stale = known
    .filter((row) => !met.has(row))
    .map(({ place, ...row }) => finding("audit/stale-entry", row, place));
  return { findings: [...left, ...unread, ...unreasoned, ...stale], accepted };
}

/** What asks for an answer: neither the baseline's own rows nor a note, which fails nothing. */
export const wantsReason = ({ file, severity }: Finding): boolean => file !== BASELINE && severity !== "note";

/** The baseline that answers for all of these: rows with the reasons they have, and rows that want one. */
export function baselineOf({ findings, accepted }: Sifted, linesOf: LinesOf): string {
  const record = (found: Finding, reason: string) => ({
    rule: found.rule,
    file: found.file,
    match: matchOf(found, linesOf),
    reason,
  });
  const wanting = findings.filter(wantsReason).map((found) => record(found, ""));
  return toCsv([...accepted.map((a) => record(a.finding, a.reason)), ...wanting], RESOURCE.schema);
}
