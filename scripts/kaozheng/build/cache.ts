import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../dataset/sha256.ts";
import { writeWhole } from "../dataset/write.ts";

/**
 * Results by the content of everything they depend on: `.kaozheng/cache/<kind>/<key>.json`. There is nothing to
 * invalidate; what changed has another key. Deleting the folder costs time, never correctness.
 */
export interface Cache {
  /** The stored result of that key; null where there is none, or it cannot be read. */
  get<T>(kind: string, key: string): T | null;
  /** Stores a result that is plain data. */
  put(kind: string, key: string, result: unknown): void;
  /** A folder for files that others keep by rules of their own, of the same nature. */
  folder(kind: string): string;
}

/** The folder of slices of the font that have been cut. */
export const GLYPHS = "glyphs";

/** The key of inputs that are plain data: no two lists of inputs share one. */
export const keyOf = (...inputs: readonly unknown[]): string => sha256(JSON.stringify(inputs));

export function openCache(root: string): Cache {
  const folder = (kind: string): string => join(root, ".kaozheng", "cache", kind);
  const pathOf = (kind: string, key: string): string => join(folder(kind), `${key}.json`);
  return {
    folder,
    get: <T>(kind: string, key: string) => readStored<T>(pathOf(kind, key)),
    put: (kind, key, result) => writeWhole(pathOf(kind, key), JSON.stringify(result)),
  };
}

/** A stored result that cannot be read is as good as none: it was cut off, and is computed again. */
function readStored<T>(path: string): T | null {
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, "utf8")) as T;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Every file below a folder, in the order of their paths. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
