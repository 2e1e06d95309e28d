import type { Language } from "../../language/language.ts";
import { articleTitle } from "../article/article-page.ts";
import { chartPage, datasetPage } from "./addresses.ts";
import { articlePage } from "./article-files.ts";
import type { PageOf } from "./corrections-page.ts";
import { datasetTitle } from "./names.ts";
import type { SiteInput } from "./surroundings.ts";

/** The page on which a file of the project is published: an article's own, a chart's or table's in a language. */
export function pageOf({ project, articles, wide }: SiteInput, language: Language): PageOf {
  return (file) => {
    const article = articles.find((result) => result.article.file === file);
    if (article !== undefined)
      return { title: articleTitle(article.article, article), path: articlePage(article.article) };
    const chart = wide.find(
      (result) => (result.file === file && result.language === language) || result.svgFile === file,
    )?.rendered;
    if (chart) return { title: chart.title, path: chartPage(chart.name, chart.language) };
    const table = [...project.registers.tables.values()].find((t) => t.file === file);
    return table === undefined
      ? null
      : { title: datasetTitle(table.resource, language), path: datasetPage(table.resource.name, language) };
  };
}
