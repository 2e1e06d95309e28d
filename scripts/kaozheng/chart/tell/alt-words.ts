import type { Language } from "../../language/language.ts";
import type { PlotKind } from "./depiction.ts";

/** The words of alternative text in one language. Sentences end in their full stop. */
export interface AltWording {
  /** About as long as a reader is willing to listen to, in characters. */
  readonly limit: number;
  readonly kinds: Readonly<Record<PlotKind, string>>;
  /** 柱形图：抽检资金（元）。 */
  opening(kind: string, subject: string, unit: string): string;
  several(count: number): string;
  /** The same where all plots have the same labels, in the same order. */
  severalOf(count: number, labels: readonly string[]): string;
  /** What one of several plots shows: 案件：…。 */
  plot(title: string, contents: string): string;
  item(label: string, value: string): string;
  /** Items of one series, and the series. */
  series(name: string, items: string): string;
  /** Between items; between series. */
  readonly comma: string;
  readonly semicolon: string;
  readonly and: string;
  /** A label with its series. */
  place(label: string, series: string | null): string;
  count(count: number, kind: PlotKind): string;
  fromTo(first: string, last: string): string;
  rising(years: boolean): string;
  falling(years: boolean): string;
  largest(place: string, value: string, sure: boolean): string;
  smallest(place: string, value: string, sure: boolean): string;
  readonly allLower: string;
  readonly allUpper: string;
  readonly starred: string;
  readonly breakEverywhere: string;
  readonly breakEverywhereInEach: string;
  breakBetween(a: string, b: string): string;
  breaks(count: number): string;
  /** 散点图：纵轴为每单花费，横轴为单数，共 12 个点。 */
  cloud(x: string | null, y: string | null, count: number): string;
  /** From where to where the points reach along both axes. */
  reach(x: readonly [from: string, to: string], y: readonly [from: string, to: string]): string;
  /** Of all pairs of points, those of which the one further right is higher, and lower. */
  pairs(together: number, against: number, all: number): string;
  /** Every point further right is higher, or lower. */
  moving(up: boolean): string;
  /** What one of several plots is called that has no title: by its place. */
  nth(place: number): string;
  sentence(text: string): string;
  /** A value label as it is read aloud. */
  spoken(value: string): string;
}

const YEAR = /^(?:19|20)\d{2}$/;

const isYears = (labels: readonly string[]): boolean => labels.every((label) => YEAR.test(label));
/** Chinese sets a space between a Han character and the digit after it. */
const spaced = (text: string): string => (/^\d/.test(text) ? ` ${text}` : text);
/** A label that holds a comma, or ends in a digit, has to be set apart from a number after it. */
const needsColon = (label: string): boolean => /[,，;；:：]|\d$/.test(label);

const NUMERALS_ZH = ["两", "三", "四", "五", "六"];
const NUMERALS_EN = ["Two", "Three", "Four", "Five", "Six"];

const COUNTED_ZH: Readonly<Partial<Record<PlotKind, string>>> = { columns: "根", bars: "条", stack: "段", cells: "格" };
const COUNTED_EN: Readonly<Partial<Record<PlotKind, string>>> = {
  columns: "bars",
  bars: "bars",
  stack: "segments",
  cells: "cells",
  pie: "sectors",
};

const zh: AltWording = {
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
  several: (count) => `${NUMERALS_ZH[count - 2] ?? `${count} `}幅小图。`,
  severalOf: (count, labels) => {
    const order = isYears(labels) ? `${spaced(labels.join("、"))} 年` : spaced(labels.join("、"));
    return `${NUMERALS_ZH[count - 2] ?? `${count} `}幅小图，每幅依次为${order}。`;
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
  count: (count, kind) => `共 ${count} ${COUNTED_ZH[kind] ?? "个数"}`,
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

const en: AltWording = {
  limit: 300,
  kinds: {
    columns: "Column chart",
    bars: "Bar chart",
    stack: "Stacked bar chart",
    line: "Line chart",
    area: "Area chart",
    points: "Dot chart",
    ranges: "Chart of ranges",
    cells: "Heat map",
    pie: "Pie chart",
  },
  opening: (kind, subject, unit) => {
    const known = unit === "" || subject.toLowerCase().includes(unit.toLowerCase());
    const measured = known ? subject : `${subject} (${unit})`;
    return subject === "" ? `${kind}${measured}.` : `${kind}: ${measured}.`;
  },
  several: (count) => `${NUMERALS_EN[count - 2] ?? count} small charts.`,
  severalOf: (count, labels) =>
    `${NUMERALS_EN[count - 2] ?? count} small charts, each with ${labels.join(", ")} in this order.`,
  plot: (title, contents) => `${title}: ${contents}.`,
  item: (label, value) => {
    if (YEAR.test(label)) return `${value} in ${label}`;
    return needsColon(label) ? `${label}: ${value}` : `${label} ${value}`;
  },
  series: (name, items) => `${name}: ${items}`,
  comma: ", ",
  semicolon: "; ",
  and: " and ",
  place: (label, series) => (series === null ? label : `${label} (${series})`),
  count: (count, kind) => `${count} ${COUNTED_EN[kind] ?? "numbers"}`,
  fromTo: (first, last) => `From ${first} to ${last}`,
  rising: (years) => (years ? "rising every year" : "rising throughout"),
  falling: (years) => (years ? "falling every year" : "falling throughout"),
  largest: (place, value, sure) => `${sure ? "Largest" : "Largest as drawn"}: ${place}, ${value}`,
  smallest: (place, value, sure) => `${sure ? "smallest" : "smallest as drawn"}: ${place}, ${value}`,
  allLower: "All are lower bounds.",
  allUpper: "All are upper bounds.",
  starred: "Numbers with * are computed from lower bounds; the words printed do not entail them.",
  breakEverywhere: "The numbers are counted differently, or may be, and do not compare.",
  breakEverywhereInEach: "Within each, the numbers are counted differently, or may be, and do not compare.",
  breakBetween: (a, b) => `What is counted differs between ${a} and ${b}, or may: the two do not compare`,
  breaks: (count) => `At ${count} places what is counted changes, or may: the numbers on either side do not compare`,
  cloud: (x, y, count) => {
    const axes = [...(y === null ? [] : [`${y} up`]), ...(x === null ? [] : [`${x} across`])];
    return `Scatter plot${axes.length === 0 ? "" : `: ${axes.join(", ")}`}, ${count} points`;
  },
  reach: (x, y) => `across from ${x[0]} to ${x[1]}, up from ${y[0]} to ${y[1]}`,
  pairs: (together, against, all) =>
    `of ${all} pairs of points, the one further right is higher in ${together} and lower in ${against}`,
  moving: (up) => `the further right a point, the ${up ? "higher" : "lower"} it is, without exception`,
  nth: (place) => `Chart ${place}`,
  sentence: (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
  spoken: (value) => value.replace(/(\d)bn\b/g, "$1 billion").replace(/(\d)m\b/g, "$1 million"),
};

export const ALT_WORDING: Readonly<Record<Language, AltWording>> = { zh, en };
