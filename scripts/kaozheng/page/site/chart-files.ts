import type { RenderedChart } from "../../chart/render.ts";
import { toSpreadsheetCsv } from "../../dataset/csv.ts";
import { listDelimiter } from "../../dataset/descriptor.ts";
import type { Project } from "../../dataset/project.ts";
import type { Table } from "../../dataset/table.ts";
import { chartPng } from "../../workspace/chart-png.ts";
import { cellText, chartPage, chartPicture, chartRows } from "./addresses.ts";
import { titlesOf } from "./article-files.ts";
import { renderChartPage, renderGallery } from "./chart-page.ts";
import { drawnIn } from "./chart-view.ts";
import { inEveryLanguage, type SiteFile, type SiteInput, type Surroundings } from "./surroundings.ts";

/** The gallery, and of each chart its page, its pictures and its rows. */
export function chartFiles(input: SiteInput, around: Surroundings): SiteFile[] {
  const { project, wide, cache } = input;
  const drawn = wide.flatMap(({ rendered }) => rendered ?? []);
  if (drawn.length === 0) return [];
  const rows = new Map(drawn.map((chart) => [chart.name, chart]));
  return [
    ...inEveryLanguage("charts", around, (frame) =>
      renderGallery(
        drawn.filter(({ language }) => language === frame.language),
        frame,
      ),
    ),
    ...[...rows.values()].map((chart): SiteFile => [chartRows(chart.name), () => rowsCsv(tablesOf(chart, project))]),
    ...wide.flatMap(({ file, rendered: chart }): SiteFile[] =>
      chart === null
        ? []
        : [
            [chartPicture(chart.name, chart.language, "svg"), () => chart.svg],
            [chartPicture(chart.name, chart.language, "png"), () => chartPng(project, chart, cache)],
            [chartPage(chart.name, chart.language), () => pageOf(file, chart, input, around)],
          ],
    ),
  ];
}

function pageOf(file: string, chart: RenderedChart, input: SiteInput, around: Surroundings): string {
  const { project, articles, wide, narrow } = input;
  const { name, language } = chart;
  const users = articles.filter(({ article }) => article.charts.some((embedded) => embedded.name === name));
  const shown = {
    file,
    wide: chart,
    narrow: drawnIn(narrow, name, language),
    tables: tablesOf(chart, project),
    articles: titlesOf(users, language),
  };
  const frame = around.frame("charts", language, (l) => (drawnIn(wide, name, l) !== null ? chartPage(name, l) : null));
  return renderChartPage(shown, project, frame);
}

/** The rows a chart draws, as tables that hold no others. */
const tablesOf = ({ rows }: RenderedChart, { registers }: Project): Table[] =>
  rows.flatMap(({ resource, rows: drawn }) => {
    const table = registers.tables.get(resource);
    return table === undefined ? [] : [{ ...table, rows: drawn.flatMap((at) => table.rows[at] ?? []) }];
  });

/** Rows of several tables are told apart by a first column, and have the columns of all. */
function rowsCsv(tables: readonly Table[]): string {
  const delimiters = new Map(
    tables.flatMap(({ resource }) => resource.schema.fields.map((f) => [f.name, listDelimiter(f) ?? " "] as const)),
  );
  const columns = [...delimiters];
  const several = tables.length > 1;
  const rows = tables.flatMap(({ resource, rows }) =>
    rows.map(({ cells }) => [
      ...(several ? [resource.name] : []),
      ...columns.map(([name, delimiter]) => cellText(cells[name] ?? null, delimiter)),
    ]),
  );
  return toSpreadsheetCsv([...(several ? ["dataset"] : []), ...columns.map(([name]) => name)], rows);
}
