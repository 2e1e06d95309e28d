import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A file of the project as text; null where it is not there. */
export function readText(root: string, file: string): string | null {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}
