import type { saying as model } from "../en/saying.ts";

const NOUNS = { figures: "个数字", "derived files": "个推算文件", pictures: "张图" } as const;

export const saying: typeof model = {
  diskRefuses: (problem) => `磁盘不允许：${problem}。\n改好权限或路径，再运行一次。`,
  ownFault: (problem) => `这是 kaozheng 自己的毛病，不是项目的：${problem}`,
  debugIt: "加上 --debug 再运行一次，看错在哪里，并请告知我们。",
  noFile: (file) => `没有文件 ${file}。`,
  isFolder: (file) => `${file} 是文件夹，不是文字。`,
  didYouMean: (names) => `是不是 ${names.join(" 或 ")}？`,
  thereAre: (names) => `现有 ${names.join("、")}。`,
  noArticle: (file, hint) => `没有文章 ${file}。${hint}`,
  unchanged: "：没有变化",
  takes: (option, known, found, hint) => `--${option} 只能是 ${known.join("、")}，而给的是“${found}”。${hint}`,
  drawing: (name) => `正在画 ${name}…`,
  countOf: (n, noun, findings) => `查了 ${n} ${NOUNS[noun]}：${findings}`,
  textIsForScreen: "--out 用于 --format html、json 或 sarif 的报告；text 是给屏幕看的。",
  since: (name, files, numbers) => `${name} 以来改动了 ${files} 个文件、数据里的 ${numbers} 个数。`,
  touched: (articles, all, left) => `${all} 篇文章中牵动 ${articles} 篇；别处的 ${left} 个问题不列。`,
  nothingLeftOut: (all) => `什么都可能依赖 ${all}，所以一概列出。`,
  acceptedWith: (file, accepted, wanting) =>
    `${file}：写明理由认可的有 ${accepted} 个${wanting === 0 ? "" : `，还有 ${wanting} 个没写理由：请填在最后一列`}。`,
  accepted: (place, rule, reason) => `已认可：${place}  ${rule}：${reason}`,
  exempt: (reason, numbers) => `豁免：${reason}${numbers === 1 ? "" : `（${numbers} 个数字）`}`,
  articles: (n) => `${n} 篇文章`,
  numbers: (total, bound, inserted, exempt, unbound) =>
    `${total} 个数字：绑定 ${bound}，插入 ${inserted}，豁免 ${exempt}，未绑定 ${unbound}`,
  figuresUnchecked: (total, located) =>
    `${total} 个记录的数字：这里没有对照原文（--archive DIR 或 KAOZHENG_ARCHIVE），其中 ${located} 个记有位置`,
  figuresChecked: (total, verified) =>
    `${total} 个记录的数字：${verified} 个与原文印的一致${verified < total ? "（`kaozheng verify` 会说哪些不一致）" : ""}`,
  andAccepted: (n) => `，已认可 ${n} 个`,
  noRule: (name, hint, rules) => `没有规则“${name}”。${hint}\n规则有：${rules}`,
  examplesIn: (where) => {
    const places: Readonly<Record<string, string>> = {
      words: "用文字说明",
      article: "在文章里",
      chart: "在图的配置里",
    };
    return `例子（${places[where] ?? `在 ${where} 里`}）：`;
  },
  ok: "过得去  ",
  notOk: "过不去  ",
  advice: (words) => `建议：${words}`,
  findings: (rules) => `会报的问题（各附改法）：${rules}`,
  built: (derived, charts, pages, seconds) =>
    `推算文件 ${derived}，图 ${charts}，dist/ 里的文件 ${pages}，用时 ${seconds} 秒`,
  ofWhichChanged: (n, changed) => `${n} 个（变了 ${changed} 个）`,
  mendFirst: "dist/index.html 里能看到现有的内容；给别人看之前，先改好错误。",
  openIt: "用浏览器打开 dist/index.html。",
  noScript: "scripts/derive 里没有脚本。",
  running: (n) => `正在运行 ${n} 个推算脚本…`,
  noArchive: "没有写明存档原文在哪里（--archive 或 KAOZHENG_ARCHIVE）：位置保持原样。",
  recordedFile: (file, rows, changed) => `${file}：${rows} 个数字${changed ? "" : "，没有变化"}`,
  notVerified: (figures) =>
    `没有对照原文：没有写明存档在哪里（--archive DIR 或 KAOZHENG_ARCHIVE）。${figures} 个数字保持记录时的位置。`,
  foundOf: (found, all) => `${found}/${all}`,
  verified: (verified, total) => `${total} 个数字中有 ${verified} 个与原文印的一致。`,
  systemsVerified: (verified, total, described) =>
    `${total} 个制度中有 ${verified} 个在所列原文里都点了名；另有 ${described} 个只有描述。`,
  portTakes: (word) => `--port 是不大于 65535 的数，而给的是“${word}”。`,
  servedAt: (url) => `${url}  （按 Ctrl-C 结束）`,
  scaleTakes: (text) => `--scale 是 1 到 4 的整数，而给的是“${text}”。`,
  scaleIsOfPng: "--scale 只用于 PNG：请加 --format png。",
  checkCompares: (profile) =>
    `--check 与 charts/svg 比较，那里是 ${profile} 版式的 SVG：请去掉 --profile、--format、--scale、--font 和 --theme。`,
  elsewhere: "charts/svg 里是项目自己的主题、嵌入字体的图：请用 --out DIR 写明这些放哪里。",
  shardTakes: (text) => `--shard 写第几份和共几份，如 2/3，而给的是“${text}”。`,
  bareTakes: (names) => `--bare 画 Vega-Lite 和 Vega 图，而给的是 ${names || "空"}。`,
  bareElsewhere: (file) => `单画 ${file} 的图形部分，不写进项目的图里：请用 --out DIR 写明放哪里。`,
  sameFile: (one, other, picture) => `${one} 和 ${other} 会写到同一个文件 ${picture}。请分开画。`,
  someUnitsUnknown: (findings) => `项目的表有${findings}：有些单位这里可能不认得。`,
  noSuchReport: (option, name, hint) => `--${option} ${name}：没有这份报告。${hint}`,
  noSuchSource: (option, name, known) => `--${option} ${name}：没有这个出处。现有 ${known}。`,
  recordAsks: "check --record 要在终端里提问，而这里没有终端。",
  tellsOfNone: (source) => `出处 ${source} 没有讲到任何报告。请用 --report 写明一份。`,
  bindAsks: "bind 要在终端里提问，而这里没有终端。--certain 只绑确凿无疑的，不提问。",
  noNumberAt: (place) => `${place} 没有数字。请照审计的写法写明一个数字的行和列。`,
  severalAt: (place, n, listed) => `${place} 有 ${n} 个数字。请写明列：\n${listed}`,
  traced: {
    strict: "严格",
    usual: "通常",
    supported: "有据",
    binding: "绑定到",
    insertion: "插入自",
    exemption: "豁免：",
    nothing: "没有绑定",
  },
  reasonWanted: (options) => `更正要说明原因：请写 ${options}，各一句话。`,
  nothingToRecord: "发表过的数字没有变化：没有什么可记。",
  correctedAlready: (file, id) => `${file} 里已有这条更正：${id}。`,
  pending: (file, id, line, number) =>
    `${file} 里有一条还没提交的更正：第 ${line} 行的 ${id} 已经更正了 ${number}。` +
    "请删掉那一行再记，一条更正就能说明两次改动；若前一次已经发表，请先提交。",
  correctionAdded: (file, id, row) => `${file}：${id}\n${row}请读一遍，该改的字句改好：页面会照样印出。\n`,
  keepsNoCorrections:
    "这个项目没有更正表：请在 data/datapackage.json 里声明 data/corrections.csv，" +
    '写上 "kaozheng:role": "corrections" 和 scripts/kaozheng/dataset/README.md 里说的结构。',
  dateTakes: (date) => `--date 写成 2023-01-11 这样，而给的是“${date}”。`,
  mendBeforeSending: "给别人看之前，先改好错误。",
  characters: (n, limit) => `：${n} 字，上限 ${limit}；标题另有一栏`,
};
