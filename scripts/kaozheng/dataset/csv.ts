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
