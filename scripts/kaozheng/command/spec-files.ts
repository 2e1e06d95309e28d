import { existsSync, statSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { CHARTS } from "../chart/read/catalogue.ts";
import { findRoot } from "../dataset/root.ts";
import { UsageError } from "../finding/finding.ts";
import { wordsOf } from "../language/language.ts";
import type { ChartsOptions as Options } from "./charts.ts";
import { type Io, startOf } from "./io.ts";

const SPEC = /\.v[lg]\.json$/;

/** The project that a folder lies in; null of none. */
export function rootOf(start: string): string | null {
  try {
    return findRoot(start);
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/**
 * Which of the words name specs that are drawn by themselves: JSON files that are no charts of the project one stands
 * in, and those of the project too where only the plot is wanted. `--allow` takes words until the next option: specs
 * among them are files to draw.
 */
export function specFiles(
  words: readonly string[],
  options: Options,
  io: Io,
): { files: readonly string[]; names: readonly string[]; allow: readonly string[] } {
  const { bare = false, allow = [] } = options;
  const root = rootOf(startOf(options, io));
  const charts = root === null ? null : join(root, CHARTS) + sep;
  const isSpec = (word: string): boolean => SPEC.test(word) && isFile(resolve(io.cwd, word));
  const asked = [...words, ...allow.filter(isSpec)];
  const files: string[] = [];
  const names: string[] = [];
  for (const word of asked) {
    const path = resolve(io.cwd, word);
    const ofProject = charts !== null && path.startsWith(charts) && word.endsWith(".vl.json");
    // Outside a project, what looks like a spec and is not there is better missed as a file than as a project.
    const standsAlone = word.endsWith(".json") && !ofProject && (isFile(path) || (root === null && !existsSync(path)));
    const named = bare && root !== null ? join(root, CHARTS, `${word}.vl.json`) : "";
    if (standsAlone || (bare && ofProject)) files.push(word);
    else if (isFile(named)) files.push(named);
    else names.push(word);
  }
  if (bare && (names.length > 0 || files.length === 0))
    throw new UsageError(wordsOf(io.language).saying.bareTakes(names.join(", ")));
  return { files, names, allow: allow.filter((word) => !isSpec(word)) };
}
