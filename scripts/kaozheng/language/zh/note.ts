import type { note as model } from "../en/note.ts";

export const note: typeof model = {
  correction: (date) => `更正（${date}）`,
  article: (title, published) => `《${title}》${published === null ? "" : `（${published}发表）`}：`,
  charts: "图表：",
  chart: (title) => `《${title}》`,
  redrawn: (values) => `已按改正后的数重画${values === "" ? "" : `：${values}`}`,
  notDrawn: "撤下，等改好再画",
  tables: "数据表：",
  shouldBe: (wrong, right) => `${wrong}应为${right}`,
  withdrawn: (wrong) => `${wrong}这个数撤下`,
  sentence: (words) => `原句：${words}`,
  why: (reason) => `原因：${reason}`,
  reasonWanted: "（请写明错在哪里、为什么）",
  nothing: "发表过的文章和图表没有受影响。",
  unvouched: "（按印出的数算，字面没有保证）",
  gone: "撤下",
};
