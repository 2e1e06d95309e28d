import type { article as model } from "../en/article.ts";

export const article: typeof model = {
  flags: {
    "unequal-periods": "相比的两个数覆盖的时间长短不同",
    "stock-with-flow": "一个是时点上的存量，一个是一段时间的流量",
    "unknown-base": "原文没有说明变化以什么为基数",
    "percent-or-points": "原文没有说明这是百分之几，还是几个百分点",
    untied: "没有文件把相除的两个数联系起来，两者数的未必是同一种东西",
    "not-entailed": "原文只给出下限或上限，推不出这个结果的任何界限；数值按印出的数字计算",
  },
  interval: {
    exact: (low) => `就是 ${low}`,
    nothing: "推不出上下限",
    above: (low) => `多于 ${low}，上限不知`,
    from: (low) => `不少于 ${low}，上限不知`,
    below: (high) => `少于 ${high}`,
    to: (high) => `不超过 ${high}`,
    between: (low, lowClosed, high, highClosed) =>
      `${lowClosed ? "不少于" : "多于"} ${low}，${highClosed ? "不超过" : "不到"} ${high}`,
  },
  strict: "严格",
  usual: "通常",
  selfReported: "平台自行披露",
  tells: {
    original: (publisher, report) => `${publisher}《${report}》`,
    retelling: (publisher, report) => `${publisher}转述《${report}》`,
    copy: (publisher, report) => `${publisher}转载《${report}》`,
  },
  paragraph: (number) => `第 ${number} 段`,
};
