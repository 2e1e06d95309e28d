import { resolve } from "node:path";
import type { Bilingual } from "../../../dataset/registers.ts";
import { assertNoErrors, type Finding } from "../../../finding/finding.ts";
import { finding } from "../../../finding/messages.ts";
import { inLanguages } from "../../../language/language.ts";
import { type Furniture, metaOf, readFurniture } from "../furniture.ts";
import { isArray, isObject, type Json, parseJson } from "../json.ts";
import { type Access, accessFor } from "./access.ts";
import { checkFile } from "./check-file.ts";
import { type SpecReader, specReader } from "./data-file.ts";
import { type SharedData, sharedData } from "./shared-data.ts";
import { placeIn, readSpecFile, type SpecFile, specFileOf } from "./spec-file.ts";

/** A spec from anywhere, read with its data and found sound. */
export interface OpenFile {
  readonly kind: "file";
  readonly file: string;
  readonly project: null;
  readonly furniture: Furniture;
  /** Whether the spec's own title is the headline, and so is not drawn. */
  readonly titled: boolean;
  readonly spec: SpecFile;
  readonly reader: SpecReader;
  /** Columns of all its data, as far as they are known. */
  readonly fields: ReadonlySet<string>;
}

export interface OpenFileOptions {
  /** Folders, files and hosts that may be read beside the spec's folder and its project; paths from `cwd`. */
  readonly allow?: readonly string[];
  /** Where relative paths start; the process's working directory unless said. */
  readonly cwd?: string;
  /** How the spec is named in findings; its path unless said. */
  readonly name?: string;
  /** What specs of the same run have read already, and leave for others; none unless given. */
  readonly data?: SharedData;
}

/** Reads a spec that need not be of any project. Throws `ProjectError` with all that is wrong with it and its data. */
export async function openFile(path: string, options: OpenFileOptions = {}): Promise<OpenFile> {
  const { allow = [], cwd = process.cwd(), name = path, data = sharedData() } = options;
  const spec = readSpecFile(resolve(cwd, path), name);
  return openSpec(spec, specReader(accessFor(path, allow, cwd), data));
}

/** The same of a spec at hand, and of what it may read. Throws `ProjectError` likewise. */
async function openSpec(spec: SpecFile, reader: SpecReader): Promise<OpenFile> {
  const { furniture, titled, findings: complaints } = furnitureOf(spec);
  const { findings, fields } = await checkFile(spec, reader);
  assertNoErrors([...complaints, ...findings]);
  return { kind: "file", file: spec.file, project: null, furniture, titled, spec, reader, fields };
}

/** Rows by the name that a spec calls them. */
type NamedRows = Readonly<Record<string, readonly object[]>>;

/** A spec with rows at hand among its data. Vega writes into what it is given: it gets copies. */
function withRows(spec: SpecFile, tables: NamedRows): SpecFile {
  const given = Object.entries(tables).map(([name, rows]): [string, Json] => [
    name,
    rows.map((row) => ({ ...row })) as unknown as Json,
  ]);
  if (given.length === 0) return spec;
  const { json } = spec;
  if (spec.grammar === "vega-lite") {
    const own = isObject(json.datasets) ? json.datasets : {};
    return { ...spec, json: { ...json, datasets: { ...own, ...Object.fromEntries(given) } } };
  }
  const known = isArray(json.data) ? json.data.filter(isObject) : [];
  const others = known.filter(({ name }) => !given.some(([table]) => table === name));
  const named = given.map(([name, values]) => ({ ...known.find((data) => data.name === name), name, values }));
  return { ...spec, json: { ...json, data: [...named, ...others] } };
}

/** Opens a spec that is no file, with rows for the data it names. Throws `ProjectError` as `openFile` does. */
export function openValue(spec: object, name: string, tables: NamedRows, access: Access): Promise<OpenFile> {
  const file = specFileOf(parseJson(JSON.stringify(spec, null, 2)), name);
  return openSpec(withRows(file, tables), specReader(access, sharedData()));
}

/** A line or several as one text; null of a title that is computed, which stays in the plot. */
function words(text: Json | undefined): string | null {
  if (typeof text === "string") return text;
  return isArray(text) && text.every((line) => typeof line === "string") ? text.join(" ") : null;
}

const inEach = (text: string | null): Bilingual | null => (text === null ? null : inLanguages(() => text));

/** Furniture from `usermeta.kaozheng`, else from the spec's own title and description. */
function furnitureOf(spec: SpecFile): { furniture: Furniture; titled: boolean; findings: Finding[] } {
  const { json } = spec;
  const meta = metaOf(json);
  const { furniture, problems } = readFurniture(meta);
  const findings = problems
    // A spec from elsewhere need not know of headlines.
    .filter(({ at, found }) => at !== "headline" || found.kind !== "nothing")
    .map((problem) => finding("chart/furniture", problem, placeIn(spec, `/usermeta/kaozheng/${problem.at}`)));
  const alt = furniture.alt ?? inEach(typeof json.description === "string" ? json.description : null);
  const described = { ...furniture, alt };
  if (meta.headline !== undefined) return { furniture: described, titled: false, findings };
  const title = isObject(json.title) ? json.title : { text: json.title ?? null };
  const headline = inEach(words(title.text));
  if (headline === null) return { furniture: described, titled: false, findings };
  const standfirst = furniture.standfirst ?? inEach(words(title.subtitle));
  return { furniture: { ...described, headline, standfirst }, titled: true, findings };
}
