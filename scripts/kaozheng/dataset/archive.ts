import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../finding/finding.ts";
import { type Document, readDocument } from "./document.ts";
import type { Source } from "./registers.ts";

/** The folder that holds the archived documents, by the file names of `sources.csv`. */
export interface Archive {
  readonly folder: string;
  /** The document of a source; null where the archive lacks it. Read once. */
  document(source: Source): Document | null;
}

/** Opens the archive that `--archive` or `KAOZHENG_ARCHIVE` names; null where neither does. */
export function openArchive(folder: string | undefined): Archive | null {
  if (folder === undefined || folder === "") return null;
  if (!existsSync(folder)) throw new UsageError(`There is no folder ${folder} (from --archive or KAOZHENG_ARCHIVE).`);
  const read = new Map<string, Document | null>();
  return {
    folder,
    document(source) {
      const known = read.get(source.file);
      if (known !== undefined) return known;
      const path = join(folder, source.file);
      const document = existsSync(path) ? readDocument(readFileSync(path)) : null;
      read.set(source.file, document);
      return document;
    },
  };
}
