import { byKind } from "../../by-kind.ts";
import type { ArticlePart, Mention, audit as model } from "../../en/findings/audit.ts";
import { listed, meant } from "./say.ts";

const part = (of: ArticlePart | null): string =>
  of === null ? "没有了" : byKind(of, { section: ({ title }) => `“${title}”一节`, chart: ({ name }) => `图 ${name}` });

const DIRECTIONS = { increase: "升", decrease: "降" };

const mention = ({ text, direction }: Mention): string =>
  direction === null ? text : `${text}（${DIRECTIONS[direction]}）`;

export const audit: typeof model = {
  "article/unbound": (a) => ({
    message: `“${a.text}”没有绑定。`,
    expected: `[${a.text}](fig:…)、[${a.text}](calc:…)，或写明理由的豁免`,
    remedy: "绑定到它的出处，或用 ${…} 插入，或予以豁免：<!-- kaozheng-exempt …: 理由 -->。",
  }),
  "article/unknown-chart": (a) => ({
    message: `文章用了图“${a.name}”，charts/ 里没有。${meant(a.meant)}`,
    expected: "一张图的名称",
    remedy: "改正图片的路径，或补上这张图。",
  }),
  "article/broken-link": (a) => ({
    message: `链接指向 ${a.target}，那里没有内容。`,
    expected: "项目里的文件、网址或 id",
    remedy: "改正链接。",
  }),
  "chart/missing": (a) => ({
    message: `图 ${a.name} 还没有画过：没有 ${a.svgFile}。`,
    remedy: "运行 `npm run charts`。",
  }),
  "chart/stale": (a) => ({
    message: `${a.svgFile} 与 ${a.name} 现在画出来的不同：定义、数据或图片改过了。`,
    expected: "与现在画出的逐字节相同",
    remedy: "运行 `npm run charts`，看过图再提交。",
  }),
  "article/page-taken": (a) => ({
    message: `这篇文章要写到 ${a.page}，而那是${a.by === null ? "网站首页" : ` ${a.by} 的页面`}。`,
    expected: "每篇文章各有各的页面",
    remedy: "换一个文件名，或在文首信息里换一个 slug。",
  }),
  "article/language": (a) => ({
    message: `文首信息写的语言是 ${a.language}，与文件名 ${a.file} 不符。`,
    expected: `以 .${a.language}.md 结尾的文件名`,
    remedy: "改文件名，或改 language。",
  }),
  "article/unread": (a) => ({
    message: `没有读 notebooks/${a.name}：文件名没有写明语言。`,
    expected: "以 .zh.md 或 .en.md 结尾的文件名",
    remedy: "改文件名，或移出 notebooks/。",
  }),
  "article/chart-differs": (a) => ({
    message: `正文写“${a.claim}”，图 ${a.chart} 印的却是“${a.label}”（${a.drawn}）。`,
    remedy: "正文照图来写，或图照正文来画。",
  }),
  "article/chart-bound": (a) => ({
    message: `正文写“${a.claim}”，图 ${a.chart} 印的是“${a.label}”：只有一处带限定词。`,
    remedy: "与图并列的文字，也保留图上的限定词。",
  }),
  "article/chart-reading": (a) => ({
    message: `正文用的是 ${a.id}（“${a.claim}”），图 ${a.chart} 画的却是另一份文件的读法“${a.label}”（${a.drawn}）。`,
    remedy: "绑定图所画的读法，或改画正文绑定的，或在正文里把两种都交代清楚。",
  }),
  "article/missing-caveat": (a) => ({
    message: `${a.id} 不能直接相比，上下文却没有交代。`,
    expected: a.caveats.join("；"),
    remedy: "在这一段里，或在文末的说明里交代。",
  }),
  "article/translation-differs": (a) => ({
    message: `这里用了 ${a.id}，${a.translation} 里既没有绑定也没有插入。`,
    expected: "两种语言用同样的数",
    remedy: "在那边绑定，或从这里删去。",
  }),
  "article/translation-reading": (a) => ({
    message: `${a.id} 在这里写作“${mention(a.claim)}”，在 ${a.translation} 里写作“${listed(a.there.map(mention))}”。`,
    expected: "两种语言的数值、界和升降都相同",
    actual: mention(a.claim),
    remedy: "两边都写数据能证明的。",
  }),
  "article/translation-structure": (a) => ({
    message: `这里是${part(a.here)}，${a.translation} 的同一处${a.there === null ? "" : "是"}${part(a.there)}。`,
    expected: "两种语言的章节和图相同，次序也相同",
    actual: part(a.here),
    remedy: "缺的一边补上，或从另一边删去。",
  }),
  "article/translation-words": (a) => ({
    message: `“${a.words}”这个说法，${a.translation} 的同一节里没有。`,
    remedy: "两种语言都写，或都不写。",
  }),
  "audit/no-reason": (a) => ({
    message: `${a.file} 的“${a.match}”（${a.rule}）登记为已知，却没有写理由。`,
    expected: "为什么留着不改",
    remedy: "在这一行写上理由，或改好以后删去这一行。",
  }),
  "audit/stale-entry": (a) => ({
    message: `${a.file} 的“${a.match}”（${a.rule}）登记为已知，现在已经没有了。`,
    expected: "每一行对应一处仍然留着的问题",
    remedy: "删去这一行。",
  }),
};
