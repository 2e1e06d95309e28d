const YEAR = /^(?:19|20)\d{2}$/;
/** A label that holds a comma, or ends in a digit, has to be set apart from a number after it. */
const needsColon = (label: string): boolean => /[,，;；:：]|\d$/.test(label);

const NUMERALS = ["Two", "Three", "Four", "Five", "Six"];
const COUNTED: Readonly<Record<string, string>> = {
  columns: "bars",
  bars: "bars",
  stack: "segments",
  cells: "cells",
  pie: "sectors",
};

/** The words of alternative text. Sentences end in their full stop. */
export const alt = {
  /** About as long as a reader is willing to listen to, in characters. */
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
  /** 柱形图：抽检资金（元）。 */
  opening: (kind: string, subject: string, unit: string): string => {
    const known = unit === "" || subject.toLowerCase().includes(unit.toLowerCase());
    const measured = known ? subject : `${subject} (${unit})`;
    return subject === "" ? `${kind}${measured}.` : `${kind}: ${measured}.`;
  },
  several: (count: number): string => `${NUMERALS[count - 2] ?? count} small charts.`,
  /** The same where all plots have the same labels, in the same order. */
  severalOf: (count: number, labels: readonly string[]): string =>
    `${NUMERALS[count - 2] ?? count} small charts, each with ${labels.join(", ")} in this order.`,
  /** What one of several plots shows: 案件：…。 */
  plot: (title: string, contents: string): string => `${title}: ${contents}.`,
  item: (label: string, value: string): string => {
    if (YEAR.test(label)) return `${value} in ${label}`;
    return needsColon(label) ? `${label}: ${value}` : `${label} ${value}`;
  },
  /** Items of one series, and the series. */
  series: (name: string, items: string): string => `${name}: ${items}`,
  /** Between items; between series. */
  comma: ", ",
  semicolon: "; ",
  and: " and ",
  /** A label with its series. */
  place: (label: string, series: string | null): string => (series === null ? label : `${label} (${series})`),
  count: (count: number, kind: string): string => `${count} ${COUNTED[kind] ?? "numbers"}`,
  fromTo: (first: string, last: string): string => `From ${first} to ${last}`,
  rising: (years: boolean): string => (years ? "rising every year" : "rising throughout"),
  falling: (years: boolean): string => (years ? "falling every year" : "falling throughout"),
  largest: (place: string, value: string, sure: boolean): string =>
    `${sure ? "Largest" : "Largest as drawn"}: ${place}, ${value}`,
  smallest: (place: string, value: string, sure: boolean): string =>
    `${sure ? "smallest" : "smallest as drawn"}: ${place}, ${value}`,
  allLower: "All are lower bounds.",
  allUpper: "All are upper bounds.",
  starred: "Numbers with * are computed from lower bounds; the words printed do not entail them.",
  breakEverywhere: "The numbers are counted differently, or may be, and do not compare.",
  breakEverywhereInEach: "Within each, the numbers are counted differently, or may be, and do not compare.",
  breakBetween: (a: string, b: string): string =>
    `What is counted differs between ${a} and ${b}, or may: the two do not compare`,
  breaks: (count: number): string =>
    `At ${count} places what is counted changes, or may: the numbers on either side do not compare`,
  /** 散点图：纵轴为每单花费，横轴为单数，共 12 个点。 */
  cloud: (x: string | null, y: string | null, count: number): string => {
    const axes = [...(y === null ? [] : [`${y} up`]), ...(x === null ? [] : [`${x} across`])];
    return `Scatter plot${axes.length === 0 ? "" : `: ${axes.join(", ")}`}, ${count} points`;
  },
  /** From where to where the points reach along both axes. */
  reach: (x: readonly [from: string, to: string], y: readonly [from: string, to: string]): string =>
    `across from ${x[0]} to ${x[1]}, up from ${y[0]} to ${y[1]}`,
  /** Of all pairs of points, those of which the one further right is higher, and lower. */
  pairs: (together: number, against: number, all: number): string =>
    `of ${all} pairs of points, the one further right is higher in ${together} and lower in ${against}`,
  /** Every point further right is higher, or lower. */
  moving: (up: boolean): string => `the further right a point, the ${up ? "higher" : "lower"} it is, without exception`,
  /** What one of several plots is called that has no title: by its place. */
  nth: (place: number): string => `Chart ${place}`,
  sentence: (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
  /** A value label as it is read aloud. */
  spoken: (value: string): string => value.replace(/(\d)bn\b/g, "$1 billion").replace(/(\d)m\b/g, "$1 million"),
};
