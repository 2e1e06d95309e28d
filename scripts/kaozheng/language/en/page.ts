/** What any page says that its author did not write. */
export const page = {
  skip: "Skip to the content",
  articles: "All articles",
  by: "By",
  footnotes: "Footnotes",
  back: (n: number) => `Back to place ${n} in the text`,
  footnoteBack: (n: number, again: number) =>
    `Back to where footnote ${n} is cited${again > 1 ? `, place ${again}` : ""}`,
  notes: "Where the numbers come from",
  notesIntro:
    "Every number with a dotted line can be followed: how the source printed it, where, how it was computed, and how far it goes.",
  close: "Close",
  printed: "As printed",
  source: "Source",
  selfReported: "self-reported by the platform",
  strict: "The words entail",
  usual: "Usually read as",
  formula: "Formula",
  filled: "With numbers",
  result: "Result",
  operands: "Computed from",
  note: "Note",
  caveats: "Caveats",
  table: "Table, scrolls sideways",
  chartNumbers: (n: number) =>
    n === 1 ? "Where the number on this chart comes from" : `Where the ${n} numbers on this chart come from`,
  downloads: "Download",
  /** The link from a chart to the page of its own. */
  chartPage: "data and embedding",
  /** What the list of the parts of the site is called. */
  sections: "Parts of this site",
  readIn: "Read in another language",
  quote: ["“", "”"] as [open: string, close: string],
  /** Before a printed token said again in the page's language; empty where tokens are in it already. */
  thatIs: ", that is, ",
  colophon: "The numbers on this page are made from data, and each says where it comes from.",
  correction: "Correction",
  allCorrections: "All corrections on this site",
  /** Around the day since which it was wrong. */
  since: [" (wrong since ", ")"] as [before: string, after: string],
  wrong: "What we published",
  right: "What is right",
  reason: "Why",
  /** What is done while a site is built. */
  phases: { derive: "derive…", charts: "charts…", articles: "articles…", audit: "audit…", site: "site…" },
};
