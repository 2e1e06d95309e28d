import { realpathSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { currentProject } from "./current.ts";
import { type Derivation, type DerivedRow, writeDerivation } from "./derived-table.ts";

/**
 * States the derived figures of the script that calls it: `export const inspection = derivation(import.meta, [...])`.
 * When that script is what was started (`tsx scripts/derive/inspection.ts`), its file is written at once.
 */
export function derivation(meta: { readonly url: string }, rows: readonly DerivedRow[]): Derivation {
  const path = fileURLToPath(meta.url);
  const stated: Derivation = { name: basename(path).replace(/\.[cm]?ts$/, ""), rows };
  if (process.argv[1] !== undefined && isSameFile(process.argv[1], path)) {
    const written = writeDerivation(stated, currentProject());
    process.stderr.write(`${written.file}: ${rows.length} rows${written.changed ? "" : ", unchanged"}\n`);
  }
  return stated;
}

function isSameFile(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
}
