import type { ProjectFiles } from "../dataset/files.ts";

/** The lines of a file of the project, without their ends; none where it cannot be read. */
export type LinesOf = (file: string) => readonly string[];

/** Reads lines, each file once. */
export function linesIn(files: ProjectFiles): LinesOf {
  const read = new Map<string, readonly string[]>();
  return (file) => {
    const lines = read.get(file) ?? linesOfFile(files, file);
    read.set(file, lines);
    return lines;
  };
}

function linesOfFile(files: ProjectFiles, file: string): readonly string[] {
  try {
    return files.text(file)?.split(/\r\n|\n|\r/) ?? [];
  } catch {
    // A finding may be about the very file that cannot be read; it then goes without its line.
    return [];
  }
}
