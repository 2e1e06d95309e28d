const differences = {
  bounds: "bound",
  unit: "unit",
  action: "action",
  object: "object",
  "period-length": "end of the period",
};

const named = (name: string): string => (name === "-" ? "The text" : name);
const nominally = (value: string): string => `nominally ${value}`;

/** What is said of a text that was checked, and while its numbers are recorded. */
export const check = {
  title: (name: string) => (name === "-" ? "Check of standard input" : `Check of ${name}`),
  verdicts: {
    supported: "supported",
    "wrong-unit": "another unit",
    "wrong-direction": "the opposite direction",
    "wrong-period": "another year",
    "decrease-by-multiple": "a decrease “by times” means nothing",
    weaker: "follows from the data, but far from the bound (digits lost?)",
    "bound-dropped": "the bound is missing",
    "bound-added": "a bound is added",
    unhedged: "rounded without “about”",
    "not-entailed": "the data do not entail it",
    contradicted: "contradicts the data",
    mismatch: "does not match the data",
  },
  statuses: {
    supported: "supported",
    differs: "different",
    "no-figure": "with no figure of that year",
    tie: "undecided",
    none: "not in the record",
  },
  differences,
  /** An empty side has nothing of the kind. */
  differs: (kind: keyof typeof differences, from: string, to: string) => {
    const what = to === "" ? `no longer “${from}”` : from === "" ? `now “${to}”` : `${from} → ${to}`;
    return `${differences[kind]} changed: ${what}`;
  },
  outOfLine: (times: string) => `${times} times apart`,
  suspicions: {
    "same-number": "the very number of the earlier report",
    "above-hundred": "a rate above 100 %",
    "no-base": "does not say since when",
  },
  /** A part of what an indicator counts. */
  scoped: (label: string, scope: string) => `${label} [${scope}]`,
  publisher: (name: string, report: string) => `${name} (${report})`,
  prints: (printed: string, publishers: readonly string[]) =>
    `${publishers.join(" and ")} ${publishers.length > 1 ? "print" : "prints"} ${printed}`,
  computes: (value: string, label: string) => `the record gives ${value} (${label})`,
  otherYears: (list: string) => `in the record: ${list}`,
  nearest: (list: string) => `nearest: ${list}`,
  fits: (list: string) => `these fit alike: ${list}`,
  oneOf: (list: string) => `one of: ${list}`,
  nothingNear: "nothing in the record is near",
  nominally,
  change: (nominal: string, entailed: string | null) =>
    entailed === null ? nominal : `${nominally(nominal)}, ${entailed}`,
  sections: {
    changed: "Changed in kind: proposed breaks",
    suspicious: "Worth a call",
    carried: "Carried over",
    vanished: "No longer printed",
    fresh: "Not in the record",
    elsewhere: "In the record, though not in that report",
    undecided: "Undecided",
  },
  /** Of a report that others end on another day than. */
  otherEnd: (report: string, from: string, to: string) =>
    `${report}, which it is compared with, runs to ${from}, the report it tells of to ${to}`,
  tellsOf: (report: string) => `Checked as a telling of ${report}`,
  yearWanting:
    "Some numbers name no year, and are not called wrong where they differ from the record; say with --report which report they tell of",
  comparedWith: (report: string) => `Compared with ${report}`,
  without: (source: string) => `Without what source ${source} prints`,
  noDocuments:
    "No documents at hand (--archive): matched by the names and definitions of indicators alone, actions and objects not compared",
  count: (status: string, n: number) => `${n} ${status}`,
  intro:
    "Matched by the words around each number, its unit, size and year, with no language model; what is in doubt is left to you.",
  marked: "The text",
  alsoPrinted: (list: string) => `the same thing is also printed as ${list} in this text`,
  site: "Kaozheng",
  recordKeys: (n: number) =>
    `${n > 0 ? `Enter records it under the first${n > 1 ? `, ${n === 2 ? "2" : `2–${n}`} under another` : ""}, ` : ""}i another indicator, s skip, q stop here`,
  whichIndicator: "indicator (or indicator#scope): ",
  newIndicator: "there is no such indicator or scope. Add a new one to data/indicators.csv or data/scopes.csv first.",
  /** Of a row that stands where another would go; `where` is null of one that was accepted a moment ago. */
  taken: (indicator: string, printed: string, where: string | null) =>
    `The source has ${indicator} already, as ${printed} (${where ?? "just now"}). Correct that row if it is wrong; for a part of it press i and write ${indicator}#scope.`,
  nothingWritten: "Nothing was written.",
  recorded: (file: string, rows: number, left: number) =>
    `${file}  ${rows} recorded, ${left} not.${rows > 0 ? " kaozheng record completes the other columns." : ""}`,
  neither: "by the printed bounds neither a rise nor a fall is entailed",
  /** Of the ends of what the printed bounds entail one may be open. */
  entailed: (low: string | null, high: string | null) =>
    low === null
      ? `entailed at most ${high}`
      : high === null
        ? `entailed at least ${low}`
        : `entailed ${low} to ${high}`,
  // What keeps a text from being read, or its numbers from being recorded; `-` is standard input.
  notRead: (name: string, format: string) =>
    `${name} is ${format}, which check does not read. Save it as DOCX, HTML or text.`,
  brokenDocx: (name: string) =>
    `${name} is no DOCX that can be read. Open it in its program and save it again, or hand in its text.`,
  utf16: (name: string) => `${named(name)} is UTF-16. Save it as UTF-8.`,
  unknownEncoding: (name: string) =>
    `${named(name)} is neither UTF-8 nor GB18030. Save it as UTF-8, or hand in its text.`,
  noFiguresFile: (report: string) =>
    `No figures file is for the report ${report}. Add a resource to data/datapackage.json with "kaozheng:role": "figures" and "kaozheng:report": "${report}", and an empty file with the header of the others.`,
  noNumbers: "there is no number to check in this text",
};
