import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { UsageError } from "../finding/finding.ts";
import type { Io } from "./io.ts";

/** The bytes of a file argument, relative to where the person stands; `-` is standard input. */
export async function readBytes(file: string, io: Io): Promise<Uint8Array> {
  if (file === "-") return io.readInput();
  try {
    return readFileSync(resolve(io.cwd, file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw new UsageError(`There is no file ${file}.`);
    if ((error as NodeJS.ErrnoException).code === "EISDIR") throw new UsageError(`${file} is a folder, not a text.`);
    throw error;
  }
}
