import type { PlacedSpan } from "../article/article.ts";
import { areTranslations } from "../article/translation.ts";
import type { Place } from "../finding/finding.ts";
import type { AuditedArticle } from "./context.ts";

/** An article beside its translation: each of the two is once the one that is looked at. */
export interface Translated {
  readonly audited: AuditedArticle;
  readonly other: AuditedArticle;
}

export const translated = (articles: readonly AuditedArticle[]): Translated[] =>
  articles.flatMap((audited) => {
    const other = articles.find(({ article }) => areTranslations(audited.article.front, article.front));
    return other === undefined ? [] : [{ audited, other }];
  });

/** Where a stretch of an article's file stands, as a finding gives it. */
export const placeIn = (file: string, { line, column, start, end }: PlacedSpan): Place => ({
  file,
  line,
  column,
  length: end - start,
});
