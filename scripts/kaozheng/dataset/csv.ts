import { stringify } from "csv-stringify/sync";
import { LANGUAGES } from "../language/language.ts";
import type { Bilingual, Schema } from "./descriptor.ts";

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

/** What spreadsheets take for a formula, full-width forms too; −5 and +5 are numbers. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** Whether a spreadsheet might run a cell instead of showing it. */
export const isFormulaLike = (cell: string): boolean => FORMULA.test(cell) && !NUMBER.test(cell);

/**
 * CSV that is safe to open in a spreadsheet: an apostrophe stands before every cell that would be taken for a formula
 * (https://owasp.org/www-community/attacks/CSV_Injection). It begins with a byte order mark, without which Excel does not
 * read it as UTF-8.
 */
export function toSpreadsheetCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  // The library's own rule would put one before negative numbers as well.
  const string = (cell: string) => (NUMBER.test(cell) ? { value: cell, escape_formulas: false } : cell);
  return stringify(
    [header, ...rows].map((cells) => [...cells]),
    { bom: true, escape_formulas: true, cast: { string } },
  );
}

/** Words in a column for each language: `label_zh`, `label_en`. */
export const inColumns = (name: string, words: Bilingual): TextRecord =>
  Object.fromEntries(LANGUAGES.map((language) => [`${name}_${language}`, words[language]]));
