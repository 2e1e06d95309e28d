import { type AuditReport, reportJson } from "../../audit/audit.ts";
import { linesIn } from "../../audit/read-text.ts";
import type { Language } from "../../dataset/registers.ts";
import { renderAudit, type ShownAudit } from "../../site/audit-page.ts";
import { pageOf } from "./page-of.ts";
import { inEveryLanguage, type SiteFile, type SiteInput, type Surroundings } from "./surroundings.ts";

const JSON_FILE = "audit.json";

/** The report of the audit: for readers and for programs. */
export function auditFiles(input: SiteInput, around: Surroundings): SiteFile[] {
  const { report } = input;
  if (report === null) return [];
  return [
    ...inEveryLanguage("audit", around, (frame) => renderAudit(shownIn(report, frame.language, input), frame)),
    [JSON_FILE, () => `${JSON.stringify(reportJson(report), null, 2)}\n`],
  ];
}

function shownIn(report: AuditReport, language: Language, input: SiteInput): ShownAudit {
  const linesOf = linesIn(input.project.root);
  return {
    report,
    json: JSON_FILE,
    lineOf: (file, line) => linesOf(file)[line - 1] ?? null,
    pageOf: pageOf(input, language),
  };
}
