import type { Overlay } from "../dataset/files.ts";
import { openProject } from "../dataset/project.ts";
import { type Finding, ProjectError } from "../finding/finding.ts";
import { setCurrentProject } from "./current.ts";

/** What to run: an exported function of a module, with one argument. */
export interface Task {
  /** URL of the module. */
  readonly module: string;
  readonly function: string;
  readonly argument: unknown;
  /** Whether the code may look at the derived tables; derivations may not, since they write them. */
  readonly derived: boolean;
  /** Unsaved texts of tables. */
  readonly overlay?: Overlay;
}

/** What came of it, as plain data: classes lose their methods on the way between threads. */
export type Outcome =
  | { readonly kind: "done"; readonly result: unknown }
  | { readonly kind: "findings"; readonly findings: readonly Finding[] }
  | { readonly kind: "failed"; readonly name: string; readonly message: string; readonly stack: string };

export async function runTask({ root, task }: { root: string; task: Task }): Promise<Outcome> {
  try {
    setCurrentProject(openProject(root, { derived: task.derived, ...(task.overlay && { overlay: task.overlay }) }));
    const module = (await import(task.module)) as Record<string, (argument: unknown) => unknown>;
    return { kind: "done", result: await module[task.function]?.(task.argument) };
  } catch (error) {
    if (error instanceof ProjectError) return { kind: "findings", findings: error.findings };
    if (error instanceof Error)
      return { kind: "failed", name: error.name, message: error.message, stack: error.stack ?? "" };
    return { kind: "failed", name: "Error", message: String(error), stack: "" };
  }
}
