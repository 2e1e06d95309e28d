import type { AuditReport } from "../../audit/audit.ts";
import type { FieldType } from "../../dataset/descriptor.ts";
import type { BreakKind, DisputeKind, Verdict } from "../../dataset/registers.ts";
import type { Severity } from "../../finding/finding.ts";
import type { Language } from "../../language/language.ts";
import type { SectionName } from "./addresses.ts";

/** Everything that the pages around the articles say, but for what all pages say. */
export interface SiteWording {
  readonly sections: Readonly<Record<SectionName, string>>;
  readonly comma: string;
  readonly semicolon: string;
  readonly colon: string;
  readonly download: string;
  // Charts.
  readonly galleryIntro: (n: number) => string;
  readonly alternative: string;
  readonly embed: string;
  readonly embedIntro: string;
  /** Added where the address of the site is not known. */
  readonly embedAddress: string;
  readonly rowsDrawn: string;
  readonly rowsDrawnIntro: string;
  readonly usedIn: string;
  // Data.
  readonly dataIntro: string;
  readonly figureTables: string;
  readonly derivedTables: string;
  readonly registers: string;
  readonly rows: (n: number) => string;
  readonly noRows: string;
  readonly moreRows: (n: number) => string;
  readonly csv: string;
  readonly csvOf: (title: string) => string;
  readonly csvConvention: string;
  readonly licence: string;
  readonly table: string;
  readonly columns: string;
  readonly columnsIntro: string;
  readonly field: string;
  readonly type: string;
  readonly meaning: string;
  readonly constraints: string;
  readonly types: Readonly<Record<FieldType, string>>;
  readonly key: string;
  readonly required: string;
  readonly unique: string;
  readonly oneOf: string;
  readonly pattern: string;
  readonly keyOf: string;
  readonly sources: string;
  readonly figure: string;
  readonly printed: string;
  readonly entailed: string;
  readonly source: string;
  readonly note: string;
  readonly disputed: string;
  readonly comparison: string;
  readonly result: string;
  readonly formula: string;
  readonly caveats: string;
  // Systems.
  readonly systemsIntro: (n: number) => string;
  readonly search: string;
  readonly domain: string;
  readonly kind: string;
  readonly all: string;
  /** With `{n}` and `{all}`, which the page's script fills in. */
  readonly matching: string;
  readonly system: string;
  readonly whatItIs: string;
  readonly printedNames: string;
  readonly documents: string;
  readonly firstReport: string;
  readonly indicators: string;
  readonly systemKinds: Readonly<Record<string, string>>;
  // Disputes and breaks.
  readonly disputesIntro: string;
  readonly disputesTitle: (n: number) => string;
  readonly breaksTitle: (n: number) => string;
  readonly breaksIntro: string;
  readonly chosen: string;
  readonly why: string;
  readonly disputeKinds: Readonly<Record<DisputeKind, string>>;
  readonly breakKinds: Readonly<Record<BreakKind, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  // Corrections.
  readonly correctionsIntro: string;
  readonly noCorrections: string;
  readonly correctedIn: string;
  readonly correctedNumbers: string;
  // Audit.
  readonly auditTitle: string;
  readonly auditSummary: (summary: AuditReport["summary"]) => string;
  readonly auditIntro: string;
  readonly coverage: string;
  readonly coverageIntro: string;
  readonly article: string;
  readonly total: string;
  readonly counts: Readonly<Record<"total" | "bound" | "inserted" | "exempt" | "unbound", string>>;
  readonly exemptions: string;
  readonly figureCoverage: (total: number, located: number) => string;
  readonly findings: string;
  readonly noFindings: string;
  readonly moreFindings: (n: number) => string;
  readonly accepted: string;
  readonly acceptedIntro: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly auditJson: string;
}

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

