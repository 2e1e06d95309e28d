import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ARTICLE_NAME, type Article, type ArticleOutline } from "../article/article.ts";
import { placeOf } from "../article/displayed-chart.ts";
import { type DisplayedChart, type Evaluated, NOTHING } from "../article/evaluated.ts";
import { mayHaveCode, outlineOf, parseArticle, textOf } from "../article/parse.ts";
import type { AuditContext, AuditedArticle, AuditedChart, AuditedPicture } from "../audit/context.ts";
import { readText } from "../audit/read-text.ts";
import type { RenderedChart } from "../chart/render.ts";
import type { Project } from "../dataset/project.ts";
import type { DerivedFile } from "../derive/collect.ts";
import { type Finding, ProjectError } from "../finding/finding.ts";
import { type Cache, keyOf } from "./cache.ts";
import { environmentKey } from "./environment.ts";
import { checkArticles, runArticle } from "./kept-cells.ts";
import { type ChartResult, drawPublished, NARROW, type PublishedCharts } from "./kept-charts.ts";
import { deriveKept } from "./kept-derivations.ts";
import { readKept } from "./kept-tables.ts";

const NOTEBOOKS = "notebooks";

/** The articles of a project, relative to it, in the order of their names. */
export function articleFiles(root: string): string[] {
  const folder = join(root, NOTEBOOKS);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => ARTICLE_NAME.test(name))
    .sort()
    .map((name) => `${NOTEBOOKS}/${name}`);
}

/** An article with what its cells and insertions gave; nothing where they could not be run. */
export interface ArticleResult {
  readonly article: Article;
  readonly evaluated: Evaluated;
  /** Where it is there, the article is parsed when it is asked for, and held by nobody. */
  readonly outline?: ArticleOutline;
}

/** All articles of a project, and what is wrong with their code. */
export interface Articles {
  readonly articles: readonly ArticleResult[];
  /** What running their code threw: their pages lack what it would have given. */
  readonly failures: readonly Finding[];
  /** The same, and what the compiler says of it. */
  readonly findings: readonly Finding[];
}

/** An article by its file, with what is wrong with its code but for its types. */
export const readArticle = (project: Project, file: string, cache: Cache): Promise<ReadArticle> =>
  read(parse(project.root, file), project, cache);

interface ReadArticle {
  readonly result: ArticleResult;
  readonly findings: readonly Finding[];
}

const parse = (root: string, file: string): Article => parseArticle(readFileSync(join(root, file), "utf8"), file);

async function read(article: Article, project: Project, cache: Cache): Promise<ReadArticle> {
  const { value, findings } = await orFindings(() => runArticle(article, project, cache));
  return { result: { article, evaluated: value ?? NOTHING }, findings };
}

/**
 * Parses all articles, checks the types of their cells at once, and runs them, each article in a thread of its own; what
 * has not changed since is taken from the cache, and then no thread and no compiler is started.
 */
export const readArticles = (project: Project, cache: Cache): Promise<Articles> =>
  runAll(
    articleFiles(project.root).map((file) => parse(project.root, file)),
    project,
    cache,
  );

async function runAll(parsed: readonly Article[], project: Project, cache: Cache): Promise<Articles> {
  const running = Promise.all(parsed.map((article) => read(article, project, cache)));
  const [types, articles] = await Promise.all([checkArticles(parsed, project, cache), running]);
  const failures = articles.flatMap(({ findings }) => findings);
  // What stopped a cell is not told twice: an id that is not there is unknown to the compiler too.
  const said = new Set(failures.map(({ rule, file, line }) => `${rule} ${file} ${line}`));
  const further = types.filter(({ rule, file, line }) => !said.has(`${rule} ${file} ${line}`));
  return { articles: articles.map(({ result }) => result), failures, findings: [...further, ...failures] };
}

/** Kind of what is kept of articles by their bytes: their outlines. */
const OUTLINES = "outlines";

