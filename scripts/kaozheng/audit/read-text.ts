import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A file of the project as text; null where it is not there. */
export function readText(root: string, file: string): string | null {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

/** The lines of a file of the project, without their ends; none where it cannot be read. */
export type LinesOf = (file: string) => readonly string[];

/** Reads lines, each file once. */
export function linesIn(root: string): LinesOf {
  const read = new Map<string, readonly string[]>();
  return (file) => {
    const lines = read.get(file) ?? linesOfFile(root, file);
    read.set(file, lines);
    return lines;
  };
}

function linesOfFile(root: string, file: string): readonly string[] {
  try {
    return readText(root, file)?.split(/\r\n|\n|\r/) ?? [];
  } catch {
    // A finding may be about the very file that cannot be read; it then goes without its line.
    return [];
  }
}
