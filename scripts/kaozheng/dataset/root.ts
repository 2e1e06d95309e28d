import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { UsageError } from "../finding/finding.ts";

const DESCRIPTOR = "data/datapackage.json";

/** The nearest folder, from `start` upwards, that holds `data/datapackage.json`. */
export function findRoot(start: string): string {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (existsSync(join(folder, DESCRIPTOR))) return folder;
    if (folder === dirname(folder))
      throw new UsageError(
        `There is no project here: neither ${resolve(start)} nor a folder above it has ${DESCRIPTOR}.\n` +
          "Go to a project's folder, or name it with -C DIR.",
      );
  }
}
