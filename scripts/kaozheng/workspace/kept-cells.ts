import { join } from "node:path";
import type { Article } from "../article/article.ts";
import { cellModule } from "../article/cell-module.ts";
import { checkCells } from "../article/check-cells.ts";
import { evaluateArticle } from "../article/evaluate.ts";
import { type Evaluated, type Evaluation, NOTHING } from "../article/evaluated.ts";
import { themeOf } from "../chart/theme/themes.ts";
import type { Project } from "../dataset/project.ts";
import type { Reads } from "../dataset/reads.ts";
import type { Finding } from "../finding/finding.ts";
import { type Cache, keyOf } from "./cache.ts";
import { environmentKey } from "./environment.ts";
import { projectKey } from "./input-keys.ts";
import { GLYPHS } from "./kept-charts.ts";
import { contentOf, type FollowOptions, type ModuleFiles, moduleFiles } from "./module-files.ts";
import { digestIn } from "./threads/draw-chart.ts";

/** Kinds of what is kept: what cells gave, by all they depend on; what they read of the data; what the compiler found. */
const RESULTS = "cells";
const READS = "cell-reads";
const TYPES = "cell-types";

/** Cells run with a project that notes what is read of it, through whatever name they reach it. */
const SEEN = ["kaozheng"];

/** An article's code as one module, with what it imports by path. */
const filesOf = ({ file, cells, insertions }: Article, root: string, options: FollowOptions): ModuleFiles => {
  const sources = [...cells, ...insertions].map(({ source }) => source);
  return moduleFiles(root, join(root, file), sources.join("\n"), options);
};

/**
 * What an article's cells and insertions give: as before where their code, what it imports by path and what it read of
 * the data are as they were; where not, all of them run, since they share one scope. Words around cells do not count.
 * Throws `ProjectError` as `evaluateArticle` does; what fails is not kept.
 */
export async function runArticle(article: Article, project: Project, cache: Cache): Promise<Evaluated> {
  const { cells, insertions, file, front } = article;
  if (cells.length + insertions.length === 0) return NOTHING;
  const { root } = project;
  const { files, open } = filesOf(article, root, { seen: SEEN });
  const sources = [cells, insertions].map((list) => list.map(({ source }) => source));
  const { language, slug } = front;
  const environment = [environmentKey(), themeOf(project), open ? projectKey(project.files) : null];
  const key = keyOf(environment, file, language, slug, sources, files);
  const reads = cache.get<Reads>(READS, key);
  const kept = reads && cache.get<Evaluated>(RESULTS, keyOf(key, digestIn(project)(reads)));
  if (kept !== null) return kept;
  const fresh: Evaluation = await evaluateArticle(article, root, {
    glyphs: cache.folder(GLYPHS),
    overlay: project.files.overlay,
  });
  cache.put(READS, key, fresh.reads);
  cache.put(RESULTS, keyOf(key, fresh.digest), fresh.evaluated);
  return fresh.evaluated;
}

/** What the compiler finds in all articles' cells: as before where they, what they import and the types are. */
export async function checkArticles(
  articles: readonly Article[],
  project: Project,
  cache: Cache,
): Promise<readonly Finding[]> {
  const { root, registers } = project;
  const modules = articles.map((article) => [
    article.file,
    cellModule(article).code,
    filesOf(article, root, { types: true }).files,
  ]);
  // What the compiler calls unknown may be an alias.
  const aliases = [registers.indicators, registers.reports].map((register) =>
    [...register.values()].map(({ id, alias }) => [id, alias]),
  );
  const key = keyOf(environmentKey(), contentOf(join(root, "data/types.d.ts")), aliases, modules);
  const kept = cache.get<readonly Finding[]>(TYPES, key);
  if (kept !== null) return kept;
  const findings = await checkCells(articles, project);
  // Without a compiler nothing was checked, and one may be installed tomorrow.
  if (findings !== null) cache.put(TYPES, key, findings);
  return findings ?? [];
}
