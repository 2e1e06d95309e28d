import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { UsageError } from "../finding/finding.ts";
import { wordsOf } from "../language/language.ts";
import type { Io } from "./io.ts";

/** The bytes of a file argument, relative to where the person stands; `-` is standard input. */
export async function readBytes(file: string, io: Io): Promise<Uint8Array> {
  if (file === "-") return io.readInput();
  try {
    return readFileSync(resolve(io.cwd, file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      throw new UsageError(wordsOf(io.language).saying.noFile(file));
    if ((error as NodeJS.ErrnoException).code === "EISDIR")
      throw new UsageError(wordsOf(io.language).saying.isFolder(file));
    throw error;
  }
}
