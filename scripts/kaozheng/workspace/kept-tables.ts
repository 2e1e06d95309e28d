import type { ProjectFiles } from "../dataset/files.ts";
import { type Project, readProject } from "../dataset/project.ts";
import type { Finding } from "../finding/finding.ts";
import { type Cache, keyOf } from "./cache.ts";
import { environmentKey } from "./environment.ts";
import { dataKey } from "./input-keys.ts";

/** Kind of what is kept: what reading a project's data found, of data without errors. */
const READINGS = "readings";

/** The tables of a project, and what reading them found. */
export interface Tables {
  readonly project: Project;
  readonly findings: readonly Finding[];
}

/**
 * Reads a project as `readProject` does. Where the same bytes have been read before and were sound nothing is checked
 * again, and a figure's row is cast only when the figure is asked for.
 */
export function readTables(files: ProjectFiles, cache: Cache): Tables {
  const { root, overlay } = files;
  const key = keyOf(environmentKey(), dataKey(files));
  const kept = cache.get<readonly Finding[]>(READINGS, key);
  if (kept !== null) return { project: readProject(root, { sound: true, overlay }).project, findings: kept };
  const fresh = readProject(root, { overlay });
  if (!fresh.findings.some(({ severity }) => severity === "error")) cache.put(READINGS, key, fresh.findings);
  return fresh;
}
