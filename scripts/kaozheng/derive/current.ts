import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { openProject, type Project } from "../dataset/project.ts";
import { findRoot } from "../dataset/root.ts";

/**
 * The project that `figure(id)` means. A script or cell names ids without saying of which project, as a spreadsheet
 * formula names cells: so there is one project a thread, set by whoever started the thread and read once.
 */
let current: Project | null = null;

export function setCurrentProject(project: Project): void {
  current = project;
}

/** Set by the toolkit, else the one that holds the script that was started, else the one around the working folder. */
export function currentProject(): Project {
  const script = process.argv[1];
  current ??= openProject(findRoot(script !== undefined && existsSync(script) ? dirname(script) : process.cwd()));
  return current;
}
