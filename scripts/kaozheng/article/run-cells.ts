import type { Language } from "../dataset/registers.ts";
import { resolveId } from "../dataset/resolve.ts";
import { currentProject } from "../derive/current.ts";
import { evaluate, parse, print } from "../derive/expression.ts";
import { quantityOf } from "../derive/figure.ts";
import { type Finding, type Place, ProjectError } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import { formatQuantity } from "../quantity/format.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { articlePosition, type CellPlaces } from "./cell-module.ts";
import { CELL_SCOPE } from "./cell-scope.ts";
import type { Display, Evaluated, Printed } from "./evaluated.ts";

/** What the thread needs to know of an article. */
export interface CellTask {
  /** Path and address of the module made of the article. */
  readonly path: string;
  readonly url: string;
  readonly language: Language;
  readonly file: string;
  readonly cells: readonly Place[];
  readonly insertions: readonly Place[];
  readonly places: CellPlaces;
  /** Index of the cell that is running, readable from outside; -1 is none. */
  readonly running: Int32Array;
}

/** Runs in the sandbox: imports the module made of an article and takes what it displays and prints. */
export async function runCells(task: CellTask): Promise<Evaluated> {
  const cells: Display[][] = task.cells.map(() => []);
  const expressions: (() => unknown)[] = [];
  const place = (): Place => task.cells[task.running[0] ?? -1] ?? { file: task.file };
  Object.assign(globalThis, CELL_SCOPE, {
    display: (value: unknown) => void cells[task.running[0] ?? -1]?.push(displayOf(value, task, place())),
    $cell: (index: number) => void Atomics.store(task.running, 0, index),
    $insertion: (index: number, expression: () => unknown) => {
      expressions[index] = expression;
    },
  });
  try {
    await import(task.url);
  } catch (error) {
    throw located(error, task, place(), "article/cell-failed");
  }
  Atomics.store(task.running, 0, -1);
  const insertions = task.insertions.map((at, i) => {
    try {
      return printedOf(expressions[i]?.(), task, at);
    } catch (error) {
      throw located(error, task, at, "article/insertion-failed");
    }
  });
  return { insertions, cells };
}

const isQuantity = (value: unknown): value is Quantity =>
  typeof value === "object" && value !== null && "lineage" in value && "strict" in value && "unit" in value;

/** A derived figure is computed again to be printed: only its operation tells which of its bounds say anything. */
function computed(quantity: Quantity): Quantity {
  const { lineage } = quantity;
  if (lineage.kind !== "derived") return quantity;
  const project = currentProject();
  const resolved = resolveId(lineage.id, project.registers, { file: "data" });
  if (resolved.kind !== "derived") return quantity;
  return evaluate(parse(resolved.derived.expression), (id) => quantityOf(id, project));
}

const printedQuantity = (quantity: Quantity, { language }: CellTask): Printed => ({
  text: formatQuantity(computed(quantity), language, currentProject().lexicon),
  expression: print(quantity),
});

function printedOf(value: unknown, task: CellTask, place: Place): Printed {
  if (isQuantity(value)) return printedQuantity(value, task);
  if (typeof value === "string") return { text: value, expression: null };
  throw new ProjectError([finding("article/no-quantity", { found: describe(value) }, place)]);
}

function displayOf(value: unknown, task: CellTask, place: Place): Display {
  if (!Array.isArray(value)) return { kind: "printed", printed: printedOf(value, task, place) };
  const rows: Record<string, unknown>[] = value.map((row: unknown) => {
    if (typeof row === "object" && row !== null && !isQuantity(row)) return row as Record<string, unknown>;
    throw new ProjectError([finding("article/no-table", { found: describe(row) }, place)]);
  });
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (x: unknown): Printed =>
    x === undefined || x === null ? { text: "", expression: null } : printedOf(x, task, place);
  return { kind: "table", columns, rows: rows.map((row) => columns.map((column) => cell(row[column]))) };
}

function describe(value: unknown): string {
  if (typeof value === "number" || typeof value === "bigint") return `the bare number ${value}`;
  if (value === undefined || value === null) return String(value);
  if (isQuantity(value)) return "a quantity that stands in no column";
  if (typeof value === "object") return "an object that is no quantity";
  return `a ${typeof value}`;
}

type Failure = "article/cell-failed" | "article/insertion-failed";

/** The error with the article's own place: its findings, or one that says what was thrown and where. */
function located(error: unknown, task: CellTask, fallback: Place, rule: Failure): ProjectError {
  const named = rule === "article/cell-failed" ? placeIn(error, task) : null;
  const place = named ?? fallback;
  if (error instanceof ProjectError)
    return new ProjectError(error.findings.map((f): Finding => (f.file === "data" ? { ...f, ...place } : f)));
  const inInsertion = task.insertions.some(({ line }) => line === place.line);
  return new ProjectError([
    finding(inInsertion ? "article/insertion-failed" : rule, { problem: problemOf(error) }, place),
  ]);
}

/** esbuild's syntax errors hold the path and repeat themselves; the sentence is what helps. */
const problemOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error);
  return /ERROR: (.*)/.exec(message)?.[1] ?? message;
};

/** The place that a stack or a compiler's message names, in the article. */
function placeIn(error: unknown, { path, file, places }: CellTask): Place | null {
  const text = error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : "";
  for (let at = text.indexOf(path); at >= 0; at = text.indexOf(path, at + path.length)) {
    const match = /^(?:\?[^:\s]*)?:(\d+):(\d+)/.exec(text.slice(at + path.length));
    if (match === null) continue;
    return { file, ...articlePosition(places, { line: Number(match[1]), column: Number(match[2]) }) };
  }
  return null;
}
