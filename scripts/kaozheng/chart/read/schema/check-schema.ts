import type { Finding } from "../../../finding/finding.ts";
import { finding } from "../../../finding/messages.ts";
import { didYouMean, nearest } from "../../../finding/nearest.ts";
import type { JsonDocument, JsonObject } from "../json.ts";
import { type Complaint, complaintsOf } from "./complaint.ts";
import { type Grammar, schemaErrors } from "./validator.ts";

/** Strings that would do, out of quotation marks; "an object" is none. */
const words = (expected: readonly string[]): string[] =>
  expected.filter((value) => value.startsWith('"')).map((value) => value.slice(1, -1));

function hintFor({ kind, name, found, expected }: Complaint): string {
  if (kind === "property") return didYouMean(name, expected);
  return kind === "value" && typeof found === "string" ? didYouMean(found, words(expected)) : "";
}

const depth = (pointer: string): number => pointer.split("/").length;
const RANK = { property: 0, value: 1, missing: 2 } as const;

/** Of what alternatives complain of, the one most likely to help: a near miss, else the deepest. */
function mostHelpful(complaints: readonly Complaint[]): Complaint[] {
  const ranked = complaints.map((complaint) => ({ complaint, near: hintFor(complaint) === "" ? 1 : 0 }));
  ranked.sort(
    (a, b) =>
      a.near - b.near ||
      depth(b.complaint.pointer) - depth(a.complaint.pointer) ||
      RANK[a.complaint.kind] - RANK[b.complaint.kind],
  );
  return ranked.slice(0, 1).map(({ complaint }) => complaint);
}

/** Longest list of values or names that is printed whole. */
const MOST = 24;
const listed = (names: readonly string[]): string =>
  names.length <= MOST ? names.join(", ") : `${names.slice(0, MOST).join(", ")}, …`;

function toFinding(complaint: Complaint, file: string, document: JsonDocument): Finding {
  const { pointer, kind, name, found, expected } = complaint;
  const hint = hintFor(complaint);
  if (kind === "property") {
    const known = expected.length <= MOST ? expected : expected.slice(0, MOST).concat("…");
    const of = pointer === "" ? "the spec" : pointer;
    const place = { file, pointer: `${pointer}/${name}`, ...document.at(`${pointer}/${name}`) };
    return finding("chart/property", { at: pointer, name, of, known, hint }, place);
  }
  const place = { file, pointer, ...document.at(pointer) };
  const shown = kind === "missing" ? `without ${expected.join(" or ")}` : (JSON.stringify(found) ?? "not there");
  const short = shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
  const wanted = kind === "missing" ? `an object with ${expected.join(" or ")}` : listed(expected);
  return finding("chart/spec", { at: pointer, found: short, expected: wanted, hint }, place);
}

/**
 * Everything in a spec that its published schema does not allow: names, marks, channels, types. One finding a mistake,
 * about the alternative that was most likely meant.
 */
export function checkSchema(spec: JsonObject, grammar: Grammar, file: string, document: JsonDocument): Finding[] {
  const complaints = complaintsOf(schemaErrors(spec, grammar), mostHelpful);
  const misspelt = ({ pointer, expected }: Complaint): boolean =>
    complaints.some((c) => c.kind === "property" && c.pointer === pointer && nearest(c.name, expected).length > 0);
  // A member that is only misspelt is not missing too.
  const mistakes = complaints.filter((c) => c.kind !== "missing" || !misspelt(c));
  const findings = mistakes.map((complaint) => toFinding(complaint, file, document));
  return findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
