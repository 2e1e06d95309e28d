import type { check as model } from "../en/check.ts";

const differences: typeof model.differences = {
  bounds: "界限",
  unit: "单位",
  action: "动作",
  object: "对象",
  "period-length": "截止日",
};

const named = (name: string): string => (name === "-" ? "这篇文字" : `${name} `);
const nominally = (value: string): string => `名义上 ${value}`;

export const check: typeof model = {
  title: (name) => (name === "-" ? "核对标准输入" : `核对 ${name}`),
  verdicts: {
    supported: "有据",
    "wrong-unit": "单位不同",
    "wrong-direction": "方向相反",
    "wrong-period": "年份不同",
    "decrease-by-multiple": "“减少几倍”没有意义",
    weaker: "推得出来，但离界限太远（漏了数字？）",
    "bound-dropped": "少了“超”“近”一类的词",
    "bound-added": "多了“超”“近”一类的词",
    unhedged: "舍入了，却没有说“约”",
    "not-entailed": "数据推不出来",
    contradicted: "与数据矛盾",
    mismatch: "与数据不符",
  },
  statuses: {
    supported: "有据",
    differs: "不同",
    "no-figure": "没有同一年的记录",
    tie: "定不了是哪一项",
    none: "记录里没有",
  },
  differences,
  differs: (kind, from, to) => {
    const what = to === "" ? `没了“${from}”` : from === "" ? `多了“${to}”` : `${from} → ${to}`;
    return `${differences[kind]}变了：${what}`;
  },
  outOfLine: (times) => `相差 ${times} 倍`,
  suspicions: {
    "same-number": "与上一份的数字一模一样",
    "above-hundred": "比率超过 100%",
    "no-base": "没有说和什么时候比",
  },
  scoped: (label, scope) => `${label}〔${scope}〕`,
  publisher: (name, report) => `${name}（${report}）`,
  prints: (printed, publishers) => `${publishers.join("、")}印 ${printed}`,
  computes: (value, label) => `按记录算得${value}（${label}）`,
  otherYears: (list) => `记录里有：${list}`,
  nearest: (list) => `最相近的：${list}`,
  fits: (list) => `一样像：${list}`,
  oneOf: (list) => `是下列之一：${list}`,
  nothingNear: "记录里没有相近的",
  nominally,
  change: (nominal, entailed) => (entailed === null ? nominal : `${nominally(nominal)}，${entailed}`),
  sections: {
    changed: "口径变了（建议登记为断点）",
    suspicious: "值得追问",
    carried: "接上了",
    vanished: "不再出现",
    fresh: "记录里没有的",
    elsewhere: "记录里有、但那份报告里没有的",
    undecided: "定不了是哪一项的",
  },
  otherEnd: (report, from, to) => `对照的 ${report} 截至 ${from}，本文所说的报告截至 ${to}`,
  tellsOf: (report) => `按这份报告核对：${report}`,
  yearWanting: "有的数没有说是哪一年的，与记录不同也不算错；讲的是哪份报告，可用 --report 指明",
  comparedWith: (report) => `与 ${report} 对照`,
  without: (source) => `不用来源 ${source} 的记录`,
  noDocuments: "手头没有文件（--archive）：只凭指标的名称和定义匹配，动作和对象不比",
  count: (status, n) => `${status} ${n}`,
  intro: "匹配靠数字周围的词、单位、大小和年份，不用语言模型；拿不准的不替你选。",
  marked: "原文",
  alsoPrinted: (list) => `同一件事，本文另印 ${list}`,
  site: "考证",
  recordKeys: (n) =>
    `${n > 0 ? `回车 记到第一个${n > 1 ? `，${n === 2 ? "2" : `2–${n}`} 记到别的` : ""}，` : ""}i 另写指标，s 跳过，q 到此为止`,
  whichIndicator: "指标（或 指标#范围）：",
  newIndicator: "没有这个指标或范围。新的先登记在 data/indicators.csv、data/scopes.csv。",
  taken: (indicator, printed, where) =>
    `${indicator} 这个来源已经记了 ${printed}（${where ?? "刚才"}）。记错了就改那一行；另有所指就按 i，写 ${indicator}#范围。`,
  nothingWritten: "什么也没有写。",
  recorded: (file, rows, left) =>
    `${file}  记下 ${rows} 个，${left} 个没有记。${rows > 0 ? "kaozheng record 补全其余的列。" : ""}`,
  neither: "照印出来的界限，增减都推不出",
  entailed: (low, high) =>
    `能推出${low === null ? `至多 ${high}` : high === null ? `至少 ${low}` : ` ${low} 至 ${high}`}`,
  notRead: (name, format) => `${name} 是 ${format}，check 读不了。请另存为 DOCX、HTML 或纯文本。`,
  brokenDocx: (name) => `${name} 不是能读的 DOCX。请用原来的程序打开再存一次，或者直接给出文字。`,
  utf16: (name) => `${named(name)}是 UTF-16 编码。请另存为 UTF-8。`,
  unknownEncoding: (name) => `${named(name)}既不是 UTF-8，也不是 GB18030。请另存为 UTF-8，或者直接给出文字。`,
  noFiguresFile: (report) =>
    `没有哪个数字文件是报告 ${report} 的。请在 data/datapackage.json 里加一项资源，写明 "kaozheng:role": "figures" 和 "kaozheng:report": "${report}"，再建一个空文件，表头与其他数字文件相同。`,
  noNumbers: "这篇文字里没有要核对的数字",
};
