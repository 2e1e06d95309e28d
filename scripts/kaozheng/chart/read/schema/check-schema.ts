import type { Finding } from "../../../finding/finding.ts";
import { finding } from "../../../finding/messages.ts";
import { nearest } from "../../../finding/nearest.ts";
import type { JsonDocument, JsonObject } from "../json.ts";
import { type Complaint, complaintsOf, type Expectation } from "./complaint.ts";
import { type Grammar, schemaErrors } from "./validator.ts";

/** Strings that would do, out of quotation marks. */
const words = (expected: readonly Expectation[]): string[] =>
  expected.flatMap((one) => (one.kind === "literal" && one.json.startsWith('"') ? [one.json.slice(1, -1)] : []));

function meantBy({ kind, name, found, names, expected }: Complaint): string[] {
  if (kind === "property") return nearest(name, names);
  return kind === "value" && typeof found === "string" ? nearest(found, words(expected)) : [];
}

const depth = (pointer: string): number => pointer.split("/").length;
const RANK = { property: 0, value: 1, missing: 2 } as const;

/** Of what alternatives complain of, the one most likely to help: a near miss, else the deepest. */
function mostHelpful(complaints: readonly Complaint[]): Complaint[] {
  const ranked = complaints.map((complaint) => ({ complaint, near: meantBy(complaint).length === 0 ? 1 : 0 }));
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

function toFinding(complaint: Complaint, file: string, document: JsonDocument): Finding {
  const { pointer, kind, name, found, names, expected } = complaint;
  const meant = meantBy(complaint);
  if (kind === "property") {
    const known = names.length <= MOST ? names : names.slice(0, MOST).concat("…");
    const place = { file, pointer: `${pointer}/${name}`, ...document.at(`${pointer}/${name}`) };
    return finding("chart/property", { at: pointer, name, known, meant }, place);
  }
  const place = { file, pointer, ...document.at(pointer) };
  if (kind === "missing")
    return finding("chart/spec", { at: pointer, problem: { kind: "lacks", members: names } }, place);
  const json = JSON.stringify(found) ?? null;
  const short = json !== null && json.length > 60 ? `${json.slice(0, 60)}…` : json;
  const most = { expected: expected.slice(0, MOST), more: expected.length > MOST };
  return finding("chart/spec", { at: pointer, problem: { kind: "value", found: short, ...most, meant } }, place);
}

/**
 * Everything in a spec that its published schema does not allow: names, marks, channels, types. One finding a mistake,
 * about the alternative that was most likely meant.
 */
export function checkSchema(spec: JsonObject, grammar: Grammar, file: string, document: JsonDocument): Finding[] {
  const complaints = complaintsOf(schemaErrors(spec, grammar), mostHelpful);
  const misspelt = ({ pointer, names }: Complaint): boolean =>
    complaints.some((c) => c.kind === "property" && c.pointer === pointer && nearest(c.name, names).length > 0);
  // A member that is only misspelt is not missing too.
  const mistakes = complaints.filter((c) => c.kind !== "missing" || !misspelt(c));
  const findings = mistakes.map((complaint) => toFinding(complaint, file, document));
  return findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
