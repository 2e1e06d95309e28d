import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { changes } from "../../scripts/kaozheng/audit/rules/changes.ts";
import { derived } from "../../scripts/kaozheng/audit/rules/derived.ts";
import { recorded } from "../../scripts/kaozheng/audit/rules/recorded.ts";
import { relations } from "../../scripts/kaozheng/audit/rules/relations.ts";
import { schema } from "../../scripts/kaozheng/audit/rules/schema.ts";
import { suspicious } from "../../scripts/kaozheng/audit/rules/suspicious.ts";
import { type Project, readProject } from "../../scripts/kaozheng/dataset/project.ts";
import type { DerivedFile } from "../../scripts/kaozheng/derive/collect.ts";
import { shuffled } from "./random.ts";
import type { Kind, Trial } from "./trial.ts";

/** What a cell can become; what it is not changed to is left out. */
type CellMutation = (cell: string, row: Readonly<Record<string, string>>) => readonly string[];

interface CellKind {
  readonly name: string;
  readonly role: "figures" | "derived";
  readonly columns: readonly string[];
  readonly become: CellMutation;
}

/** A digit changed, a place lost, the cell emptied. */
const number: CellMutation = (cell) =>
  cell === ""
    ? ["1"]
    : [cell.replace(/\d(?!.*[1-9])/, (d) => String((Number(d) + 3) % 10)), cell.slice(0, -1), `${cell}0`];
const UNITS = ["CNY", "percent", "percentage-point", "item", "shop", "occurrence", "hour"];
const OTHER: Readonly<Record<string, string>> = { true: "false", false: "true" };

const KINDS: readonly CellKind[] = [
  { name: "row's value", role: "figures", columns: ["value"], become: number },
  { name: "row's bound", role: "figures", columns: ["lower", "upper"], become: number },
  {
    name: "row's closed end",
    role: "figures",
    columns: ["lower_closed", "upper_closed"],
    become: (c) => [OTHER[c] ?? ""],
  },
  { name: "row's unit", role: "figures", columns: ["unit"], become: () => UNITS },
  {
    name: "row's period",
    role: "figures",
    columns: ["period_start", "period_end"],
    become: (cell) => [cell.replace(/^\d+/, (year) => String(Number(year) + 1)), cell.replace(/-\d\d-/, "-05-")],
  },
  {
    name: "row's token",
    role: "figures",
    columns: ["printed"],
    become: (cell) => [
      ...[...cell.matchAll(/\d/g)].map(
        ({ 0: d, index }) => cell.slice(0, index) + String((Number(d) + 3) % 10) + cell.slice(index + 1),
      ),
      ...[/^超过?|^低于|^近|[余多+]/, /万/].flatMap((part) => (part.test(cell) ? [cell.replace(part, "")] : [])),
      cell.replace("万", "亿"),
    ],
  },
  {
    name: "derived cell",
    role: "derived",
    columns: ["value", "lower", "upper", "usual_lower", "usual_upper"],
    become: number,
  },
  {
    name: "derived unit or flag",
    role: "derived",
    columns: ["unit", "entailment", "flags"],
    become: () => ["percent", ""],
  },
];

type Row = Record<string, string>;
const read = (csv: string): Row[] => parse(csv, { columns: true, bom: true }) as Row[];

/** The rules on data, and on derived files as they were derived from clean data. */
function auditData(root: string, derivedFiles: readonly DerivedFile[]): string[] {
  const { project, findings } = readProject(root);
  const context = { project, readFindings: findings, derivedFiles, charts: [], articles: [] };
  return [schema, recorded, changes, relations, suspicious, derived].flatMap((rule) =>
    rule.check(context).map((finding) => finding.rule),
  );
}

/** Kinds of mutation of the tables; each is tried on a copy of `data/`. A cell that says something else is false. */
export function dataKinds({ root, descriptor }: Project, random: () => number): Kind[] {
  const files = (role: string) =>
    descriptor.resources.filter((r) => r["kaozheng:role"] === role).map(({ path }) => `data/${path}`);
  const textOf = new Map(
    [...files("figures"), ...files("derived")].map((f) => [f, readFileSync(join(root, f), "utf8")]),
  );
  const clean = files("derived").map((file) => ({ script: "", file, csv: textOf.get(file) ?? "" }));
  return KINDS.map(({ name, role, columns, become }) => {
    const all = files(role).flatMap((file) =>
      read(textOf.get(file) ?? "").flatMap((row, index) =>
        columns.flatMap((column) =>
          [...new Set(become(row[column] ?? "", row))]
            .filter((by) => by !== row[column])
            .map((by) => ({ file, index, column, by, was: row[column] ?? "" })),
        ),
      ),
    );
    function* trials(): Generator<Trial> {
      const copy = mkdtempSync(join(tmpdir(), "kaozheng-mutation-"));
      try {
        cpSync(join(root, "data"), join(copy, "data"), { recursive: true });
        for (const { file, index, column, by, was } of shuffled(all, random)) {
          const text = textOf.get(file) ?? "";
          const rows = read(text).map((row, i) => (i === index ? { ...row, [column]: by } : row));
          writeFileSync(join(copy, file), stringify(rows, { header: true }));
          const what = `${file}, row ${index + 2}, ${column}: ${was} → ${by}`;
          // 99.40 is 99.4 in a row that is typed; derived files are what their scripts write, to the last digit.
          const harmful = role === "derived" || by === "" || was === "" || Number(by) !== Number(was);
          yield { what, harmful, found: auditData(copy, clean) };
          writeFileSync(join(copy, file), text);
        }
      } finally {
        rmSync(copy, { recursive: true, force: true });
      }
    }
    return { name, places: all.length, trials };
  });
}
