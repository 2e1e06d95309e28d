import type { quantity as model } from "../en/quantity.ts";

export const quantity: typeof model = {
  scales: [
    { power: 8, word: "亿" },
    { power: 4, word: "万" },
  ],
  hedges: {
    "more-than": "超过",
    "at-least": "至少",
    "less-than": "不到",
    "at-most": "至多",
    nearly: "近",
    about: "约",
    upward: "至少",
  },
  formulas: {
    growth: "（{1} − {0}）÷ {0}",
    change: "{1} − {0}",
    pointChange: "{1} − {0}",
    ratio: "{0} ÷ {1}",
    share: "{0} ÷ {1}",
    perUnit: "{0} ÷ {1}",
    perMonth: "{0} ÷ {months} 个月",
    count: "逐个数：{count} 个",
  },
  grouped: (digits) => digits,
  // 6万多件 reaches one 万 up and 30多万件 ten: where the word stands says how far.
  odd: ({ mantissa, scale, unit, far }) => (far ? `${mantissa}多${scale}${unit}` : `${mantissa}${scale}多${unit}`),
  to: "至",
  points: (number) => `${number}个百分点`,
  withUnit: (number, unit) => number + unit,
  unitForm: (forms) => forms[0],
  unitProduct: (units) => units.join("·"),
  // 万元/月, not 万元/个月: the classifier counts months, it does not name one.
  unitRate: (over, under) => [over, ...under.map((unit) => unit.replace(/^个(?=.)/, ""))].join("/"),
  figureName: (label, { alias }, part) => `${label}〔${alias}${part === null ? "" : `·${part}`}〕`,
};
