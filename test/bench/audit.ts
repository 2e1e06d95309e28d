import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeLargeProject } from "./large/project.ts";

const BIN = fileURLToPath(new URL("../../scripts/bin.mjs", import.meta.url));
/** Articles of a hundred numbers each; the dataset has a hundred times as many figures. */
const SIZES = [100, 300, 1000];
/** Runs of what takes little: the middle one counts. */
const RUNS = 5;

interface Measured {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

const run = (root: string, ...argv: string[]): void => {
  const { status, stderr, stdout } = spawnSync(process.execPath, [BIN, "-C", root, ...argv], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${argv.join(" ")} ended with status ${status}: ${stderr}${stdout.slice(-500)}`);
};

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}

/** Seconds of `work` in the middle of several runs, each after `prepare`. */
function middle(prepare: () => void, work: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    prepare();
    return timed(work);
  });
  return times.sort((a, b) => a - b)[RUNS >> 1] ?? Number.NaN;
}

/** Whole-process seconds of `audit` on projects of several sizes: with nothing kept, with one article changed, with none. */
export async function bench(): Promise<Measured[]> {
  const start = middle(
    () => undefined,
    () => run("/", "--help"),
  );
  const all = SIZES.map((articles) => ({ articles, ...measure(articles) }));
  const [first, last] = [all[0], all.at(-1)];
  const times = (a: number | undefined, b: number | undefined) => (a ?? Number.NaN) / (b ?? Number.NaN);
  return [
    { name: "audit, the command line alone", value: start, unit: "s" },
    ...all.flatMap(({ articles, cold, one, none }) => [
      { name: `audit, ${articles} articles, nothing kept`, value: cold, unit: "s" },
      { name: `audit, ${articles} articles, one changed`, value: one, unit: "s" },
      { name: `audit, ${articles} articles, none changed`, value: none, unit: "s" },
    ]),
    // Linear is ten times as long for ten times as much, and less as long as starting counts.
    { name: "audit, 1000 articles against 100", value: times(last?.cold, first?.cold), unit: "×" },
    { name: "audit, all against one changed", value: times(last?.cold, last?.one), unit: "×" },
  ];
}

function measure(articles: number): { cold: number; one: number; none: number } {
  const root = mkdtempSync(join(tmpdir(), "kaozheng-bench-"));
  try {
    writeLargeProject(root, { articles, figures: 100 * articles });
    for (const command of ["derive", "charts"]) run(root, command);
    rmSync(join(root, ".kaozheng"), { recursive: true, force: true });
    const audit = () => run(root, "audit", "--strict");
    const cold = timed(audit);
    const change = () => appendFileSync(join(root, "notebooks/article-7.en.md"), "\nOne more line.\n");
    return { cold, one: middle(change, audit), none: middle(() => undefined, audit) };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
