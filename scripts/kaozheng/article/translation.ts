import type { FrontMatter } from "./article.ts";

type Named = Pick<FrontMatter, "language" | "slug" | "translation">;

/** Whether two articles are one in two languages: either names the other, or both have one name. */
export const areTranslations = (a: Named, b: Named): boolean =>
  a.language !== b.language && (b.slug === a.translation || b.translation === a.slug);

/**
 * Articles together with whatever may be a translation of theirs, each in one group: all that name one slug, as their own
 * or as that of their translation.
 */
export function versions<T>(articles: readonly T[], outlineOf: (article: T) => { readonly front: Named }): T[][] {
  const parents = new Map<string, string>();
  const nameOf = (slug: string): string => {
    const parent = parents.get(slug);
    return parent === undefined ? slug : nameOf(parent);
  };
  const fronts = articles.map((article) => outlineOf(article).front);
  for (const { slug, translation } of fronts) {
    const own = nameOf(slug);
    const other = nameOf(translation);
    if (own !== other) parents.set(other, own);
  }
  const groups = new Map<string, T[]>();
  articles.forEach((article, i) => {
    const name = nameOf(fronts[i]?.slug ?? "");
    groups.set(name, [...(groups.get(name) ?? []), article]);
  });
  return [...groups.values()];
}
