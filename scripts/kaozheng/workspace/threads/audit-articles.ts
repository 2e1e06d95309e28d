import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { ArticleOutline } from "../../article/article.ts";
import { type ArticleAudit, auditArticle } from "../../audit/audit.ts";
import type { AuditContext, AuditedArticle } from "../../audit/context.ts";
import { type AuditServerData, claim } from "./audit-server.ts";

/**
 * Articles for each further thread from which on it pays: it needs about a second until it has loaded and read the project,
 * in which this one judges so many.
 */
const WORTH_A_THREAD = 100;

export interface AuditOptions {
  /** How many threads work beside this one; as many as cores and articles make worth while unless said. */
  readonly threads?: number;
}

/**
 * Runs the rules on articles, each with its translations, in several threads where there are many. Threads begin at once;
 * this one joins them when what the caller does meanwhile is done.
 */
export async function auditArticles(
  groups: readonly (readonly AuditedArticle[])[],
  context: AuditContext,
  { threads: wished }: AuditOptions = {},
): Promise<ArticleAudit[]> {
  const audited: ArticleAudit[] = [];
  // What a cell displayed cannot cross to other threads, nor can whoever embeds it.
  const jobs = groups.map((group) => group.flatMap(({ outline }) => outline ?? []));
  const local = groups.map((_, i) => i).filter((i) => jobs[i]?.length !== groups[i]?.length);
  const shared = groups.map((_, i) => i).filter((i) => jobs[i]?.length === groups[i]?.length);
  const next = new Int32Array(new SharedArrayBuffer(4));
  const data: AuditServerData = {
    root: context.project.root,
    charts: context.charts.filter(({ svgFile }) => svgFile !== null),
    jobs: shared.map((i) => jobs[i] as ArticleOutline[]),
    next,
  };
  const worth = Math.min(availableParallelism() - 1, Math.floor(data.jobs.flat().length / WORTH_A_THREAD));
  const threads = Promise.all(
    Array.from({ length: wished ?? worth }, () =>
      runThread(data, (index, result) => {
        audited[shared[index] ?? -1] = result;
      }),
    ),
  );
  // A thread that fails while this one is busy is heard below.
  threads.catch(() => undefined);
  await new Promise(setImmediate);
  const own = (i: number): void => {
    audited[i] = auditArticle(groups[i] ?? [], context);
  };
  local.forEach(own);
  for (let index = claim(next); index < shared.length; index = claim(next)) own(shared[index] ?? -1);
  await threads;
  return audited;
}

/** Resolves when a thread has found no job left to take. */
function runThread(
  workerData: AuditServerData,
  receive: (index: number, audited: ArticleAudit) => void,
): Promise<void> {
  const worker = new Worker(new URL("./audit-worker.mjs", import.meta.url), {
    workerData,
    // tsx hands its own flags on, which a thread refuses.
    execArgv: [],
    // Nearly all that parsing makes is soon garbage: where the young have room, less of it is copied before it goes.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  return new Promise((resolve, reject) => {
    worker.on("message", ({ index, audited }: { index: number; audited: ArticleAudit }) => receive(index, audited));
    worker.once("error", (error) => reject(new Error(`an auditing thread broke off: ${error.message}`)));
    worker.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`an auditing thread ended (${code})`))));
  });
}
