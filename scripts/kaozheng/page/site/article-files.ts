import { basename, extname, join, normalize } from "node:path";
import type { Article } from "../../article/article.ts";
import { plainText } from "../../article/plain-text.ts";
import { areTranslations } from "../../article/translation.ts";
import type { ProjectFiles } from "../../dataset/files.ts";
import type { Language } from "../../language/language.ts";
import type { ArticleResult } from "../../workspace/articles.ts";
import { articleTitle, renderPage } from "../article/article-page.ts";
import type { PageContext } from "../article/context.ts";
import { type IndexEntry, renderIndex } from "../article/index-page.ts";
import { chartView } from "./chart-view.ts";
import { correctionsOf } from "./corrections-page.ts";
import { caveatLink, mastheadOf } from "./frame.ts";
import { inEveryLanguage, type SiteFile, type SiteInput, type Surroundings } from "./surroundings.ts";

export const articlePage = ({ front }: Article): string => `${front.slug}.${front.language}.html`;

/** The articles' pages and their index. */
export function articleFiles(input: SiteInput, around: Surroundings): SiteFile[] {
  const pages = input.articles.map(
    (result): SiteFile => [
      articlePage(result.article),
      () => renderPage(result.article, contextOf(result, input, around)),
    ],
  );
  const index = inEveryLanguage("articles", around, (frame) => {
    const { language, path } = frame;
    return renderIndex(indexEntries(input, language), {
      ...mastheadOf(frame),
      description: around.description[language],
      index: path,
    });
  });
  return [...pages, ...index];
}

/** What an article's page needs, in the site made of `input`. */
export function contextOf(result: ArticleResult, input: SiteInput, around: Surroundings): PageContext {
  const { article, evaluated } = result;
  const { project, articles, report } = input;
  const { language } = article.front;
  const frame = around.frame("articles", language, (l) => versionIn(l, article, articles));
  const lines = (report?.findings ?? []).flatMap(({ file, line }) =>
    file === article.file && line !== undefined ? [line] : [],
  );
  return {
    ...mastheadOf(frame),
    ...(lines.length === 0 ? {} : { anchoredLines: new Set(lines) }),
    evaluated,
    corrections: correctionsOf(article.file, project.registers, frame),
    lineage: frame.lineage,
    caveat: caveatLink(frame),
    chart: (name, chartLanguage) => chartView(name, chartLanguage, input, frame),
    image: (path) => dataAddress(project.files, path),
    address: (url) => articleAddress(url, articles),
  };
}

/** The page of an article in a language: its own, or that of its translation. */
function versionIn(language: Language, article: Article, articles: readonly ArticleResult[]): string | null {
  const { front } = article;
  if (front.language === language) return articlePage(article);
  const version = articles.find(
    ({ article: { front: other } }) => other.language === language && areTranslations(front, other),
  );
  return version === undefined ? null : articlePage(version.article);
}

const IMAGE_TYPES: Readonly<Record<string, string>> = {
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".svg": "image/svg+xml",
};

/** A picture beside the notebooks as a `data:` address, since a page fetches nothing; only from inside the project. */
function dataAddress(files: ProjectFiles, url: string): string | null {
  const type = IMAGE_TYPES[extname(url).toLowerCase()];
  const path = normalize(join("notebooks", url));
  if (type === undefined || path.startsWith("..")) return null;
  const bytes = files.bytes(path);
  return bytes && `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;
}

/** A link to another notebook leads to its page; any other stays as it is. */
function articleAddress(url: string, articles: readonly ArticleResult[]): string {
  const [path = "", fragment] = url.split("#");
  const target = articles.find(({ article }) => basename(article.file) === basename(path) && path.endsWith(".md"));
  return target === undefined ? url : articlePage(target.article) + (fragment === undefined ? "" : `#${fragment}`);
}

/** Articles with the same slug are one entry in several languages; its picture is in the language of the index. */
function indexEntries(input: SiteInput, language: Language): IndexEntry[] {
  const bySlug = new Map<string, ArticleResult[]>();
  for (const result of input.articles) {
    const { slug } = result.article.front;
    bySlug.set(slug, [...(bySlug.get(slug) ?? []), result]);
  }
  return [...bySlug.values()].map((versions) => {
    const first = versions.find(({ article }) => article.front.language === language) ?? versions[0];
    const chart = first?.article.charts[0];
    const drawn = input.wide.find((r) => r.name === chart?.name && r.language === chart.language);
    return {
      date: first?.article.front.date ?? null,
      thumbnail: drawn?.rendered?.svg ?? null,
      versions: Object.fromEntries(
        versions.map(({ article, evaluated }) => {
          const { summary } = article.front;
          const words = summary === null ? "" : plainText(summary.tree.children, { article, evaluated });
          return [
            article.front.language,
            { href: articlePage(article), title: articleTitle(article, { evaluated }), summary: words },
          ];
        }),
      ),
    };
  });
}

/** What a reader calls the articles that match, in a language where they are told in it, and their pages. */
export function titlesOf(
  articles: readonly ArticleResult[],
  language: Language,
): { readonly path: string; readonly title: string }[] {
  const own = articles.filter(({ article }) => article.front.language === language);
  return own.map(({ article, evaluated }) => ({
    path: articlePage(article),
    title: articleTitle(article, { evaluated }),
  }));
}
