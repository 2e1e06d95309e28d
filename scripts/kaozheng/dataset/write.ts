import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { stringify } from "csv-stringify/sync";
import type { Schema } from "./descriptor.ts";

/** One record of text cells by field name; a missing field is an empty cell. */
export type TextRecord = Readonly<Record<string, string>>;

/** CSV with a header line, `\n` line ends, quotation marks only where needed. The inverse of `parseTable`. */
export function toCsv(records: readonly TextRecord[], schema: Schema): string {
  const columns = schema.fields.map((f) => f.name);
  return stringify(
    records.map((record) => columns.map((name) => record[name] ?? "")),
    { header: true, columns },
  );
}

/** Writes a whole file or nothing: first beside its place, then renamed over it. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, content);
  renameSync(temporary, path);
}

/** The same, where the file does not hold these very bytes already; whether it was written. */
export function writeIfChanged(path: string, content: string | Uint8Array): boolean {
  if (existsSync(path) && readFileSync(path).equals(Buffer.from(content))) return false;
  writeWhole(path, content);
  return true;
}
