import type { PlotContext } from "kaozheng/chart";

export const meta = {
  resource: ["figures-2020-consumer", "figures-2021-governance", "figures-2021-consumer", "figures-2022-governance"],
  headline: {
    zh: "印出的 [34](calc:changes/all) 个变化，[29](calc:changes/base-unknown) 个没说从哪里算起",
    en: "Of [34](calc:changes/all) changes printed, [29](calc:changes/base-unknown) do not say from what base",
  },
  standfirst: {
    zh: "以百分数印出的 [30](calc:changes/percent) 个；空心的没说是百分之几还是几个百分点",
    en: "The [30](calc:changes/percent) that are printed in percent. Hollow: whether percent or percentage points is not said",
  },
  notes: [
    {
      zh: "不以百分数印出、图上没有的是：推荐度升 [10 个百分点](fig:recommendation-change@2020-consumer~002)，到货快 [15 小时](fig:delivery-time-change@2020-consumer~002#arrival)、发货快 [3 至 4 小时](fig:delivery-time-change@2022-governance~003#dispatch)、收件快 [6.2 小时](fig:delivery-time-change@2022-governance~003#receipt)，都没说从哪里算起",
      en: "Four are not in percent and not drawn: recommendation up [10 percentage points](fig:recommendation-change@2020-consumer~002), arrival [15 hours](fig:delivery-time-change@2020-consumer~002#arrival), dispatch [three to four hours](fig:delivery-time-change@2022-governance~003#dispatch) and receipt [6.2 hours](fig:delivery-time-change@2022-governance~003#receipt) sooner; none says from what",
    },
    {
      zh: "横条是一个只印了两端的变化，[5%-10%](fig:spring-rain-sales-change@2022-governance~003)；一个数字有几份文件印、归因于几件事，就画几次。各个变化的基期多半不明，大小不能互相比较",
      en: "The bar is one change printed with two ends, [5% to 10%](fig:spring-rain-sales-change@2022-governance~003). A number is drawn once for every document that prints it and every cause it is put down to. As most bases are unknown, sizes do not compare",
    },
  ],
  credit: { zh: "考证编辑部", en: "The Kaozheng desk" },
  alt: {
    zh: "点阵，横轴为变化的大小，按文件怎样交代基期分成四行：绝大多数在“没说从哪里算起”一行。",
    en: "Dots along the size of a change, in four rows by what the documents say of its base; most stand in the row of those that say nothing.",
  },
};

type Row = PlotContext["rows"][number];

const WORDS = {
  zh: {
    bases: {
      unknown: "没说从哪里算起",
      "half-year": "只说半年之内",
      "first-60-days": "称环比，取标准上线头 60 天",
      "year-on-year": "称同比",
    },
    increase: "升，在横线以上",
    decrease: "降，在横线以下",
    counted: (base: string, count: number) => `${base}：${count} 个`,
  },
  en: {
    bases: {
      unknown: "Base not said",
      "half-year": "Within half a year",
      "first-60-days": "On the period before, from a standard’s first 60 days",
      "year-on-year": "Year on year",
    },
    increase: "Up, above the line",
    decrease: "Down, below it",
    counted: (base: string, count: number) => `${base}: ${count}`,
  },
} as const;

const BASES = ["unknown", "half-year", "first-60-days", "year-on-year"] as const;
const DIRECTIONS = ["increase", "decrease"] as const;

const end = (row: Row): number => Number(row.value ?? row.upper);

