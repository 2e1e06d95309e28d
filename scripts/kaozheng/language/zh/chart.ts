import type { chart as model } from "../en/chart.ts";

export const chart: typeof model = {
  hedges: {
    "more-than": "超",
    "at-least": "至少",
    upward: "至少",
    "less-than": "不到",
    "at-most": "至多",
    nearly: "近",
    about: "约",
  },
  flags: {
    "unequal-periods": "所比各期长短不一",
    "stock-with-flow": "所比一为时点数，一为时期数",
    "unknown-base": "原文未说明变化的基期",
    "percent-or-points": "原文未说明是百分之几还是几个百分点",
    untied: "没有文件把相除的两个数联系起来",
  },
  // 多 stands before the scale word where more than one of its units may be missing: 900多万, but 6万多.
  odd: (number, far) => (far ? `${number.slice(0, -1)}多${number.slice(-1)}` : `${number}多`),
  // 不到 is said of amounts; below zero it is 低于.
  below: "低于",
  short: [],
  sparesScales: true,
  year: /^\d{4} ?年(?:的)?/u,
  increase: (value) => `增加${value}`,
  decrease: (value) => `减少${value}`,
  breakWord: "口径有变或不明",
  conventions: {
    lower: "尖角指向更大一端的，原文只给出下限（“超过”“至少”），实际不低于图示",
    upper: "尖角指向更小一端的，原文只给出上限（“不到”“至多”），实际不高于图示",
    unsupported: "带 * 的数值按所披露的下限算出，原文推不出，仅供参照",
    range: "横线连接原文给出的两端",
    break: "虚线两侧口径不同或不明，不可直接比较",
  },
  percent: "%",
  unit: (unit) => (unit === "" || unit.startsWith("单位") ? unit : `单位：${unit}`),
  unitLineIsSentence: false,
  reports: (titles) => titles.map((title) => (title.startsWith("《") ? title : `《${title}》`)).join(""),
  source: {
    original: (publisher, reports) => `${publisher}${reports}`,
    retelling: (publisher, reports) => `${publisher}转述${reports}`,
    copy: (publisher, reports) => `${publisher}转述${reports}（转载件）`,
  },
  ownFigures: { all: "。数字均为平台自行披露", some: "。部分数字为平台自行披露" },
  axisScales: [
    [1e8, "亿"],
    [1e4, "万"],
  ],
  axisDigits: ".12~r",
  dates: { year: "%Y", month: "%Y年%-m月", day: "%-m月%-d日" },
  standfirstLength: 36,
  dash: "～",
  frames: {
    press: { note: "注：", source: "数据来源：", credit: "制图：", stop: "；" },
    gazette: { note: "说明：", source: "资料来源：", credit: "图表：", stop: "。" },
  },
};
