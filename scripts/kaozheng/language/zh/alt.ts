import type { alt as model } from "../en/alt.ts";

const YEAR = /^(?:19|20)\d{2}$/;
const isYears = (labels: readonly string[]): boolean => labels.every((label) => YEAR.test(label));
/** Chinese sets a space between a Han character and the digit after it. */
const spaced = (text: string): string => (/^\d/.test(text) ? ` ${text}` : text);
/** A label that holds a comma, or ends in a digit, has to be set apart from a number after it. */
const needsColon = (label: string): boolean => /[,，;；:：]|\d$/.test(label);

const NUMERALS = ["两", "三", "四", "五", "六"];
const COUNTED: Readonly<Record<string, string>> = { columns: "根", bars: "条", stack: "段", cells: "格" };

export const alt: typeof model = {
  limit: 160,
  kinds: {
    columns: "柱形图",
    bars: "条形图",
    stack: "堆叠条形图",
    line: "折线图",
    area: "面积图",
    points: "点图",
    ranges: "区间图",
    cells: "格子图",
    pie: "饼图",
  },
  opening: (kind, subject, unit) => {
    const measured = unit === "" ? subject : `${subject}（${unit}）`;
    return subject === "" ? `${kind}${measured}。` : `${kind}：${measured}。`;
  },
  several: (count) => `${NUMERALS[count - 2] ?? `${count} `}幅小图。`,
  severalOf: (count, labels) => {
    const order = isYears(labels) ? `${spaced(labels.join("、"))} 年` : spaced(labels.join("、"));
    return `${NUMERALS[count - 2] ?? `${count} `}幅小图，每幅依次为${order}。`;
  },
  plot: (title, contents) => `${title}：${contents}。`,
  item: (label, value) => {
    if (YEAR.test(label)) return `${label} 年${spaced(value)}`;
    return needsColon(label) ? `${label}：${value}` : `${label}${spaced(value)}`;
  },
  series: (name, items) => (YEAR.test(name) ? `${name} 年：${items}` : `${name}：${items}`),
  comma: "，",
  semicolon: "；",
  and: "和",
  place: (label, series) => [YEAR.test(label) ? `${label} 年` : label, series].filter((x) => x !== null).join("、"),
  count: (count, kind) => `共 ${count} ${COUNTED[kind] ?? "个数"}`,
  fromTo: (first, last) => `从${spaced(first)}，到${spaced(last)}`,
  rising: (years) => (years ? "逐年上升" : "一路上升"),
  falling: (years) => (years ? "逐年下降" : "一路下降"),
  largest: (place, value, sure) => `${sure ? "最大的是" : "图上最大的数是"}${spaced(place)}，${value}`,
  smallest: (place, value, sure) => `${sure ? "最小的是" : "图上最小的数是"}${spaced(place)}，${value}`,
  allLower: "都只是下限。",
  allUpper: "都只是上限。",
  starred: "带 * 的按所披露的下限算出，原文推不出。",
  breakEverywhere: "彼此口径不同或不明，不可直接比较。",
  breakEverywhereInEach: "各图之内口径不同或不明，不可直接比较。",
  breakBetween: (a, b) =>
    `${YEAR.test(a) ? `${a} 年` : a}与${YEAR.test(b) ? ` ${b} 年` : spaced(b)}之间口径不同或不明，不可直接比较`,
  breaks: (count) => `其中 ${count} 处前后口径不同或不明，不可直接比较`,
  cloud: (x, y, count) => {
    const axes = [...(y === null ? [] : [`纵轴为${y}`]), ...(x === null ? [] : [`横轴为${x}`])];
    return `散点图${axes.length === 0 ? "" : `：${axes.join("，")}`}，共 ${count} 个点`;
  },
  reach: (x, y) => {
    const ends = ([from, to]: readonly [string, string]) => `${from}${/[\d%]$/.test(from) ? " " : ""}到${spaced(to)}`;
    return `横轴从${spaced(ends(x))}，纵轴从${spaced(ends(y))}`;
  },
  pairs: (together, against, all) =>
    `任取两点共 ${all} 对，其中 ${together} 对横轴大的纵轴也大，${against} 对横轴大的纵轴反而小`,
  moving: (up) => `横轴越大，纵轴越${up ? "大" : "小"}，没有例外`,
  nth: (place) => `第${"一二三四五六七八九十"[place - 1] ?? ` ${place} `}幅`,
  sentence: (text) => `${text}。`,
  // Articles set a space between Han and digits, marks do without.
  spoken: (value) => value.replace(/(\p{Script=Han})(\d)/gu, "$1 $2").replace(/(\d|%)(\p{Script=Han})/gu, "$1 $2"),
};
