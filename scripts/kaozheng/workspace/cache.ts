import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { basename, join } from "node:path";
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
  /** Takes out the results that nobody has asked for within a month. */
  prune(): void;
  /** A folder for files that others keep by rules of their own, of the same nature; null where nothing is kept on disk. */
  folder(kind: string): string | null;
}

/** A cache below a project's folder. */
interface DiskCache extends Cache {
  folder(kind: string): string;
}

/** The key of inputs that are plain data: no two lists of inputs share one. */
export const keyOf = (...inputs: readonly unknown[]): string => sha256(JSON.stringify(inputs));

const DAY = 24 * 60 * 60 * 1000;
/** A result is kept for so long after it was last asked for. */
const KEPT = 30 * DAY;
/** What the cache has stored itself: what others keep in its folder is theirs. */
const STORED = /^[\da-f]{64}\.json$/;

/** `now` is the time in milliseconds. */
export function openCache(root: string, now: () => number = Date.now): DiskCache {
  // A file that another run has just taken out is as good as new: there is nothing left to do with it.
  const age = (path: string): number => now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now());
  const folder = (kind: string): string => join(root, ".kaozheng", "cache", kind);
  const pathOf = (kind: string, key: string): string => join(folder(kind), `${key}.json`);
  return {
    folder,
    get: <T>(kind: string, key: string) => {
      const path = pathOf(kind, key);
      const result = readStored<T>(path);
      // A file's time says when it was last asked for, to the day: to write it on every reading would cost more than that.
      if (result !== null && age(path) > DAY) utimesSync(path, now() / 1000, now() / 1000);
      return result;
    },
    prune() {
      for (const path of filesBelow(join(root, ".kaozheng", "cache")))
        if (STORED.test(basename(path)) && age(path) > KEPT) rmSync(path, { force: true });
    },
    put: (kind, key, result) => writeWhole(pathOf(kind, key), JSON.stringify(result)),
  };
}

/** A cache that ends with the process, and writes nothing. */
export function memoryCache(): Cache {
  const kept = new Map<string, unknown>();
  const place = (kind: string, key: string): string => `${kind} ${key}`;
  return {
    folder: () => null,
    get: <T>(kind: string, key: string) => (kept.get(place(kind, key)) ?? null) as T | null,
    put: (kind, key, result) => void kept.set(place(kind, key), result),
    prune: () => undefined,
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
