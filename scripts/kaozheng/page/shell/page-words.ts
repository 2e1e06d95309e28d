import type { Language } from "../../language/language.ts";

/** Everything a page says that its author did not write. */
export interface Wording {
  readonly languageName: string;
  readonly skip: string;
  readonly articles: string;
  readonly by: string;
  readonly published: string;
  readonly footnotes: string;
  readonly back: (n: number) => string;
  readonly footnoteBack: (n: number, again: number) => string;
  readonly notes: string;
  readonly notesIntro: string;
  readonly close: string;
  readonly printed: string;
  readonly source: string;
  readonly selfReported: string;
  readonly strict: string;
  readonly usual: string;
  readonly formula: string;
  readonly filled: string;
  readonly result: string;
  readonly operands: string;
  readonly note: string;
  readonly caveats: string;
  readonly table: string;
  readonly chartNumbers: (n: number) => string;
  readonly downloads: string;
  /** The link from a chart to the page of its own. */
  readonly chartPage: string;
  /** What the list of the parts of the site is called. */
  readonly sections: string;
  readonly readIn: string;
  readonly quote: readonly [string, string];
  /** Before a printed token said again in the page's language; empty where tokens are in it already. */
  readonly thatIs: string;
  readonly colophon: string;
  // Corrections.
  readonly correction: string;
  readonly allCorrections: string;
  /** Around the day since which it was wrong. */
  readonly since: readonly [before: string, after: string];
  readonly wrong: string;
  readonly right: string;
  readonly reason: string;
}

export const WORDING: Record<Language, Wording> = {
  zh: {
    languageName: "中文",
    skip: "跳到内容",
    articles: "全部文章",
    by: "",
    published: "发表于",
    footnotes: "脚注",
    back: (n) => `回到正文第 ${n} 处`,
    footnoteBack: (n, again) => `回到脚注 ${n} 的引用处${again > 1 ? ` ${again}` : ""}`,
    notes: "数字的来历",
    notesIntro: "文中带虚线的数字都能追到来历：原文怎么写，出自哪里，怎么算出来，能说到什么程度。",
    close: "关闭",
    printed: "原文写作",
    source: "出处",
    selfReported: "平台自行披露",
    strict: "字面能推出",
    usual: "通常理解为",
    formula: "算法",
    filled: "代入",
    result: "结果",
    operands: "由这些数字算出",
    note: "说明",
    caveats: "注意",
    table: "表格，可左右滚动",
    chartNumbers: (n) => `图中 ${n} 个数字的来历`,
    downloads: "下载",
    chartPage: "数据与引用",
    sections: "本站栏目",
    readIn: "换一种语言阅读",
    quote: ["“", "”"],
    thatIs: "",
    colophon: "本页数字由数据与计算生成，每一个都注明来历。",
    correction: "更正",
    allCorrections: "本站全部更正",
    since: ["（自 ", "起印错）"],
    wrong: "原先写作",
    right: "应为",
    reason: "原因",
  },
  en: {
    languageName: "English",
    skip: "Skip to the content",
    articles: "All articles",
    by: "By",
    published: "Published",
    footnotes: "Footnotes",
    back: (n) => `Back to place ${n} in the text`,
    footnoteBack: (n, again) => `Back to where footnote ${n} is cited${again > 1 ? `, place ${again}` : ""}`,
    notes: "Where the numbers come from",
    notesIntro:
      "Every number with a dotted line can be followed: how the source printed it, where, how it was computed, and how far it goes.",
    close: "Close",
    printed: "As printed",
    source: "Source",
    selfReported: "self-reported by the platform",
    strict: "The words entail",
    usual: "Usually read as",
    formula: "Formula",
    filled: "With numbers",
    result: "Result",
    operands: "Computed from",
    note: "Note",
    caveats: "Caveats",
    table: "Table, scrolls sideways",
    chartNumbers: (n) =>
      n === 1 ? "Where the number on this chart comes from" : `Where the ${n} numbers on this chart come from`,
    downloads: "Download",
    chartPage: "data and embedding",
    sections: "Parts of this site",
    readIn: "Read in another language",
    quote: ["“", "”"],
    thatIs: ", that is, ",
    colophon: "The numbers on this page are made from data, and each says where it comes from.",
    correction: "Correction",
    allCorrections: "All corrections on this site",
    since: [" (wrong since ", ")"],
    wrong: "What we published",
    right: "What is right",
    reason: "Why",
  },
};
