import type { command as model } from "../en/command.ts";

const archive = "存档原文所在的文件夹（默认取 $KAOZHENG_ARCHIVE）";
const archiveWords = "存档原文所在的文件夹：比对时也看原文的用词（默认取 $KAOZHENG_ARCHIVE）";

export const command: typeof model = {
  program: {
    description: "记下报告里印出的数字，作比较，画图，写稿，并逐个核对。",
    project: "处理 DIR 里的项目（会运行其中的脚本），而不是当前所在的项目",
    debug: "出错时显示错在工具的哪一处",
    language: "用哪种语言说话",
    afterError: "（kaozheng --help 列出全部命令）",
    examples: `
示例：
  kaozheng build                                  推算、画图、排版、审计，网站在 dist/
  kaozheng trace inspection-spend@2021-consumer   顺着一个数字追到原文的字句
  kaozheng charts inspection-spend --lang zh      画一张图
  kaozheng charts ~/cars.vl.json --bare           画任意一份 Vega-Lite 或 Vega 图
  echo '超9100万次' | kaozheng scan -              看一段文字里的数字怎样读
  kaozheng audit --format json                    有什么问题，供程序读取
  kaozheng impact --note                          改动一个数字会牵动什么，要发怎样的更正

退出码：0 完成，没有问题；1 项目里有问题或失败；2 用法不对；3 工具自身出错。
颜色只在终端里用（设 NO_COLOR 可关掉）。`,
  },
  build: {
    description: "推算、画图、排版、审计 → dist/",
    strict: "有提醒也算不通过",
    json: "以 JSON 列出生成了什么、每一步用了多久",
  },
  preview: {
    description: "在本机显示网站，存盘即更新",
    port: "127.0.0.1 上的端口（默认从 4173 起第一个空着的）",
  },
  record: {
    description: "按 `printed` 和原文补全数字表的各行",
    archive,
    check: "不写文件；有哪一行与它印出的字样不符，就算不通过",
  },
  derive: {
    description: "运行 scripts/derive/*.ts，写出 data/derived/*.csv",
    check: "不写文件；有哪个文件与脚本推算的不符，就算不通过",
  },
  charts: {
    description: "把图画到 charts/svg；也画别处的 FILE.vl.json 或 FILE.vg.json",
    languages: "语言，用逗号隔开",
    profile: "wide、narrow、wechat、cover、square、portrait，或主题自带的（默认 wide）",
    format: "svg、png",
    scale: "PNG 的像素是 SVG 的几倍，1 到 4（默认随版式）",
    font: "SVG 的字：embedded 嵌入；outlines 转成轮廓，供不认字体的程序用；system 用看图人自己的字体",
    theme: "press、gazette（默认取 data/datapackage.json 里的 kaozheng:theme，没有则 press）",
    out: "写到这里，不写 charts/svg；画 FILE 时，不写在它旁边",
    bare: "只画 FILE 的图形部分，照作者自己的样子，不加标题和注",
    allow: "准许 FILE 读它本来不能读的文件夹或主机",
    check: "不写文件；与 charts/svg 有一个字节不同，就算不通过",
    shard: "分成 n 份，只画其中一份；各份的结果拷到一起即可",
    json: "以 JSON 列出画了什么",
    examples: `
示例：
  kaozheng charts                                     全部图，各种语言，写到 charts/svg
  kaozheng charts charts/fleet.vl.json --lang zh      一张图，写文件或名字都行
  kaozheng charts fleet --profile wechat --format png --out out    微信公众号用图，宽 1080 像素
  kaozheng charts fleet --profile cover,square --format svg,png --scale 2 --out out
  kaozheng charts --theme gazette --font outlines --out out        换一种样子，字转成路径

文件叫 <名字>.<语言>.svg，别的版式和格式叫 <名字>.<语言>.<版式>.svg 或 .png。封面、方图、竖图高度固定：
文字占剩的地方都给图形，放不下的图算错误。`,
  },
  audit: {
    description: "核对数据、推算、图和文章",
    format: "text、json；sarif 供代码托管网站和编辑器用；html 是一张网页",
    out: "报告写到这个文件，不打到标准输出",
    strict: "有提醒也算不通过",
    archive: "存档原文所在的文件夹：数一数有多少数字确在原文里（默认取 $KAOZHENG_ARCHIVE）",
    changed: "只列某个 git 版本以来改动过的文件，以及依赖它们的地方",
    accept: "把查出的问题记进 data/audit-baseline.csv，为什么留着由你来写",
    fragile: "列出换一种说得通的读法就站不住的增幅和比值；不影响是否通过",
    explain: "说明一条规则的意思，以及怎么改",
    examples: `
示例：
  kaozheng audit --strict                    用每一条规则查数据、推算、图和文章；提醒也算不通过
  kaozheng audit --explain claim/weaker      一种问题是什么意思，附一个过得去的和一个过不去的例子
  kaozheng audit --changed main              审稿用：main 以来改了什么，牵动什么
  kaozheng audit --format sarif > audit.sarif    给代码托管网站，问题显示在改动的行旁
  kaozheng audit --fragile                   哪些增幅和比值系于一种读法：一个出处、一个界、一段时间
  kaozheng audit --format html --out audit.html  一张可以看、可以转给别人的网页
  kaozheng audit --accept                    把查出的问题记进 data/audit-baseline.csv，再写明为什么留着

基线里写了理由的一行抵一个问题，该问题列为已认可；没写理由的一行算不通过。再也对不上任何问题的行是提醒，
--accept 会去掉它们。`,
  },
  verify: { description: "到存档原文里逐个找印出的字样", archive },
  scan: { description: "读出一段文字里的每个数字（- 指标准输入）", format: "json、csv 或 text" },
  check: {
    description: "拿一篇未绑定的文字与记录逐数比对（- 指标准输入）",
    report: "文字讲的是哪份已记录的报告（默认是它写出标题的那份）",
    against: "与更早的一份报告相比：哪些还在，哪些变了，哪些没了，哪些是新的",
    without: "不算某个出处印的数，当它还没记录",
    archive: archiveWords,
    language: "用哪种语言写比对结果（默认随原文）",
    format: "text、json，或 html：在网页上给原文做标注",
    out: "写到这个文件，不打到标准输出",
    record: "逐个问每个数字是什么，再把各行加进该报告的数字表",
    examples: `
示例：
  kaozheng check release.txt                            每个数字旁边放上记录里的数
  kaozheng check release.docx --against 2021-consumer   拿今年的新闻稿与去年的报告并排
  kaozheng check draft.md --report 2021消保              转述已记录报告的稿子，按它的数字核对
  pbpaste | kaozheng check -                            核对剪贴板里的文字
  kaozheng check release.html --format html --out check.html
  kaozheng check release.txt --record 005               把它的数字记到出处 005 名下，一键一个

能读纯文本、Markdown、HTML 和 DOCX，编码为 UTF-8 或 GB18030。比对看数字周围的词、单位、大小和年份。都不够像的，
说记录里没有，并列出最近的；与两样东西一样像的，不作判断。与同年记录不同的，退出码为 1。`,
  },
  bind: {
    description: "为草稿里的数字提议绑定，你认可的写进文件",
    certain: "只绑定确凿无疑的，不提问",
    archive: archiveWords,
    examples: `
示例：
  kaozheng bind notebooks/draft.zh.md             一个一个来：回车、2 到 6、i、e、s 或 q
  kaozheng bind notebooks/draft.zh.md --certain   只绑确凿无疑的，其余留给你

每个数字变成引用式链接，定义写在文件末尾；豁免的数字加一条写明理由的注释。文件里别的不动，按 Ctrl-C 什么也不写。
还没着落的，审计会指出来。`,
  },
  trace: {
    description: "显示一个数字由什么算出，一直追到印出的字样",
    language: "zh 或 en（默认随文章；给的是 id 时为 en）",
    format: "text、json，或 mermaid：代码托管网站能显示的图",
    examples: `
示例：
  kaozheng trace inspection-spend-growth/2020-2021      一个算出来的数，直到印出的字样
  kaozheng trace fig:抽检资金@2021消保 --lang zh           一个数字，写 id 或别名
  kaozheng trace notebooks/inspection.en.md:24:37       那里的数字：用词、绑定、结论，以及来历
  kaozheng trace notebooks/inspection.en.md:24          该行只有一个数字时同上，否则列出来

位置的写法与审计打印的一样，也与编辑器一样：行和列都从 1 数起。`,
  },
  impact: {
    description: "数据的改动牵动什么，要发怎样的更正",
    since: "已发表的 git 版本",
    format: "text、json，或带更正稿的 markdown",
    note: "只打印更正稿",
    record: "把更正加进 data/corrections.csv",
    reason: (language) => `错是怎么来的（${language}）`,
    date: "更正的日期（默认今天）",
    examples: `
示例：
  kaozheng impact                                与 HEAD 不同的数字、比较、图和句子
  kaozheng impact --since v1.2 --format markdown 同上，从某次发布算起，可贴进审稿意见
  kaozheng impact --note                         各种语言的更正稿
  kaozheng impact --record --reason-zh '录入时漏了“超”字。' --reason-en 'The bound was lost in typing.'

改动一个数字的 \`printed\`，或改动脚本，再来问：由它算出的都在副本里重算，你的文件一概不动；只有加 --record 时，
data/corrections.csv 会添一行，它点名的页面随即印出更正。一句话按改动前的数字站得住、按改动后的站不住，就算失去依据，
这时退出码为 1。改好文章再来问，impact 会把发表时的说法与现在的说法并排。`,
  },
  export: {
    description: "导出一篇文章，给编辑、代码托管网站或打印机",
    to: "html、md、wechat、pdf",
    languages: "只写文章名、没写语言时导出哪些语言（默认全部）",
    out: "写到这里，不写 .kaozheng/export",
    json: "以 JSON 列出写了什么",
    examples: `
示例：
  kaozheng export inspection --to html                       各种语言，每种一个文件，可发送可上传
  kaozheng export inspection.zh --to wechat --out ~/weixin   一段可贴进微信公众号的内容，和它的图
  kaozheng export notebooks/inspection.en.md --to md,pdf     给代码托管网站的 Markdown，供打印或存档的 PDF
  kaozheng export inspection retellings --to pdf --lang en

html    <名字>.<语言>.html，即发表的页面，不带网站的其余部分
md      <名字>.<语言>.md，来历写成脚注，图在 <名字>.<语言>/
wechat  <名字>.<语言>.wechat.html，图在 <名字>.<语言>.wechat/：01-….png 放到写着【图 1】的地方
pdf     <名字>.<语言>.pdf，A4，由 Chromium 打印（CHROMIUM，否则 chromium、chromium-browser 或 google-chrome）

指向别的文章的链接变成文字，除非 data/datapackage.json 用 "homepage" 写明网站在哪里。有一种格式做不成，就一种也不写。
审计对这篇文章有什么意见会打印出来，其中的错误算不通过。`,
  },
  line: {
    usage: "用法：",
    arguments: "参数：",
    options: "选项：",
    globalOptions: "通用选项：",
    commands: "命令：",
    help: "显示帮助",
    default: "默认：",
    choices: "可选：",
    added: (words) => `（${words}）`,
    unknownOption: (option) => `错误：没有选项 ${option}`,
    unknownCommand: (name) => `错误：没有命令 ${name}`,
    missingArgument: (argument) => `错误：缺少参数 ${argument}`,
    optionMissingArgument: (option) => `错误：选项 ${option} 后面要有内容`,
    missingMandatoryOptionValue: (option) => `错误：必须写明选项 ${option}`,
    conflictingOption: (option, other) => `错误：选项 ${option} 不能与 ${other} 同用`,
    invalidArgument: (option, found, allowed) => `错误：选项 ${option} 不能是“${found}”，只能是 ${allowed}`,
    excessArguments: (command, expected, got) =>
      `错误：${command === "" ? "" : `${command} 的`}参数太多，应有 ${expected} 个，给了 ${got} 个`,
    suggestion: (names) => `（是不是 ${names}？）`,
    suggestions: (names) => `（是不是其中一个：${names}？）`,
  },
};
