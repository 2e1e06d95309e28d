import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { decode } from "../../../dataset/decode.ts";
import { type Place, ProjectError } from "../../../finding/finding.ts";
import { detailsOf, finding } from "../../../finding/messages.ts";
import type { DetailsOf } from "../../../finding/rules.ts";
import { loadVega } from "../../engine/engines.ts";
import { isArray, isObject, type JsonObject } from "../json.ts";
import { type Access, type Located, locate } from "./access.ts";
import type { DataSummary, ReadData, SharedData } from "./shared-data.ts";

/** What a spec may read: data as text, and pictures as addresses that hold them. Errors are placed where the URL stands. */
export interface SpecReader {
  readonly data: (url: string, place: Place) => Promise<string>;
  /** What the data hold, read as Vega-Lite's `format` says. */
  readonly summary: (url: string, format: JsonObject, place: Place) => Promise<DataSummary>;
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

/** Reads what may be read; what is in `shared` already, by whichever spec, is not read again. */
export function specReader(access: Access, shared: SharedData): SpecReader {
  const read = async (url: string, place: Place): Promise<ReadData> => {
    const located = locate(url, access);
    if (located.kind === "refused") {
      const { reason, allow } = located;
      throw new ProjectError([finding("chart/refused", { url, reason, allow }, place)]);
    }
    const address = located.kind === "file" ? located.path : located.url;
    return shared.get(address) ?? shared.keep(address, await readText(url, located, place));
  };
  return {
    data: async (url, place) => (await read(url, place)).text,
    summary: async (url, format, place) => {
      const { text, summaries } = await read(url, place);
      const whole = formatOf(url, format);
      const key = JSON.stringify(whole);
      const summary = summaries.get(key) ?? summariseText(text, url, whole, place);
      summaries.set(key, summary);
      return summary;
    },
    picture: (url, place) => pictureAt(url, access, place),
  };
}

const unusable = (url: string, problem: DetailsOf<"chart/data-file">["problem"], place: Place): ProjectError =>
  new ProjectError([finding("chart/data-file", { url, problem }, place)]);

type Readable = Exclude<Located, { kind: "refused" }>;

/** Throws `ProjectError`, placed at `place`, where it is not there or is no text. */
const readText = async (url: string, located: Readable, place: Place): Promise<string> =>
  located.kind === "file" ? fileText(url, located.path, place) : fetchText(url, located.url, place);

function readBytes(url: string, path: string, place: Place): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw unusable(url, code === "ENOENT" ? { kind: "absent" } : { kind: "unreadable", code: code ?? "" }, place);
  }
}

function fileText(url: string, path: string, place: Place): string {
  const bytes = readBytes(url, path, place);
  const { text, findings } = decode(bytes, "utf-8", url);
  for (const found of findings) {
    const details = detailsOf(found, "data/encoding");
    if (details !== null) throw unusable(url, { kind: "encoding", ...details }, place);
  }
  return text;
}

async function fetchText(url: string, address: string, place: Place): Promise<string> {
  try {
    // A host that was allowed may not hand on to one that was not.
    const response = await fetch(address, { redirect: "error" });
    if (response.ok) return await response.text();
    throw unusable(url, { kind: "answer", status: response.status }, place);
  } catch (error) {
    if (error instanceof ProjectError) throw error;
    throw unusable(url, { kind: "says", says: error instanceof Error ? error.message : String(error) }, place);
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
function summariseText(text: string, url: string, format: JsonObject, place: Place): DataSummary {
  const { read } = loadVega() as unknown as { read: (text: string, format: object) => unknown };
  try {
    return summarise(read(text, format));
  } catch (error) {
    throw unusable(url, { kind: "says", says: error instanceof Error ? error.message : String(error) }, place);
  }
}
