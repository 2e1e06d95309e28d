import type { Verdict } from "../audit/claim.ts";
import type { Language } from "../language/language.ts";
import type { Suspicion } from "./compare.ts";
import type { Difference } from "./differences.ts";
import type { Status } from "./status.ts";

export interface CheckWording {
  readonly title: (name: string) => string;
  readonly verdicts: Record<Verdict, string>;
  readonly statuses: Record<Status, string>;
  readonly differences: Record<Difference["kind"], string>;
  /** An empty side has nothing of the kind. */
  readonly differs: (kind: Difference["kind"], from: string, to: string) => string;
  readonly suspicion: (suspicion: Suspicion) => string;
  readonly publisher: (name: string, report: string) => string;
  readonly prints: (printed: string, publishers: readonly string[]) => string;
  readonly computes: (value: string, label: string) => string;
  readonly otherYears: (list: string) => string;
  readonly nearest: (list: string) => string;
  readonly fits: (list: string) => string;
  readonly oneOf: (list: string) => string;
  readonly nothingNear: string;
  readonly nominally: (value: string) => string;
  readonly change: (nominal: string, entailed: string | null) => string;
  readonly sections: {
    readonly changed: string;
    readonly suspicious: string;
    readonly carried: string;
    readonly vanished: string;
    readonly fresh: string;
    readonly elsewhere: string;
    readonly undecided: string;
  };
  readonly tellsOf: (report: string) => string;
  /** Of a report that others end on another day than. */
  readonly otherEnd: (report: string, from: string, to: string) => string;
  readonly yearWanting: string;
  readonly comparedWith: (report: string) => string;
  readonly without: (source: string) => string;
  readonly noDocuments: string;
  readonly count: (status: string, n: number) => string;
  readonly separator: string;
  readonly intro: string;
  readonly marked: string;
  readonly alsoPrinted: (list: string) => string;
  readonly site: string;
  readonly recordKeys: (subjects: number) => string;
  readonly whichIndicator: string;
  readonly newIndicator: string;
  /** Of a row that stands where another would go; `where` is null of one that was accepted a moment ago. */
  readonly taken: (indicator: string, printed: string, where: string | null) => string;
  readonly nothingWritten: string;
  readonly recorded: (file: string, rows: number, left: number) => string;
  readonly neither: string;
  /** Of the ends of what the printed bounds entail one may be open. */
  readonly entailed: (low: string | null, high: string | null) => string;
  readonly colon: string;
  /** Between two things that are said of one number. */
  readonly and: string;
  readonly noNumbers: string;
}

const zh: CheckWording = {
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
  differences: { bounds: "界限", unit: "单位", action: "动作", object: "对象", "period-length": "截止日" },
  differs: (kind, from, to) => {
    const what = to === "" ? `没了“${from}”` : from === "" ? `多了“${to}”` : `${from} → ${to}`;
    return `${zh.differences[kind]}变了：${what}`;
  },
  suspicion: (s) =>
    ({
      "out-of-line": () => `相差 ${s.kind === "out-of-line" ? s.times.replace(" times", "") : ""} 倍`,
      "same-number": () => "与上一份的数字一模一样",
      "above-hundred": () => "比率超过 100%",
      "no-base": () => "没有说和什么时候比",
    })[s.kind](),
  publisher: (name, report) => `${name}（${report}）`,
  prints: (printed, publishers) => `${publishers.join("、")}印 ${printed}`,
  computes: (value, label) => `按记录算得${value}（${label}）`,
  otherYears: (list) => `记录里有：${list}`,
  nearest: (list) => `最相近的：${list}`,
  fits: (list) => `一样像：${list}`,
  oneOf: (list) => `是下列之一：${list}`,
  nothingNear: "记录里没有相近的",
  nominally: (value) => `名义上 ${value}`,
  change: (nominal, entailed) => (entailed === null ? nominal : `${zh.nominally(nominal)}，${entailed}`),
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
  separator: "，",
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
  colon: "：",
  and: "；",
  noNumbers: "这篇文字里没有要核对的数字",
};

