import { inLanguages, wordsOf } from "../../language/language.ts";
import { PLAIN_NUMBERS } from "./number-style.ts";
import { type Profile, type Theme, textStyle } from "./theme.ts";

const narrow: Profile = {
  width: 360,
  padding: 16,
  plotHeight: 240,
  scale: 3,
  headline: textStyle(19, 26),
  standfirst: textStyle(14, 21),
  unit: textStyle(12, 17),
  note: textStyle(11, 16.5),
  label: textStyle(12, 16),
  tickSpacing: 56,
};

const square: Profile = {
  width: 540,
  padding: 26,
  plotHeight: 300,
  scale: 2,
  headline: textStyle(24, 32),
  standfirst: textStyle(15, 22),
  unit: textStyle(14, 19),
  note: textStyle(12, 17.5),
  label: textStyle(14, 18),
  tickSpacing: 64,
  fixed: {
    height: 540,
    leastPlot: 165,
    standfirst: false,
    notes: "conventions",
    source: "full",
    credit: true,
  },
};

/** White paper, a red bar over the headline: the look charts have unless another is chosen. */
export const PRESS: Theme = {
  name: "press",
  fallback: "'Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif",
  palette: {
    paper: "#ffffff",
    ink: "#16202b",
    text: "#3b4754",
    muted: "#66717d",
    axis: "#8a949f",
    grid: "#e4e8ec",
    brand: "#b3261e",
    categorical: ["#2461a0", "#ce6802", "#38a09b", "#873359", "#8c9058", "#737577", "#31297f"],
    sequential: ["#dbe8f2", "#a9c8df", "#6fa3c8", "#3c7cab", "#1d5b8f", "#123d63"],
  },
  dark: {
    paper: "#161a1f",
    ink: "#eef1f4",
    text: "#c9d0d8",
    muted: "#98a3ae",
    axis: "#6f7a86",
    grid: "#2c333b",
    brand: "#ef6a60",
    categorical: ["#9cc9f7", "#bc721b", "#179290", "#98556a", "#d3d661", "#a0a2a3", "#8a8ae8"],
    sequential: ["#1f3345", "#2b5071", "#3f739d", "#6197c2", "#92bde0", "#c6dff3"],
  },
  brand: { path: "M0,0h40v4h-40Z", width: 40, height: 4, place: "top" },
  words: inLanguages((language) => wordsOf(language).chart.frames.press),
  credit: "below",
  numbers: PLAIN_NUMBERS,
  gaps: { headline: 18, standfirst: 6, unit: 12, legend: 6, plot: 10, foot: 16, lines: 3, bottom: 4 },
  profiles: {
    wide: {
      width: 720,
      padding: 24,
      plotHeight: 300,
      scale: 2,
      headline: textStyle(24, 32),
      standfirst: textStyle(15, 23),
      unit: textStyle(13, 18),
      note: textStyle(12, 18),
      label: textStyle(13, 17),
      tickSpacing: 64,
    },
    narrow,
    // The body of a 微信 article is 360 px wide; its pictures are shown smaller on small phones.
    wechat: { ...narrow, note: textStyle(12, 18) },
    cover: {
      width: 900,
      padding: 36,
      plotHeight: 200,
      scale: 1,
      headline: textStyle(34, 44),
      standfirst: textStyle(20, 28),
      unit: textStyle(18, 24),
      note: textStyle(15, 21),
      label: textStyle(20, 25),
      tickSpacing: 80,
      fixed: {
        height: 383,
        leastPlot: 120,
        standfirst: false,
        notes: "none",
        source: "publishers",
        credit: false,
      },
    },
    square,
    portrait: {
      ...square,
      headline: textStyle(26, 35),
      fixed: { height: 720, leastPlot: 190, standfirst: true, notes: "all", source: "full", credit: true },
    },
  },
};
