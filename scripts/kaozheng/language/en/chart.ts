/** Before a number on a chart, by what its words make of it; shorter than in an article. */
const hedges: Readonly<Record<string, string>> = {
  "more-than": "over ",
  "at-least": "at least ",
  upward: "at least ",
  "less-than": "under ",
  "at-most": "up to ",
  nearly: "nearly ",
  about: "about ",
};

/** Flags of derived figures, for the note under a chart. */
const flags: Readonly<Record<string, string>> = {
  "unequal-periods": "The periods compared differ in length",
  "stock-with-flow": "A stock is compared with a flow",
  "unknown-base": "The source does not say what the change is measured from",
  "percent-or-points": "The source does not say whether percent or percentage points are meant",
  untied: "No document ties the two numbers divided to each other",
};

/** What is printed on charts. */
export const chart = {
  hedges,
  flags,
  /** A number that ends in -odd, with its per cent sign; `far`: more than one of its scale's units may be missing. */
  odd: (number: string, _far: boolean): string => `${number}-odd`,
  /** Before an upper bound below zero, where it is no word like others; null where it is. */
  below: null as string | null,
  /** What a scale word is shortened to, with the space before it: the unit stands in the unit line. */
  short: [
    [" billion", "bn"],
    [" million", "m"],
  ] as readonly (readonly [word: string, short: string])[],
  /** Whether a scale word is spared where it spares no digits: 2.7115万 is not easier to read than 27115. */
  sparesScales: false,
  /** The year that names of derived figures carry. */
  year: /, \d{4}$/u,
  /** A printed change with its direction. */
  increase: (value: string): string => `up ${value}`,
  decrease: (value: string): string => `down ${value}`,
  /** On a break between two values. */
  breakWord: "not comparable",
  /** What the drawn conventions mean. */
  conventions: {
    lower: "An open angle towards higher values marks a lower bound: the source says “more than” or “at least”",
    upper: "An open angle towards lower values marks an upper bound: the source says “less than” or “at most”",
    unsupported: "Values with * are computed from printed lower bounds; the words printed do not entail them",
    range: "Lines join the two ends that the source gives",
    break: "Values on either side of a dashed line are counted differently, or may be, and do not compare",
  },
  percent: "per cent",
  /** The unit as the line above a plot says it. */
  unit: (unit: string): string => unit,
  /** Whether that line begins like a sentence. */
  unitLineIsSentence: true,
  /** Reports that a source tells of. */
  reports: (titles: readonly string[]): string => titles.map((title) => `“${title}”`).join(" and "),
  /** Who says it, and whom they retell. */
  source: {
    original: (publisher: string, reports: string): string => `${publisher}, ${reports}`,
    retelling: (publisher: string, reports: string): string => `${publisher}, retelling ${reports}`,
    copy: (publisher: string, reports: string): string => `${publisher}, retelling ${reports} (a copy)`,
  },
  /** What the line says of figures that nobody but their publisher has checked. */
  ownFigures: { all: ". All figures are the platform’s own", some: ". Some of the figures are the platform’s own" },
  /** Scale words of axes by the power they stand for, the greatest first. */
  axisScales: [
    [1e9, "bn"],
    [1e6, "m"],
  ] as readonly (readonly [power: number, word: string])[],
  /** How axes write whole numbers, as d3-format has it. */
  axisDigits: ",.12~r",
  /** How axes write dates, as d3-time-format has it. */
  dates: { year: "%Y", month: "%b %Y", day: "%-d %b" },
  /** Up to how many characters a standfirst is read out. */
  standfirstLength: 90,
  /** Between the ends of a range. */
  dash: "–",
  /** Before notes, source and credit, and between notes, by the theme. */
  frames: {
    press: { note: "Note: ", source: "Source: ", credit: "Chart: ", stop: ". " },
    gazette: { note: "Notes: ", source: "Sources: ", credit: "Graphic: ", stop: ". " },
  },
};
