import { articleFiles } from "./site/articles.ts";
import { auditFiles } from "./site/audit.ts";
import { chartFiles } from "./site/charts.ts";
import { dataFiles } from "./site/data.ts";
import { type Content, type SiteInput, surroundingsOf } from "./site/surroundings.ts";

export type { Content, SiteInput } from "./site/surroundings.ts";

/** The published site: by its path in `dist/`, what makes each file. Whoever looks at one page makes only that. */
export type Site = ReadonlyMap<string, () => Content | Promise<Content>>;

/** The files of a site: articles, charts, data, and the report of the audit, which looked at all of them. */
export function buildSite(input: SiteInput): Site {
  const around = surroundingsOf(input);
  return new Map([articleFiles, chartFiles, dataFiles, auditFiles].flatMap((files) => files(input, around)));
}
