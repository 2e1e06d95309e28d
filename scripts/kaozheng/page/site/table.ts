import type { Element, Properties } from "hast";
import { type Language, languageRow } from "../../language/language.ts";
import { isForeign, languageOfWords } from "../../language/script.ts";
import { scrollable } from "../article/cell-output.ts";
import { type Child, element } from "../shell/element.ts";

/** A column of a table: its heading, and what stands in it of a row. */
export interface Column<T> {
  readonly heading: Child;
  cell(row: T): readonly Child[];
  /** Numbers are set flush right; a word or two is not broken; sentences are given room. */
  readonly holds?: "numbers" | "word" | "sentences";
}

/** A table of more rows than this scrolls by itself where there is room for that, so that its headings stay in sight. */
const TALL = 30;

/**
 * A table whose first column stays in sight while the others scroll; columns without a single cell are left out. `row`
 * gives what a row itself carries.
 */
export function dataTable<T>(
  rows: readonly T[],
  columns: readonly Column<T>[],
  language: Language,
  row: (item: T) => Properties = () => ({}),
): Element {
  const cells = rows.map((item) =>
    columns.map((column) => column.cell(item).filter((child) => child !== null && child !== "")),
  );
  const kept = columns.flatMap((column, i) =>
    i === 0 || cells.some((line) => (line[i] ?? []).length > 0) ? [{ ...column, i }] : [],
  );
  const classOf = ({ holds }: Column<T>): Properties => (holds === undefined ? {} : { className: [holds] });
  const headings = kept.map((column) => element("th", { scope: "col", ...classOf(column) }, column.heading));
  const body = rows.map((item, at) =>
    element(
      "tr",
      row(item),
      ...kept.map((column) =>
        element(
          column.i === 0 ? "th" : "td",
          column.i === 0 ? { scope: "row" } : classOf(column),
          ...(cells[at]?.[column.i] ?? []),
        ),
      ),
    ),
  );
  const table = element(
    "table",
    {},
    element("thead", {}, element("tr", {}, ...headings)),
    element("tbody", {}, ...body),
  );
  const region = scrollable(table, { language });
  const className = ["table", "data", ...(rows.length > TALL ? ["tall"] : [])];
  return { ...region, properties: { ...region.properties, className } };
}

/** Words in a script that is not the page's say which language they are in, for voices and for the forms of the characters. */
export const inItsLanguage = (words: string, language: Language): Child =>
  isForeign(words, language) ? element("span", { lang: languageRow(languageOfWords(words)).tag }, words) : words;
