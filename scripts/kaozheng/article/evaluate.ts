import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Overlay } from "../dataset/files.ts";
import { writeWhole } from "../dataset/write.ts";
import { runIsolated, StoryError, TimeLimitError } from "../derive/sandbox.ts";
import { ProjectError } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import type { Article } from "./article.ts";
import { located, runningPlace } from "./cell-failure.ts";
import { CELL_FOLDER, cellModule } from "./cell-module.ts";
import type { DisplayLooks } from "./displayed-chart.ts";
import { type Evaluation, NOTHING } from "./evaluated.ts";
import type { CellTask } from "./run-cells.ts";

/** What a notebook's cells may take together, in milliseconds. */
const CELL_TIME_LIMIT = 20_000;

/** What runs in the thread. */
export const CELL_RUNNER = new URL("./run-cells.ts", import.meta.url).href;

/** `.kaozheng/cells/inspection.zh.ts` for `notebooks/inspection.zh.md`. */
export const cellModulePath = (article: Article): string =>
  `${CELL_FOLDER}/${article.file
    .replace(/^notebooks\//, "")
    .replaceAll("/", "-")
    .replace(/\.md$/, "")}.ts`;

interface EvaluateOptions {
  /** What the cells may take together, in milliseconds. */
  readonly timeLimit?: number;
  /** Folder in which cut slices of the font are kept; nowhere unless said. */
  readonly glyphs?: string | null;
  /** How displayed charts are drawn; as for a page unless said. */
  readonly looks?: DisplayLooks;
  /** Unsaved texts of tables. */
  readonly overlay?: Overlay;
}

const PAGE_LOOKS: DisplayLooks = { wide: {}, narrow: { profile: "narrow" } };

/**
 * Runs an article's cells and insertions in a thread of their own. Throws `ProjectError`, with the article's file and
 * line, where one throws, prints what is no quantity, displays a chart that cannot be drawn, or has not ended within the
 * limit.
 */
export async function evaluateArticle(
  article: Article,
  root: string,
  { timeLimit = CELL_TIME_LIMIT, glyphs, looks = PAGE_LOOKS, overlay }: EvaluateOptions = {},
): Promise<Evaluation> {
  const { cells, insertions, file, front } = article;
  if (cells.length + insertions.length === 0) return { evaluated: NOTHING, reads: {}, digest: "" };
  const path = join(root, cellModulePath(article));
  const module = cellModule(article);
  writeWhole(path, module.code);
  const task: CellTask = {
    root,
    path,
    url: pathToFileURL(path).href,
    language: front.language,
    slug: front.slug,
    glyphs: glyphs ?? null,
    looks,
    file,
    insertions: insertions.map(({ line, column }) => ({ file, line, column })),
    places: { cells, insertions, starts: module.starts },
    running: new Int32Array(new SharedArrayBuffer(4)).fill(-1),
  };
  try {
    const call = {
      module: CELL_RUNNER,
      function: "runCells",
      argument: task,
      derived: true,
      ...(overlay && { overlay }),
    };
    return await runIsolated<Evaluation>(root, call, { timeLimit });
  } catch (error) {
    throw asFinding(error, task);
  }
}

function asFinding(error: unknown, task: CellTask): unknown {
  const place = runningPlace(task);
  if (error instanceof TimeLimitError)
    return new ProjectError([finding("article/time-limit", { seconds: error.limit / 1000 }, place)]);
  return error instanceof StoryError ? located(error, task, place, "article/cell-failed") : error;
}
