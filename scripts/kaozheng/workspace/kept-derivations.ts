import { join } from "node:path";
import type { ProjectFiles } from "../dataset/files.ts";
import type { DerivedFile } from "../derive/collect.ts";
import { derivationScripts, derive } from "../derive/run.ts";
import { type Cache, keyOf } from "./cache.ts";
import { environmentKey } from "./environment.ts";
import { contentOf, moduleFiles } from "./module-files.ts";

const DERIVATIONS = "derivations";
/** Written by the derivations themselves, or from the descriptor. */
const WRITTEN = /^data\/(derived\/|types\.d\.ts$)/;

/**
 * What a project's scripts derive: as before where they, what they import by path, the packages and the typed tables are
 * as they were, and then no thread is started. Throws as `derive` does; what fails is not kept.
 */
export async function deriveKept(files: ProjectFiles, cache: Cache): Promise<readonly DerivedFile[]> {
  const { root, overlay } = files;
  const scripts = derivationScripts(root).map((script) => {
    const path = join(root, script);
    return moduleFiles(root, path, contentOf(path)).files;
  });
  const tables = files
    .below("data")
    .filter((file) => !WRITTEN.test(file))
    .map((file) => [file, files.text(file)]);
  const key = keyOf(environmentKey(), scripts, tables, files.text("package-lock.json"));
  const kept = cache.get<readonly DerivedFile[]>(DERIVATIONS, key);
  if (kept !== null) return kept;
  const fresh = await derive(root, { overlay });
  cache.put(DERIVATIONS, key, fresh);
  return fresh;
}
