import { join } from "node:path";
import type { ChartFile } from "../chart/read/catalogue.ts";
import type { ProjectFiles } from "../dataset/files.ts";
import { sha256 } from "../dataset/sha256.ts";
import { keyOf } from "./cache.ts";
import { contentOf, type ModuleFiles, moduleFiles } from "./module-files.ts";

/** A chart's own files: its spec, or its module with what that imports by path; and whether that is all. */
export function ownFiles(files: ProjectFiles, { file, kind }: ChartFile): ModuleFiles {
  if (kind === "vega-lite") return { files: [[file, files.text(file) ?? ""]], open: false };
  const path = join(files.root, file);
  return moduleFiles(files.root, path, contentOf(path));
}

const PICTURES = "charts/svg/";

/** Key of everything in a project that a chart can read: `data/`, `charts/` but for the pictures, the packages. */
export const projectKey = (files: ProjectFiles): string =>
  keyOf(
    digests(files, [
      ...files.below("data"),
      ...files.below("charts").filter((file) => !file.startsWith(PICTURES)),
      "package-lock.json",
    ]),
  );

/** Key of everything that reading a project's data reads. */
export const dataKey = (files: ProjectFiles): string => keyOf(digests(files, files.below("data")));

/** Files with what they hold, in short. */
const digests = (files: ProjectFiles, paths: readonly string[]): (readonly [path: string, digest: string])[] =>
  paths.map((path) => {
    const bytes = files.bytes(path);
    return [path, bytes === null ? "" : sha256(bytes)];
  });
