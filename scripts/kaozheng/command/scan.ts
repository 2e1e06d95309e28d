import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { stringify } from "csv-stringify/sync";
import { findRoot, readProject } from "../dataset/project.ts";
import { UsageError } from "../finding/finding.ts";
import { type ScanRecord, toJson } from "../numeral/json.ts";
import { scan } from "../numeral/scan.ts";
import type { UnitLexicon } from "../quantity/unit.ts";
import { EXIT, type GlobalOptions, type Io, startOf } from "./io.ts";

interface Options extends GlobalOptions {
  readonly format: "json" | "csv" | "text";
}

/** The units of the project one stands in; outside any project, those the reader knows by itself. */
function lexiconAt(start: string): UnitLexicon {
  try {
    return readProject(findRoot(start)).project.lexicon;
  } catch (error) {
    if (error instanceof UsageError) return new Map();
    throw error;
  }
}

async function readText(file: string, io: Io): Promise<string> {
  if (file === "-") return io.readInput();
  try {
    return readFileSync(resolve(io.cwd, file), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw new UsageError(`There is no file ${file}.`);
    if ((error as NodeJS.ErrnoException).code === "EISDIR") throw new UsageError(`${file} is a folder, not a text.`);
    throw error;
  }
}

export async function run([file = "-"]: readonly string[], options: Options, io: Io): Promise<number> {
  const text = await readText(file, io);
  const records = toJson(scan(text, lexiconAt(startOf(options, io))), text);
  if (options.format === "json") io.out(`${JSON.stringify(records, null, 2)}\n`);
  else if (options.format === "csv") io.out(stringify(records, { header: true }));
  else for (const record of records) io.out(`${asText(record)}\n`);
  return EXIT.clean;
}

/** `3:17  超9100万次  quantity  91000000  (91000000, ∞)  occurrence`. */
function asText(r: ScanRecord): string {
  const place = `${r.line}:${r.column}`;
  if (r.kind !== "quantity") return [place, r.text, r.kind].join("\t");
  const interval = `${r.lowerClosed ? "[" : "("}${r.lower ?? "−∞"}, ${r.upper ?? "∞"}${r.upperClosed ? "]" : ")"}`;
  const unit = r.unit ?? (r.unitText === "" ? "" : `${r.unitText}?`);
  return [place, r.text, r.kind, r.value ?? "–", interval, unit, r.direction ?? ""].join("\t").trimEnd();
}