/** The same for whoever need not look at every article: those without code are parsed when they are asked for. */
async function outlineArticles(project: Project, cache: Cache): Promise<Articles> {
  const outlines = articleFiles(project.root).map((file): ArticleOutline => {
    const content = readFileSync(join(project.root, file), "utf8");
    const key = keyOf(environmentKey(), file, content);
    const kept = cache.get<ArticleOutline["front"]>(OUTLINES, key);
    if (kept !== null) return { file, text: textOf(content), front: kept };
    const outline = outlineOf(content, file);
    cache.put(OUTLINES, key, outline.front);
    return outline;
  });
  const running = outlines.filter(mayHaveCode).map(({ file }) => parse(project.root, file));
  const { articles: run, ...found } = await runAll(running, project, cache);
  const byFile = new Map(run.map((result) => [result.article.file, result]));
  const articles = outlines.map(
    (outline): ArticleResult =>
      byFile.get(outline.file) ?? {
        outline,
        evaluated: NOTHING,
        get article() {
          return parseArticle(outline.text, outline.file);
        },
      },
  );
  return { articles, ...found };
}

/** The value, or the findings that kept it from coming about. Any other failure is ours. */
async function orFindings<T>(compute: () => Promise<T>): Promise<{ value: T | null; findings: readonly Finding[] }> {
  try {
    return { value: await compute(), findings: [] };
  } catch (error) {
    if (error instanceof ProjectError) return { value: null, findings: error.findings };
    throw error;
  }
}

/** Everything the audit looks at. Where one part fails, its findings stand in for it and the others go on. */
export async function gather(root: string, cache: Cache, step?: (text: string) => void): Promise<AuditContext> {
  const { project, findings: readFindings } = readKept(root, cache);
  // A project whose tables cannot be read runs no code: every script and cell would only say so again.
  if (readFindings.some((f) => f.severity === "error"))
    return contextOf(project, readFindings, [], { wide: [], narrow: [] }, []);
  step?.("running derivations and cells…");
  const running = Promise.all([orFindings(() => deriveKept(root, cache)), outlineArticles(project, cache)]);
  const charts = await drawPublished(project, cache, step);
  const [derived, { articles, findings }] = await running;
  return contextOf(project, [...readFindings, ...derived.findings, ...findings], derived.value ?? [], charts, articles);
}

export function contextOf(
  project: Project,
  readFindings: readonly Finding[],
  derivedFiles: readonly DerivedFile[],
  { wide, narrow }: PublishedCharts,
  articles: readonly ArticleResult[],
): AuditContext {
  const elsewhere = ({ name, language }: ChartResult): AuditedPicture[] =>
    narrow
      .filter((other) => other.name === name && other.language === language)
      .map(({ rendered, findings }) => ({ profile: NARROW, drawn: rendered, findings }));
  return {
    project,
    readFindings,
    derivedFiles,
    charts: [
      ...wide.map((c) => ({
        ...c,
        elsewhere: elsewhere(c),
        rendered: c.rendered?.svg ?? null,
        drawn: c.rendered,
        source: readText(project.root, c.file),
        committed: readText(project.root, c.svgFile),
      })),
      ...articles.flatMap((result) =>
        result.evaluated.cells
          .flat()
          .flatMap((display) => (display.kind === "chart" ? auditedDisplay(display, result.article) : [])),
      ),
    ],
    articles: articles.map(auditedArticle),
  };
}

function auditedArticle(result: ArticleResult): AuditedArticle {
  const { outline, evaluated } = result;
  const inserted = evaluated.insertions;
  if (outline === undefined) return { article: result.article, inserted };
  return {
    outline,
    inserted,
    get article() {
      return result.article;
    },
  };
}

/** A chart that a cell displays, as the audit looks at it: what is wrong with it stands in the article. */
function auditedDisplay({ wide, narrow, spec, written }: DisplayedChart, article: Article): AuditedChart {
  const { file, text, cells } = article;
  const at = (pointer: string) => placeOf(written, cells, pointer);
  const placed = (drawn: RenderedChart): RenderedChart => ({
    ...drawn,
    findings: drawn.findings.map((f) => ({ ...at(""), ...f })),
  });
  return {
    name: wide.name,
    language: wide.language,
    file,
    shownAt: at(""),
    svgFile: null,
    committed: null,
    rendered: wide.svg,
    source: text,
    spec: spec && { value: spec, at },
    drawn: placed(wide),
    findings: [],
    elsewhere: [{ profile: NARROW, drawn: placed(narrow), findings: [] }],
  };
}
