import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { openProject, type Project } from "../../scripts/kaozheng/dataset/project.ts";

export const REPOSITORY = fileURLToPath(new URL("../..", import.meta.url));
export const SAMPLE = join(REPOSITORY, "test/input/charts");

export const sampleProject = (): Project => openProject(SAMPLE);

/** A copy of the sample project that a test may spoil; it goes when the test is done. */
export function spoiledProject(spoil: (root: string) => void): Project {
  const root = mkdtempSync(join(tmpdir(), "kaozheng-charts-"));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  cpSync(SAMPLE, root, { recursive: true });
  spoil(root);
  return openProject(root);
}

/** The same with one chart's file changed. */
export const withChart = (file: string, change: (text: string) => string): Project =>
  spoiledProject((root) => {
    const path = join(root, "charts", file);
    writeFileSync(path, change(readFileSync(path, "utf8")));
  });

/** Changes a chart's spec as an object. */
export const withSpec = (file: string, change: (spec: Record<string, unknown>) => object): Project =>
  withChart(file, (text) => JSON.stringify(change(JSON.parse(text) as Record<string, unknown>), null, 2));
