import { existsSync } from "node:fs";
import { join } from "node:path";
import { versions } from "../article/translation.ts";
import { type ArticleAudit, type AuditParts, auditArticle, auditData, type DataAudit } from "../audit/audit.ts";
import { type AuditContext, type AuditedArticle, outlineOf } from "../audit/context.ts";
import { type Cache, keyOf } from "./cache.ts";
import { projectKey } from "./chart-inputs.ts";
import { environmentKey } from "./environment.ts";

/** Kinds of what is kept: what the rules on data found, and those on an article with its translations. */
const [DATA, ARTICLES] = ["audited-data", "audited-articles"];

/**
 * The parts of an audit, as before where all that they look at is as it was: of the data every byte, with the charts'
 * files and the toolkit; of an article its text, what it inserts and the texts of its translations, and what all charts
 * look like. Articles that are as they were are not even parsed.
 */
export function keptParts(context: AuditContext, cache: Cache): AuditParts {
  const { project, readFindings, derivedFiles, charts, articles } = context;
  const { root } = project;
  const data = keyOf(environmentKey(), projectKey(root), readFindings, derivedFiles);
  const pictures = charts.map(({ name, language, file, rendered }) => [name, language, file, rendered]);
  const shared = keyOf(data, pictures);
  const keyOfArticle = (audited: AuditedArticle) => [
    outlineOf(audited).file,
    outlineOf(audited).text,
    audited.inserted,
  ];
  const auditOf = (group: readonly AuditedArticle[]): ArticleAudit => {
    const key = keyOf(shared, group.map(keyOfArticle));
    const kept = cache.get<ArticleAudit>(ARTICLES, key);
    if (kept?.links.every(([path, isThere]) => existsSync(join(root, path)) === isThere)) return kept;
    const fresh = auditArticle(group, context);
    cache.put(ARTICLES, key, fresh);
    return fresh;
  };
  return { data: dataOf(data, context, cache), articles: versions(articles, outlineOf).map(auditOf) };
}

function dataOf(key: string, context: AuditContext, cache: Cache): DataAudit {
  const kept = cache.get<DataAudit>(DATA, key);
  if (kept !== null) return kept;
  const fresh = auditData(context);
  cache.put(DATA, key, fresh);
  return fresh;
}
