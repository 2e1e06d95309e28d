import { join } from "node:path";
import type { DerivedFile } from "../derive/collect.ts";
import { derivationScripts, derive } from "../derive/run.ts";
import { type Cache, filesBelow, keyOf } from "./cache.ts";
import { environmentKey } from "./environment.ts";
import { contentOf, moduleFiles } from "./module-files.ts";

const DERIVATIONS = "derivations";
/** Written by the derivations themselves, or from the descriptor. */
const WRITTEN = /^(derived\/|types\.d\.ts$)/;

/**
 * What a project's scripts derive: as before where they, what they import by path, the packages and the typed tables are
 * as they were, and then no thread is started. Throws as `derive` does; what fails is not kept.
 */
export async function deriveKept(root: string, cache: Cache): Promise<readonly DerivedFile[]> {
  const scripts = derivationScripts(root).map((script) => {
    const path = join(root, script);
    return moduleFiles(root, path, contentOf(path)).files;
  });
  const data = join(root, "data");
  const tables = filesBelow(data)
    .map((path) => path.slice(data.length + 1))
    .filter((file) => !WRITTEN.test(file))
    .map((file) => [file, contentOf(join(data, file))]);
  const packages = contentOf(join(root, "package-lock.json"));
  const key = keyOf(environmentKey(), scripts, tables, packages);
  const kept = cache.get<readonly DerivedFile[]>(DERIVATIONS, key);
  if (kept !== null) return kept;
  const fresh = await derive(root);
  cache.put(DERIVATIONS, key, fresh);
  return fresh;
}
