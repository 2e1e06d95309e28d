import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { LANGUAGES } from "../language/language.ts";
import { operandIds } from "../quantity/quantity.ts";
import { currentProject, isStarted } from "./current.ts";
import { type Derivation, type DerivedRow, writeDerivation } from "./derived-table.ts";

/**
 * States the derived figures of the script that calls it: `export const inspection = derivation(import.meta, [...])`.
 * When that script is what was started (`tsx scripts/derive/inspection.ts`), its file is written at once.
 */
export function derivation(meta: { readonly url: string }, rows: readonly DerivedRow[]): Derivation {
  const path = fileURLToPath(meta.url);
  rows.forEach(checkRow);
  const stated: Derivation = { name: basename(path).replace(/\.[cm]?ts$/, ""), rows };
  if (isStarted(path)) {
    const written = writeDerivation(stated, currentProject());
    process.stderr.write(
      `${written.file}: ${rows.length} ${rows.length === 1 ? "row" : "rows"}${written.changed ? "" : ", unchanged"}\n`,
    );
  }
  return stated;
}

const ID = /^[^\s/@~#(),]+\/[^\s/@~#(),]+$/u;

/** Throws at the script's own line: a row that is not one would only fail later, and far from here. */
function checkRow(row: DerivedRow, i: number, rows: readonly DerivedRow[]): void {
  const named = `row ${i + 1} (${JSON.stringify(row.id)})`;
  if (typeof row.id !== "string" || !ID.test(row.id))
    throw new TypeError(`${named} needs an id of the form series/at, as in "spend-growth/2020-2021"`);
  if (rows.findIndex((other) => other.id === row.id) !== i)
    throw new TypeError(`${named} repeats the id of a row before it`);
  if (LANGUAGES.some((language) => typeof row.label?.[language] !== "string"))
    throw new TypeError(
      `${named} needs a label in every language: { ${LANGUAGES.map((language) => `${language}: "…"`).join(", ")} }`,
    );
  if (row.quantity?.lineage === undefined)
    throw new TypeError(`${named} needs a quantity: figure(id), or an operation on figures`);
  if (operandIds(row.quantity).length === 0)
    throw new TypeError(`${named} is computed from no figure at all; a constant is nobody's finding`);
}
