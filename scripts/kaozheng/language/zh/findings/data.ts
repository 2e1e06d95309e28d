import { byKind } from "../../by-kind.ts";
import type {
  DescriptorMember,
  DescriptorProblem,
  KeyTarget,
  data as model,
  NeededFor,
  Oddity,
  ReadingKind,
} from "../../en/findings/data.ts";
import { listed, meant, quote } from "./say.ts";

const needed = (by: NeededFor): string =>
  byKind(by, {
    project: () => "每个项目都要有它",
    resource: () => " data/datapackage.json 把它列为资源",
    schema: ({ of }) => `资源 ${of} 的 schema 指向它`,
    chart: () => "图要照它来画",
    drawing: () => "要画的就是它",
    source: ({ id }) => `来源 ${id} 的存档文件应当是它`,
  });

const member = (expected: DescriptorMember): string =>
  byKind(expected, {
    resources: () => "资源的列表",
    resource: () => "一个资源对象",
    name: () => "名称",
    path: () => "data 文件夹以内的路径",
    role: ({ known, meant: near }) => `${listed(known)}。${meant(near)}`,
    fields: () => "字段的列表",
    field: ({ types }) => `有 name，且 type 是下列之一：${listed(types)}`,
  });

function descriptor(problem: DescriptorProblem): { message: string; expected: string; actual: string } {
  if (problem.kind === "json") {
    const actual = `不是 JSON（${problem.says}）`;
    return { message: `数据描述文件${actual}。`, expected: "一个 JSON 对象", actual };
  }
  if (problem.kind === "encoding") {
    const { file, encoding } = problem;
    const message = `数据描述文件说 ${file} 的编码是 ${encoding}，没有这种编码。`;
    return { message, expected: "utf-8、gb18030 等", actual: encoding };
  }
  const actual = problem.found ?? "空缺";
  const message = `数据描述文件的 ${problem.at} ${problem.found === null ? actual : `是 ${actual}`}。`;
  return { message, expected: member(problem.expected), actual };
}

const TYPES = { string: "文本", integer: "整数", number: "数", boolean: "“是或否”", date: "日期", list: "列表" };

const FORMS = {
  string: "文本",
  integer: "只有数字，如 9384",
  number: "只有数字和小数点，如 -12.5",
  boolean: "true 或 false",
  date: "年-月-日，如 2021-02-28",
  list: "若干项",
};

const READINGS: Readonly<Record<ReadingKind, string>> = {
  quantity: "没有界的量",
  date: "日期",
  time: "时刻",
  period: "时段",
  ordinal: "序数",
  identifier: "编号",
  idiom: "熟语",
};

const target = (to: KeyTarget): string =>
  byKind(to, { file: ({ file }) => ` ${file} 里`, figures: () => "原文印出的数里", indicators: () => "指标里" });

const ODD = {
  jump: "前后两份报告相差十倍以上",
  "unit-cost": "摊到每一个上，相差十倍以上",
  "above-hundred": "超过百分之百",
  total: "合计与各部分之和对不上",
  "part-above-whole": "部分大于整体",
  "rate-against-total": "比率与总数对不上",
};

const shown = (odd: Oddity): string =>
  byKind(odd, {
    jump: ({ before: a, after: b, times }) =>
      `${a.report} 是 ${a.printed}，${b.report} 是 ${b.printed}，相差 ${times} 倍`,
    "unit-cost": ({ one, other, times }) => `${one.join(" ÷ ")}，${other.join(" ÷ ")}，相差 ${times} 倍`,
    "above-hundred": ({ printed }) => printed,
    total: ({ whole, parts }) => `合计 ${whole}，各部分 ${parts.join(" + ")}`,
    "part-above-whole": ({ part, whole }) => `部分 ${part}，整体 ${whole}`,
    "rate-against-total": ({ rate, unit, total }) => `比率 ${rate}（${unit}），全期总数 ${total}`,
  });

