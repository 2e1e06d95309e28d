import { ARTICLE_NAME, type Article, type ArticleOutline } from "../article/article.ts";
import { type Evaluated, NOTHING } from "../article/evaluated.ts";
import { mayHaveCode, outlineOf, parseArticle, textOf } from "../article/parse.ts";
import type { ProjectFiles } from "../dataset/files.ts";
import type { Project } from "../dataset/project.ts";
import { type Finding, orFindings } from "../finding/finding.ts";
import { type Cache, keyOf } from "./cache.ts";
import { environmentKey } from "./environment.ts";
import { checkArticles, runArticle } from "./kept-cells.ts";

const NOTEBOOKS = "notebooks";

/** The articles of a project, relative to it, in the order of their names. */
export const articleFiles = (files: ProjectFiles): string[] =>
  files
    .list(NOTEBOOKS)
    .filter((name) => ARTICLE_NAME.test(name))
    .map((name) => `${NOTEBOOKS}/${name}`);

/** An article with what its cells and insertions gave; nothing where they could not be run. */
export interface ArticleResult {
  readonly article: Article;
  readonly evaluated: Evaluated;
  /** Where it is there, the article is parsed when it is asked for, and held by nobody. */
  readonly outline?: ArticleOutline;
}

/** An article that is parsed when it is asked for, and held by nobody. */
export const unparsed = (outline: ArticleOutline) => ({
  outline,
  get article() {
    return parseArticle(outline.text, outline.file);
  },
});

/** All articles of a project, and what is wrong with their code. */
export interface Articles {
  readonly articles: readonly ArticleResult[];
  /** What running their code threw: their pages lack what it would have given. */
  readonly failures: readonly Finding[];
  /** The same, and what the compiler says of it. */
  readonly findings: readonly Finding[];
}

export interface ReadArticle {
  readonly result: ArticleResult;
  readonly findings: readonly Finding[];
}

/** An article by its file, with what is wrong with its code but for its types. */
export const readArticle = (project: Project, file: string, cache: Cache): Promise<ReadArticle> =>
  run(parse(project.files, file), project, cache);

const parse = (files: ProjectFiles, file: string): Article => parseArticle(files.text(file) ?? "", file);

async function run(article: Article, project: Project, cache: Cache): Promise<ReadArticle> {
  const { value, findings } = await orFindings(() => runArticle(article, project, cache));
  return { result: { article, evaluated: value ?? NOTHING }, findings };
}

/**
 * Parses all articles, checks the types of their cells at once, and runs them, each article in a thread of its own; what
 * has not changed since is taken from the cache, and then no thread and no compiler is started.
 */
export const readArticles = (
  project: Project,
  cache: Cache,
  files: readonly string[] = articleFiles(project.files),
): Promise<Articles> =>
  runAll(
    files.map((file) => parse(project.files, file)),
    project,
    cache,
  );

async function runAll(parsed: readonly Article[], project: Project, cache: Cache): Promise<Articles> {
  const running = Promise.all(parsed.map((article) => run(article, project, cache)));
  const [types, articles] = await Promise.all([checkArticles(parsed, project, cache), running]);
  const failures = articles.flatMap(({ findings }) => findings);
  // What stopped a cell is not told twice: an id that is not there is unknown to the compiler too.
  const said = new Set(failures.map(({ rule, file, line }) => `${rule} ${file} ${line}`));
  const further = types.filter(({ rule, file, line }) => !said.has(`${rule} ${file} ${line}`));
  return { articles: articles.map(({ result }) => result), failures, findings: [...further, ...failures] };
}

/** Kind of what is kept of articles by their bytes: their outlines. */
const OUTLINES = "outlines";

/** What can be told of all articles without parsing them. */
export function outlines({ files }: Project, cache: Cache): ArticleOutline[] {
  return articleFiles(files).map((file) => {
    const content = files.text(file) ?? "";
    const key = keyOf(environmentKey(), file, content);
    const kept = cache.get<ArticleOutline["front"]>(OUTLINES, key);
    if (kept !== null) return { file, text: textOf(content), front: kept };
    const outline = outlineOf(content, file);
    cache.put(OUTLINES, key, outline.front);
    return outline;
  });
}

/** An article whose code nobody asks for. */
export const withoutCode = (outline: ArticleOutline): ArticleResult =>
  Object.assign(unparsed(outline), { evaluated: NOTHING });

/** `readArticles` for whoever need not look at every article: those without code are parsed when they are asked for. */
export async function outlineArticles(project: Project, cache: Cache): Promise<Articles> {
  const all = outlines(project, cache);
  const withCode = all.filter(mayHaveCode).map(({ file }) => file);
  const { articles: read, ...found } = await readArticles(project, cache, withCode);
  const byFile = new Map(read.map((result) => [result.article.file, result]));
  const articles = all.map((outline): ArticleResult => byFile.get(outline.file) ?? withoutCode(outline));
  return { articles, ...found };
}
