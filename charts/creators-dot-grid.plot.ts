import type { PlotContext } from "kaozheng/chart";

export const meta = {
  resource: "derived-content",
  headline: {
    zh: "2021 年 [97.1 万](calc:creators-punished/2021)创作者受罚，约 [1.1%](calc:creators-punished-closed-share/2021) 被永久关闭权限",
    en: "Of [971,000](calc:creators-punished/2021) creators punished in 2021, about [1.1%](calc:creators-punished-closed-share/2021) were barred from selling for good",
  },
  standfirst: {
    zh: "每个圆点代表 1000 人",
    en: "Each dot stands for 1,000 people",
  },
  notes: [
    {
      zh: "点数经四舍五入：[8484](calc:creators-punished-large/2021) 人和 [1.1 万](calc:creators-punished-closed/2021)人画成的点也是",
      en: "Dots are rounded to the nearest, for the [8,484](calc:creators-punished-large/2021) and the [11,000](calc:creators-punished-closed/2021) creators as well",
    },
    {
      zh: "百万以上粉丝的与被永久关闭权限的可以是同一批人，文件没有说有多少；图上分开画，只为看得清",
      en: "Creators with a million followers or more and those barred for good may be the same people, and the documents do not say how many are; they are drawn apart only to be seen",
    },
  ],
  credit: { zh: "考证编辑部", en: "The Kaozheng desk" },
  alt: {
    zh: "971 个圆点，每点 1000 名 2021 年受罚的创作者；其中 8 点是百万以上粉丝的，11 点是被永久关闭电商权限的，两者可能重叠。",
    en: "971 dots, each for 1,000 creators punished in 2021; 8 of them stand for those with a million followers or more, 11 for those barred from selling for good. The two may overlap.",
  },
};

type Row = PlotContext["rows"][number];

const PEOPLE = 1000;
/** So many dots to a line that those of the last part stand in one. */
const COLUMNS = { wide: 49, narrow: 32 } as const;
/** The whole, and the parts that are drawn from its first and from its last dot. */
const WHOLE = "creators-punished";
const [FIRST, LAST] = ["creators-punished-large", "creators-punished-closed"];

export function chart({ rows, Plot, width, language, palette, local }: PlotContext) {
  const rowOf = (series: string): Row => {
    const row = rows.find((one) => one.series === series);
    if (row === undefined) throw new Error(`no row of the series ${series}`);
    return row;
  };
  const [whole, first, last] = [rowOf(WHOLE), rowOf(FIRST), rowOf(LAST)];
  const dots = (row: Row): number => Math.round(Number(row.value) / PEOPLE);
  const count = dots(whole);
  const rowAt = (i: number): Row => (i < dots(first) ? first : i >= count - dots(last) ? last : whole);
  const name = (row: Row): string => `${row[local("label")]}${language === "zh" ? "：" : ": "}${row._label}`;

  const columns = width > 500 ? COLUMNS.wide : COLUMNS.narrow;
  const step = width / columns;
  const lines = Math.ceil(count / columns);
  const data = Array.from({ length: count }, (_, i) => rowAt(i));
  const [plain, strong, other] = [palette.sequential[2], palette.categorical[3], palette.categorical[1]];
  return Plot.plot({
    height: Math.ceil(lines * step),
    x: { type: "identity", axis: null },
    y: { type: "identity", axis: null },
    color: { domain: [whole, first, last].map(name), range: [plain, strong, other], legend: true },
    marks: [
      Plot.dot(data, {
        x: data.map((_, i) => ((i % columns) + 0.5) * step),
        y: data.map((_, i) => (Math.floor(i / columns) + 0.5) * step),
        r: step * 0.36,
        fill: name,
        stroke: "none",
      }),
    ],
  });
}
