import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Overlay } from "../dataset/files.ts";
import { writeIfChanged } from "../dataset/write.ts";
import { type Finding, ProjectError } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import type { DerivedFile } from "./collect.ts";
import { compareDerived } from "./compare.ts";
import { runIsolated, StoryError, TimeLimitError } from "./sandbox.ts";

/** What runs in the thread. */
export const DERIVATION_RUNNER = new URL("./collect.ts", import.meta.url).href;

const FOLDER = "scripts/derive";

/** The derivation scripts of a project, relative to it, in the order of their names. */
export function derivationScripts(root: string): string[] {
  const folder = join(root, FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.[cm]?ts$/.test(name) && !name.endsWith(".d.ts"))
    .sort()
    .map((name) => `${FOLDER}/${name}`);
}

interface DeriveOptions {
  /** Those that run, relative to the project; all of them unless said. */
  readonly scripts?: readonly string[];
  /** What they may take together, in milliseconds. */
  readonly timeLimit?: number;
  /** Unsaved texts of tables. */
  readonly overlay?: Overlay;
}

/** Runs all derivations in one fresh thread and gives the files they would write. Throws `ProjectError`. */
export async function derive(root: string, options: DeriveOptions = {}): Promise<DerivedFile[]> {
  const { scripts = derivationScripts(root), timeLimit, overlay } = options;
  if (scripts.length === 0) return [];
  const task = {
    module: DERIVATION_RUNNER,
    function: "collectDerivations",
    argument: scripts,
    derived: false,
    ...(overlay && { overlay }),
  };
  try {
    return await runIsolated<DerivedFile[]>(root, task, timeLimit === undefined ? {} : { timeLimit });
  } catch (error) {
    // One thread runs them all, for speed; which of them hangs or dies is found by running each alone.
    if (scripts.length > 1 && (error instanceof TimeLimitError || error instanceof StoryError))
      for (const script of scripts) await derive(root, { ...options, scripts: [script] });
    throw asFinding(error, scripts);
  }
}

function asFinding(error: unknown, scripts: readonly string[]): unknown {
  const script = scripts.length === 1 ? (scripts[0] as string) : FOLDER;
  if (error instanceof TimeLimitError)
    return new ProjectError([finding("derive/time-limit", { script, seconds: error.limit / 1000 }, { file: script })]);
  if (error instanceof StoryError)
    return new ProjectError([finding("derive/script-failed", { script, problem: error.message }, { file: script })]);
  return error;
}

/** Writes the files that differ from what is there; gives which did. */
export const writeDerived = (root: string, files: readonly DerivedFile[]): { file: string; changed: boolean }[] =>
  files.map(({ file, csv }) => ({ file, changed: writeIfChanged(join(root, file), csv) }));

/** What is in the files against what the scripts derive now: stale, missing and extra rows. */
export function checkDerived(root: string, files: readonly DerivedFile[]): Finding[] {
  return files.flatMap(({ file, csv }) => {
    const path = join(root, file);
    return compareDerived(file, existsSync(path) ? readFileSync(path, "utf8") : "", csv);
  });
}
