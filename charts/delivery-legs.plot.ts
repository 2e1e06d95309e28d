import type { PlotContext } from "kaozheng/chart";

export const meta = {
  resource: ["figures-2020-consumer", "figures-2022-governance", "scopes", "reports"],
  headline: {
    zh: "快了几小时？三段各说各的，加不得",
    en: "Hours saved on delivery: three legs that do not add up",
  },
  standfirst: {
    zh: "平台称缩短的小时数，三段分属两年；缩短前后各用多久，一处也没有印",
    en: "Hours by which the platform says each leg became shorter, in two different years. How long any leg took, before or after, is not printed",
  },
  notes: [
    {
      zh: "虚线是没有印出的余下时间，长短随意；[3 至 4 小时](fig:delivery-time-change@2022-governance~003#dispatch)画作两端，浅色是两端之间；[6.2 小时](fig:delivery-time-change@2022-governance~003#receipt)是“音需达”上线后的平均数，算不算其他订单没有说",
      en: "The dashed part stands for the time that is left, which is not printed; its length means nothing. [Three to four hours](fig:delivery-time-change@2022-governance~003#dispatch) is drawn with both ends, the pale part between them. The [6.2 hours](fig:delivery-time-change@2022-governance~003#receipt) are an average after one delivery service was launched; whether other orders count is not said",
    },
  ],
  credit: { zh: "考证编辑部", en: "The Kaozheng desk" },
  alt: {
    zh: "三段分开画的时间：2020 年到货少了 15 小时，2022 年发货少了 3 至 4 小时、收件少了 6.2 小时；余下多久都没有印，用虚线表示。",
    en: "Three legs drawn apart: arrival 15 hours sooner in 2020, dispatch 3 to 4 hours and receipt 6.2 hours sooner in 2022. What is left of each is not printed and dashed.",
  },
};

type Row = PlotContext["rows"][number];

const INDICATOR = "delivery-time-change";
const WORDS = {
  zh: { left: "余下多久？未印", cut: (hours: string) => `少 ${hours} 小时` },
  en: { left: "Rest: not printed", cut: (hours: string) => `${hours} hours less` },
} as const;

const BAR = 22;
const PANEL = 84;
const REST = 0.36;

const ends = (row: Row): readonly [number, number] =>
  row._certainty === "range" ? [Number(row.lower), Number(row.upper)] : [Number(row.value), Number(row.value)];

export function chart({ rows, Plot, width, language, palette, label, local }: PlotContext) {
  const named = (resource: string) =>
    new Map(rows.filter((row) => row._resource === resource).map((row) => [row.id, String(row[local("label")])]));
  const [scopes, reports] = [named("scopes"), named("reports")];
  const legs = rows.filter((row) => row.indicator === INDICATOR);
  const longest = Math.max(...legs.map((row) => ends(row)[1]));

  // Every leg ends where its hours saved begin, at no hour of its own: there is no axis to read across the panels.
  const rest = width * REST;
  const hours = (width - rest) / longest;
  const top = (row: Row): number => legs.indexOf(row) * PANEL;
  const bar = (row: Row): number => top(row) + 30;
  const colour = palette.categorical[0] ?? palette.ink;
  const name = (row: Row): string => scopes.get(row.scope ?? "") ?? "";
  const words = WORDS[language];
  const left = { textAnchor: "start", lineAnchor: "middle" } as const;
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return Plot.plot({
    height: legs.length * PANEL - (PANEL - 30 - BAR),
    x: { type: "identity", axis: null },
    y: { type: "identity", axis: null },
    marks: [
      Plot.ruleY(legs.slice(1), { y: (row: Row) => top(row) - 8, x1: 0, x2: width, stroke: palette.grid }),
      Plot.text(legs, {
        ...left,
        x: 0,
        y: (row: Row) => top(row) + 14,
        text: (row: Row) => capital(name(row)),
        fontWeight: "bold",
        fill: palette.ink,
      }),
      Plot.text(legs, {
        x: width,
        y: (row: Row) => top(row) + 14,
        text: (row: Row) => reports.get(row._report ?? "") ?? "",
        textAnchor: "end",
        lineAnchor: "middle",
        fill: palette.muted,
      }),
      Plot.rect(legs, {
        x1: 0.5,
        x2: rest,
        y1: (row: Row) => bar(row) + 0.5,
        y2: (row: Row) => bar(row) + BAR - 0.5,
        fill: palette.paper,
        stroke: palette.axis,
        strokeDasharray: "3 3",
      }),
      Plot.text(legs, {
        ...left,
        x: 8,
        y: (row: Row) => bar(row) + BAR / 2,
        text: () => words.left,
        fill: palette.muted,
        fontSize: label.size - 1,
      }),
      Plot.rect(legs, {
        x1: rest,
        x2: (row: Row) => rest + ends(row)[1] * hours,
        y1: bar,
        y2: (row: Row) => bar(row) + BAR,
        fill: palette.sequential[1] ?? palette.grid,
      }),
      Plot.rect(legs, {
        x1: rest,
        x2: (row: Row) => rest + ends(row)[0] * hours,
        y1: bar,
        y2: (row: Row) => bar(row) + BAR,
        fill: colour,
      }),
      Plot.text(legs, {
        ...left,
        x: (row: Row) => rest + (ends(row)[1] === longest ? 8 : ends(row)[1] * hours + 6),
        y: (row: Row) => bar(row) + BAR / 2,
        text: (row: Row) => words.cut(String(row._label)),
        fill: (row: Row) => (ends(row)[1] === longest ? palette.paper : palette.ink),
        fontWeight: "bold",
      }),
    ],
  });
}
