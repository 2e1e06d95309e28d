import { versions } from "../article/translation.ts";
import { type ArticleAudit, type AuditParts, auditData, type DataAudit } from "../audit/audit.ts";
import { type AuditContext, type AuditedArticle, outlineOf } from "../audit/context.ts";
import { type Cache, keyOf } from "./cache.ts";
import { environmentKey } from "./environment.ts";
import { projectKey } from "./input-keys.ts";
import { auditArticles } from "./threads/audit-articles.ts";

/** Kinds of what is kept: what the rules on data found, and those on an article with its translations. */
const DATA = "audited-data";
const ARTICLES = "audited-articles";

/**
 * The parts of an audit, as before where all that they look at is as it was: of the data every byte, with the charts'
 * files and the toolkit; of an article its text, what it inserts and the texts of its translations, and what all charts
 * look like. Articles that are as they were are not even parsed.
 */
export async function keptParts(context: AuditContext, cache: Cache): Promise<AuditParts> {
  const { project, readFindings, derivedFiles, charts, articles } = context;
  const { files } = project;
  const data = keyOf(environmentKey(), projectKey(files), readFindings, derivedFiles);
  const pictures = charts.map(({ name, language, file, rendered }) => [name, language, file, rendered]);
  const shared = keyOf(data, pictures);
  const textOf = (audited: AuditedArticle) => [outlineOf(audited).file, outlineOf(audited).text, audited.inserted];
  const wanted = versions(articles, outlineOf).map((group) => {
    const key = keyOf(shared, group.map(textOf));
    const kept = cache.get<ArticleAudit>(ARTICLES, key);
    const holds = kept?.links.every(([path, isThere]) => files.has(path) === isThere);
    return { group, key, kept: holds ? kept : null };
  });
  const stale = wanted.filter(({ kept }) => kept === null);
  const auditing = auditArticles(
    stale.map(({ group }) => group),
    context,
  );
  const found = dataOf(data, context, cache);
  const fresh = await auditing;
  stale.forEach(({ key }, i) => {
    cache.put(ARTICLES, key, fresh[i]);
  });
  return { data: found, articles: [...wanted.flatMap(({ kept }) => kept ?? []), ...fresh] };
}

function dataOf(key: string, context: AuditContext, cache: Cache): DataAudit {
  const kept = cache.get<DataAudit>(DATA, key);
  if (kept !== null) return kept;
  const fresh = auditData(context);
  cache.put(DATA, key, fresh);
  return fresh;
}
