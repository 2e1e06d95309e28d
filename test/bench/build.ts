import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const BIN = join(ROOT, "scripts/bin.mjs");

/** Whole-process seconds of the command line on a copy of the story: cold, unchanged, and after one edit of each kind. */
export async function bench(): Promise<{ name: string; value: number; unit: string }[]> {
  const root = mkdtempSync(join(tmpdir(), "kaozheng-bench-"));
  for (const folder of ["data", "charts", "notebooks", "scripts/derive"])
    cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
  const timed = (name: string, ...argv: string[]) => {
    const started = performance.now();
    const { status } = spawnSync(process.execPath, [BIN, "-C", root, ...argv], { stdio: "ignore" });
    if (status !== 0) throw new Error(`${argv.join(" ")} ended with status ${status}`);
    return { name, value: (performance.now() - started) / 1000, unit: "s" };
  };
  try {
    const results = [
      timed("--help", "--help"),
      timed("trace", "trace", "inspection-spend-growth/2020-2021"),
      timed("build, cold", "build"),
      timed("build, nothing changed", "build"),
      timed("audit, nothing changed", "audit"),
    ];
    writeFileSync(join(root, "notebooks/note.en.md"), "---\ntitle: Note\nlanguage: en\n---\n\nNothing to add.\n");
    return [...results, timed("build, an article added", "build")];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
