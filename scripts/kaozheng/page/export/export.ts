import { join } from "node:path";
import type { Article } from "../../article/article.ts";
import { evaluateArticle } from "../../article/evaluate.ts";
import { NOTHING } from "../../article/evaluated.ts";
import { parseArticle } from "../../article/parse.ts";
import { audit } from "../../audit/audit.ts";
import { textFont } from "../../chart/font/text-font.ts";
import { rasterise } from "../../chart/print/png.ts";
import { profileNamed, themeOf } from "../../chart/theme/themes.ts";
import type { Project } from "../../dataset/project.ts";
import { distinct, type Finding, ProjectError, UsageError } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import { type Language, wordsOf } from "../../language/language.ts";
import type { ArticleResult } from "../../workspace/articles.ts";
import { contextOf as auditContextOf } from "../../workspace/audit-input.ts";
import type { Cache } from "../../workspace/cache.ts";
import { type ChartResult, GLYPHS, NARROW, type PublishedCharts } from "../../workspace/kept-charts.ts";
import type { WantedCharts, Workspace } from "../../workspace/workspace.ts";
import { renderPage } from "../article/article-page.ts";
import type { PageContext } from "../article/context.ts";
import { contextOf } from "../site/article-files.ts";
import { surroundingsOf } from "../site/surroundings.ts";
import { datedPdf, findChromium, printPdf } from "./browser.ts";
import { renderMarkdown } from "./markdown.ts";
import type { PictureFile } from "./picture-files.ts";
import { PRINT_FAMILY, printStyle } from "./print.ts";
import { renderWechat, WECHAT_LIMIT, WECHAT_PICTURE_LIMIT } from "./wechat.ts";

export const TARGETS = ["html", "md", "wechat", "pdf"] as const;
type Target = (typeof TARGETS)[number];

/** A file of an export, not yet written. */
export interface ExportedFile {
  readonly target: Target;
  /** Path below the folder that exports go to. */
  readonly file: string;
  readonly content: string | Uint8Array;
  /** Of a fragment for 微信, which has a limit: its length, in UTF-16 units. */
  readonly characters?: number;
}

interface Exported {
  readonly files: readonly ExportedFile[];
  /** What the audit has against the articles, their charts and the derived figures. */
  readonly findings: readonly Finding[];
}

