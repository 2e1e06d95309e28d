import type { Element, Properties } from "hast";
import { scrollable } from "../article/page/cell-output.ts";
import { type Child, element } from "../article/page/element.ts";
import type { Language } from "../dataset/registers.ts";

/** A column of a table: its heading, and what stands in it of a row. */
export interface Column<T> {
  readonly heading: Child;
  cell(row: T): readonly Child[];
  readonly numeric?: boolean;
  /** Holds sentences: they are given room. */
  readonly wordy?: boolean;
}

/** A table whose first column stays in sight while the others scroll; `row` gives what a row itself carries. */
export function dataTable<T>(
  rows: readonly T[],
  columns: readonly Column<T>[],
  language: Language,
  row: (item: T) => Properties = () => ({}),
): Element {
  const classOf = ({ numeric, wordy }: Column<T>): Properties =>
    numeric ? { className: ["numeric"] } : wordy ? { className: ["wordy"] } : {};
  const headings = columns.map((column) => element("th", { scope: "col", ...classOf(column) }, column.heading));
  const body = rows.map((item) =>
    element(
      "tr",
      row(item),
      ...columns.map((column, i) =>
        element(i === 0 ? "th" : "td", i === 0 ? { scope: "row" } : classOf(column), ...column.cell(item)),
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
  return { ...region, properties: { ...region.properties, className: ["table", "data"] } };
}

/** Words that hold Chinese on a page in another language say so, for voices and for the forms of the characters. */
export const inItsLanguage = (words: string, language: Language): Child =>
  language !== "zh" && /\p{Script=Han}/u.test(words) ? element("span", { lang: "zh-Hans" }, words) : words;
