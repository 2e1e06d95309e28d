import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { decode } from "../../dataset/decode.ts";
import { type Place, ProjectError } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import { loadVega } from "../engines.ts";
import { isArray, isObject, type JsonObject } from "../json.ts";
import { type Access, type Located, locate } from "./access.ts";

/** Rows as far as they are checked before they are drawn. */
export interface DataSummary {
  readonly fields: ReadonlySet<string>;
  readonly rows: number;
}

type ReadData = (text: string, format: object) => unknown;

/** Gives the text behind a URL; its errors are placed where the URL stands. */
export type DataReader = (url: string, place: Place) => Promise<string>;

/** What a spec may read: data as text, and pictures as addresses that hold them. */
export interface SpecReader {
  readonly data: DataReader;
  /** A picture as a `data:` address; null where it lies on the network or is of a kind that could hold more than it shows. */
  readonly picture: (url: string, place: Place) => string | null;
}

/** Raster pictures: an SVG could refer to others, or hold a script. */
const PICTURES: Readonly<Record<string, string>> = {
  ".png": "png",
  ".jpg": "jpeg",
  ".jpeg": "jpeg",
  ".gif": "gif",
  ".webp": "webp",
};

function pictureAt(url: string, access: Access, place: Place): string | null {
  if (/^data:image\//i.test(url)) return url;
  const located = locate(url, access);
  const type = PICTURES[extname(url).toLowerCase()];
  if (located.kind !== "file" || type === undefined) return null;
  return `data:image/${type};base64,${Buffer.from(readBytes(url, located.path, place)).toString("base64")}`;
}

export const specReader = (access: Access): SpecReader => ({
  data: dataReader(access),
  picture: (url, place) => pictureAt(url, access, place),
});

/** Reads what may be read, everything once. */
function dataReader(access: Access): DataReader {
  const texts = new Map<string, string>();
  return async (url, place) => {
    const text = texts.get(url) ?? (await readData(url, access, place));
    texts.set(url, text);
    return text;
  };
}

/** Throws `ProjectError`, placed at `place`, where the text may not be read or is not there. */
async function readData(url: string, access: Access, place: Place): Promise<string> {
  const located = locate(url, access);
  if (located.kind === "refused") {
    const { reason, allow } = located;
    throw new ProjectError([finding("chart/refused", { url, reason, allow }, place)]);
  }
  if (located.kind === "file") return readText(url, located.path, place);
  return fetchText(url, located, place);
}

function readBytes(url: string, path: string, place: Place): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const problem = code === "ENOENT" ? "there is no such file" : `it cannot be read (${code})`;
    throw new ProjectError([finding("chart/data-file", { url, problem }, place)]);
  }
}

function readText(url: string, path: string, place: Place): string {
  const bytes = readBytes(url, path, place);
  const { text, findings } = decode(bytes, "utf-8", url);
  if (findings.length > 0)
    throw new ProjectError(findings.map((f) => finding("chart/data-file", { url, problem: f.message }, place)));
  return text;
}

async function fetchText(url: string, { url: address }: Located & { url: string }, place: Place): Promise<string> {
  try {
    // A host that was allowed may not hand on to one that was not.
    const response = await fetch(address, { redirect: "error" });
    if (response.ok) return await response.text();
    throw new Error(`the answer was ${response.status}`);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new ProjectError([finding("chart/data-file", { url, problem }, place)]);
  }
}

const BY_ENDING: Readonly<Record<string, string>> = { ".csv": "csv", ".tsv": "tsv", ".dsv": "dsv" };

/** Vega-Lite's rule: the format that is named, else the one of the file's ending, else JSON. */
function formatOf(url: string, format: JsonObject): JsonObject {
  const { parse: _, ...rest } = format;
  return { type: BY_ENDING[extname(url.split(/[?#]/)[0] ?? "").toLowerCase()] ?? "json", ...rest };
}

/** The names of all columns that any row has. */
export function summarise(data: unknown): DataSummary {
  const rows = isArray(data) ? data : [data];
  const fields = new Set<string>();
  // A row that is a list has its members by their numbers.
  for (const row of rows)
    if (isObject(row) || isArray(row)) for (const name of Object.keys(row)) fields.add(name);
    else fields.add("data");
  return { fields, rows: rows.length };
}

/** What the file's text holds, by Vega's own readers. Throws `ProjectError` where they cannot read it. */
export async function summariseText(text: string, url: string, format: JsonObject, place: Place): Promise<DataSummary> {
  const { read } = loadVega() as unknown as { read: ReadData };
  try {
    return summarise(read(text, formatOf(url, format)));
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new ProjectError([finding("chart/data-file", { url, problem }, place)]);
  }
}
