import { articleFiles } from "./article-files.ts";
import { auditFiles } from "./audit-files.ts";
import { chartFiles } from "./chart-files.ts";
import { dataFiles } from "./data-files.ts";
import { type Content, type SiteInput, surroundingsOf } from "./surroundings.ts";

export type { Content, SiteInput } from "./surroundings.ts";

/** The published site: by its path in `dist/`, what makes each file. Whoever looks at one page makes only that. */
export type Site = ReadonlyMap<string, () => Content | Promise<Content>>;

/** The files of a site: articles, charts, data, and the report of the audit, which looked at all of them. */
export function buildSite(input: SiteInput): Site {
  const around = surroundingsOf(input);
  return new Map([articleFiles, chartFiles, dataFiles, auditFiles].flatMap((files) => files(input, around)));
}
