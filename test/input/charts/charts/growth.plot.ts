import type { PlotContext } from "kaozheng/chart";

export const meta = {
  resource: "derived-bikes",
  headline: {
    zh: "骑行量的增速一年比一年低，有一年根本算不出来",
    en: "Growth in rides slows year by year, and for one year it cannot be told",
  },
  standfirst: {
    zh: "云溪市公共自行车骑行次数，比上年增长",
    en: "Rides on Yunxi’s public bikes, change on the year before",
  },
  credit: { zh: "云溪数据室", en: "Yunxi Data Desk" },
};

export function chart({ rows, Plot, local, bounds, labelRoom }: PlotContext) {
  const growth = rows.filter((row) => row.series === "rides-growth" && Number(row.value) > 0);
  const label = local("label");
  return Plot.plot({
    height: 150,
    x: { axis: null, insetRight: labelRoom(growth, 5) },
    y: { label: null, domain: growth.map((row) => row[label]) },
    marks: [
      Plot.ruleX([0]),
      Plot.ruleY(growth, { x1: 0, x2: "value", y: label, strokeWidth: 2 }),
      Plot.dot(growth, { x: "value", y: label, r: 5 }),
      bounds(growth, { x: "value", y: label, r: 5 }),
    ],
  });
}
