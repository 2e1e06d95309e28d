import type { ArticleOutline } from "../../article/article.ts";
import { type ArticleAudit, auditArticle } from "../../audit/audit.ts";
import type { AuditContext, AuditedChart } from "../../audit/context.ts";
import type { Overlay } from "../../dataset/files.ts";
import { readProject } from "../../dataset/project.ts";
import { unparsed } from "../articles.ts";
import type { Begin } from "./pool.ts";
import { READY } from "./share-out.ts";

export interface JudgingData {
  /** A project whose tables have been read and are sound. */
  readonly root: string;
  readonly overlay: Overlay;
  readonly charts: readonly AuditedChart[];
}

/** Runs the rules on an article without code, with its translations: it is parsed for that, and let go of again. */
export const judge = (outlines: readonly ArticleOutline[], context: AuditContext): ArticleAudit =>
  auditArticle(
    outlines.map((outline) => Object.assign(unparsed(outline), { inserted: [] })),
    context,
  );

export const begin: Begin<JudgingData> = ({ root, overlay, charts }) => {
  const { project } = readProject(root, { sound: true, overlay });
  const context = { project, readFindings: [], derivedFiles: [], charts, articles: [] };
  return { [READY]: () => READY, judge: (outlines: readonly ArticleOutline[]) => judge(outlines, context) };
};
