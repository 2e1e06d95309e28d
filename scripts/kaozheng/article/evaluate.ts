import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { writeWhole } from "../dataset/write.ts";
import { runIsolated, StoryError, TimeLimitError } from "../derive/sandbox.ts";
import { type Place, ProjectError } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import type { Article } from "./article.ts";
import { cellModule } from "./cell-module.ts";
import type { Evaluated } from "./evaluated.ts";
import type { CellTask } from "./run-cells.ts";

/** What a notebook's cells may take together, in milliseconds. */
export const CELL_TIME_LIMIT = 20_000;

/** What runs in the thread. */
export const CELL_RUNNER = new URL("./run-cells.ts", import.meta.url).href;

/** Where the modules made of articles stand, relative to the project. */
export const CELL_FOLDER = ".kaozheng/cells";

/** `.kaozheng/cells/inspection.zh.ts` for `notebooks/inspection.zh.md`. */
export const cellModulePath = (article: Article): string =>
  `${CELL_FOLDER}/${article.file
    .replace(/^notebooks\//, "")
    .replaceAll("/", "-")
    .replace(/\.md$/, "")}.ts`;

/**
 * Runs an article's cells and insertions in a thread of their own. Throws `ProjectError`, with the article's file and
 * line, where one throws, prints what is no quantity, or has not ended within the limit.
 */
export async function evaluateArticle(
  article: Article,
  root: string,
  { timeLimit = CELL_TIME_LIMIT } = {},
): Promise<Evaluated> {
  if (article.cells.length === 0 && article.insertions.length === 0) return { insertions: [], cells: [] };
  const path = join(root, cellModulePath(article));
  const module = cellModule(article, root);
  writeWhole(path, module.code);
  const place = ({ line, column }: { line: number; column: number }): Place => ({ file: article.file, line, column });
  const task: CellTask = {
    path,
    url: pathToFileURL(path).href,
    language: article.front.language,
    file: article.file,
    cells: article.cells.map((cell) => ({ file: article.file, line: cell.codeLine, column: 1 })),
    insertions: article.insertions.map(place),
    places: { cells: article.cells, insertions: article.insertions, starts: module.starts },
    running: new Int32Array(new SharedArrayBuffer(4)).fill(-1),
  };
  try {
    return await runIsolated<Evaluated>(
      root,
      { module: CELL_RUNNER, function: "runCells", argument: task, derived: true },
      { timeLimit },
    );
  } catch (error) {
    throw asFinding(error, task);
  }
}

function asFinding(error: unknown, task: CellTask): unknown {
  const place = task.cells[task.running[0] ?? -1] ?? { file: task.file };
  if (error instanceof TimeLimitError)
    return new ProjectError([finding("article/time-limit", { seconds: error.limit / 1000 }, place)]);
  if (error instanceof StoryError)
    return new ProjectError([finding("article/cell-failed", { problem: error.message }, place)]);
  return error;
}