export const data: typeof model = {
  "data/missing-file": (a) => ({
    message: `没有 ${a.path} 这个文件，而${needed(a.needed)}。`,
    remedy: "补上文件，或改正指向它的路径。",
  }),
  "data/descriptor": (a) => ({
    ...descriptor(a.problem),
    remedy: "改正 data/datapackage.json（按 Data Package v2 和 Table Schema）。",
  }),
  "data/encoding": (a) => ({
    message: `文件不是 ${a.declared} 编码：第 ${a.offset} 字节起读不出字符。`,
    remedy:
      a.declared === "utf-8"
        ? "把文件另存为 UTF-8；或在 data/datapackage.json 里写明它的 encoding，例如 gb18030。"
        : `把文件另存为 ${a.declared}；如果它本来是 UTF-8，就删去 data/datapackage.json 里的 encoding。`,
  }),
  "data/csv": (a) => ({
    message: `这里不是合格的 CSV：${a.problem}`,
    remedy: "看看是不是有引号没有收尾，或引号里的引号没有写两遍。",
  }),
  "data/header": (a) => ({
    message: [
      a.missing.length > 0 ? `表头缺 ${listed(a.missing)}。` : "",
      a.extra.length > 0 ? `表头多出 ${listed(a.extra)}，schema 里没有。` : "",
      a.missing.length + a.extra.length === 0 ? `各列的次序与 schema 不同，应为：${listed(a.declared)}。` : "",
      ...a.meant.map(meant),
    ].join(""),
    remedy: "让表头与 data/schema 里这张表的字段一致，次序也要相同。",
  }),
  "data/ragged-row": (a) => ({
    message: `这一行有 ${a.found} 格，表头有 ${a.expected} 格。`,
    expected: `${a.expected} 格`,
    actual: `${a.found} 格`,
    remedy: "补上缺的格；格里有逗号的，整格加上引号。",
  }),
  "data/cell-type": (a) => ({
    message: `${a.field} 列的${quote(a.found)}不是${TYPES[a.type]}。`,
    expected: FORMS[a.type],
    remedy: `改正这一格；schema 规定 ${a.field} 是${TYPES[a.type]}（${a.type}）。`,
  }),
  "data/required": (a) => ({
    message: `${a.field} 列的这一格是空的。`,
    expected: "有内容",
    remedy: "填上这一格：schema 规定必填。",
  }),
  "data/enum": (a) => ({
    message: `${a.field} 列不能取${quote(a.found)}这个值。${meant(a.meant)}`,
    remedy: "改用允许的值，或把它加进 schema。",
  }),
  "data/pattern": (a) => ({
    message: `${a.field} 列的${quote(a.found)}不合 schema 规定的格式。`,
    remedy: "改正这一格。",
  }),
  "data/duplicate-key": (a) => ({
    message: `主键${quote(a.key)}（${listed(a.fields)}）在第 ${a.first} 行已经有了。`,
    expected: "每一行的主键各不相同",
    remedy: "删去其中一行，或把两行区分开（原文印出的数用 scope 区分）。",
  }),
  "data/broken-key": (a) => ({
    message: `${a.field} 列的${quote(a.found)}在${target(a.target)}没有。${meant(a.meant)}`,
    expected: `${target(a.target).trim()}有的 id`,
    remedy: `改正写法，或先在${target(a.target)}登记${quote(a.found)}。`,
  }),
  "data/impossible-value": (a) => {
    const why = { "below-zero": "计数、金额和比率不会小于零", fraction: "按个数的东西没有小数" };
    return {
      message: `${a.id} 记录的值不可能出自${quote(a.printed)}：${why[a.why]}。`,
      expected: "所量的东西可能有的值",
      remedy: "重读原文，改正 printed 或指标的 kind，再运行 `npm run record`。",
    };
  },
  "data/period-order": (a) => ({
    message: `报告 ${a.id} 自 ${a.start} 起，却到更早的 ${a.end} 止。`,
    expected: "截止日不早于起始日",
    remedy: "改正这两个日期。",
  }),
  "data/relation-to-itself": (a) => ({
    message: `${a.id} 被列为自己的一部分。`,
    expected: "整体以外的 id",
    remedy: "从 parts 里删去它。",
  }),
  "data/no-part": (a) => {
    const why = {
      "one-fact": "两者说的是同一件事",
      "two-periods": "两者的时段不同",
      "contains-it": "它又被列为那个部分的整体",
    };
    return {
      message: `${a.part} 被列为 ${a.whole} 的一部分，但不可能是：${why[a.why]}。`,
      expected: "时段相同、与整体不是同一件事的部分",
      remedy: "改正 relations.csv 的这一行，或删去。",
    };
  },
  "data/relation-units": (a) => ({
    message: `${a.part} 的单位是 ${a.other}，它所属的整体 ${a.whole} 的单位却是 ${a.unit}。`,
    remedy: "两种东西不能合成一个整体：改正 relations.csv，或其中一个指标的单位。",
  }),
  "data/stray-reading": (a) => ({
    message: `分歧${quote(a.dispute)}采用了 ${a.reading}，它却不在这条分歧涉及的数里。`,
    expected: "figures 列里的一个 id",
    remedy: "把这个 id 加进 figures，或改用另一个读法。",
  }),
  "data/readings-differ": (a) => ({
    message: `分歧${quote(a.dispute)}和${quote(a.other)}涉及同样的数，采用的却不同。`,
    expected: "两条都涉及的数，只采用一个读法",
    remedy: "两处采用同一个读法，或并为一条。",
  }),
  "data/correction-place": (a) => ({
    message: `更正${quote(a.correction)}提到 ${a.found}，本项目没有这篇文章、这张图或这张表。`,
    expected: "形如 notebooks/NAME.zh.md、charts/NAME.vl.json 或 data/NAME.csv 的文件",
    remedy: "改正路径；后来改了名的，写现在的文件名。",
  }),
  "data/correction-number": (a) => ({
    message: `${quote(a.found)}是 ${a.full} 的简写：简写所指可能会变，更正却要长久有效。`,
    remedy: "写出完整的 id，连同前缀。",
  }),
  "data/correction-dates": (a) => ({
    message: `更正${quote(a.correction)}的日期是 ${a.corrected}，早于被更正内容的发表日期 ${a.published}。`,
    expected: `不早于 ${a.published}`,
    remedy: "改正日期；发表日期不详的，published 留空。",
  }),
  "data/unknown-id": (a) => ({
    message: `没有${quote(a.id)}这个数。${meant(a.meant)}`,
    expected: "indicator@report~source#scope，或只指一个数的简写",
    remedy: "改正 id；`kaozheng trace ID` 可以看一个 id 指什么。",
  }),
  "data/unknown-table": (a) => ({
    message: `没有${quote(a.name)}这张表。${meant(a.meant)}`,
    expected: "data/datapackage.json 里一个资源的名称",
    remedy: "改正名称，或在 data/datapackage.json 里登记这张表。",
  }),
  "data/ambiguous-id": (a) => ({
    message: `${quote(a.id)}可以指 ${a.candidates.length} 个数：${listed(a.candidates)}。`,
    expected: "只指一个数的 id",
    remedy: "在 id 后面加上 ~source 或 #scope。",
  }),
  "data/unrecorded": (a) => ({
    message: `${a.id} 还没有补全：值和上下界都是空的。`,
    expected: "由 printed 算出的值、上下界和单位",
    remedy: "运行 `npm run record`。",
  }),
  "data/unreadable-token": (a) => ({
    message: `${quote(a.printed)}不能读作一个量：${a.reads === null ? "它不是一个数" : `它读出来是${READINGS[a.reads]}`}。`,
    expected: "一个数，从限定词到单位，照原文写",
    remedy: "从原文重新抄一遍；`kaozheng scan -` 可以看一段文字怎么读。",
  }),
  "data/record-differs": (a) => ({
    message: `${a.id} 的 ${a.field} 记作${quote(a.recorded)}，而由${quote(a.printed)}得出的是${quote(a.expected)}。`,
    remedy: "printed 没错，就运行 `npm run record`；错了，就改 printed。",
  }),
  "data/unit-differs": (a) => ({
    message: `${quote(a.printed)}${a.unit === "" ? "没有单位" : `的单位是${quote(a.unit)}`}，而指标 ${a.indicator} 的单位是 ${a.expected}。`,
    actual: a.unit || "没有单位",
    remedy: "把这一行改到别的指标下，或改正指标的单位，或把这个词加进该单位的 forms_zh。",
  }),
  "data/unit-open": (a) => ({
    message: `${quote(a.printed)}里的${quote(a.word)}可以数 ${a.fitting.length} 种东西；有断点说明，这份报告数的不是指标原来的那一种。`,
    expected: `unit 列填下列之一：${listed(a.fitting)}`,
    remedy: "重读原文，填上它所数的东西的单位。",
  }),
  "data/no-locator": (a) => ({
    message: `${a.id} 没有定位：还没有人在文件里找到它的原话。`,
    expected: "段落、偏移和校验值",
    remedy: "备好原始文件，运行 `npm run record -- --archive DIR`。",
  }),
  "data/token-not-found": (a) => ({
    message: `${a.source} 里没有${quote(a.printed)}。`,
    expected: "与文件所印一字不差",
    remedy: "从文件里重新抄一遍，逐字核对。",
  }),
  "data/token-moved": (a) => {
    const state = { "paragraph changed": "那一段变了", "not there": "那里没有" }[a.state];
    const found = `${state}；这个字样在第 ${listed(a.paragraphs)} 段`;
    return {
      message: `${quote(a.printed)}不在 ${a.id} 所说的位置（${a.locator}）：${found}。`,
      expected: `${quote(a.printed)}在 ${a.locator}`,
      actual: found,
      remedy: "运行 `npm run record -- --archive DIR`，再把那一段重读一遍。",
    };
  },
  "data/document-changed": (a) => ({
    message: `${a.file} 不是当初记录来源 ${a.source} 时用的文件：SHA-256 不同。`,
    remedy: "取回存档的版本，或把新版本另记为一个来源。",
  }),
  "data/shared-place": (a) => ({
    message: `${a.id} 和 ${a.other} 指向文件里的同一处（${a.locator}）。`,
    expected: "每个数各有各的位置",
    remedy: "同一个数印了两遍，只记一行，另加说明；本是两个数的，改正其中一个的定位。",
  }),
  "data/percent-unsaid": (a) => ({
    message: `还没有说明 ${a.id}（${quote(a.printed)}）里的百分比是什么意思。`,
    expected: "relative、points，原文没有说明的填 open",
    remedy: "填上 percent_means。",
  }),
  "data/direction-unsaid": (a) => ({
    message: `${a.id}（${quote(a.printed)}）是一个变化，却没有说是升还是降。`,
    expected: "increase 或 decrease",
    remedy: "备好原始文件，运行 `npm run record`；或自己填上方向。",
  }),
  "data/total-differs": (a) => ({
    message: `${a.whole} 是 ${a.total}，各部分相加却是 ${a.sum}。`,
    remedy: "重读原文；如果原文确实这样印，它们就不是合计与部分的关系，请改 relations.csv。",
  }),
  "data/suspicious": (a) => ({
    message: `${ODD[a.odd.kind]}：${shown(a.odd)}。`,
    expected: "有断点或分歧加以说明",
    actual: shown(a.odd),
    remedy: "重读原文，并在 breaks.csv 或 disputes.csv 里说明这个数是什么意思。",
  }),
  "data/system-not-found": (a) => ({
    message: `${a.source} 里找不到 ${a.id} 的任何一个名称（${listed(a.names)}）。`,
    expected: "凡是说提到它的文件，都印有它的一个名称",
    remedy: "从 sources 列删去这份文件，或把文件里用的名称加进 printed 列。",
  }),
  "data/types-stale": (a) => ({
    message: `${a.file} 与各表现在的内容不符。`,
    remedy: "运行 `npm run record` 或 `npm run derive`，它们会重写这个文件。",
  }),
  "data/repeated-id": (a) => ({
    message: `${quote(a.id)}这个 id 在 ${a.where} 里也有。`,
    expected: "每个算出的数各有各的 id",
    remedy: "在 scripts/derive 里给其中一行改名，再运行 `npm run derive`。",
  }),
  "data/declared-encoding": (a) => ({
    message: `${a.file} 注明的编码是 ${a.encoding}，而补全的行一律写成 UTF-8。`,
    expected: "UTF-8 编码的数据文件",
    remedy: "把文件另存为 UTF-8，并删去 data/datapackage.json 里它的 encoding。",
  }),
};
