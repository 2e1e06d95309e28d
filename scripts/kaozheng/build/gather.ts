import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ARTICLE_NAME, type Article } from "../article/article.ts";
import { checkCells } from "../article/check-cells.ts";
import { evaluateArticle } from "../article/evaluate.ts";
import type { Evaluated } from "../article/evaluated.ts";
import { parseArticle } from "../article/parse.ts";
import type { AuditContext, AuditedPicture } from "../audit/context.ts";
import { readText } from "../audit/read-text.ts";
import { type Project, readProject } from "../dataset/project.ts";
import type { DerivedFile } from "../derive/collect.ts";
import { derive } from "../derive/run.ts";
import { type Finding, ProjectError } from "../finding/finding.ts";
import type { Cache } from "./cache.ts";
import { type ChartResult, drawPublished, NARROW, type PublishedCharts } from "./charts.ts";

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
}

/** All articles of a project, and what is wrong with their code: its types, and what running it threw. */
export interface Articles {
  readonly articles: readonly ArticleResult[];
  readonly findings: readonly Finding[];
}

/** An article by its file, with what is wrong with its code but for its types. */
export const readArticle = (root: string, file: string): Promise<ReadArticle> => runArticle(root, parse(root, file));

interface ReadArticle {
  readonly result: ArticleResult;
  readonly findings: readonly Finding[];
}

const parse = (root: string, file: string): Article => parseArticle(readFileSync(join(root, file), "utf8"), file);

/** Runs an article's code in a thread of its own. */
async function runArticle(root: string, article: Article): Promise<ReadArticle> {
  const { value, findings } = await orFindings(() => evaluateArticle(article, root));
  return { result: { article, evaluated: value ?? { insertions: [], cells: [] } }, findings };
}

/** Parses all articles, checks the types of their cells at once, and runs them. */
export async function readArticles(root: string): Promise<Articles> {
  const parsed = articleFiles(root).map((file) => parse(root, file));
  const running = Promise.all(parsed.map((article) => runArticle(root, article)));
  const [types, read] = await Promise.all([checkCells(parsed, root), running]);
  return {
    articles: read.map(({ result }) => result),
    findings: [...(types ?? []), ...read.flatMap(({ findings }) => findings)],
  };
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
  const { project, findings: readFindings } = readProject(root);
  // A project whose tables cannot be read runs no code: every script and cell would only say so again.
  if (readFindings.some((f) => f.severity === "error"))
    return contextOf(project, readFindings, [], { wide: [], narrow: [] }, []);
  step?.("running derivations and cells…");
  const running = Promise.all([orFindings(() => derive(root)), readArticles(root)]);
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
    charts: wide.map((c) => ({
      ...c,
      elsewhere: elsewhere(c),
      rendered: c.rendered?.svg ?? null,
      drawn: c.rendered,
      source: readText(project.root, c.file),
      committed: readText(project.root, c.svgFile),
    })),
    articles: articles.map(({ article, evaluated }) => ({ article, inserted: evaluated.insertions })),
  };
}
