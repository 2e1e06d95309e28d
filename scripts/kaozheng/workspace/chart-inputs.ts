import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ChartFile } from "../chart/read/catalogue.ts";
import { sha256 } from "../dataset/sha256.ts";
import { filesBelow, keyOf } from "./cache.ts";
import { contentOf, type ModuleFiles, moduleFiles } from "./module-files.ts";

/** A chart's own files: its spec, or its module with what that imports by path; and whether that is all. */
export function ownFiles(root: string, { file, kind }: ChartFile): ModuleFiles {
  const path = join(root, file);
  const content = contentOf(path);
  return kind === "vega-lite" ? { files: [[file, content]], open: false } : moduleFiles(root, path, content);
}

/** Key of everything in a project that a chart can read: `data/`, `charts/` but for the pictures, the packages. */
export function projectKey(root: string): string {
  const pictures = join(root, "charts", "svg");
  const files = [...filesBelow(join(root, "data")), ...filesBelow(join(root, "charts"))];
  const read = files.filter((path) => !path.startsWith(pictures)).concat(join(root, "package-lock.json"));
  return keyOf(digests(root, read));
}

/** Key of everything that reading a project's data reads. */
export const dataKey = (root: string): string => keyOf(digests(root, filesBelow(join(root, "data"))));

/** Files with what they hold, in short. */
const digests = (root: string, paths: readonly string[]): (readonly [path: string, digest: string])[] =>
  paths.map((path) => [path.slice(root.length), existsSync(path) ? sha256(readFileSync(path)) : ""]);
