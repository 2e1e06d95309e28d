import { type Finding, ProjectError } from "../../../finding/finding.ts";
import { finding } from "../../../finding/messages.ts";
import { nearest } from "../../../finding/nearest.ts";
import { checkFields, openScope, type Scope } from "../check-fields.ts";
import { checkGrammar, GENERATORS } from "../check-spec.ts";
import { isArray, isObject, type JsonObject } from "../json.ts";
import { checkSchema } from "../schema/check-schema.ts";
import { vegaNames } from "./check-vega.ts";
import { checkVegaFields } from "./check-vega-fields.ts";
import { type SpecReader, summarise } from "./data-file.ts";
import { dataUses } from "./data-uses.ts";
import type { DataSummary } from "./shared-data.ts";
import { placeIn, type SpecFile } from "./spec-file.ts";

/** What the data of a spec hold, by the pointer of the `data` that names them. */
type Summaries = ReadonlyMap<string, DataSummary>;

/** Reads every file that the spec names, and reports those that cannot be used or hold no row. */
async function readAll(spec: SpecFile, reader: SpecReader): Promise<{ summaries: Summaries; findings: Finding[] }> {
  const findings: Finding[] = [];
  const summaries = new Map<string, DataSummary>();
  for (const { data, url, pointer } of dataUses(spec.json)) {
    const place = placeIn(spec, `${pointer}/url`);
    try {
      const found = await reader.summary(url, isObject(data.format) ? data.format : {}, place);
      summaries.set(pointer, found);
      if (found.rows === 0) findings.push(finding("chart/empty-data", { data: url }, place));
    } catch (error) {
      if (!(error instanceof ProjectError)) throw error;
      findings.push(...error.findings);
    }
  }
  return { summaries, findings };
}

/** The names that data may be given under: those of `datasets`, and those that other `data` of the spec bear. */
function namedData(spec: JsonObject): Map<string, unknown> {
  const names = new Map<string, unknown>();
  const visit = (value: unknown, key: string): void => {
    if (isArray(value)) for (const item of value) visit(item, "");
    if (!isObject(value)) return;
    if (key === "data" && typeof value.name === "string" && (value.values ?? value.url) !== undefined)
      names.set(value.name, value);
    for (const [name, inner] of Object.entries(value))
      if (name !== "values" && name !== "datasets" && name !== "usermeta") visit(inner, name);
  };
  visit(spec, "");
  if (isObject(spec.datasets)) for (const [name, data] of Object.entries(spec.datasets)) names.set(name, data);
  return names;
}

function scopes(spec: SpecFile, summaries: Summaries, findings: Finding[]) {
  const names = namedData(spec.json);
  const inline = (values: unknown, at: string): Scope => {
    // Text in a format of its own is left to Vega to read.
    if (typeof values === "string") return openScope(at);
    const { fields, rows } = summarise(values);
    if (rows === 0) findings.push(finding("chart/empty-data", { data: at }, placeIn(spec, at)));
    return { fields, table: at, open: rows === 0 || !isArray(values) };
  };
  return (data: JsonObject, at: string): Scope => {
    const found = summaries.get(at);
    if (found !== undefined) return { fields: found.fields, table: String(data.url), open: found.rows === 0 };
    if (data.values !== undefined) return isObject(data.format) ? openScope(at) : inline(data.values, `${at}/values`);
    if (GENERATORS.some((key) => key in data) || typeof data.url === "string" || typeof data.name !== "string")
      return openScope(at);
    const named = names.get(data.name);
    if (isArray(named)) return inline(named, `/datasets/${data.name}`);
    if (named !== undefined) return openScope(at);
    const meant = nearest(data.name, names.keys());
    findings.push(finding("chart/unknown-dataset", { name: data.name, meant }, placeIn(spec, `${at}/name`)));
    return openScope(at);
  };
}

const unique = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((f) => [`${f.message} ${f.line} ${f.column}`, f])).values(),
];

/** Everything that can be seen wrong with a spec and its data before it is drawn, and the columns its files have. */
export async function checkFile(
  spec: SpecFile,
  reader: SpecReader,
): Promise<{ findings: Finding[]; fields: ReadonlySet<string> }> {
  const { json, file, document, grammar } = spec;
  const grammatical =
    grammar === "vega-lite" ? checkGrammar(spec) : [...checkSchema(json, grammar, file, document), ...vegaNames(spec)];
  const { summaries, findings } = await readAll(spec, reader);
  if (grammar === "vega-lite" && grammatical.length === 0) {
    const scopeOf = scopes(spec, summaries, findings);
    checkFields(json, { placeOf: (pointer) => placeIn(spec, pointer), scopeOf, noData: null, findings });
  }
  if (grammar === "vega" && grammatical.length === 0) findings.push(...checkVegaFields(spec, summaries));
  const fields = new Set([...summaries.values()].flatMap((s) => [...s.fields]));
  return { findings: unique([...grammatical, ...findings]), fields };
}
