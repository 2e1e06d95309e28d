import type { Wording } from "../finding.ts";

const error = (wording: Omit<Wording, "severity">): Wording => ({ severity: "error", ...wording });
const warning = (wording: Omit<Wording, "severity">): Wording => ({ severity: "warning", ...wording });
const quote = (s: string) => JSON.stringify(s);
const listed = (items: readonly string[]) => items.join(", ");

type SuspicionKind = "jump" | "unit-cost" | "above-hundred" | "total" | "part-above-whole" | "rate-against-total";

const SUSPICIONS: Readonly<Record<SuspicionKind, string>> = {
  jump: "More than ten times apart from one report to the next",
  "unit-cost": "More than ten times apart for each of what is counted",
  "above-hundred": "More than a hundred percent",
  total: "The total is not what its parts add up to",
  "part-above-whole": "The part is more than the whole",
  "rate-against-total": "The rate does not give the total",
};

/** Rules on files, schemas, cells and keys. */
export const dataMessages = {
  "data/missing-file": (a: { path: string; needed: string }) =>
    error({
      message: `There is no file ${a.path}, which ${a.needed}.`,
      expected: a.path,
      remedy: "Add the file, or mend the path that names it.",
    }),
  "data/descriptor": (a: { at: string; found: string; expected: string }) =>
    error({
      message: `The descriptor has ${a.found} at ${a.at}.`,
      expected: a.expected,
      actual: a.found,
      remedy: "Mend data/datapackage.json (Data Package v2 and Table Schema).",
    }),
  "data/encoding": (a: { declared: string; offset: number }) =>
    error({
      message: `The file is not ${a.declared}: the bytes at offset ${a.offset} are no character of it.`,
      expected: a.declared,
      remedy:
        a.declared === "utf-8"
          ? 'Save the file as UTF-8, or declare its "encoding" (for instance "gb18030") in data/datapackage.json.'
          : `Save the file as ${a.declared}, or take its "encoding" out of data/datapackage.json if it is UTF-8.`,
    }),
  "data/csv": (a: { problem: string }) =>
    error({
      message: `The file is not CSV here: ${a.problem}`,
      remedy: "Look for a quotation mark that is not closed or not doubled.",
    }),
  "data/header": (a: { missing: readonly string[]; extra: readonly string[]; hint: string }) =>
    error({
      message: [
        a.missing.length > 0 ? `The header lacks ${listed(a.missing)}.` : "",
        a.extra.length > 0 ? `It has ${listed(a.extra)}, which the schema does not declare.` : "",
        a.hint,
      ]
        .filter((s) => s !== "")
        .join(" "),
      remedy: "Make the header line and the fields of the table's schema (in data/schema) the same, in the same order.",
    }),
  "data/ragged-row": (a: { found: number; expected: number }) =>
    error({
      message: `The row has ${a.found} cells where the header has ${a.expected}.`,
      expected: `${a.expected} cells`,
      actual: `${a.found} cells`,
      remedy: "Add the missing cells, or put a cell that holds a comma in quotation marks.",
    }),
  "data/cell-type": (a: { field: string; type: string; found: string; expected: string }) =>
    error({
      message: `${quote(a.found)} in column ${a.field} is no ${a.type}.`,
      expected: a.expected,
      actual: a.found,
      remedy: `Mend the cell; the schema declares ${a.field} as ${a.type}.`,
    }),
  "data/required": (a: { field: string }) =>
    error({
      message: `The cell in column ${a.field} is empty.`,
      expected: "a value",
      remedy: "Fill the cell: the schema requires it.",
    }),
  "data/enum": (a: { field: string; found: string; allowed: readonly string[]; hint: string }) =>
    error({
      message: `${quote(a.found)} in column ${a.field} is not one of its allowed values. ${a.hint}`.trim(),
      expected: listed(a.allowed),
      actual: a.found,
      remedy: "Use one of the allowed values, or add this one to the schema.",
    }),
  "data/pattern": (a: { field: string; found: string; pattern: string }) =>
    error({
      message: `${quote(a.found)} in column ${a.field} does not have the form that the schema asks for.`,
      expected: `/${a.pattern}/`,
      actual: a.found,
      remedy: "Mend the cell.",
    }),
  "data/duplicate-key": (a: { key: string; fields: readonly string[]; first: number }) =>
    error({
      message: `The key ${quote(a.key)} (${listed(a.fields)}) stands already on line ${a.first}.`,
      expected: "a key of its own for every row",
      actual: a.key,
      remedy: "Delete one of the rows, or tell them apart (a figure by its scope).",
    }),
  "data/broken-key": (a: { field: string; found: string; resource: string; hint: string }) =>
    error({
      message: `${quote(a.found)} in column ${a.field} is not in ${a.resource}. ${a.hint}`.trim(),
      expected: `an id of ${a.resource}`,
      actual: a.found,
      remedy: `Mend the spelling, or add ${quote(a.found)} to ${a.resource}.`,
    }),
  "data/impossible-value": (a: { id: string; printed: string; why: string }) =>
    error({
      message: `${a.id} cannot be what is recorded of “${a.printed}”: ${a.why}.`,
      expected: "a value that what is measured can have",
      actual: a.printed,
      remedy: "Read the document again, mend `printed` or the indicator’s kind, and run `npm run record`.",
    }),
  "data/period-order": (a: { id: string; start: string; end: string }) =>
    error({
      message: `The report ${a.id} begins on ${a.start} and ends on ${a.end}, which is before.`,
      expected: "an end on or after the beginning",
      actual: a.end,
      remedy: "Mend the two dates.",
    }),
  "data/relation-to-itself": (a: { id: string }) =>
    error({
      message: `${a.id} is named as a part of itself.`,
      expected: "other ids than the whole's",
      actual: a.id,
      remedy: "Take it out of parts.",
    }),
  "data/no-part": (a: { whole: string; part: string; why: string }) =>
    error({
      message: `${a.part} is called a part of ${a.whole}, and cannot be: ${a.why}.`,
      expected: "parts of the same period, each another fact than the whole",
      actual: a.part,
      remedy: "Mend the row of relations.csv, or take it out.",
    }),
  "data/relation-units": (a: { whole: string; unit: string; part: string; other: string }) =>
    error({
      message: `${a.part} is in ${a.other}, and ${a.whole}, of which it is called a part, in ${a.unit}.`,
      expected: a.unit,
      actual: a.other,
      remedy:
        "Things of two kinds are no parts of one whole: mend relations.csv, or the unit of one of the indicators.",
    }),
  "data/stray-reading": (a: { dispute: string; reading: string }) =>
    error({
      message: `The dispute ${quote(a.dispute)} chooses ${a.reading}, which is none of its figures.`,
      expected: "one of the ids in the column figures",
      actual: a.reading,
      remedy: "Add the id to figures, or choose another reading.",
    }),
  "data/readings-differ": (a: { dispute: string; other: string }) =>
    error({
      message: `The disputes ${quote(a.dispute)} and ${quote(a.other)} are about the same figures and choose different ones.`,
      expected: "one reading for what both are about",
      remedy: "Choose the same reading in both, or make them one dispute.",
    }),
  "data/correction-place": (a: { correction: string; found: string }) =>
    error({
      message: `The correction ${quote(a.correction)} names ${a.found}, which is no article, chart or table of this project.`,
      expected: "files such as notebooks/NAME.zh.md, charts/NAME.vl.json or data/NAME.csv",
      actual: a.found,
      remedy: "Mend the path; of what was renamed since, name the file that it is now.",
    }),
  "data/correction-number": (a: { found: string; full: string }) =>
    error({
      message: `${quote(a.found)} is a shorter form of ${a.full}: what it names may change, and a correction is for good.`,
      expected: a.full,
      actual: a.found,
      remedy: "Write the id in full, with its prefix.",
    }),
  "data/correction-dates": (a: { correction: string; published: string; corrected: string }) =>
    error({
      message: `The correction ${quote(a.correction)} is of ${a.corrected}, before what it corrects was published (${a.published}).`,
      expected: `a day from ${a.published} on`,
      actual: a.corrected,
      remedy: "Mend the dates, or leave `published` empty where the day is not known.",
    }),
  "data/unknown-id": (a: { id: string; hint: string }) =>
    error({
      message: `No figure or derived figure is called ${quote(a.id)}. ${a.hint}`.trim(),
      expected: "indicator@report~source#scope, or a shorter form of it that names one figure",
      actual: a.id,
      remedy: "Mend the id; `kaozheng trace ID` shows what an id stands for.",
    }),
  "data/unknown-table": (a: { name: string; hint: string }) =>
    error({
      message: `No table is called ${quote(a.name)}. ${a.hint}`.trim(),
      expected: "the name of a resource of data/datapackage.json",
      actual: a.name,
      remedy: "Mend the name, or declare the table in data/datapackage.json.",
    }),
  "data/ambiguous-id": (a: { id: string; candidates: readonly string[] }) =>
    error({
      message: `${quote(a.id)} could be ${a.candidates.length} figures: ${listed(a.candidates)}.`,
      expected: "an id that names one figure",
      actual: a.id,
      remedy: "Add ~source or #scope to the id.",
    }),
  "data/unrecorded": (a: { id: string }) =>
    error({
      message: `${a.id} has not been completed: its value and bounds are empty.`,
      expected: "value, bounds and unit worked out from `printed`",
      remedy: "Run `npm run record`.",
      ids: [a.id],
    }),
  "data/unreadable-token": (a: { id: string; printed: string; why: string }) =>
    error({
      message: `${quote(a.printed)} cannot be read as one quantity: ${a.why}.`,
      expected: "one number from qualifier to unit, as the source prints it",
      actual: a.printed,
      remedy: "Copy the token again from the document; `kaozheng scan -` shows how a text is read.",
      ids: [a.id],
    }),
  "data/record-differs": (a: { id: string; field: string; recorded: string; expected: string; printed: string }) =>
    error({
      message: `${a.id} records ${a.field} as ${quote(a.recorded)}, but ${quote(a.printed)} gives ${quote(a.expected)}.`,
      expected: a.expected,
      actual: a.recorded,
      remedy: "If `printed` is right, run `npm run record`; if not, mend `printed`.",
      ids: [a.id],
    }),
  "data/unit-differs": (a: { id: string; printed: string; unit: string; indicator: string; expected: string }) =>
    error({
      message: `${quote(a.printed)} is in ${quote(a.unit)}, but ${a.indicator} is measured in ${a.expected}.`,
      expected: a.expected,
      actual: a.unit,
      remedy: "Bind the row to another indicator, mend the indicator's unit, or add the word to the unit's forms_zh.",
      ids: [a.id],
    }),
  "data/unit-open": (a: { id: string; printed: string; word: string; fitting: readonly string[] }) =>
    error({
      message: `${quote(a.word)} in ${quote(a.printed)} may count ${a.fitting.length} kinds of things, and a break says that this report counts others than the indicator's.`,
      expected: `in the column unit, one of ${listed(a.fitting)}`,
      remedy: "Read the document again, and type the unit of what it counts.",
      ids: [a.id],
    }),
  "data/no-locator": (a: { id: string }) =>
    error({
      message: `${a.id} has no locator: nobody has found its words in the document.`,
      expected: "paragraph, offset and hash",
      remedy: "Run `npm run record -- --archive DIR` with the documents at hand.",
      ids: [a.id],
    }),
  "data/token-not-found": (a: { id: string; printed: string; source: string; hint: string }) =>
    error({
      message: `${quote(a.printed)} does not stand in ${a.source}. ${a.hint}`.trim(),
      expected: "the token exactly as the document prints it",
      actual: a.printed,
      remedy: "Copy the token again from the document, character by character.",
      ids: [a.id],
    }),
  "data/token-moved": (a: { id: string; printed: string; locator: string; found: string }) =>
    error({
      message: `${quote(a.printed)} is not where ${a.id} says (${a.locator}): ${a.found}.`,
      expected: `${quote(a.printed)} at ${a.locator}`,
      actual: a.found,
      remedy: "Run `npm run record -- --archive DIR`, and read the paragraph again.",
      ids: [a.id],
    }),
  "data/document-changed": (a: { source: string; file: string; expected: string; actual: string }) =>
    error({
      message: `${a.file} is not the document that ${a.source} was recorded from: its SHA-256 differs.`,
      expected: a.expected,
      actual: a.actual,
      remedy: "Fetch the archived version, or record the new one as a source of its own.",
      ids: [a.source],
    }),
  "data/shared-place": (a: { id: string; other: string; locator: string }) =>
    error({
      message: `${a.id} and ${a.other} point at one and the same token (${a.locator}).`,
      expected: "a token of its own for every figure",
      actual: a.locator,
      remedy: "A figure that is printed twice is one row and a note; of two rows, correct one's locator.",
      ids: [a.id, a.other],
    }),
  "data/percent-unsaid": (a: { id: string; printed: string }) =>
    error({
      message: `Nobody has said what the percent of ${a.id} (${quote(a.printed)}) means.`,
      expected: "relative, points, or open where the document does not say",
      remedy: "Fill in percent_means.",
      ids: [a.id],
    }),
  "data/direction-unsaid": (a: { id: string; printed: string }) =>
    error({
      message: `${a.id} (${quote(a.printed)}) is a change, and does not say which way.`,
      expected: "increase or decrease",
      remedy: "Run `npm run record` with the documents at hand, or type the direction.",
      ids: [a.id],
    }),
  "data/total-differs": (a: { whole: string; total: string; sum: string }) =>
    error({
      message: `${a.whole} is ${a.total}, but its parts add up to ${a.sum}.`,
      expected: a.sum,
      actual: a.total,
      remedy: "Read the document again; if it does print both, they are no total and parts: mend relations.csv.",
    }),
  "data/suspicious": (a: { kind: SuspicionKind; what: string; ids: readonly string[] }) =>
    warning({
      message: `${SUSPICIONS[a.kind]}: ${a.what}.`,
      expected: "a break or a dispute that accounts for it",
      actual: a.what,
      remedy: "Read the document again, and say in breaks.csv or disputes.csv what the number means.",
      ids: a.ids,
    }),
  "data/system-not-found": (a: { id: string; name: string; source: string }) =>
    error({
      message: `No name of the system ${a.id} (${a.name}) stands in ${a.source}.`,
      expected: "one of its printed names in every document that it is said to be in",
      actual: a.name,
      remedy: "Take the document out of the column sources, or add the name it uses to the column printed.",
      ids: [a.id],
    }),
  "data/types-stale": (a: { file: string }) =>
    error({
      message: `${a.file} is not what the tables give now.`,
      remedy: "Run `npm run record` or `npm run derive`, which write it.",
    }),
  "data/repeated-id": (a: { id: string; where: string }) =>
    error({
      message: `The id ${quote(a.id)} stands in ${a.where} as well.`,
      expected: "an id of its own for every derived figure",
      actual: a.id,
      remedy: "Rename one of the rows in scripts/derive, and run `npm run derive`.",
    }),
  "data/declared-encoding": (a: { file: string; encoding: string }) =>
    error({
      message: `${a.file} is declared as ${a.encoding}, and completed rows are written as UTF-8.`,
      expected: "a figures file in UTF-8",
      actual: a.encoding,
      remedy: 'Save the file as UTF-8 and take its "encoding" out of data/datapackage.json.',
    }),
} as const;
