import { byKind } from "../../by-kind.ts";
import type { FrontMatterForm, article as model, NoQuantity } from "../../en/findings/article.ts";
import { either, meant, quote } from "./say.ts";

const form = (expected: FrontMatterForm): string =>
  byKind(expected, {
    slug: () => "文字、数字和连字符",
    day: () => "日期，如 2023-01-11",
    "one-of": ({ values }) => either(values),
  });

const TYPES: Readonly<Record<string, string>> = {
  boolean: "真假值",
  function: "函数",
  string: "字符串",
  symbol: "符号",
};

const value = (found: NoQuantity): string =>
  byKind(found, {
    number: ({ text }) => `单单一个数 ${text}`,
    nothing: ({ text }) => ` ${text}`,
    quantity: () => "一个不在任何一列里的量",
    object: () => "一个不是量的对象",
    type: ({ type }) => TYPES[type] ?? ` ${type}`,
  });

export const article: typeof model = {
  "article/front-matter": (a) => ({
    message: `文首信息的这一处不是 YAML：${a.problem}`,
    expected: "一行一项，写作 key: value",
    remedy: "值里有冒号，或以括号开头的，给值加上引号。",
  }),
  "article/unknown-key": (a) => ({
    message: `文首信息里没有${quote(a.key)}这一项。${meant(a.meant)}`,
    remedy: "改正它，或删去。",
  }),
  "article/front-matter-value": (a) => ({
    message: `${a.key} 不能写${quote(a.found)}。`,
    expected: form(a.expected),
    remedy: "改正这个值。",
  }),
  "article/no-title": () => ({
    message: "文章没有标题。",
    expected: "在文件开头两行 --- 之间写 title: …",
    remedy: "加上标题。",
  }),
  "article/insertion": () => ({
    message: "有 ${，同一段里却没有收尾的花括号。",
    expected: "$" + "{expression}",
    remedy: "补上花括号；如果就是要印这两个字符，写作 \\${。",
  }),
  "article/undefined-reference": (a) => ({
    message: `链接指向 [${a.label}]，文中却没有它的定义。`,
    expected: `[${a.label}]: fig:… 或 calc:…，单独成行`,
    remedy: "在文末加上定义，或改正标签。",
  }),
  "article/raw-html": () => ({
    message: "文章里的 HTML 不会印到页面上：这里的内容读者看不到。",
    expected: "Markdown，或单独成行的注释",
    remedy: "用 Markdown 来写。与注释同在一行的文字，另起一行。",
  }),
  "article/exemption": (a) => ({
    message: `${quote(a.found)}不是有效的豁免。`,
    expected: "<!-- kaozheng-exempt 315: 理由 --> 或 <!-- kaozheng-exempt: 理由 -->",
    remedy: "在冒号后面写明这个数为什么不用出处。",
  }),
  "article/exemption-unused": (a) => ({
    message: a.words === "" ? "豁免的下面没有内容。" : `豁免的是${quote(a.words)}，下文没有这几个字。`,
    expected: "与正文一字不差",
    remedy: "改正字句，或删去这条注释。",
  }),
  "article/cell-failed": (a) => ({
    message: `代码中途停了：${a.problem}`,
    remedy: "改正代码。后面的代码和文中插入的数都还没有运行。",
  }),
  "article/insertion-failed": (a) => ({
    message: `插入的数算不出来：${a.problem}`,
    remedy: "改正算式。它用得到文中各段代码声明的内容。",
  }),
  "article/type": (a) => ({
    message: `类型不符：${a.problem}`,
    remedy: "改正代码。id 也是类型：没有登记的 id 不是 FigureId。",
  }),
  "article/time-limit": (a) => ({
    message: `代码过了 ${a.seconds} 秒还没有运行完，已经中止。`,
    remedy: "看看是不是有停不下来的循环。",
  }),
  "article/no-quantity": (a) => ({
    message: `这里是${value(a.found)}，看不出来历。`,
    expected: "量：figure(…)、derived(…)，或对它们的运算；也可以是文字",
    actual: value(a.found).trim(),
    remedy: "用运算来算（growth、share、sum 等）；年份和编号写在引号里。",
  }),
  "article/wechat-too-long": (a) => ({
    message: `发到微信，文章连同标记和文末的列表共 ${a.characters} 个字符，其中列表占 ${a.closing} 个。`,
    expected: `不到 ${a.limit} 个；现在超出 ${a.characters - a.limit + 1} 个`,
    remedy: "分两篇发，或把表格画成图，或少绑定几个算出的数：每一个都要在文末交代。",
  }),
  "article/wechat-picture": (a) => ({
    message: `发到微信，图片 ${a.picture} 太大：${a.bytes} 字节。`,
    expected: `不到 ${a.limit} 字节`,
    remedy: "换小一些的图片；是图表的，少画些标记。",
  }),
  "article/no-table": (a) => ({
    message: `要显示的表里，有一行是${value(a.found)}。`,
    expected: "按列写出量和文字的对象",
    actual: value(a.found).trim(),
    remedy: '写作 display([{ year: "2021", spent: figure(…) }, …])。',
  }),
};
