import { plural } from "./plural.ts";

/** How much an audit looked at, and what it found. */
interface AuditCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly numbers: { readonly total: number };
}

/** What the pages around the articles say, but for what all pages say. */
export const site = {
  sections: {
    articles: "Articles",
    charts: "Charts",
    data: "Data",
    systems: "Systems",
    disputes: "Disputes & breaks",
    corrections: "Corrections",
    audit: "Audit",
  },
  download: "Download",
  galleryIntro: (n: number) => `${plural(n, "chart")}, each with its data, its sources and code to embed it.`,
  alternative: "What the chart says",
  embed: "Embed this chart",
  embedIntro: "Paste this code into a web page; the alternative text and the size are in it. ",
  /** Added where the address of the site is not known. */
  embedAddress: "Put the address of this site in the place of https://example.org/.",
  rowsDrawn: "The data drawn",
  rowsDrawnIntro: "A number with a dotted line opens its lineage.",
  usedIn: "Articles with this chart",
  dataIntro:
    "Every table that articles and charts stand on: figures as documents printed them, comparisons computed from them, and the registers that explain both.",
  figureTables: "Figures as printed",
  derivedTables: "Computed comparisons",
  registers: "Registers",
  rows: (n: number) => plural(n, "row"),
  noRows: "This table is empty as yet.",
  moreRows: (n: number) => `${plural(n, "more row")} in the CSV file.`,
  csv: "Download CSV",
  csvOf: (title: string) => `Download CSV: ${title}`,
  csvConvention:
    "The CSV files are safe to open in a spreadsheet: an apostrophe stands before every cell that begins with =, +, -, @, a tab or a carriage return and is no number, so that it is not run as a formula.",
  licence: "Licence: ",
  table: "Table",
  columns: "What the columns mean",
  columnsIntro:
    "All columns of the CSV file; the table above shows those in the language of this page that hold anything.",
  field: "Column",
  type: "Type",
  meaning: "Meaning",
  constraints: "Constraints",
  types: {
    string: "text",
    integer: "integer",
    number: "number",
    boolean: "true or false",
    date: "date",
    list: "list",
  },
  key: "key",
  required: "required",
  unique: "unique",
  oneOf: "one of",
  pattern: "pattern",
  keyOf: "points to",
  sources: "Sources",
  figure: "Indicator",
  printed: "As printed",
  entailed: "The words entail",
  source: "Source",
  note: "Note",
  disputed: "disputed",
  comparison: "Comparison",
  result: "Result",
  formula: "Formula",
  caveats: "Caveats",
  systemsIntro: (n: number) =>
    `The ${n} rules, standards, programmes, services, technologies and campaigns that the documents name or describe. The report in which one first appears does not say when it was launched.`,
  search: "Search",
  domain: "Field",
  kind: "Kind",
  all: "All",
  /** With `{n}` and `{all}`, which the page's script fills in. */
  matching: "{n} of {all} shown",
  system: "Name",
  whatItIs: "What it is",
  printedNames: "As printed",
  documents: "Documents",
  firstReport: "First seen in",
  indicators: "Indicators",
  systemKinds: {
    rule: "rule",
    standard: "standard",
    programme: "programme",
    service: "service",
    benefit: "benefit",
    technology: "technology",
    platform: "platform",
    sanction: "sanction",
    mechanism: "mechanism",
    campaign: "campaign",
    fund: "fund",
    team: "team",
  },
  disputesIntro:
    "Where documents print different things, which reading is used here and why; and which years’ figures do not simply compare.",
  disputesTitle: (n: number) => `Disputes (${n})`,
  breaksTitle: (n: number) => `Breaks (${n})`,
  breaksIntro:
    "Where a break lies between two reports’ figures of one indicator, comparing them needs a caveat or makes no sense at all.",
  chosen: "used",
  why: "Why: ",
  disputeKinds: {
    bound: "a bound lost or added",
    value: "different values",
    "rise-or-level": "rise or level",
    object: "different objects",
    action: "different actions",
    unit: "different units",
    "cut-off": "different cut-offs",
    "rate-against-total": "a rate that does not give its total",
    reused: "one number, several things",
    attribution: "different causes",
  },
  breakKinds: {
    "period-length": "length of period",
    definition: "definition",
    object: "object",
    action: "action",
    unit: "unit",
    denominator: "denominator",
    bounds: "bounds only",
  },
  verdicts: { caveat: "compare with a caveat", unsound: "do not compare" },
  correctionsIntro:
    "What was published wrong here, what is right, and why. Articles, charts and tables that were corrected say so at their head as well.",
  noCorrections: "Nothing has had to be corrected so far.",
  correctedIn: "Corrected in: ",
  correctedNumbers: "The numbers involved, as they are now: ",
  auditTitle: "Audit report",
  auditSummary: ({ errors, warnings, notes, numbers: { total } }: AuditCounts) =>
    `${plural(total, "number")} of the articles checked` +
    (errors + warnings === 0 ? ", nothing found" : `: ${plural(errors, "error")}, ${plural(warnings, "warning")}`) +
    (notes === 0 ? "." : `; ${plural(notes, "note")}.`),
  auditIntro:
    "Whenever the site is built, every number in its articles and charts is set against what it comes from: value, unit, direction, year, bounds, and whether it compares at all.",
  coverage: "The numbers of each article",
  coverageIntro:
    "Bound: written by the author and checked against the data. Inserted: printed from the data. Exempt: a name, an assumption or a number answered for elsewhere, with the author’s reason. Unbound: nothing answers for it.",
  article: "Article",
  total: "All articles",
  counts: { total: "Numbers", bound: "Bound", inserted: "Inserted", exempt: "Exempt", unbound: "Unbound" },
  exemptions: "Why numbers are exempt",
  figureCoverage: (total: number, located: number) =>
    `The data hold ${plural(total, "printed figure")}; ${located} say where in their document they stand. The documents are not read when the site is built: whoever holds them checks each with kaozheng verify.`,
  findings: "Findings",
  noFindings: "None.",
  moreFindings: (n: number) => `${plural(n, "more finding")} in the JSON file.`,
  accepted: "Known and kept",
  acceptedIntro: "What the editors know of, each with the reason why it stays; it counts as no error and no warning.",
  severities: { error: "Error", warning: "Warning", note: "Note" },
  expected: (what: string) => `Expected: ${what}`,
  auditJson: "Download JSON, for programs",
};
