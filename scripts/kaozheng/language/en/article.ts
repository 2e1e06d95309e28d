/** What pages and notes say of the numbers in an article. */
export const article = {
  /** What a reader has to know before two numbers are compared, by the flag that a derived figure carries. */
  flags: {
    "unequal-periods": "The two figures cover spans of different length",
    "stock-with-flow": "One is a stock at a moment, the other a flow over a span",
    "unknown-base": "The source does not say what the change is measured against",
    "percent-or-points": "The source does not say whether percent or percentage points are meant",
    untied: "No document ties the two numbers divided to each other; they need not count the same kind of thing",
    "not-entailed":
      "The sources print bounds only, and no bound of this result follows; it is computed from the printed numbers",
  },
  /** An interval whose ends are numbers with their units; one with two ends says of each whether it is included. */
  interval: {
    exact: (low: string): string => `exactly ${low}`,
    nothing: "no bound follows",
    above: (low: string): string => `more than ${low}, no upper bound`,
    from: (low: string): string => `at least ${low}, no upper bound`,
    below: (high: string): string => `less than ${high}`,
    to: (high: string): string => `at most ${high}`,
    between: (low: string, lowClosed: boolean, high: string, highClosed: boolean): string =>
      `${lowClosed ? "at least" : "more than"} ${low}, ${highClosed ? "at most" : "less than"} ${high}`,
  },
  strict: "strict",
  usual: "usual",
  selfReported: "self-reported",
  /** Who tells a report, by what kind of document tells it. */
  tells: {
    original: (publisher: string, report: string): string => `${publisher}, ${report}`,
    retelling: (publisher: string, report: string): string => `${publisher}, retelling ${report}`,
    copy: (publisher: string, report: string): string => `${publisher}, reprinting ${report}`,
  },
  paragraph: (number: number): string => `paragraph ${number}`,
};
