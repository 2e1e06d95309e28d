import { basename, relative, resolve } from "node:path";
import { projectFiles } from "../dataset/files.ts";
import { UsageError } from "../finding/finding.ts";
import { didYouMean } from "../finding/nearest.ts";
import { articleFiles } from "../workspace/articles.ts";
import type { Io } from "./io.ts";

/** An article as a person names it: from where they stand, or as the audit prints it. */
export function articleAt(file: string, root: string, io: Io): string {
  const files = articleFiles(projectFiles(root));
  const found = [relative(root, resolve(io.cwd, file)), file].find((path) => files.includes(path));
  if (found !== undefined) return found;
  const near = files.map((path) => [basename(path), path] as const);
  const hint =
    didYouMean(
      basename(file),
      near.map(([name]) => name),
    ) || `There are ${files.join(", ")}.`;
  throw new UsageError(`There is no article ${file}. ${hint}`);
}
