import type { Element, ElementContent } from "hast";
import type { Code } from "mdast";
import { startOf } from "../../article/embedded.ts";
import type { Display, DisplayedChart } from "../../article/evaluated.ts";
import { wordsOf } from "../../language/language.ts";
import { element } from "../shell/element.ts";
import type { ChartView } from "./context.ts";
import { chartFigure } from "./picture.ts";
import { printed, type Rendering } from "./rendering.ts";

/** Code as it was written; a long line scrolls by itself, by keyboard too. */
export function codeBlock({ lang, value }: Pick<Code, "lang" | "value">): Element {
  const language = lang ? { className: [`language-${lang}`] } : {};
  return element("pre", { tabIndex: 0 }, element("code", language, `${value}\n`));
}

/** What a cell leaves in the page: its code where it is echoed, and what it displayed. */
export function cellOutput(node: Code, rendering: Rendering): ElementContent[] {
  const { article, evaluated } = rendering;
  const index = article.cells.findIndex(({ start }) => start === startOf(node));
  const cell = article.cells[index];
  if (cell === undefined || cell.hide) return [];
  const shown = (evaluated.cells[index] ?? []).map((display) => displayed(display, rendering));
  return [...(cell.echo ? [codeBlock(node)] : []), ...shown];
}

function displayed(display: Display, rendering: Rendering): Element {
  const { notes } = rendering;
  if (display.kind === "printed") return element("p", { className: ["display"] }, ...printed(display.printed, notes));
  if (display.kind === "chart") return chartFigure(chartView(display), "", rendering);
  const head = element("tr", {}, ...display.columns.map((column) => element("th", { scope: "col" }, column)));
  const rows = display.rows.map((cells) =>
    element("tr", {}, ...cells.map((value) => element("td", {}, ...printed(value, notes)))),
  );
  return scrollable(element("table", {}, element("thead", {}, head), element("tbody", {}, ...rows)), rendering);
}

const chartView = ({ wide, narrow }: DisplayedChart): ChartView => ({
  svg: wide.svg,
  narrow: narrow.svg,
  description: wide.description,
  ids: wide.ids,
});

/** A wide table scrolls by itself; the page does not. */
export const scrollable = (table: ElementContent, { language }: Pick<Rendering, "language">): Element =>
  element("div", { className: ["table"], role: "region", tabIndex: 0, ariaLabel: wordsOf(language).page.table }, table);
