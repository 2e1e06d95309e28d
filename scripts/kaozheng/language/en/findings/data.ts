import { byKind } from "../../by-kind.ts";
import { listed, meant, quote, sentences } from "./say.ts";

/** What a file is wanted for. */
export type NeededFor =
  | { readonly kind: "project" }
  | { readonly kind: "resource" }
  | { readonly kind: "schema"; readonly of: string }
  | { readonly kind: "chart" }
  | { readonly kind: "drawing" }
  | { readonly kind: "source"; readonly id: string };

/** What a place of the descriptor should hold. */
export type DescriptorMember =
  | { readonly kind: "resources" }
  | { readonly kind: "resource" }
  | { readonly kind: "name" }
  | { readonly kind: "path" }
  | { readonly kind: "role"; readonly known: readonly string[]; readonly meant: readonly string[] }
  | { readonly kind: "fields" }
  | { readonly kind: "field"; readonly types: readonly string[] };

export type DescriptorProblem =
  | { readonly kind: "json"; readonly says: string }
  | { readonly kind: "encoding"; readonly file: string; readonly encoding: string }
  /** `found` as JSON, null where nothing stands there. */
  | {
      readonly kind: "member";
      readonly at: string;
      readonly found: string | null;
      readonly expected: DescriptorMember;
    };

/** What a run of digits or number words may be. */
export type ReadingKind = "quantity" | "date" | "time" | "period" | "ordinal" | "identifier" | "idiom";

/** What a key may name a row of. */
export type KeyTarget =
  | { readonly kind: "file"; readonly file: string }
  | { readonly kind: "figures" }
  | { readonly kind: "indicators" };

type Printed = { readonly printed: string };

/** A value that is out of line, with the numbers that show it. `times` is how often the larger is the smaller. */
export type Oddity =
  | {
      readonly kind: "jump";
      readonly before: Printed & { readonly report: string };
      readonly after: Printed & { readonly report: string };
      readonly times: string;
    }
  | {
      readonly kind: "unit-cost";
      /** An amount and what it is spread over, twice. */
      readonly one: readonly [amount: string, number: string];
      readonly other: readonly [amount: string, number: string];
      readonly times: string;
    }
  | { readonly kind: "above-hundred"; readonly printed: string }
  | { readonly kind: "total"; readonly whole: string; readonly parts: readonly string[] }
  | { readonly kind: "part-above-whole"; readonly part: string; readonly whole: string }
  | { readonly kind: "rate-against-total"; readonly rate: string; readonly unit: string; readonly total: string };

const needed = (by: NeededFor): string =>
  byKind(by, {
    project: () => "every project needs",
    resource: () => "data/datapackage.json lists as a resource",
    schema: ({ of }) => `${of} has for its schema`,
    chart: () => "charts are drawn from",
    drawing: () => "was to be drawn",
    source: ({ id }) => `the archive should hold for source ${id}`,
  });

function descriptor(problem: DescriptorProblem): { at: string; found: string; expected: string } {
  if (problem.kind === "json")
    return { at: "this place", found: `what is no JSON (${problem.says})`, expected: "a JSON object" };
  if (problem.kind === "encoding") {
    const { file, encoding } = problem;
    return { at: `encoding of ${file}`, found: `the unknown encoding ${encoding}`, expected: "utf-8, gb18030…" };
  }
  const expected = byKind(problem.expected, {
    resources: () => "a list of resources",
    resource: () => "a resource object",
    name: () => "a name",
    path: () => "a path inside the data folder",
    role: ({ known, meant: near }) => sentences(`${listed(known)}.`, meant(near)),
    fields: () => "a list of fields",
    field: ({ types }) => `a name and a type of ${listed(types)}`,
  });
  return { at: problem.at, found: problem.found ?? "nothing", expected };
}

/** What a valid cell of each type looks like. */
const FORMS = {
  string: "text",
  integer: "digits, as in 9384",
  number: "a decimal point and digits alone, as in -12.5",
  boolean: "true or false",
  date: "YYYY-MM-DD",
  list: "items",
};

