import { dirname, join, relative } from "node:path";
import { type AuditReport, reportJson } from "../../audit/audit.ts";
import { linesIn } from "../../audit/read-text.ts";
import type { Project } from "../../dataset/project.ts";
import type { Language } from "../../language/language.ts";
import { renderAudit, type ShownAudit } from "./audit-page.ts";
import type { Frame } from "./frame.ts";
import { pageOf } from "./page-of.ts";
import { inEveryLanguage, type SiteFile, type SiteInput, type Surroundings, siteWords } from "./surroundings.ts";

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

/**
 * The report as one page with no site around it, in the language that messages are in. Files lead to themselves where it
 * is known where the page will stand: `out` is its absolute path, null on standard output.
 */
export function auditDocument(
  report: AuditReport,
  { root, files, descriptor }: Project,
  out: string | null,
  language: Language = "en",
): string {
  const linesOf = linesIn(files);
  const frame: Frame = {
    language,
    siteTitle: siteWords(descriptor).title[language],
    path: "audit.html",
    section: "audit",
    sections: [],
    translations: [],
    lineage: () => null,
  };
  const pageOf = (file: string) => {
    if (out === null) return null;
    return { title: file, path: relative(dirname(out), join(root, file)).replaceAll("\\", "/") };
  };
  return renderAudit({ report, json: null, lineOf: (file, line) => linesOf(file)[line - 1] ?? null, pageOf }, frame);
}

function shownIn(report: AuditReport, language: Language, input: SiteInput): ShownAudit {
  const linesOf = linesIn(input.project.files);
  return {
    report,
    json: JSON_FILE,
    lineOf: (file, line) => linesOf(file)[line - 1] ?? null,
    pageOf: pageOf(input, language),
  };
}
