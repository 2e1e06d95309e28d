import { byKind } from "../../by-kind.ts";
import type { AxisStart, Measured, chartLint as model, UnitGap } from "../../en/findings/chart-lint.ts";
import { listed } from "./say.ts";

/** mean(spend)：运算的名称照图的定义来写。 */
const measured = ({ aggregate, field }: Measured): string =>
  aggregate === null ? (field ?? "") : field === null ? aggregate : `${aggregate}(${field})`;

const start = (cut: AxisStart): string =>
  byKind(cut, {
    logarithmic: () => "是对数轴，没有零点",
    "not-linear": ({ scale }) => `不是线性的（${scale}）`,
    domain: ({ from, to }) => `从 ${from} 到 ${to}`,
    least: ({ at }) => `从 ${at} 开始`,
    anywhere: () => "起点不定（zero: false）",
  });

const gap = (left: UnitGap): string =>
  byKind(left, {
    "plot-title": ({ title }) => `分图的标题“${title}”没有写单位，旁边的分图用的又是别的单位`,
    "mixed-rows": () => "各行单位不一，单位行和坐标轴都没有写明",
    axis: ({ label }) => `坐标轴上印着“${label}”，上方没有单位行`,
  });

const PARTS: Readonly<Record<string, string>> = {
  headline: "标题",
  standfirst: "导语",
  note: "注",
  alt: "替代文字",
  annotation: "图中文字",
  "plot-title": "分图标题",
  "axis-title": "坐标轴标题",
  "legend-title": "图例标题",
};

export const chartLint: typeof model = {
  "chart/cut-bars": (a) => ({
    message: `柱子的长短与数值不成比例：${a.axis} 轴${start(a.start)}。`,
    expected: "凡是画柱子，数值轴都从 0 开始",
    actual: start(a.start),
    remedy: "去掉 scale 里的设置；或改画点、线，读者看的是位置，不是长短。",
  }),
  "chart/dual-axes": (a) => ({
    message: `一张图里有两条 ${a.axis} 轴（${listed(a.fields.map(measured))}）：两条线在哪里相交，全看刻度怎么定。`,
    expected: "一张图一套刻度",
    actual: `图层里的 resolve.scale.${a.axis} 是 "independent"`,
    remedy: "分成并排的两张图（concat），或把两者换成同一单位：指数、占比、变化。",
  }),
  "chart/too-many-colours": (a) => ({
    message: `要分辨 ${a.count} 种颜色，读者大约能分 ${a.most} 种。`,
    expected: `用颜色区分的类别至多 ${a.most} 个`,
    remedy: "只给图要说的几类上色，其余用灰；或合并小类，或拆成几张小图。",
  }),
  "chart/no-unit": (a) => ({
    message: `没有写明数的单位：${gap(a.gap)}。`,
    expected: '单位："unit": {"zh": "元", "en": "yuan"}；或写在分图、坐标轴的标题里：金额（元）',
    remedy: "写上 usermeta.kaozheng.unit（Plot 图是 meta.unit），或在标题里写明单位。",
  }),
  "chart/no-alt": () => ({
    message: "图没有替代文字，数据又不足以自动写出。",
    expected: '"alt": {"zh": "…", "en": "…"}',
    remedy: "用一两句话说明画的是什么，最大、最小的数是多少，哪些不能相比。",
  }),
  "chart/unbound-number": (a) => ({
    message: `${PARTS[a.role] ?? a.role}里的“${a.text}”没有绑定，图里也没有画这个数。`,
    expected: `[${a.text}](fig:…) 或 [${a.text}](calc:…)`,
    remedy: "绑定到它的出处，或改成图里画的数，或不用数字来说。",
  }),
  "chart/low-contrast": (a) => ({
    message: `${a.colour} 与底色太近，对比只有 ${a.ratio} : 1。`,
    expected: `至少 ${a.least} : 1`,
    remedy: "换深一些的颜色，或用主题的配色。",
  }),
  "chart/small-text": (a) => ({
    message: `“${a.text}”${a.others === 0 ? "" : `等 ${a.others + 1} 处文字`}的字号是 ${a.size} px。`,
    expected: `在 ${a.profile} 版式里至少 ${a.least} px`,
    remedy: "从定义里去掉字号：主题的字号适合这个版式。放不下的，少印几个标签。",
  }),
};
