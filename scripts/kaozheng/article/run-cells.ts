import { readRow } from "../chart/bind/reading.ts";
import { createDigest, trackProject } from "../dataset/reads.ts";
import { resolveId } from "../dataset/resolve.ts";
import { currentProject, setCurrentProject } from "../derive/current.ts";
import { parse, print } from "../derive/expression.ts";
import { followed, quantityIn } from "../derive/followed.ts";
import { type Origin, originOf } from "../derive/rows.ts";
import { type Place, ProjectError } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import type { DetailsOf } from "../finding/rules.ts";
import { type Language, wordsOf } from "../language/language.ts";
import { printExact } from "../quantity/exact.ts";
import { formatQuantity } from "../quantity/format.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { located, placeOfStack, type RunPlaces, runningPlace } from "./cell-failure.ts";
import { contains } from "./cell-module.ts";
import { CELL_SCOPE } from "./cell-scope.ts";
import { type DisplayLooks, drawDisplayed, isChart, type PendingChart, pendingChart } from "./displayed-chart.ts";
import type { Display, Evaluation, Printed, Written } from "./evaluated.ts";
import { argumentPlaces } from "./literal-places.ts";

/** What the thread needs to know of an article. */
export interface CellTask extends RunPlaces {
  /** Address of the module made of the article. */
  readonly url: string;
  readonly language: Language;
  /** What the names of its charts begin with. */
  readonly slug: string;
  /** Folder in which cut slices of the font are kept, if they are. */
  readonly glyphs: string | null;
  readonly looks: DisplayLooks;
}

/** More than the toolkit's own frames, so that the author's are among those kept. */
const STACK_DEPTH = 60;

/** Runs in the sandbox: imports the module made of an article and takes what it displays and prints. */
export async function runCells(task: CellTask): Promise<Evaluation> {
  Error.stackTraceLimit = STACK_DEPTH;
  const project = currentProject();
  const tracked = trackProject(project);
  setCurrentProject(tracked.project);
  const shown: (Display | PendingChart)[][] = task.places.cells.map(() => []);
  const expressions: (() => unknown)[] = [];
  const place = (): Place => runningPlace(task);
  Object.assign(globalThis, CELL_SCOPE, {
    display: (value: unknown) => {
      const into = shown[task.running[0] ?? -1];
      if (into === undefined) throw new Error("display was called when its cell had ended: await what displays");
      into.push(isChart(value) ? pendingChart(value, writtenAt(task)) : displayOf(value, task, place()));
    },
    $cell: (index: number) => void Atomics.store(task.running, 0, index),
    $insertion: (index: number, expression: () => unknown) => {
      expressions[index] = expression;
    },
  });
  try {
    await import(task.url);
    const cells = await drawAll(shown, task);
    Atomics.store(task.running, 0, -1);
    const insertions = task.insertions.map((at, i) => printInsertion(expressions[i], task, at));
    const reads = tracked.reads();
    return { evaluated: { insertions, cells }, reads, digest: createDigest(project)(reads) };
  } catch (error) {
    throw error instanceof ProjectError ? error : located(error, task, place(), "article/cell-failed");
  }
}

function printInsertion(expression: (() => unknown) | undefined, task: CellTask, at: Place): Printed {
  try {
    return printedOf(expression?.(), task, at);
  } catch (error) {
    throw located(error, task, at, "article/insertion-failed");
  }
}

/** Charts are drawn when the cells have run: drawing takes its time, and `display` does not wait. */
async function drawAll(shown: readonly (readonly (Display | PendingChart)[])[], task: CellTask): Promise<Display[][]> {
  const cells: Display[][] = [];
  let count = 0;
  for (const [index, displays] of shown.entries()) {
    // Whoever looks from outside sees whose chart takes too long.
    Atomics.store(task.running, 0, index);
    const drawn: Display[] = [];
    for (const display of displays) {
      if ("kind" in display) drawn.push(display);
      else {
        const { language, file, glyphs, looks, places } = task;
        count += 1;
        const options = { name: `${task.slug}-${count}`, language, file, glyphs, looks, cells: places.cells };
        drawn.push(await drawDisplayed(display, currentProject(), options));
      }
    }
    cells.push(drawn);
  }
  return cells;
}

/** Where in a cell the call of `display` stands that is running now, and what of its argument is written out there. */
function writtenAt(task: CellTask): Written {
  const running = task.running[0] ?? 0;
  const at = placeOfStack(new Error(), task);
  const { cells } = task.places;
  const index = at === null ? -1 : cells.findIndex((c) => contains(c, at.line));
  const cell = cells[index];
  if (at === null || cell === undefined) return { cell: running, places: {} };
  const call = { line: at.line - cell.codeLine + 1, column: at.column };
  return { cell: index, places: { ...argumentPlaces(cell.source, call), "": call } };
}

const isQuantity = (value: unknown): value is Quantity =>
  typeof value === "object" && value !== null && "lineage" in value && "strict" in value && "unit" in value;

/** A derived figure is computed again to be printed: only its operation tells which of its bounds say anything. */
function computed(quantity: Quantity): Quantity {
  const { lineage } = quantity;
  if (lineage.kind !== "derived") return quantity;
  const project = currentProject();
  const resolved = resolveId(lineage.id, project.registers);
  if (resolved.kind !== "derived") return quantity;
  return quantityIn(followed(parse(resolved.derived.expression), project), project);
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
  const printRow = (row: Record<string, unknown>): Printed[] => {
    const origin = originOf(row);
    if (origin !== null) return printOwn(origin, columns, task);
    return columns.map((column) => {
      const cell = row[column];
      return cell === undefined || cell === null ? words("") : printedOf(cell, task, place);
    });
  };
  return { kind: "table", columns, rows: rows.map(printRow) };
}

const words = (text: string): Printed => ({ text, expression: null });

/** The column of a figure that holds its number as the document prints it: text, and yet a number. */
const PRINTED = "printed";

/** A table's own row as its file has it. Where the row is a figure or derived figure, its numbers open its lineage. */
function printOwn({ row, table }: Origin, columns: readonly string[], { language }: CellTask): Printed[] {
  const id = readRow(row, table, currentProject().registers)?.id ?? null;
  return columns.map((column): Printed => {
    const cell = row.cells[column] ?? null;
    if (cell === null) return words("");
    if (typeof cell === "object" && "n" in cell) return { text: printExact(cell), expression: id };
    if (typeof cell === "object") return words(cell.join(wordsOf(language).typography.listed));
    return { text: String(cell), expression: column === PRINTED ? id : null };
  });
}

function describe(value: unknown): DetailsOf<"article/no-quantity">["found"] {
  if (typeof value === "number" || typeof value === "bigint") return { kind: "number", text: String(value) };
  if (value === undefined || value === null) return { kind: "nothing", text: String(value) };
  if (isQuantity(value)) return { kind: "quantity" };
  if (typeof value === "object") return { kind: "object" };
  return { kind: "type", type: typeof value };
}
