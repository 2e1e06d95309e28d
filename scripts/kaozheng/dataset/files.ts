import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Texts that nobody has saved yet, by the path of their file in the project, with `/` between folders. */
export type Overlay = Readonly<Record<string, string>>;

/**
 * The files of a project as they stand, with unsaved texts laid over them. What reads a project reads through this, and
 * never asks which of the two a file is; paths are relative to the project. Code (scripts, modules of Plot charts) is run
 * from the disk all the same: Node loads it, not we.
 */
export interface ProjectFiles {
  /** Absolute path of the project's folder. */
  readonly root: string;
  readonly overlay: Overlay;
  has(file: string): boolean;
  /** Null where there is no such file; any other failure is thrown. */
  bytes(file: string): Uint8Array | null;
  /** As UTF-8; null where there is no such file. */
  text(file: string): string | null;
  /** Names in a folder, in the order of their code units: it may not depend on the machine. None where there is no folder. */
  list(folder: string): string[];
  /** Every file below a folder, in the order of their paths. */
  below(folder: string): string[];
}

export function projectFiles(root: string, overlay: Overlay = {}): ProjectFiles {
  const unsaved = Object.keys(overlay);
  const names = (folder: string): string[] => {
    const path = join(root, folder);
    const saved = existsSync(path) && statSync(path).isDirectory() ? readdirSync(path) : [];
    const prefix = `${folder}/`;
    const laid = unsaved.flatMap((file) => (file.startsWith(prefix) ? file.slice(prefix.length).split("/", 1) : []));
    return [...new Set([...saved, ...laid])].sort((a, b) => (a < b ? -1 : 1));
  };
  const isFolder = (path: string): boolean =>
    unsaved.some((file) => file.startsWith(`${path}/`)) ||
    (overlay[path] === undefined && statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory() === true);
  const below = (folder: string): string[] =>
    names(folder).flatMap((name) => {
      const path = `${folder}/${name}`;
      return isFolder(path) ? below(path) : [path];
    });
  return {
    root,
    overlay,
    has: (file) => overlay[file] !== undefined || existsSync(join(root, file)),
    bytes: (file) => (overlay[file] === undefined ? readOrNull(join(root, file)) : Buffer.from(overlay[file])),
    text: (file) => overlay[file] ?? readOrNull(join(root, file))?.toString("utf8") ?? null,
    list: names,
    below,
  };
}

function readOrNull(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
