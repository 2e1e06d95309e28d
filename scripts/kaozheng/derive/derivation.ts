import { realpathSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { Bilingual } from "../dataset/registers.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { currentProject } from "./current.ts";
import { writeDerivation } from "./derived-table.ts";

/** One derived figure as a script states it. */
export interface DerivedRow {
  /** `series/at`: `inspection-spend-growth/2020-2021`. */
  readonly id: string;
  readonly label: Bilingual;
  readonly quantity: Quantity;
}

/** The derived figures of one script, which become `data/derived/<name>.csv`. */
export interface Derivation {
  readonly name: string;
  readonly rows: readonly DerivedRow[];
}

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
