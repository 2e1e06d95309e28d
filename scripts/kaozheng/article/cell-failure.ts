import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { findingsOf, type Place, ProjectError } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import { articlePosition, type CellPlaces, type Position } from "./cell-module.ts";

/** What has to be known of a run to tell where in the article something was thrown. */
export interface RunPlaces {
  /** The project's folder. */
  readonly root: string;
  /** Path of the module made of the article. */
  readonly path: string;
  /** The article. */
  readonly file: string;
  readonly insertions: readonly Place[];
  readonly places: CellPlaces;
  /** Index of the cell that is running, readable from outside of its thread; -1 is none. */
  readonly running: Int32Array;
}

/**
 * Where the cell that is running begins. Before the first one runs, what the cells import is loaded: then it is the first
 * import.
 */
export function runningPlace({ file, places: { cells }, running }: RunPlaces): Place {
  const cell = cells[running[0] ?? -1];
  if (cell !== undefined) return { file, line: cell.codeLine, column: 1 };
  for (const { source, codeLine } of cells) {
    const at = source.split("\n").findIndex((line) => /^\s*import\b/.test(line));
    if (at >= 0) return { file, line: codeLine + at, column: 1 };
  }
  return { file };
}

type Thrown = Pick<Error, "message" | "stack">;

/** A frame of a stack in a file of the project's own. */
interface Frame extends Position {
  readonly file: string;
  readonly name: string;
}

const FRAME = /^\s*at (?:async )?(?:(.*?) \()?(.*?)(?:\?[^:\s]*)?:(\d+):(\d+)\)?$/gm;
const TOOLKIT = fileURLToPath(new URL("..", import.meta.url));
/** As many frames as tell a person something: more are a recursion. */
const MOST_FRAMES = 8;

/** The frames of a stack that the author wrote: of the article, at its own lines, and of modules imported by path. */
function ownFrames({ stack = "" }: Thrown, { root, path, file, places }: RunPlaces): Frame[] {
  return [...stack.matchAll(FRAME)].flatMap(([, name = "", where = "", line, column]): Frame[] => {
    const at = { line: Number(line), column: Number(column) };
    const module = where.startsWith("file:") ? fileURLToPath(where) : where;
    if (module === path) return [{ file, name, ...articlePosition(places, at) }];
    const own = relative(root, module);
    const foreign = own.startsWith("..") || own === module || /(?:^|[\\/])(?:node_modules|\.kaozheng)[\\/]/.test(own);
    return foreign || module.startsWith(TOOLKIT) ? [] : [{ file: own.split(sep).join("/"), name, ...at }];
  });
}

/** Where in the article the innermost of its frames is; null where it has none. */
export const placeOfStack = (error: Thrown, run: RunPlaces): Position | null =>
  ownFrames(error, run).find(({ file }) => file === run.file) ?? null;

const printFrame = ({ file, line, column, name }: Frame): string =>
  `${file}:${line}:${column}${/^[\p{L}_$][\p{L}\p{N}_$.]*$/u.test(name) ? ` (${name})` : ""}`;

/** The place that a compiler's message names, for code that never ran. */
function placeInMessage({ message }: Thrown, { path, places }: RunPlaces): Position | null {
  const at = message.indexOf(path);
  const match = at < 0 ? null : /^(?:\?[^:\s]*)?:(\d+):(\d+)/.exec(message.slice(at + path.length));
  return match === null ? null : articlePosition(places, { line: Number(match[1]), column: Number(match[2]) });
}

/** esbuild's syntax errors hold the path and repeat themselves; the sentence is what helps. */
const problemOf = ({ message }: Thrown): string => /ERROR: (.*)/.exec(message)?.[1] ?? message;

const isThrown = (error: unknown): error is Thrown =>
  typeof error === "object" && error !== null && "message" in error && typeof error.message === "string";

type Failure = "article/cell-failed" | "article/insertion-failed";

/** What code of the article threw, with the article's own place and the frames that are the author's. */
export function located(error: unknown, run: RunPlaces, fallback: Place, rule: Failure): ProjectError {
  const thrown: Thrown = isThrown(error) ? error : { message: String(error), stack: "" };
  const named = rule === "article/insertion-failed" ? null : (placeInMessage(thrown, run) ?? placeOfStack(thrown, run));
  const place: Place = named === null ? fallback : { file: run.file, line: named.line, column: named.column };
  const findings = findingsOf(error, place);
  if (findings !== null) return new ProjectError(findings);
  const inInsertion = run.insertions.some(({ line }) => line === place.line);
  const worded = finding(inInsertion ? "article/insertion-failed" : rule, { problem: problemOf(thrown) }, place);
  const stack = ownFrames(thrown, run).slice(0, MOST_FRAMES).map(printFrame);
  return new ProjectError([stack.length === 0 ? worded : { ...worded, stack }]);
}