export function chart({ rows, Plot, width, language, palette, label, angle }: PlotContext) {
  const words = WORDS[language];
  const changes = rows.filter((row) => row._kind === "change" && row.unit === "percent");
  const wide = width > 500;
  const r = wide ? 6.5 : 5;
  const step = 2 * r + 2;
  const inset = r + 12;
  const x = (value: number): number => inset + (value / 100) * (width - 2 * inset);

  /** Rises pile up above a base's line and falls below it, each as near to it as those before leave room. */
  const levels = new Map<Row, number>();
  const pile = (base: string, direction: string): number => {
    const placed: Row[] = [];
    const some = changes.filter((row) => row.base === base && row.direction === direction);
    for (const row of [...some].sort((a, b) => end(a) - end(b))) {
      const from = (one: Row): number => x(Number(one.value ?? one.lower));
      // A bound's angle stands where a dot would: nothing else may.
      const to = (one: Row): number => x(end(one)) + (one._certainty === "lower" ? step : 0);
      let level = 0;
      const meets = (other: Row): boolean => from(row) - step < to(other) && from(other) - step < to(row);
      while (placed.some((other) => levels.get(other) === level && meets(other))) level += 1;
      levels.set(row, level);
      placed.push(row);
    }
    return 1 + Math.max(-1, ...placed.map((row) => levels.get(row) ?? 0));
  };

  const heads: { readonly row: Row; readonly y: number; readonly text: string }[] = [];
  const middle = new Map<string, number>();
  let y = 0;
  for (const base of BASES) {
    const [up = 0, down = 0] = DIRECTIONS.map((direction) => pile(base, direction));
    const here = changes.filter((row) => row.base === base);
    const [first] = here;
    if (first === undefined) continue;
    heads.push({ row: first, y: y + label.lineHeight / 2, text: words.counted(words.bases[base], here.length) });
    y += label.lineHeight + 6;
    middle.set(base, y + up * step + 3);
    y += (up + down) * step + 6 + 12;
  }
  const bottom = y;

  const line = (row: Row): number => middle.get(String(row.base)) ?? 0;
  const sign = (row: Row): number => (row.direction === "increase" ? -1 : 1);
  const height = (row: Row): number => line(row) + sign(row) * ((levels.get(row) ?? 0) * step + r + 2);
  const colours = { increase: palette.categorical[0] ?? palette.ink, decrease: palette.categorical[1] ?? palette.text };
  const colour = (row: Row): string => colours[row.direction === "increase" ? "increase" : "decrease"];
  const fill = (row: Row): string => (row.percent_means === "open" ? palette.paper : colour(row));
  const ticks = [0, 25, 50, 75, 100];
  const points = changes.filter((row) => row._certainty !== "range");
  const ranges = changes.filter((row) => row._certainty === "range");
  const bounds = changes.filter((row) => row._certainty === "lower");
  return Plot.plot({
    height: bottom + label.lineHeight + 4,
    x: { type: "identity", axis: null },
    y: { type: "identity", axis: null },
    color: { domain: [words.increase, words.decrease], range: [colours.increase, colours.decrease], legend: true },
    marks: [
      Plot.ruleX(ticks, { x: (value: number) => x(value), y1: label.lineHeight + 6, y2: bottom, stroke: palette.grid }),
      Plot.text(ticks, {
        x: (value: number) => x(value),
        y: bottom + label.lineHeight / 2 + 2,
        text: (value: number) => `${value}%`,
        fill: palette.text,
      }),
      Plot.text(
        heads.map(({ row }) => row),
        {
          x: 0,
          y: heads.map((head) => head.y),
          text: heads.map((head) => head.text),
          textAnchor: "start",
          lineAnchor: "middle",
          fontWeight: "bold",
          fill: palette.ink,
          stroke: palette.paper,
          strokeWidth: 4,
        },
      ),
      Plot.ruleY(
        heads.map(({ row }) => row),
        { y: line, x1: x(0), x2: x(100), stroke: palette.axis },
      ),
      Plot.link(ranges, {
        x1: (row: Row) => x(Number(row.lower)),
        x2: (row: Row) => x(Number(row.upper)),
        y: height,
        stroke: colour,
        strokeWidth: r,
        strokeLinecap: "butt",
      }),
      Plot.dot(points, {
        x: (row: Row) => x(end(row)),
        y: height,
        r: r - 0.75,
        fill,
        stroke: colour,
        strokeWidth: 1.75,
      }),
      Plot.dot(bounds, {
        x: (row: Row) => x(end(row)) + step - 1,
        y: height,
        r: r - 1,
        symbol: angle("lower"),
        stroke: colour,
        strokeWidth: 2,
      }),
    ],
  });
}
