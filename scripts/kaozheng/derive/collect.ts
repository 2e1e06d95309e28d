import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findingsOf, ProjectError } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import { currentProject } from "./current.ts";
import { type Derivation, derivedCsv } from "./derived-table.ts";

/** A derived file as its script would write it now. */
export interface DerivedFile {
  readonly script: string;
  readonly file: string;
  readonly csv: string;
}

const isDerivation = (x: unknown): x is Derivation =>
  typeof x === "object" && x !== null && "name" in x && "rows" in x && Array.isArray(x.rows);

/** Runs in the sandbox: imports the scripts, given relative to the project, and takes what they state. */
export async function collectDerivations(scripts: readonly string[]): Promise<DerivedFile[]> {
  const project = currentProject();
  const files: DerivedFile[] = [];
  for (const script of scripts) {
    const exported = await importScript(join(project.root, script), script);
    const stated = Object.values(exported).filter(isDerivation);
    if (stated.length === 0) throw new ProjectError([finding("derive/no-derivation", { script }, { file: script })]);
    if (stated.length > 1) throw new ProjectError([finding("derive/two-derivations", { script }, { file: script })]);
    for (const derivation of stated) files.push({ script, ...derivedCsv(derivation, project) });
  }
  return files;
}

async function importScript(path: string, script: string): Promise<Record<string, unknown>> {
  try {
    return (await import(pathToFileURL(path).href)) as Record<string, unknown>;
  } catch (error) {
    const place = { file: script, ...lineOf(error, path) };
    const findings = findingsOf(error, place);
    if (findings !== null) throw new ProjectError(findings);
    const problem = error instanceof Error ? error.message : String(error);
    throw new ProjectError([finding("derive/script-failed", { script, problem }, place)]);
  }
}

/** The place in the script's own text that an error's stack names. */
function lineOf(error: unknown, path: string): { line?: number; column?: number } {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const at = stack.indexOf(path);
  const match = at < 0 ? null : /^:(\d+):(\d+)/.exec(stack.slice(at + path.length));
  return match === null ? {} : { line: Number(match[1]), column: Number(match[2]) };
}