const en: CheckWording = {
  title: (name) => (name === "-" ? "Check of standard input" : `Check of ${name}`),
  verdicts: {
    supported: "supported",
    "wrong-unit": "another unit",
    "wrong-direction": "the opposite direction",
    "wrong-period": "another year",
    "decrease-by-multiple": "a decrease “by times” means nothing",
    weaker: "follows from the data, but far from the bound (digits lost?)",
    "bound-dropped": "the bound is missing",
    "bound-added": "a bound is added",
    unhedged: "rounded without “about”",
    "not-entailed": "the data do not entail it",
    contradicted: "contradicts the data",
    mismatch: "does not match the data",
  },
  statuses: {
    supported: "supported",
    differs: "different",
    "no-figure": "with no figure of that year",
    tie: "undecided",
    none: "not in the record",
  },
  differences: {
    bounds: "bound",
    unit: "unit",
    action: "action",
    object: "object",
    "period-length": "end of the period",
  },
  differs: (kind, from, to) => {
    const what = to === "" ? `no longer “${from}”` : from === "" ? `now “${to}”` : `${from} → ${to}`;
    return `${en.differences[kind]} changed: ${what}`;
  },
  suspicion: (s) =>
    ({
      "out-of-line": () => `${s.kind === "out-of-line" ? s.times : ""} apart`,
      "same-number": () => "the very number of the earlier report",
      "above-hundred": () => "a rate above 100 %",
      "no-base": () => "does not say since when",
    })[s.kind](),
  publisher: (name, report) => `${name} (${report})`,
  prints: (printed, publishers) =>
    `${publishers.join(" and ")} ${publishers.length > 1 ? "print" : "prints"} ${printed}`,
  computes: (value, label) => `the record gives ${value} (${label})`,
  otherYears: (list) => `in the record: ${list}`,
  nearest: (list) => `nearest: ${list}`,
  fits: (list) => `these fit alike: ${list}`,
  oneOf: (list) => `one of: ${list}`,
  nothingNear: "nothing in the record is near",
  nominally: (value) => `nominally ${value}`,
  change: (nominal, entailed) => (entailed === null ? nominal : `${en.nominally(nominal)}, ${entailed}`),
  sections: {
    changed: "Changed in kind: proposed breaks",
    suspicious: "Worth a call",
    carried: "Carried over",
    vanished: "No longer printed",
    fresh: "Not in the record",
    elsewhere: "In the record, though not in that report",
    undecided: "Undecided",
  },
  otherEnd: (report, from, to) =>
    `${report}, which it is compared with, runs to ${from}, the report it tells of to ${to}`,
  tellsOf: (report) => `Checked as a telling of ${report}`,
  yearWanting:
    "Some numbers name no year, and are not called wrong where they differ from the record; say with --report which report they tell of",
  comparedWith: (report) => `Compared with ${report}`,
  without: (source) => `Without what source ${source} prints`,
  noDocuments:
    "No documents at hand (--archive): matched by the names and definitions of indicators alone, actions and objects not compared",
  count: (status, n) => `${n} ${status}`,
  separator: ", ",
  intro:
    "Matched by the words around each number, its unit, size and year, with no language model; what is in doubt is left to you.",
  marked: "The text",
  alsoPrinted: (list) => `the same thing is also printed as ${list} in this text`,
  site: "Kaozheng",
  recordKeys: (n) =>
    `${n > 0 ? `Enter records it under the first${n > 1 ? `, ${n === 2 ? "2" : `2–${n}`} under another` : ""}, ` : ""}i another indicator, s skip, q stop here`,
  whichIndicator: "indicator (or indicator#scope): ",
  newIndicator: "there is no such indicator or scope. Add a new one to data/indicators.csv or data/scopes.csv first.",
  taken: (indicator, printed, where) =>
    `The source has ${indicator} already, as ${printed} (${where ?? "just now"}). Correct that row if it is wrong; for a part of it press i and write ${indicator}#scope.`,
  nothingWritten: "Nothing was written.",
  recorded: (file, rows, left) =>
    `${file}  ${rows} recorded, ${left} not.${rows > 0 ? " kaozheng record completes the other columns." : ""}`,
  neither: "by the printed bounds neither a rise nor a fall is entailed",
  entailed: (low, high) =>
    low === null
      ? `entailed at most ${high}`
      : high === null
        ? `entailed at least ${low}`
        : `entailed ${low} to ${high}`,
  colon: ": ",
  and: "; ",
  noNumbers: "there is no number to check in this text",
};

export const CHECK_WORDING: Record<Language, CheckWording> = { zh, en };
