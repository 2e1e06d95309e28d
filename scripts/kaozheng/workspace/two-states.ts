import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { AuditContext } from "../audit/context.ts";
import { openProject } from "../dataset/project.ts";
import { record } from "../dataset/record.ts";
import type { Revision } from "../dataset/revision.ts";
import { writeDerived } from "../derive/run.ts";
import { ProjectError, UsageError } from "../finding/finding.ts";
import type { Cache } from "./cache.ts";
import { openWorkspace } from "./workspace.ts";

/** A project as it was and as it is, each with everything computed from its figures. */
export interface TwoStates {
  readonly before: AuditContext;
  readonly after: AuditContext;
}

/** What a project is made of; the lock file is part of what results are kept by. */
const PARTS = ["data", "scripts", "charts", "notebooks", "package-lock.json"];
/** Drawn anew. */
const PICTURES = /^charts\/svg(?:\/|$)/;

/**
 * Gathers a project at a revision and as it is in the working tree. Both are brought up to date in copies, below
 * `.kaozheng/` so that packages are found: a figure that was changed reaches what is computed from it before anyone has
 * run `record` or `derive`, and nothing of the person's is written. Throws `ProjectError` where the working tree cannot be
 * read or derived, `UsageError` where the revision cannot.
 */
export async function gatherTwo(
  root: string,
  revision: Revision,
  cache: Cache,
  step: (text: string) => void,
): Promise<TwoStates> {
  const folder = join(root, ".kaozheng", `impact-${process.pid}`);
  const was = join(folder, "before");
  const is = join(folder, "after");
  try {
    mkdirSync(was, { recursive: true });
    mkdirSync(is, { recursive: true });
    revision.checkOut(was, (file) => PARTS.includes(file.split("/")[0] ?? "") && !PICTURES.test(file));
    for (const part of PARTS) copyPart(root, is, part);
    // What is wrong with the working tree is heard first: it is what the person can mend.
    const after = await upToDate(is, cache, step);
    const before = await upToDate(was, cache, step).catch((error: unknown) => {
      if (!(error instanceof ProjectError)) throw error;
      const [first] = error.findings;
      throw new UsageError(
        `As it was at ${revision.name}, the project cannot be read: ${first?.file}: ${first?.message}\n` +
          "Name a revision at which it could be built.",
      );
    });
    return { before, after };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function copyPart(root: string, to: string, part: string): void {
  const from = join(root, part);
  if (!existsSync(from)) return;
  cpSync(from, join(to, part), {
    recursive: true,
    filter: (path) => !PICTURES.test(path.slice(root.length + 1)),
  });
}

async function upToDate(root: string, cache: Cache, step: (text: string) => void): Promise<AuditContext> {
  record(openProject(root, { derived: false }), null);
  const workspace = openWorkspace(root, { cache, step });
  writeDerived(root, await workspace.derivations());
  workspace.changed(["data/derived"]);
  // Sound tables: what is compared is read whole, or not at all.
  workspace.project();
  return workspace.auditInput();
}
