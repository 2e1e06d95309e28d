import { existsSync, readFileSync } from "node:fs";
import { basename, extname, join, normalize } from "node:path";
import type { Article } from "../article/article.ts";
import { type LineageView, lineage } from "../article/lineage.ts";
import { articleTitle, renderPage } from "../article/page/article-page.ts";
import { plainText } from "../article/page/content.ts";
import type { ChartView, PageContext } from "../article/page/context.ts";
import { type IndexEntry, renderIndex } from "../article/page/index-page.ts";
import type { RenderedChart } from "../chart/index.ts";
import type { Project } from "../dataset/project.ts";
import { LANGUAGES, type Language } from "../dataset/registers.ts";
import { ProjectError } from "../finding/finding.ts";
import type { ChartResult, PublishedCharts } from "./charts.ts";
import type { ArticleResult } from "./gather.ts";

/** What a file of the site holds. */
export type Content = string | Uint8Array;

/** The published site: by its path in `dist/`, what makes each file. Whoever looks at one page makes only that. */
export type Site = ReadonlyMap<string, () => Content | Promise<Content>>;

export interface SiteInput extends PublishedCharts {
  readonly project: Project;
  readonly articles: readonly ArticleResult[];
}

const FIRST_LANGUAGE: Language = "zh";

const pageOf = ({ front }: Article): string => `${front.slug}.${front.language}.html`;
const indexOf = (language: Language): string => (language === FIRST_LANGUAGE ? "index.html" : `index.${language}.html`);

export function buildSite(input: SiteInput): Site {
  const files = new Map<string, () => Content | Promise<Content>>();
  const { project, articles, wide } = input;
  for (const result of articles)
    files.set(pageOf(result.article), () => renderPage(result.article, contextOf(result, input)));
  const site = siteWords(project);
  for (const language of LANGUAGES) {
    const others = LANGUAGES.filter((l) => l !== language);
    const context = {
      language,
      siteTitle: site.title[language],
      description: site.description[language],
      index: indexOf(language),
      alternates: others.map((l) => ({ language: l, href: indexOf(l) })),
    };
    files.set(indexOf(language), () => renderIndex(indexEntries(input, language), context));
  }
  for (const { name, language, rendered } of wide)
    if (rendered !== null) files.set(`charts/${name}.${language}.svg`, () => rendered.svg);
  for (const { file } of project.registers.tables.values())
    files.set(file, () => new Uint8Array(readFileSync(join(project.root, file))));
  return files;
}

function siteWords({ descriptor }: Project) {
  const plain = (text: string) => ({ zh: text, en: text });
  const title = descriptor.title ?? descriptor.name;
  return descriptor["kaozheng:site"] ?? { title: plain(title), description: plain(descriptor.description ?? "") };
}

function chartView(name: string, language: Language, { wide, narrow }: SiteInput): ChartView | null {
  const find = (results: readonly ChartResult[]): RenderedChart | null =>
    results.find((r) => r.name === name && r.language === language)?.rendered ?? null;
  const chart = find(wide);
  return (
    chart && { name, svg: chart.svg, narrow: find(narrow)?.svg ?? null, description: chart.description, ids: chart.ids }
  );
}

/** What a page of an article needs, in the site made of `input`. */
export function contextOf({ article, evaluated }: ArticleResult, input: SiteInput): PageContext {
  const { project, articles } = input;
  const { front } = article;
  const versions = articles.filter(
    ({ article: other }) =>
      other !== article && (other.front.slug === front.translation || other.front.translation === front.slug),
  );
  return {
    siteTitle: siteWords(project).title[front.language],
    index: indexOf(front.language),
    alternates: versions.map(({ article: other }) => ({ language: other.front.language, href: pageOf(other) })),
    evaluated,
    lineage: (target) => lineageOrNull(target, front.language, project),
    chart: (name, language) => chartView(name, language, input),
    image: (path) => dataAddress(project.root, path),
    address: (url) => articleAddress(url, articles),
  };
}

/** A target that names nothing is the audit's to report; the page then prints the words alone. */
function lineageOrNull(target: string, language: Language, project: Project): LineageView | null {
  try {
    return lineage(target, language, project);
  } catch (error) {
    if (error instanceof ProjectError) return null;
    throw error;
  }
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
function dataAddress(root: string, url: string): string | null {
  const type = IMAGE_TYPES[extname(url).toLowerCase()];
  const path = normalize(join("notebooks", url));
  if (type === undefined || path.startsWith("..") || !existsSync(join(root, path))) return null;
  return `data:${type};base64,${readFileSync(join(root, path)).toString("base64")}`;
}

/** A link to another notebook leads to its page; any other stays as it is. */
function articleAddress(url: string, articles: readonly ArticleResult[]): string {
  const [path = "", fragment] = url.split("#");
  const target = articles.find(({ article }) => basename(article.file) === basename(path) && path.endsWith(".md"));
  return target === undefined ? url : pageOf(target.article) + (fragment === undefined ? "" : `#${fragment}`);
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
    return {
      date: first?.article.front.date ?? null,
      thumbnail: chart === undefined ? null : (chartView(chart.name, chart.language, input)?.svg ?? null),
      versions: Object.fromEntries(
        versions.map(({ article, evaluated }) => {
          const { summary } = article.front;
          const words = summary === null ? "" : plainText(summary.tree.children, { article, evaluated });
          return [
            article.front.language,
            { href: pageOf(article), title: articleTitle(article, { evaluated }), summary: words },
          ];
        }),
      ),
    };
  });
}
