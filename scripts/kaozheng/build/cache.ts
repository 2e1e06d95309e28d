import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sha256 } from "../dataset/document.ts";
import { writeWhole } from "../dataset/write.ts";

/**
 * Results by the content of everything they depend on: `.kaozheng/cache/<kind>/<sha256>.json`. There is nothing to
 * invalidate; what changed has another key. Deleting the folder costs time, never correctness.
 */
export interface Cache {
  /** The stored result for these inputs, or the computed one, which is then stored. */
  through<T>(
    kind: string,
    inputs: readonly string[],
    compute: () => Promise<T>,
  ): Promise<{ result: T; reused: boolean }>;
}

export function openCache(root: string): Cache {
  const folder = join(root, ".kaozheng", "cache");
  return {
    async through<T>(kind: string, inputs: readonly string[], compute: () => Promise<T>) {
      const key = sha256(JSON.stringify([toolkitFingerprint(), process.version, ...inputs]));
      const path = join(folder, kind, `${key}.json`);
      const stored = readStored<T>(path);
      if (stored !== null) return { result: stored, reused: true };
      const result = await compute();
      writeWhole(path, JSON.stringify(result));
      return { result, reused: false };
    },
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

const TOOLKIT = fileURLToPath(new URL("..", import.meta.url));
let fingerprint: string | null = null;

/** The toolkit's own code is an input of everything it makes. Read once a process: it does not change under us. */
function toolkitFingerprint(): string {
  fingerprint ??= sha256(
    JSON.stringify(filesBelow(TOOLKIT).map((path) => [path.slice(TOOLKIT.length), readFileSync(path, "utf8")])),
  );
  return fingerprint;
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
