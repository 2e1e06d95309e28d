import { CsvError, type Info, parse } from "csv-parse/sync";
import type { Finding } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import { nearest } from "../finding/nearest.ts";
import { cast } from "./cast.ts";
import { decode, readProjectFile } from "./decode.ts";
import type { Resource } from "./descriptor.ts";
import type { ProjectFiles } from "./files.ts";
import type { Cell, Row, Table } from "./table.ts";

/** A record with the line on which it begins. */
interface TextRow {
  readonly line: number;
  readonly cells: string[];
}

/** A table and all that is wrong with its file; rows that could not be read whole are left out. */
interface Reading {
  readonly table: Table;
  readonly findings: readonly Finding[];
}

/** Reads a resource of the project: decoded, parsed, cast and checked against its schema. All errors, not the first. */
export function readTable(files: ProjectFiles, resource: Resource): Reading {
  const file = `data/${resource.path}`;
  const empty = (findings: Finding[]): Reading => ({ table: { resource, file, rows: [] }, findings });
  const { bytes, findings } = readProjectFile(files, file, { kind: "resource" });
  if (bytes === null) return empty(findings);
  const decoded = decode(bytes, resource.encoding ?? "utf-8", file);
  if (decoded.findings.length > 0) return empty(decoded.findings);
  return parseTable(decoded.text, resource, file);
}

/** Of a file that went between two readings of it. */
const NOTHING = new Uint8Array();

/** Reads a resource that is known to be sound. */
export function readSoundTable(files: ProjectFiles, resource: Resource): Table {
  const file = `data/${resource.path}`;
  const { text } = decode(files.bytes(file) ?? NOTHING, resource.encoding ?? "utf-8", file);
  return parseSoundTable(text, resource, file);
}

/**
 * The table of a text that is known to be sound; a row is cast only when its cells are asked for. It is what `parseTable`
 * gives; of a text that is not sound it would be anything.
 */
export function parseSoundTable(csv: string, resource: Resource, file: string): Table {
  const columns = new Map(resource.schema.fields.map(({ name }, i) => [name, i]));
  const [, ...body] = recordsOf(csv);
  const rows = body.map(({ line, text }): Row => {
    let cells: Row["cells"] | null = null;
    return {
      line,
      peek(field) {
        const column = columns.get(field) ?? -1;
        return cellsOf(text, resource, column + 1)[column] ?? "";
      },
      get cells() {
        cells ??= castRow(cellsOf(text, resource), resource, file, line).cells ?? {};
        return cells;
      },
    };
  });
  return { resource, file, rows };
}

/** The records of a sound CSV file, the header first, with the line on which each begins. A quoted line end ends none. */
function recordsOf(csv: string): { line: number; text: string }[] {
  const records: { line: number; text: string }[] = [];
  const lines = csv.replace(/^\uFEFF/, "").split(/\r?\n/);
  for (let i = 0; i < lines.length; i++) {
    const line = i + 1;
    let text = lines[i] ?? "";
    while (!isBalanced(text) && i + 1 < lines.length) text += `\n${lines[++i]}`;
    if (text !== "") records.push({ line, text });
  }
  return records;
}

/** Whether every quotation that begins in a text ends in it. */
const isBalanced = (text: string): boolean => !text.includes('"') || text.split('"').length % 2 === 1;

/** A cell in quotation marks. */
const QUOTED = /"(?:[^"]|"")*"/y;

/** The first cells of a sound record; all of them unless said otherwise. */
function cellsOf(record: string, { dialect }: Resource, most?: number): string[] {
  const delimiter = dialect?.delimiter ?? ",";
  if (!record.includes('"')) return record.split(delimiter, most);
  const cells: string[] = [];
  for (let at = 0; at <= record.length; ) {
    const quoted = record.charAt(at) === '"';
    QUOTED.lastIndex = at;
    const end = record.indexOf(delimiter, quoted ? at + (QUOTED.exec(record)?.[0].length ?? 0) : at);
    const cell = record.slice(at, end < 0 ? record.length : end);
    cells.push(quoted ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    at = end < 0 ? record.length + 1 : end + delimiter.length;
  }
  return cells;
}

/** Records of a resource as text cells, the header first. Throws `CsvError`. */
function parseRecords(csv: string, resource: Resource): TextRow[] {
  // Where nothing is quoted a record is a line, and taken apart ten times as fast.
  if (!/["\r]/.test(csv)) return recordsOf(csv).map(({ line, text }) => ({ line, cells: cellsOf(text, resource) }));
  const records = parse(csv, {
    delimiter: resource.dialect?.delimiter ?? ",",
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
  }) as unknown as { readonly record: string[]; readonly info: Info }[];
  let before = 0;
  return records.map(({ record, info }) => {
    // csv-parse counts the lines read by the end of a record; a row with a quoted newline begins before.
    const line = Math.max(before + 1, info.lines - record.join("").split("\n").length + 1);
    before = info.lines;
    return { line, cells: record };
  });
}

/** The lines of a sound resource as text cells, the header first: what `readTable` casts. */
export const readCells = (files: ProjectFiles, resource: Resource): string[][] =>
  cellsIn(files.bytes(`data/${resource.path}`) ?? NOTHING, resource);

/** The same of the bytes of its file. Throws `CsvError`. */
export const cellsIn = (bytes: Uint8Array, resource: Resource): string[][] =>
  parseRecords(new TextDecoder(resource.encoding ?? "utf-8").decode(bytes), resource).map(({ cells }) => cells);

/** A table from text already decoded. */
export function parseTable(csv: string, resource: Resource, file: string): Reading {
  const table = { resource, file, rows: [] };
  let records: TextRow[];
  try {
    records = parseRecords(csv, resource);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === "number" ? { line: error.lines } : {};
    return { table, findings: [finding("data/csv", { problem: error.message }, { file, ...line })] };
  }
  const [header, ...body] = records;
  const headerFindings = checkHeader(header?.cells ?? [], resource, file);
  if (headerFindings.length > 0) return { table, findings: headerFindings };
  const findings: Finding[] = [];
  const rows: Row[] = [];
  for (const { cells, line } of body) {
    const row = castRow(cells, resource, file, line);
    findings.push(...row.findings);
    if (row.cells !== null) rows.push({ line, cells: row.cells });
  }
  return { table: { resource, file, rows }, findings };
}

function checkHeader(header: readonly string[], resource: Resource, file: string): Finding[] {
  const declared = resource.schema.fields.map((f) => f.name);
  if (header.length === declared.length && declared.every((name, i) => name === header[i])) return [];
  const missing = declared.filter((name) => !header.includes(name));
  const extra = header.filter((name) => !declared.includes(name));
  const meant = extra.map((name) => nearest(name, missing));
  return [finding("data/header", { missing, extra, declared, meant }, { file, line: 1 })];
}

function castRow(record: readonly string[], resource: Resource, file: string, line: number) {
  const { fields, missingValues = [""] } = resource.schema;
  if (record.length !== fields.length) {
    const details = { found: record.length, expected: fields.length };
    return { cells: null, findings: [finding("data/ragged-row", details, { file, line })] };
  }
  const cells: Record<string, Cell> = {};
  const findings: Finding[] = [];
  fields.forEach((field, i) => {
    const placeOf = () => ({ file, line, column: i + 1 });
    cells[field.name] = cast(record[i] ?? "", field, missingValues, findings, placeOf);
  });
  return { cells, findings };
}
