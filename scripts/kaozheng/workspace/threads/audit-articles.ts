import { availableParallelism } from "node:os";
import type { ArticleOutline } from "../../article/article.ts";
import { type ArticleAudit, auditArticle } from "../../audit/audit.ts";
import { type AuditContext, type AuditedArticle, outlineOf } from "../../audit/context.ts";
import { type JudgingData, judge } from "./judge.ts";
import { openPool } from "./pool.ts";
import { shareOut } from "./share-out.ts";

/**
 * Articles for each further thread from which on it pays: it needs about a second until it has loaded and read the project,
 * in which this one judges so many.
 */
const WORTH_A_THREAD = 100;

interface AuditOptions {
  /** How many threads work beside this one; as many as cores and articles make worth while unless said. */
  readonly threads?: number;
}

type Group = readonly AuditedArticle[];

/** What a cell displayed cannot cross to other threads, nor can whoever embeds it. */
const mayCross = (group: Group): boolean => group.every(({ outline }) => outline !== undefined);

/** Runs the rules on articles, each with its translations, in several threads where there are many. */
export async function auditArticles(
  groups: readonly Group[],
  context: AuditContext,
  { threads: wished }: AuditOptions = {},
): Promise<ArticleAudit[]> {
  const audited: ArticleAudit[] = [];
  const shared = groups.flatMap((group, index) => (mayCross(group) ? [{ group, index }] : []));
  const articles = shared.reduce((sum, { group }) => sum + group.length, 0);
  const threads = wished ?? Math.min(availableParallelism() - 1, Math.floor(articles / WORTH_A_THREAD));
  const { root, files } = context.project;
  const data: JudgingData = {
    root,
    overlay: files.overlay,
    charts: context.charts.filter(({ svgFile }) => svgFile !== null),
  };
  const module = new URL("./judge.ts", import.meta.url).href;
  // Nearly all that parsing makes is soon garbage: where the young have room, less of it is copied before it goes.
  const pool = threads === 0 ? null : openPool(module, { threads, data, young: 64 });
  for (const [index, group] of groups.entries()) if (!mayCross(group)) audited[index] = auditArticle(group, context);
  await shareOut<readonly ArticleOutline[], ArticleAudit>(pool, {
    jobs: shared.map(({ group }) => group.map(outlineOf)),
    here: (outlines) => judge(outlines, context),
    elsewhere: "judge",
    receive: (at, audit) => {
      audited[shared[at]?.index ?? -1] = audit;
    },
    nameOf: (outlines) => outlines.map(({ file }) => file).join(", "),
    thread: "an auditing thread",
  });
  return audited;
}
