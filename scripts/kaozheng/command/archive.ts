import { resolve } from "node:path";
import type { Io } from "./io.ts";

/** The archive's folder: `--archive DIR`, relative to where the person stands, else `KAOZHENG_ARCHIVE`. */
export function archiveFolder({ archive }: { readonly archive?: string }, io: Io): string | undefined {
  const named = archive ?? io.env.KAOZHENG_ARCHIVE;
  return named ? resolve(io.cwd, named) : undefined;
}
