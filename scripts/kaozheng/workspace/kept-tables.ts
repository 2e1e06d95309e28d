import { type Project, readProject } from "../dataset/project.ts";
import type { Finding } from "../finding/finding.ts";
import { type Cache, keyOf } from "./cache.ts";
import { dataKey } from "./chart-inputs.ts";
import { environmentKey } from "./environment.ts";

/** Kind of what is kept: what reading a project's data found, of data without errors. */
const READINGS = "readings";

/**
 * Reads a project as `readProject` does. Where the same bytes have been read before and were sound nothing is checked
 * again, and a figure's row is cast only when the figure is asked for.
 */
export function readKept(root: string, cache: Cache): { project: Project; findings: readonly Finding[] } {
  const key = keyOf(environmentKey(), dataKey(root));
  const kept = cache.get<readonly Finding[]>(READINGS, key);
  if (kept !== null) return { project: readProject(root, { sound: true }).project, findings: kept };
  const fresh = readProject(root);
  if (!fresh.findings.some(({ severity }) => severity === "error")) cache.put(READINGS, key, fresh.findings);
  return fresh;
}
