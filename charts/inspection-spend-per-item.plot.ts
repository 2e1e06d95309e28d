import type { PlotContext } from "kaozheng/chart";

export const meta = {
  resource: "derived-inspection",
  headline: {
    zh: "每件摊到多少钱：2022 年的件数口径不明，不宜与前两年比",
    en: "Money per item inspected: 2022 does not compare with the years before",
  },
  standfirst: {
    zh: "抽检资金除以抽检件数；圆点是字面保证的界限，箭头指向可能的一侧，横轴为对数刻度",
    en: "Inspection money divided by goods inspected. The dot is the bound that the words guarantee; the arrow points to where the value may lie. Logarithmic scale",
  },
  credit: { zh: "考证编辑部", en: "The Kaozheng desk" },
  labels: "none",
};

type Row = PlotContext["rows"][number];

/** The one bound that the printed words entail: a ceiling in 2020, a floor since. */
const bound = (row: Row): number => Number(row._certainty === "upper" ? row.upper : row.lower);

/** How far the arrow reaches, as a factor: the same length wherever it stands on a logarithmic axis. */
const REACH = 1.7;

const WORDS = { zh: { upper: "至多", lower: "至少" }, en: { upper: "at most ", lower: "at least " } } as const;

export function chart({ rows, Plot, language, format, palette }: PlotContext) {
  const costs = rows.filter((row) => row.series === "inspection-spend-per-item");
  const isUpper = (row: Row): boolean => row._certainty === "upper";
  // A ceiling is rounded up and a floor down, so that what is printed still holds.
  const rounded = (row: Row): number => {
    const step = bound(row) >= 100 ? 1 : 0.1;
    return Number(((isUpper(row) ? Math.ceil : Math.floor)(bound(row) / step) * step).toFixed(1));
  };
  const label = (row: Row): string => `${WORDS[language][isUpper(row) ? "upper" : "lower"]}${format(rounded(row))}`;
  return Plot.plot({
    height: 190,
    x: { type: "log", domain: [10, 5000], ticks: [10, 100, 1000], tickFormat: (x: number) => format(x), label: null },
    y: { label: null, domain: costs.map((row) => row.at) },
    marks: [
      Plot.gridX([10, 100, 1000]),
      Plot.arrow(costs, {
        x1: bound,
        x2: (row: Row) => (isUpper(row) ? bound(row) / REACH : bound(row) * REACH),
        y: "at",
        stroke: palette.categorical[0] ?? palette.ink,
        strokeWidth: 2,
        headLength: 7,
      }),
      Plot.dot(costs, { x: bound, y: "at", r: 5, fill: palette.categorical[0] ?? palette.ink }),
      Plot.text(costs, { x: bound, y: "at", text: label, dy: -17, fill: palette.ink }),
    ],
  });
}
