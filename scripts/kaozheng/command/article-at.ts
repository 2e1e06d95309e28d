import { basename, relative, resolve } from "node:path";
import { projectFiles } from "../dataset/files.ts";
import { UsageError } from "../finding/finding.ts";
import { wordsOf } from "../language/language.ts";
import { articleFiles } from "../workspace/articles.ts";
import type { Io } from "./io.ts";
import { meantOrAll } from "./suggest.ts";

/** An article as a person names it: from where they stand, or as the audit prints it. */
export function articleAt(file: string, root: string, io: Io): string {
  const files = articleFiles(projectFiles(root));
  const found = [relative(root, resolve(io.cwd, file)), file].find((path) => files.includes(path));
  if (found !== undefined) return found;
  const say = wordsOf(io.language).saying;
  const hint = meantOrAll(
    basename(file),
    files.map((path) => basename(path)),
    say,
    files,
  );
  throw new UsageError(say.noArticle(file, hint));
}