const target = (to: KeyTarget): string =>
  byKind(to, { file: ({ file }) => file, figures: () => "the figures", indicators: () => "the indicators" });

const ODD = {
  jump: "More than ten times apart from one report to the next",
  "unit-cost": "More than ten times apart for each of what is counted",
  "above-hundred": "More than a hundred percent",
  total: "The total is not what its parts add up to",
  "part-above-whole": "The part is more than the whole",
  "rate-against-total": "The rate does not give the total",
};

const shown = (odd: Oddity): string =>
  byKind(odd, {
    jump: ({ before: a, after: b, times }) =>
      `${a.printed} in ${a.report}, ${b.printed} in ${b.report}: ${times} times`,
    "unit-cost": ({ one, other, times }) => `${one.join(" over ")}, ${other.join(" over ")}: ${times} times`,
    "above-hundred": ({ printed }) => printed,
    total: ({ whole, parts }) => `${whole}, and its parts ${parts.join(" + ")}`,
    "part-above-whole": ({ part, whole }) => `${part} of ${whole}`,
    "rate-against-total": ({ rate, unit, total }) => `${rate} (${unit}) against ${total} for the whole period`,
  });

/** Rules on files, schemas, cells and keys. */
export const data = {
  "data/missing-file": (a: { path: string; needed: NeededFor }) => ({
    message: `There is no file ${a.path}, which ${needed(a.needed)}.`,
    remedy: "Add the file, or mend the path that names it.",
  }),
  "data/descriptor": (a: { problem: DescriptorProblem }) => {
    const { at, found, expected } = descriptor(a.problem);
    return {
      message: `The descriptor has ${found} at ${at}.`,
      expected,
      actual: found,
      remedy: "Mend data/datapackage.json (Data Package v2 and Table Schema).",
    };
  },
  "data/encoding": (a: { declared: string; offset: number }) => ({
    message: `The file is not ${a.declared}: the bytes at offset ${a.offset} are no character of it.`,
    remedy:
      a.declared === "utf-8"
        ? 'Save the file as UTF-8, or declare its "encoding" (for instance "gb18030") in data/datapackage.json.'
        : `Save the file as ${a.declared}, or take its "encoding" out of data/datapackage.json if it is UTF-8.`,
  }),
  "data/csv": (a: { problem: string }) => ({
    message: `The file is not CSV here: ${a.problem}`,
    remedy: "Look for a quotation mark that is not closed or not doubled.",
  }),
  /** `declared` are the schema's columns, in its order; `meant` what each of the extra ones may mean. */
  "data/header": (a: {
    missing: readonly string[];
    extra: readonly string[];
    declared: readonly string[];
    meant: readonly (readonly string[])[];
  }) => ({
    message: sentences(
      a.missing.length > 0 ? `The header lacks ${listed(a.missing)}.` : "",
      a.extra.length > 0 ? `It has ${listed(a.extra)}, which the schema does not declare.` : "",
      a.missing.length + a.extra.length === 0
        ? `Its columns stand in another order than the schema's: ${listed(a.declared)}.`
        : "",
      ...a.meant.map(meant),
    ),
    remedy: "Make the header line and the fields of the table's schema (in data/schema) the same, in the same order.",
  }),
  "data/ragged-row": (a: { found: number; expected: number }) => ({
    message: `The row has ${a.found} cells where the header has ${a.expected}.`,
    expected: `${a.expected} cells`,
    actual: `${a.found} cells`,
    remedy: "Add the missing cells, or put a cell that holds a comma in quotation marks.",
  }),
  "data/cell-type": (a: { field: string; type: keyof typeof FORMS; found: string }) => ({
    message: `${quote(a.found)} in column ${a.field} is no ${a.type}.`,
    expected: FORMS[a.type],
    remedy: `Mend the cell; the schema declares ${a.field} as ${a.type}.`,
  }),
  "data/required": (a: { field: string }) => ({
    message: `The cell in column ${a.field} is empty.`,
    expected: "a value",
    remedy: "Fill the cell: the schema requires it.",
  }),
  "data/enum": (a: { field: string; found: string; allowed: readonly string[]; meant: readonly string[] }) => ({
    message: sentences(`${quote(a.found)} in column ${a.field} is not one of its allowed values.`, meant(a.meant)),
    remedy: "Use one of the allowed values, or add this one to the schema.",
  }),
  "data/pattern": (a: { field: string; found: string; pattern: string }) => ({
    message: `${quote(a.found)} in column ${a.field} does not have the form that the schema asks for.`,
    remedy: "Mend the cell.",
  }),
  "data/duplicate-key": (a: { key: string; fields: readonly string[]; first: number }) => ({
    message: `The key ${quote(a.key)} (${listed(a.fields)}) stands already on line ${a.first}.`,
    expected: "a key of its own for every row",
    remedy: "Delete one of the rows, or tell them apart (a figure by its scope).",
  }),
  "data/broken-key": (a: { field: string; found: string; target: KeyTarget; meant: readonly string[] }) => ({
    message: sentences(`${quote(a.found)} in column ${a.field} is not in ${target(a.target)}.`, meant(a.meant)),
    expected: `an id of ${target(a.target)}`,
    remedy: `Mend the spelling, or add ${quote(a.found)} to ${target(a.target)}.`,
  }),
  "data/impossible-value": (a: { id: string; printed: string; why: "below-zero" | "fraction" }) => {
    const why = {
      "below-zero": "what is counted, spent or measured as a rate is not below zero",
      fraction: "what is counted comes whole",
    };
    return {
      message: `${a.id} cannot be what is recorded of “${a.printed}”: ${why[a.why]}.`,
      expected: "a value that what is measured can have",
      remedy: "Read the document again, mend `printed` or the indicator’s kind, and run `npm run record`.",
    };
  },
  "data/period-order": (a: { id: string; start: string; end: string }) => ({
    message: `The report ${a.id} begins on ${a.start} and ends on ${a.end}, which is before.`,
    expected: "an end on or after the beginning",
    remedy: "Mend the two dates.",
  }),
  "data/relation-to-itself": (a: { id: string }) => ({
    message: `${a.id} is named as a part of itself.`,
    expected: "other ids than the whole's",
    remedy: "Take it out of parts.",
  }),
  "data/no-part": (a: { whole: string; part: string; why: "one-fact" | "two-periods" | "contains-it" }) => {
    const why = {
      "one-fact": "both print one fact",
      "two-periods": "they are of two periods",
      "contains-it": "it is called the whole of it as well",
    };
    return {
      message: `${a.part} is called a part of ${a.whole}, and cannot be: ${why[a.why]}.`,
      expected: "parts of the same period, each another fact than the whole",
      remedy: "Mend the row of relations.csv, or take it out.",
    };
  },
  "data/relation-units": (a: { whole: string; unit: string; part: string; other: string }) => ({
    message: `${a.part} is in ${a.other}, and ${a.whole}, of which it is called a part, in ${a.unit}.`,
    remedy: "Things of two kinds are no parts of one whole: mend relations.csv, or the unit of one of the indicators.",
  }),
  "data/stray-reading": (a: { dispute: string; reading: string }) => ({
    message: `The dispute ${quote(a.dispute)} chooses ${a.reading}, which is none of its figures.`,
    expected: "one of the ids in the column figures",
    remedy: "Add the id to figures, or choose another reading.",
  }),
  "data/readings-differ": (a: { dispute: string; other: string }) => ({
    message: `The disputes ${quote(a.dispute)} and ${quote(a.other)} are about the same figures and choose different ones.`,
    expected: "one reading for what both are about",
    remedy: "Choose the same reading in both, or make them one dispute.",
  }),
  "data/correction-place": (a: { correction: string; found: string }) => ({
    message: `The correction ${quote(a.correction)} names ${a.found}, which is no article, chart or table of this project.`,
    expected: "files such as notebooks/NAME.zh.md, charts/NAME.vl.json or data/NAME.csv",
    remedy: "Mend the path; of what was renamed since, name the file that it is now.",
  }),
  "data/correction-number": (a: { found: string; full: string }) => ({
    message: `${quote(a.found)} is a shorter form of ${a.full}: what it names may change, and a correction is for good.`,
    remedy: "Write the id in full, with its prefix.",
  }),
  "data/correction-dates": (a: { correction: string; published: string; corrected: string }) => ({
    message: `The correction ${quote(a.correction)} is of ${a.corrected}, before what it corrects was published (${a.published}).`,
    expected: `a day from ${a.published} on`,
    remedy: "Mend the dates, or leave `published` empty where the day is not known.",
  }),
  "data/unknown-id": (a: { id: string; meant: readonly string[] }) => ({
    message: sentences(`No figure or derived figure is called ${quote(a.id)}.`, meant(a.meant)),
    expected: "indicator@report~source#scope, or a shorter form of it that names one figure",
    remedy: "Mend the id; `kaozheng trace ID` shows what an id stands for.",
  }),
  "data/unknown-table": (a: { name: string; meant: readonly string[] }) => ({
    message: sentences(`No table is called ${quote(a.name)}.`, meant(a.meant)),
    expected: "the name of a resource of data/datapackage.json",
    remedy: "Mend the name, or declare the table in data/datapackage.json.",
  }),
  "data/ambiguous-id": (a: { id: string; candidates: readonly string[] }) => ({
    message: `${quote(a.id)} could be ${a.candidates.length} figures: ${listed(a.candidates)}.`,
    expected: "an id that names one figure",
    remedy: "Add ~source or #scope to the id.",
  }),
  "data/unrecorded": (a: { id: string }) => ({
    message: `${a.id} has not been completed: its value and bounds are empty.`,
    expected: "value, bounds and unit worked out from `printed`",
    remedy: "Run `npm run record`.",
  }),
  /** `reads` is the kind that it reads as; null of what holds no number, or several. */
  "data/unreadable-token": (a: { id: string; printed: string; reads: ReadingKind | null }) => ({
    message: `${quote(a.printed)} cannot be read as one quantity: ${a.reads === null ? "it is not one number" : `it reads as a ${a.reads}`}.`,
    expected: "one number from qualifier to unit, as the source prints it",
    remedy: "Copy the token again from the document; `kaozheng scan -` shows how a text is read.",
  }),
  "data/record-differs": (a: { id: string; field: string; recorded: string; expected: string; printed: string }) => ({
    message: `${a.id} records ${a.field} as ${quote(a.recorded)}, but ${quote(a.printed)} gives ${quote(a.expected)}.`,
    remedy: "If `printed` is right, run `npm run record`; if not, mend `printed`.",
  }),
  /** `unit` is the word of the token, empty where it has none; `expected` the indicator's unit with its words. */
  "data/unit-differs": (a: { id: string; printed: string; unit: string; indicator: string; expected: string }) => ({
    message: `${quote(a.printed)} is in ${quote(a.unit || "no unit")}, but ${a.indicator} is measured in ${a.expected}.`,
    actual: a.unit || "no unit",
    remedy: "Bind the row to another indicator, mend the indicator's unit, or add the word to the unit's forms_zh.",
  }),
  "data/unit-open": (a: { id: string; printed: string; word: string; fitting: readonly string[] }) => ({
    message: `${quote(a.word)} in ${quote(a.printed)} may count ${a.fitting.length} kinds of things, and a break says that this report counts others than the indicator's.`,
    expected: `in the column unit, one of ${listed(a.fitting)}`,
    remedy: "Read the document again, and type the unit of what it counts.",
  }),
  "data/no-locator": (a: { id: string }) => ({
    message: `${a.id} has no locator: nobody has found its words in the document.`,
    expected: "paragraph, offset and hash",
    remedy: "Run `npm run record -- --archive DIR` with the documents at hand.",
  }),
  "data/token-not-found": (a: { id: string; printed: string; source: string }) => ({
    message: `${quote(a.printed)} does not stand in ${a.source}.`,
    expected: "the token exactly as the document prints it",
    remedy: "Copy the token again from the document, character by character.",
  }),
  /** `paragraphs` are those in which the token stands. */
  "data/token-moved": (a: {
    id: string;
    printed: string;
    locator: string;
    state: "paragraph changed" | "not there";
    paragraphs: readonly number[];
  }) => {
    const found = `${a.state}; the token stands in ${a.paragraphs.map((n) => `paragraph ${n}`).join(", ")}`;
    return {
      message: `${quote(a.printed)} is not where ${a.id} says (${a.locator}): ${found}.`,
      expected: `${quote(a.printed)} at ${a.locator}`,
      actual: found,
      remedy: "Run `npm run record -- --archive DIR`, and read the paragraph again.",
    };
  },
  "data/document-changed": (a: { source: string; file: string; expected: string; actual: string }) => ({
    message: `${a.file} is not the document that ${a.source} was recorded from: its SHA-256 differs.`,
    remedy: "Fetch the archived version, or record the new one as a source of its own.",
  }),
  "data/shared-place": (a: { id: string; other: string; locator: string }) => ({
    message: `${a.id} and ${a.other} point at one and the same token (${a.locator}).`,
    expected: "a token of its own for every figure",
    remedy: "A figure that is printed twice is one row and a note; of two rows, correct one's locator.",
  }),
  "data/percent-unsaid": (a: { id: string; printed: string }) => ({
    message: `Nobody has said what the percent of ${a.id} (${quote(a.printed)}) means.`,
    expected: "relative, points, or open where the document does not say",
    remedy: "Fill in percent_means.",
  }),
  "data/direction-unsaid": (a: { id: string; printed: string }) => ({
    message: `${a.id} (${quote(a.printed)}) is a change, and does not say which way.`,
    expected: "increase or decrease",
    remedy: "Run `npm run record` with the documents at hand, or type the direction.",
  }),
  "data/total-differs": (a: { whole: string; total: string; sum: string }) => ({
    message: `${a.whole} is ${a.total}, but its parts add up to ${a.sum}.`,
    remedy: "Read the document again; if it does print both, they are no total and parts: mend relations.csv.",
  }),
  "data/suspicious": (a: { odd: Oddity; ids: readonly string[] }) => ({
    message: `${ODD[a.odd.kind]}: ${shown(a.odd)}.`,
    expected: "a break or a dispute that accounts for it",
    actual: shown(a.odd),
    remedy: "Read the document again, and say in breaks.csv or disputes.csv what the number means.",
  }),
  "data/system-not-found": (a: { id: string; names: readonly string[]; source: string }) => ({
    message: `No name of the system ${a.id} (${listed(a.names)}) stands in ${a.source}.`,
    expected: "one of its printed names in every document that it is said to be in",
    remedy: "Take the document out of the column sources, or add the name it uses to the column printed.",
  }),
  "data/types-stale": (a: { file: string }) => ({
    message: `${a.file} is not what the tables give now.`,
    remedy: "Run `npm run record` or `npm run derive`, which write it.",
  }),
  "data/repeated-id": (a: { id: string; where: string }) => ({
    message: `The id ${quote(a.id)} stands in ${a.where} as well.`,
    expected: "an id of its own for every derived figure",
    remedy: "Rename one of the rows in scripts/derive, and run `npm run derive`.",
  }),
  "data/declared-encoding": (a: { file: string; encoding: string }) => ({
    message: `${a.file} is declared as ${a.encoding}, and completed rows are written as UTF-8.`,
    expected: "a figures file in UTF-8",
    remedy: 'Save the file as UTF-8 and take its "encoding" out of data/datapackage.json.',
  }),
};
