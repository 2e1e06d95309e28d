import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of the projects that tests copy, each built by the first file that asks for it. */
    readonly bases: string;
  }
}

/** Run once before all files; what it returns is run after them. */
export function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "kaozheng-bases-"));
  provide("bases", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
