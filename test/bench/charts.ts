import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { listCharts, renderChart } from "../../scripts/kaozheng/chart/index.ts";
import { openProject } from "../../scripts/kaozheng/dataset/project.ts";
import { LANGUAGES } from "../../scripts/kaozheng/dataset/registers.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SAMPLE = fileURLToPath(new URL("../input/charts", import.meta.url));

/** Draws charts in a process of its own and prints the milliseconds, start-up of the process left out. */
const COLD = (count: number): string => `
const started = performance.now();
void (async () => {
  const { openProject } = await import("./scripts/kaozheng/dataset/project.ts");
  const { listCharts, renderChart } = await import("./scripts/kaozheng/chart/index.ts");
  const project = openProject("test/input/charts");
  const jobs = listCharts(project.root).flatMap(({ name }) => ["zh", "en"].map((language) => ({ name, language })));
  for (let i = 0; i < ${count}; i++) await renderChart(project, jobs[i % jobs.length].name, jobs[i % jobs.length].language);
  console.log(performance.now() - started);
})();`;

function cold(count: number): number {
  const { stdout } = spawnSync("npx", ["tsx", "--input-type=module", "--eval", COLD(count)], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return Number(stdout.trim());
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The middle of `times` runs: the machine does other things too. */
async function median(times: number, work: () => Promise<unknown>): Promise<number> {
  const measured: number[] = [];
  for (let i = 0; i < times; i++) measured.push(await milliseconds(work));
  return measured.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}

/** Charts of the sample project with their furniture; fonts embedded unless said. */
export async function bench(): Promise<{ name: string; value: number; unit: string }[]> {
  const project = openProject(SAMPLE);
  const jobs = listCharts(SAMPLE).flatMap(({ name }) => LANGUAGES.map((language) => ({ name, language })));
  const all = async (): Promise<void> => {
    for (const { name, language } of jobs) await renderChart(project, name, language);
  };
  await all();
  const one = (font: "embedded" | "outlines" | "system") =>
    median(9, () => renderChart(project, "rides", "zh", { font }));
  return [
    { name: "first chart of a process", value: cold(1), unit: "ms" },
    { name: "44 charts in a new process", value: cold(44), unit: "ms" },
    { name: "one warm chart, font embedded", value: await one("embedded"), unit: "ms" },
    { name: "one warm chart, text as outlines", value: await one("outlines"), unit: "ms" },
    { name: "one warm chart, no font", value: await one("system"), unit: "ms" },
    { name: `${jobs.length} warm charts`, value: await median(3, all), unit: "ms" },
  ];
}