export const SITE_WORDING: Readonly<Record<Language, SiteWording>> = {
  zh: {
    sections: {
      articles: "文章",
      charts: "图表",
      data: "数据",
      systems: "治理体系",
      disputes: "分歧与断点",
      corrections: "更正",
      audit: "核查",
    },
    comma: "、",
    semicolon: "；",
    colon: "：",
    download: "下载",
    galleryIntro: (n) => `${n} 张图，每张都附数据、出处和引用代码。`,
    alternative: "图里说了什么",
    embed: "引用这张图",
    embedIntro: "把下面这段代码粘贴到网页里，图的文字说明和尺寸都在其中。",
    embedAddress: "请把 https://example.org/ 换成本站的网址。",
    rowsDrawn: "画进图里的数据",
    rowsDrawnIntro: "带虚线的数字可以点开，看它的来历。",
    usedIn: "用到这张图的文章",
    dataIntro: "文章和图表用到的全部表格：原文印出的数字、由它们算出的比较，以及解释它们的登记册。",
    figureTables: "原文印出的数字",
    derivedTables: "算出的比较",
    registers: "登记册",
    rows: (n) => `${n} 行`,
    noRows: "这张表还没有内容。",
    moreRows: (n) => `这里没有列出的还有 ${n} 行，见 CSV 文件。`,
    csv: "下载 CSV",
    csvOf: (title) => `下载 CSV：${title}`,
    csvConvention:
      "CSV 可以放心用电子表格打开：凡以 =、+、-、@、制表符或回车开头、又不是数字的单元格，前面都加了一个撇号，以免被当成公式执行。",
    licence: "许可：",
    table: "表格",
    columns: "各列的含义",
    columnsIntro: "这里列出 CSV 文件的全部列；上面的表格只显示本页语言的、有内容的列。",
    field: "列名",
    type: "类型",
    meaning: "含义",
    constraints: "约束",
    types: { string: "文本", integer: "整数", number: "数", boolean: "是或否", date: "日期", list: "列表" },
    key: "主键",
    required: "必填",
    unique: "不重复",
    oneOf: "取值",
    pattern: "格式",
    keyOf: "指向",
    sources: "出处",
    figure: "指标",
    printed: "原文写作",
    entailed: "字面能推出",
    source: "出处",
    note: "说明",
    disputed: "有分歧",
    comparison: "比较",
    result: "结果",
    formula: "算法",
    caveats: "注意",
    systemsIntro: (n) => `文件里提到的 ${n} 项规则、标准、计划、服务、技术与行动。首次出现的报告，不等于它上线的时间。`,
    search: "关键词",
    domain: "领域",
    kind: "类别",
    all: "全部",
    matching: "显示 {n} 项，共 {all} 项",
    system: "名称",
    whatItIs: "是什么",
    printedNames: "原文写作",
    documents: "提到它的文件",
    firstReport: "首见于",
    indicators: "相关指标",
    systemKinds: {
      rule: "规则",
      standard: "标准",
      programme: "计划",
      service: "服务",
      benefit: "权益",
      technology: "技术",
      platform: "平台",
      sanction: "处罚",
      mechanism: "机制",
      campaign: "专项行动",
      fund: "资金",
      team: "团队",
    },
    disputesIntro: "几份文件对不上的地方，本站采用哪个读法、为什么；以及哪些年份的数字不能直接相比。",
    disputesTitle: (n) => `分歧（${n} 处）`,
    breaksTitle: (n) => `断点（${n} 处）`,
    breaksIntro: "两份报告的同一指标之间隔着断点时，相比要么须加说明，要么根本不成立。",
    chosen: "采用",
    why: "理由：",
    disputeKinds: {
      bound: "少了或多了限定词",
      value: "数值不同",
      "rise-or-level": "升幅还是水平",
      object: "对象不同",
      action: "动作不同",
      unit: "单位不同",
      "cut-off": "截止时间不同",
      "rate-against-total": "比率与总数对不上",
      reused: "一个数用于几件事",
      attribution: "归因不同",
    },
    breakKinds: {
      "period-length": "时段长短",
      definition: "定义",
      object: "对象",
      action: "动作",
      unit: "单位",
      denominator: "分母",
      bounds: "只有上下限",
    },
    verdicts: { caveat: "相比须加说明", unsound: "不可相比" },
    correctionsIntro: "发表以后改正的内容：哪里印错了，正确的是什么，为什么。改过的文章、图表和表格，页首也都写明。",
    noCorrections: "到目前为止，没有需要更正的内容。",
    correctedIn: "改正之处：",
    correctedNumbers: "涉及的数字，现在是：",
    auditTitle: "核查报告",
    auditSummary: ({ errors, warnings, notes, numbers: { total } }) =>
      `核查了文章里的 ${total} 个数字，` +
      (errors + warnings === 0 ? "没有发现问题" : `发现 ${errors} 个错误、${warnings} 个警告`) +
      (notes === 0 ? "。" : `，另有 ${notes} 条提示。`),
    auditIntro:
      "每次生成网站，都会把文章和图表里的每个数字与它的来历逐一对照：数值、单位、方向、年份、上下限，以及能否相比。",
    coverage: "每篇文章的数字",
    coverageIntro:
      "“绑定”由作者写出、与数据对照；“插入”由数据直接印出；“豁免”是名称、假设或另有说明的数，作者写了理由；“无着落”没有来历。",
    article: "文章",
    total: "合计",
    counts: { total: "全部", bound: "绑定", inserted: "插入", exempt: "豁免", unbound: "无着落" },
    exemptions: "豁免的理由",
    figureCoverage: (total, located) =>
      `数据里有 ${total} 个印出的数，其中 ${located} 个记有原文位置。建站时不查原文；持有原文的人用 kaozheng verify 逐一核对。`,
    findings: "发现的问题",
    noFindings: "没有。",
    moreFindings: (n) => `还有 ${n} 条，见 JSON 文件。`,
    accepted: "已知而保留的问题",
    acceptedIntro: "编者知道并说明了理由的，不再算作错误或警告。",
    severities: { error: "错误", warning: "警告", note: "提示" },
    auditJson: "下载 JSON（供程序读取）",
  },
  en: {
    sections: {
      articles: "Articles",
      charts: "Charts",
      data: "Data",
      systems: "Systems",
      disputes: "Disputes & breaks",
      corrections: "Corrections",
      audit: "Audit",
    },
    comma: ", ",
    semicolon: "; ",
    colon: ": ",
    download: "Download",
    galleryIntro: (n) => `${plural(n, "chart")}, each with its data, its sources and code to embed it.`,
    alternative: "What the chart says",
    embed: "Embed this chart",
    embedIntro: "Paste this code into a web page; the alternative text and the size are in it. ",
    embedAddress: "Put the address of this site in the place of https://example.org/.",
    rowsDrawn: "The data drawn",
    rowsDrawnIntro: "A number with a dotted line opens its lineage.",
    usedIn: "Articles with this chart",
    dataIntro:
      "Every table that articles and charts stand on: figures as documents printed them, comparisons computed from them, and the registers that explain both.",
    figureTables: "Figures as printed",
    derivedTables: "Computed comparisons",
    registers: "Registers",
    rows: (n) => plural(n, "row"),
    noRows: "This table is empty as yet.",
    moreRows: (n) => `${plural(n, "more row")} in the CSV file.`,
    csv: "Download CSV",
    csvOf: (title) => `Download CSV: ${title}`,
    csvConvention:
      "The CSV files are safe to open in a spreadsheet: an apostrophe stands before every cell that begins with =, +, -, @, a tab or a carriage return and is no number, so that it is not run as a formula.",
    licence: "Licence: ",
    table: "Table",
    columns: "What the columns mean",
    columnsIntro:
      "All columns of the CSV file; the table above shows those in the language of this page that hold anything.",
    field: "Column",
    type: "Type",
    meaning: "Meaning",
    constraints: "Constraints",
    types: {
      string: "text",
      integer: "integer",
      number: "number",
      boolean: "true or false",
      date: "date",
      list: "list",
    },
    key: "key",
    required: "required",
    unique: "unique",
    oneOf: "one of",
    pattern: "pattern",
    keyOf: "points to",
    sources: "Sources",
    figure: "Indicator",
    printed: "As printed",
    entailed: "The words entail",
    source: "Source",
    note: "Note",
    disputed: "disputed",
    comparison: "Comparison",
    result: "Result",
    formula: "Formula",
    caveats: "Caveats",
    systemsIntro: (n) =>
      `The ${n} rules, standards, programmes, services, technologies and campaigns that the documents name or describe. The report in which one first appears does not say when it was launched.`,
    search: "Search",
    domain: "Field",
    kind: "Kind",
    all: "All",
    matching: "{n} of {all} shown",
    system: "Name",
    whatItIs: "What it is",
    printedNames: "As printed",
    documents: "Documents",
    firstReport: "First seen in",
    indicators: "Indicators",
    systemKinds: {
      rule: "rule",
      standard: "standard",
      programme: "programme",
      service: "service",
      benefit: "benefit",
      technology: "technology",
      platform: "platform",
      sanction: "sanction",
      mechanism: "mechanism",
      campaign: "campaign",
      fund: "fund",
      team: "team",
    },
    disputesIntro:
      "Where documents print different things, which reading is used here and why; and which years’ figures do not simply compare.",
    disputesTitle: (n) => `Disputes (${n})`,
    breaksTitle: (n) => `Breaks (${n})`,
    breaksIntro:
      "Where a break lies between two reports’ figures of one indicator, comparing them needs a caveat or makes no sense at all.",
    chosen: "used",
    why: "Why: ",
    disputeKinds: {
      bound: "a bound lost or added",
      value: "different values",
      "rise-or-level": "rise or level",
      object: "different objects",
      action: "different actions",
      unit: "different units",
      "cut-off": "different cut-offs",
      "rate-against-total": "a rate that does not give its total",
      reused: "one number, several things",
      attribution: "different causes",
    },
    breakKinds: {
      "period-length": "length of period",
      definition: "definition",
      object: "object",
      action: "action",
      unit: "unit",
      denominator: "denominator",
      bounds: "bounds only",
    },
    verdicts: { caveat: "compare with a caveat", unsound: "do not compare" },
    correctionsIntro:
      "What was published wrong here, what is right, and why. Articles, charts and tables that were corrected say so at their head as well.",
    noCorrections: "Nothing has had to be corrected so far.",
    correctedIn: "Corrected in: ",
    correctedNumbers: "The numbers involved, as they are now: ",
    auditTitle: "Audit report",
    auditSummary: ({ errors, warnings, notes, numbers: { total } }) =>
      `${plural(total, "number")} of the articles checked` +
      (errors + warnings === 0 ? ", nothing found" : `: ${plural(errors, "error")}, ${plural(warnings, "warning")}`) +
      (notes === 0 ? "." : `; ${plural(notes, "note")}.`),
    auditIntro:
      "Whenever the site is built, every number in its articles and charts is set against what it comes from: value, unit, direction, year, bounds, and whether it compares at all.",
    coverage: "The numbers of each article",
    coverageIntro:
      "Bound: written by the author and checked against the data. Inserted: printed from the data. Exempt: a name, an assumption or a number answered for elsewhere, with the author’s reason. Unbound: nothing answers for it.",
    article: "Article",
    total: "All articles",
    counts: { total: "Numbers", bound: "Bound", inserted: "Inserted", exempt: "Exempt", unbound: "Unbound" },
    exemptions: "Why numbers are exempt",
    figureCoverage: (total, located) =>
      `The data hold ${plural(total, "printed figure")}; ${located} say where in their document they stand. The documents are not read when the site is built: whoever holds them checks each with kaozheng verify.`,
    findings: "Findings",
    noFindings: "None.",
    moreFindings: (n) => `${plural(n, "more finding")} in the JSON file.`,
    accepted: "Known and kept",
    acceptedIntro: "What the editors know of, each with the reason why it stays; it counts as no error and no warning.",
    severities: { error: "Error", warning: "Warning", note: "Note" },
    auditJson: "Download JSON, for programs",
  },
};
