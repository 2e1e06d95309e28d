import type { PlotContext } from "kaozheng/chart";

export const meta = {
  resource: ["derived-record", "domains", "reports"],
  headline: {
    zh: "记下的数字里，内容领域最多，只有 2020 年例外",
    en: "Content leads the numbers recorded from every report but that of 2020",
  },
  standfirst: {
    zh: "从五份文件里记下的数字，按所讲的报告和领域数，共 [215](calc:figures/all) 个；空格是一个也没有",
    en: "Numbers recorded from five documents, [215](calc:figures/all) in all, by the report they tell of and by domain. An empty cell holds none",
  },
  notes: [
    {
      zh: "一个数字有几份文件印就数几次；2021 年消保报告有两份转述，所以偏多。除 2020 年外都是转述，报告原文印了多少不得而知",
      en: "A number counts once for every document that prints it; the 2021 report on consumers has two retellings, hence more. All but 2020 are retellings: how many numbers the reports print is not known",
    },
  ],
  credit: { zh: "考证编辑部", en: "The Kaozheng desk" },
  alt: {
    zh: "热力表，行是十个领域，列是四份报告，格里是记下的数字个数；2021 年消保报告的内容一格最多，20 个。",
    en: "A heat map of ten domains by four reports with the count of numbers in each cell; content in the 2021 report on consumers has most, 20.",
  },
};

type Row = PlotContext["rows"][number];

const PREFIX = "figures-";
/** Height of a cell, and between cells and names. */
const CELL = 25;
const GAP = 3;
const GUTTER = 16;

export function chart({ rows, Plot, width, palette, label, local, wrap, textWidth }: PlotContext) {
  const named = (resource: string) =>
    new Map(rows.filter((row) => row._resource === resource).map((row) => [row.id, String(row[local("label")])]));
  const [domains, reports] = [named("domains"), named("reports")];
  const domainOf = (row: Row): string => domains.get(String(row.series).slice(PREFIX.length)) ?? "";
  const cells = rows.filter((row) => domainOf(row) !== "" && reports.has(row.at ?? ""));
  const total = (domain: string): number =>
    cells.filter((row) => domainOf(row) === domain).reduce((sum, row) => sum + Number(row.value), 0);
  const sorted = [...domains.values()].sort((a, b) => total(b) - total(a));

  // On a wide chart names stand beside the cells, on a narrow one above them.
  const wide = width > 500;
  const line = label.lineHeight;
  const left = wide ? Math.ceil(Math.max(...sorted.map((name) => textWidth(name)))) + GUTTER : 0;
  const column = (width - left) / reports.size;
  const above = wide ? 0 : line + 2 * GAP;
  const row = above + CELL + GAP;
  const heads = [...reports.values()].map((name) => wrap(name, column - GAP));
  const top = Math.max(...heads.map((head) => head.split("\n").length)) * line + GAP;
  const columnOf = (cell: Row): number => left + [...reports.keys()].indexOf(cell.at ?? "") * column;
  const topOf = (cell: Row): number => top + sorted.indexOf(domainOf(cell)) * row + above;

  const [lightest = palette.paper, ...darker] = palette.sequential;
  const most = Math.max(...cells.map((cell) => Number(cell.value)));
  const namesOf = rows.filter((one) => one._resource === "domains");
  return Plot.plot({
    height: top + sorted.length * row,
    x: { type: "identity", axis: null },
    y: { type: "identity", axis: null },
    color: { type: "linear", domain: [1, most], range: [lightest, darker.at(-2) ?? palette.ink] },
    marks: [
      Plot.text(
        rows.filter((one) => one._resource === "reports"),
        {
          x: (one: Row) => left + [...reports.keys()].indexOf(one.id) * column + (column - GAP) / 2,
          y: 0,
          text: (_: Row, i: number) => heads[i],
          lineAnchor: "top",
          lineHeight: line / label.size,
        },
      ),
      Plot.text(namesOf, {
        x: 0,
        y: (one: Row) => top + sorted.indexOf(String(one[local("label")])) * row + (wide ? CELL / 2 : GAP + line / 2),
        text: local("label"),
        textAnchor: "start",
        fill: palette.ink,
      }),
      Plot.rect(cells, {
        x1: columnOf,
        x2: (cell: Row) => columnOf(cell) + column - GAP,
        y1: topOf,
        y2: (cell: Row) => topOf(cell) + CELL,
        fill: "value",
      }),
      Plot.text(cells, {
        x: (cell: Row) => columnOf(cell) + (column - GAP) / 2,
        y: (cell: Row) => topOf(cell) + CELL / 2,
        text: "_label",
        fill: (cell: Row) => (Number(cell.value) > most / 2 ? palette.paper : palette.ink),
      }),
    ],
  });
}
