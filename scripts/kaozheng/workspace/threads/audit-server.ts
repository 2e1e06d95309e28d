import type { MessagePort } from "node:worker_threads";
import type { ArticleOutline } from "../../article/article.ts";
import { parseArticle } from "../../article/parse.ts";
import { auditArticle } from "../../audit/audit.ts";
import type { AuditedArticle, AuditedChart } from "../../audit/context.ts";
import { readProject } from "../../dataset/project.ts";

/** What a thread is started with: plain data. */
export interface AuditServerData {
  /** A project whose tables have been read and are sound. */
  readonly root: string;
  readonly charts: readonly AuditedChart[];
  /** Articles without code, each with its translations. */
  readonly jobs: readonly (readonly ArticleOutline[])[];
  /** Place in `jobs` of the next that nobody has taken. */
  readonly next: Int32Array;
}

/** An article that is parsed when it is asked for, and held by nobody. */
export const unparsed = (outline: ArticleOutline): AuditedArticle => ({
  outline,
  inserted: [],
  get article() {
    return parseArticle(outline.text, outline.file);
  },
});

/** Takes jobs one after another, as other threads do, until none is left, and posts what the rules found. */
export function auditClaimed(port: MessagePort, { root, charts, jobs, next }: AuditServerData): void {
  const { project } = readProject(root, { sound: true });
  const context = { project, readFindings: [], derivedFiles: [], charts, articles: [] };
  for (let index = claim(next); index < jobs.length; index = claim(next))
    port.postMessage({ index, audited: auditArticle(jobs[index]?.map(unparsed) ?? [], context) });
}

/** The place of a job that from now on nobody else takes. */
export const claim = (next: Int32Array): number => Atomics.add(next, 0, 1);
