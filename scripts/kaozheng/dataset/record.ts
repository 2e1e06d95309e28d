import { join } from "node:path";
import { assertNoErrors, type Finding } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import { printExact } from "../quantity/exact.ts";
import type { Archive } from "./archive.ts";
import { type Completion, complete, RECORDED_FIELDS } from "./complete.ts";
import { type TextRecord, toCsv } from "./csv.ts";
import type { Project } from "./project.ts";
import type { Cell, Table } from "./table.ts";
import { writeIfChanged } from "./write.ts";

/** A figures file as `record` would write it. */
interface RecordedFile {
  readonly file: string;
  readonly rows: number;
  readonly changed: boolean;
}

/** Completes every figures file from `printed`, the registers and the documents, and writes those that change. */
export function record(project: Project, archive: Archive | null): RecordedFile[] {
  const foreign = figureTables(project).filter(({ resource }) => !/^utf-?8$/i.test(resource.encoding ?? "utf-8"));
  assertNoErrors(
    foreign.map(({ file, resource }) =>
      finding("data/declared-encoding", { file, encoding: resource.encoding ?? "" }, { file }),
    ),
  );
  const completions = completeAll(project, archive);
  assertNoErrors([...completions.values()].flatMap((c) => c.findings));
  return figureTables(project).map((table) => {
    const records = table.rows.map((row) => {
      const completion = completions.get(placeKey({ file: table.file, line: row.line }));
      return { ...textCells(row.cells), ...(completion?.text ?? {}) };
    });
    const csv = toCsv(records, table.resource.schema);
    const changed = writeIfChanged(join(project.root, table.file), csv);
    return { file: table.file, rows: records.length, changed };
  });
}

/** What `record` would change: each recorded cell that its token does not give. */
export function checkRecord(project: Project, archive: Archive | null): Finding[] {
  const { registers, lexicon } = project;
  const findings: Finding[] = [];
  const cells = cellsByPlace(project);
  for (const figure of registers.figures.values()) {
    const { text, findings: found } = complete(figure, registers, lexicon, archive);
    findings.push(...found);
    if (text === null) continue;
    const place = { file: figure.file, line: figure.line };
    if (figure.recorded === null) {
      findings.push(finding("data/unrecorded", { id: figure.id }, place));
      continue;
    }
    const there = cells.get(placeKey(figure)) ?? {};
    for (const field of RECORDED_FIELDS) {
      const recorded = textOf(there[field] ?? null);
      if (recorded === text[field]) continue;
      const details = { id: figure.id, field, recorded, expected: text[field], printed: figure.printed };
      findings.push(finding("data/record-differs", details, place));
    }
  }
  return findings;
}

const placeKey = ({ file, line }: { readonly file: string; readonly line: number }): string => `${file}:${line}`;

const figureTables = ({ registers }: Project): Table[] =>
  [...registers.tables.values()].filter((t) => t.resource["kaozheng:role"] === "figures");

function completeAll(project: Project, archive: Archive | null): Map<string, Completion> {
  const { registers, lexicon } = project;
  return new Map(
    [...registers.figures.values()].map((figure) => [placeKey(figure), complete(figure, registers, lexicon, archive)]),
  );
}

/** The cells of every figure's row, by its file and line. */
const cellsByPlace = (project: Project): Map<string, Readonly<Record<string, Cell>>> =>
  new Map(
    figureTables(project).flatMap(({ file, rows }) => rows.map(({ line, cells }) => [placeKey({ file, line }), cells])),
  );

/** A cell as `toCsv` takes it: the inverse of casting. */
function textOf(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  if (typeof cell === "boolean") return String(cell);
  return "n" in cell ? printExact(cell) : cell.join(" ");
}

const textCells = (cells: Readonly<Record<string, Cell>>): TextRecord =>
  Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, textOf(cell)]));
