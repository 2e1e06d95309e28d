/** Auditing from a program: `import { auditProject, auditText } from "kaozheng/audit"`. */
import { resolve } from "node:path";
import type { AuditReport } from "../audit/audit.ts";
import type { Finding } from "../finding/finding.ts";

export type { AuditReport } from "../audit/audit.ts";
export type { Accepted } from "../audit/baseline.ts";
export type { ArticleCount, FigureCount, NumberCount } from "../audit/coverage.ts";
export { type Finding, type Place, ProjectError, type Severity, UsageError } from "../finding/finding.ts";

export interface AuditOptions {
  /** Texts that nobody has saved yet, by their file in the project: they stand for what is on disk. */
  readonly overlay?: Readonly<Record<string, string>>;
  /** Folder of the archived documents, to look every printed token up in; they are not looked at unless said. */
  readonly archive?: string;
}

/**
 * Audits the project in a folder: its tables, derivations, charts and articles, as `kaozheng audit` does. Runs the scripts
 * and cells of the project, and keeps results in its `.kaozheng/`. Rejects with `UsageError` where there is no project, or no
 * such archive; what is wrong with the project is among the findings.
 */
export async function auditProject(folder: string, { overlay, archive }: AuditOptions = {}): Promise<AuditReport> {
  const { openArchive } = await import("../dataset/archive.ts");
  const workspace = await open(folder, overlay);
  return workspace.report(archive === undefined ? null : openArchive(archive));
}

/**
 * What the audit finds of one text that need not be saved: an article, a spec or a table of the project, by its path in it
 * (`notebooks/harbour.en.md`). Places are the text's own: line and column from 1, in UTF-16 units.
 */
export async function auditText(folder: string, file: string, text: string): Promise<readonly Finding[]> {
  return (await open(folder, { [file]: text })).findings([file]);
}

async function open(folder: string, overlay: AuditOptions["overlay"]) {
  const [{ findRoot }, { openWorkspace }] = await Promise.all([import("../dataset/root.ts"), import("./workspace.ts")]);
  return openWorkspace(findRoot(resolve(folder)), overlay === undefined ? {} : { overlay });
}
