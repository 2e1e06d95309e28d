import { existsSync, realpathSync } from "node:fs";
import { dirname, relative } from "node:path";
import { openProject, type Project } from "../dataset/project.ts";
import { findRoot } from "../dataset/root.ts";
import { findingsOf } from "../finding/finding.ts";
import { printFinding } from "../finding/print.ts";

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
  current ??= projectOfScript();
  return current;
}

/** Whether a file is the script that was started, as in `tsx scripts/derive/inspection.ts`. */
export function isStarted(path: string): boolean {
  const script = process.argv[1];
  try {
    return script !== undefined && realpathSync(script) === realpathSync(path);
  } catch {
    return false;
  }
}

function projectOfScript(): Project {
  const script = process.argv[1];
  reportFindings();
  // What a script may look at is the same as when the toolkit runs it: not the derived tables, which it writes.
  return openProject(findRoot(script !== undefined && existsSync(script) ? dirname(script) : process.cwd()), {
    derived: false,
  });
}

/** A script that is run by itself has no command around it that would print what is wrong with its ids. */
function reportFindings(): void {
  process.once("uncaughtException", (error) => {
    const findings = findingsOf(error, { file: relative(process.cwd(), process.argv[1] ?? "") });
    for (const each of findings ?? []) process.stderr.write(`${printFinding(each, { color: false })}\n\n`);
    if (findings === null) process.stderr.write(`${error.stack ?? error}\n`);
    process.exit(1);
  });
}
