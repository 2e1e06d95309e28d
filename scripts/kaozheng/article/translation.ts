import type { FrontMatter } from "./article.ts";

/** Whether two articles are one in two languages: either names the other, or both have one name. */
export const areTranslations = (a: FrontMatter, b: FrontMatter): boolean =>
  a.language !== b.language && (b.slug === a.translation || b.translation === a.slug);