interface ExportOptions {
  /** Articles, relative to the project. */
  readonly notebooks: readonly string[];
  readonly targets: readonly Target[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly step: (text: string) => void;
  /** Of what `step` is told: English unless said. */
  readonly language?: Language;
}

/**
 * Makes articles for other places than the site. Nothing is written: throws `ProjectError` where an article cannot be made
 * or would not be taken there, `UsageError` where there is no browser to print with.
 */
export async function exportArticles(workspace: Workspace, options: ExportOptions): Promise<Exported> {
  const { notebooks, targets, step, language = "en" } = options;
  const words = wordsOf(language).exported;
  // Known before anything is drawn.
  if (targets.includes("pdf")) findChromium(options.env);
  const project = workspace.project();
  step(words.running);
  const articles: ArticleResult[] = [];
  for (const file of workspace.articleFiles()) {
    // Of the others no more than their titles and addresses is asked for.
    if (!notebooks.includes(file)) articles.push({ article: articleOf(workspace, file), evaluated: NOTHING });
    else {
      const { result, findings } = await workspace.article(file);
      if (findings.length > 0) throw new ProjectError(findings);
      articles.push(result);
    }
  }
  const chosen = articles.filter(({ article }) => notebooks.includes(article.file));
  const pictures = await drawFor(workspace, chosen, targets);
  const input = { project, cache: workspace.cache, articles, pictures, ...options };
  const files: ExportedFile[] = [];
  for (const result of chosen)
    for (const target of targets) {
      step(words.making(result.article.file, target));
      files.push(...(await MAKERS[target](result, input)));
    }
  return { files, findings: await auditOf(workspace, chosen, pictures) };
}

/** Charts of the articles, in the profiles that their targets show. */
interface Pictures extends PublishedCharts {
  readonly wechat: readonly ChartResult[];
}

interface Input extends ExportOptions {
  readonly project: Project;
  readonly cache: Cache;
  readonly articles: readonly ArticleResult[];
  readonly pictures: Pictures;
}

/** To become pixels: letters are outlines, and there is one palette. */
const WECHAT_LOOK = { profile: "wechat", font: "outlines", dark: false } as const;

const articleOf = ({ files }: Workspace, file: string): Article => parseArticle(files.text(file) ?? "", file);

async function drawFor(
  workspace: Workspace,
  chosen: readonly ArticleResult[],
  targets: readonly Target[],
): Promise<Pictures> {
  const charts = chosen.flatMap(({ article }) => article.charts);
  const languages = [...new Set(charts.map(({ language }) => language))];
  const names = charts.map(({ name }) => name);
  const draw = (look: WantedCharts) => workspace.charts({ names, languages, ...look });
  return {
    wide: await draw({}),
    narrow: targets.includes("html") ? await draw({ profile: NARROW }) : [],
    wechat: targets.includes("wechat") ? await draw(WECHAT_LOOK) : [],
  };
}

type Maker = (result: ArticleResult, input: Input) => ExportedFile[] | Promise<ExportedFile[]>;

/** `inspection.zh`: what the files of an article are called. */
const stemOf = ({ front }: Article): string => `${front.slug}.${front.language}`;

const MAKERS: Record<Target, Maker> = {
  html(result, input) {
    const { article } = result;
    return [
      { target: "html", file: `${stemOf(article)}.html`, content: renderPage(article, standingAlone(result, input)) },
    ];
  },
  async md(result, input) {
    const stem = stemOf(result.article);
    const context = plain(standingAlone(result, input));
    const { text, pictures } = renderMarkdown(result.article, context, encodeURI(stem));
    const files = pictures.map(({ file, content }) => ({
      target: "md" as const,
      file: `${stem}/${file}`,
      content: "svg" in content ? content.svg : content.bytes,
    }));
    return [{ target: "md", file: `${stem}.md`, content: text }, ...files];
  },
  async wechat(shown, input) {
    const result = await inWechatLook(shown, input);
    const stem = `${stemOf(result.article)}.wechat`;
    const { wechat } = input.pictures;
    const context = plain(standingAlone(result, { ...input, pictures: { wide: wechat, narrow: [], wechat } }));
    const { fragment, closing, pictures } = renderWechat(result.article, context);
    const files: ExportedFile[] = [];
    for (const { file, content } of pictures)
      files.push({ target: "wechat", file: `${stem}/${file}`, content: await pixels(content, input.project) });
    assertTaken(result.article, fragment, closing, files);
    return [{ target: "wechat", file: `${stem}.html`, content: fragment, characters: fragment.length }, ...files];
  },
  async pdf(result, input) {
    const { article } = result;
    const { language, date } = article.front;
    const context = standingAlone(result, { ...input, pictures: { ...input.pictures, narrow: [] } });
    const font = await textFont(renderPage(article, context), PRINT_FAMILY, language, input.cache.folder(GLYPHS));
    const page = renderPage(article, { ...context, styles: [printStyle(font, language)] });
    const printed = await printPdf(page, join(input.project.root, ".kaozheng"), input.env);
    return [{ target: "pdf", file: `${stemOf(article)}.pdf`, content: datedPdf(printed, date ?? "1970-01-01") }];
  },
};

/** Charts that cells display are drawn again with their cells, as those of `charts/` are. */
async function inWechatLook(result: ArticleResult, { project, cache }: Input): Promise<ArticleResult> {
  const { article, evaluated } = result;
  if (!evaluated.cells.flat().some(({ kind }) => kind === "chart")) return result;
  const looks = { wide: WECHAT_LOOK, narrow: WECHAT_LOOK };
  const again = await evaluateArticle(article, project.root, { glyphs: cache.folder(GLYPHS), looks });
  return { article, evaluated: again.evaluated };
}

/** What a page needs that has no site around it: links lead to the published site where there is one, or nowhere. */
function standingAlone(result: ArticleResult, { project, articles, pictures, cache }: Input): PageContext {
  const site = { project, articles, wide: pictures.wide, narrow: pictures.narrow, report: null, cache };
  const { sections: _, caveat: __, ...context } = contextOf(result, site, surroundingsOf(site));
  const { homepage } = project.descriptor;
  const published = (page: string): string | null =>
    homepage === undefined ? null : new URL(page, homepage.endsWith("/") ? homepage : `${homepage}/`).href;
  const { corrections } = context;
  return {
    ...context,
    ...(corrections && { corrections: { ...corrections, list: corrections.list && published(corrections.list) } }),
    index: context.index && published(context.index),
    alternates: context.alternates.flatMap(({ language, href }) => {
      const address = published(href);
      return address === null ? [] : [{ language, href: address }];
    }),
    chart(name, language) {
      const chart = context.chart(name, language);
      if (chart === null) return null;
      const { downloads: _, page: __, ...alone } = chart;
      return alone;
    },
    address(url) {
      if (/^(?:https?:|mailto:|#)/i.test(url)) return url;
      const page = context.address(url);
      return page === null || page === url ? null : published(page);
    },
  };
}

/** The same where headings have no addresses that the article could know. */
const plain = (context: PageContext): PageContext => ({
  ...context,
  address: (url) => (url.startsWith("#") ? null : context.address(url)),
});

async function pixels(content: PictureFile["content"], project: Project): Promise<Uint8Array> {
  if ("bytes" in content) return content.bytes;
  const theme = themeOf(project);
  return rasterise(content.svg, profileNamed(theme, "wechat").scale, theme.palette.paper);
}

/** Throws `ProjectError` where 微信 would refuse the fragment or a picture. */
function assertTaken({ file }: Article, fragment: string, closing: number, pictures: readonly ExportedFile[]): void {
  const characters = fragment.length;
  const findings = [
    ...(characters < WECHAT_LIMIT
      ? []
      : [finding("article/wechat-too-long", { characters, limit: WECHAT_LIMIT, closing }, { file })]),
    ...pictures
      .filter(({ content }) => content.length >= WECHAT_PICTURE_LIMIT)
      .map(({ file: picture, content: { length } }) =>
        finding("article/wechat-picture", { picture, bytes: length, limit: WECHAT_PICTURE_LIMIT }, { file }),
      ),
  ];
  if (findings.length > 0) throw new ProjectError(findings);
}

/** What the audit says of the articles, of the charts in them, and of figures that are derived no longer. */
async function auditOf(
  workspace: Workspace,
  chosen: readonly ArticleResult[],
  charts: PublishedCharts,
): Promise<Finding[]> {
  const { findings } = audit(auditContextOf(workspace.project(), [], await workspace.derivations(), charts, chosen));
  const own = new Set([
    ...chosen.map(({ article }) => article.file),
    ...charts.wide.flatMap(({ file, svgFile }) => [file, svgFile]),
  ]);
  return distinct(findings.filter(({ file }) => own.has(file) || file.startsWith("data/derived/")));
}

/** Throws `UsageError` where a file would be written over an article's own. */
export function assertElsewhere(files: readonly string[], { root, articleFiles }: Workspace): void {
  const taken = new Set(articleFiles().map((file) => join(root, file)));
  const over = files.find((file) => taken.has(file));
  if (over === undefined) return;
  throw new UsageError(({ exported }) => exported.overArticle(over));
}
