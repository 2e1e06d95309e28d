import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { decode } from "../../../dataset/decode.ts";
import { type Finding, type Place, ProjectError } from "../../../finding/finding.ts";
import { finding } from "../../../finding/messages.ts";
import { isObject, type JsonDocument, type JsonObject } from "../json.ts";
import type { Grammar } from "../schema/validator.ts";
import { readDocument } from "../spec.ts";

/** A spec that stands by itself. */
export interface SpecFile {
  /** As it is named to the person: relative to where they stand. */
  readonly file: string;
  /** What stands before `.vl.json`, `.vg.json` or `.json`. */
  readonly name: string;
  readonly json: JsonObject;
  readonly document: JsonDocument;
  readonly grammar: Grammar;
}

export const placeIn = ({ file, document }: Pick<SpecFile, "file" | "document">, pointer: string): Place => ({
  file,
  pointer,
  ...document.at(pointer),
});

const fail = (found: Finding): never => {
  throw new ProjectError([found]);
};

/** By `$schema`, else by the file's ending, else by what only one of the two grammars has. */
function grammarOf(json: JsonObject, file: string): Grammar | null {
  const schema = typeof json.$schema === "string" ? json.$schema : "";
  if (/\/vega-lite\//.test(schema)) return "vega-lite";
  if (/\/vega\//.test(schema)) return "vega";
  if (schema !== "") return null;
  if (file.endsWith(".vg.json")) return "vega";
  if (file.endsWith(".vl.json")) return "vega-lite";
  return "marks" in json || "signals" in json || Array.isArray(json.data) ? "vega" : "vega-lite";
}

function read(path: string, file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return fail(finding("data/missing-file", { path: file, needed: { kind: "drawing" } }, { file })) as never;
  }
  const { text, findings } = decode(bytes, "utf-8", file);
  if (findings.length > 0) throw new ProjectError(findings);
  return text;
}

/** Reads a spec by its path. Throws `ProjectError` where it is no JSON object of either grammar. */
export function readSpecFile(path: string, file: string): SpecFile {
  const { document, findings } = readDocument(read(path, file), file);
  if (document === null) throw new ProjectError(findings);
  return specFileOf(document, file);
}

/** The spec that a document is, wherever that stands. Throws `ProjectError` likewise. */
export function specFileOf(document: JsonDocument, file: string): SpecFile {
  const json = document.value;
  const place = { file, pointer: "", ...document.at("") };
  if (!isObject(json))
    return fail(finding("chart/spec", { at: "", problem: { kind: "no-object", engine: null } }, place)) as never;
  const grammar = grammarOf(json, file);
  if (grammar === null) {
    const details = { at: "/$schema", problem: { kind: "schema", found: JSON.stringify(json.$schema) } } as const;
    fail(finding("chart/spec", details, { file, pointer: "/$schema", ...document.at("/$schema") }));
  }
  const name = basename(file).replace(/(\.v[lg])?\.json$/, "");
  return { file, name, json, document, grammar: grammar ?? "vega-lite" };
}
