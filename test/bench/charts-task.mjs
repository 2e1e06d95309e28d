// One measured piece of work in a process of its own: node charts-task.mjs TASK PROJECT. Prints milliseconds, or megabytes.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { registerSelf } from "../../scripts/kaozheng/register.mjs";

const [task, root] = process.argv.slice(2);

/** Vega as its users start it: modules, one thread, no font. */
async function plain() {
  const { View, parse, read } = await import("vega");
  const { compile } = await import("vega-lite");
  const rows = read(readFileSync(join(root, "data/counts.csv"), "utf8"), { type: "csv", parse: "auto" });
  for (const file of readdirSync(join(root, "charts")).sort()) {
    const spec = JSON.parse(readFileSync(join(root, "charts", file), "utf8"));
    const view = new View(parse(compile({ ...spec, data: { values: rows } }).spec));
    await view.toSVG();
    view.finalize();
  }
}

/** Each spec as a file by itself, checked and drawn bare. */
async function bare(threads) {
  registerSelf();
  const { drawAll } = await import("../../scripts/kaozheng/workspace/threads/draw-charts.ts");
  const pictures = [{ language: "en", options: { bare: true, font: "system" } }];
  const files = readdirSync(join(root, "charts")).sort();
  const jobs = files.map((name) => ({ path: join(root, "charts", name), open: { name }, pictures }));
  const receive = (at, drawn) => {
    if (drawn.kind === "findings") throw new Error(JSON.stringify(drawn.findings[0] ?? files[at]));
  };
  await drawAll(null, jobs, receive, { glyphs: join(root, ".kaozheng/glyphs"), ...threads });
}

async function framed(threads) {
  registerSelf();
  const { drawCharts } = await import("../../scripts/kaozheng/workspace/kept-charts.ts");
  const { openCache } = await import("../../scripts/kaozheng/workspace/cache.ts");
  const { openProject } = await import("../../scripts/kaozheng/dataset/project.ts");
  const results = await drawCharts(openProject(root), ["en"], openCache(root), { font: "system", ...threads });
  const failed = results.find((r) => r.rendered === null);
  if (failed) throw new Error(JSON.stringify(failed.findings));
}

async function memory() {
  registerSelf();
  const { listCharts } = await import("../../scripts/kaozheng/chart/read/catalogue.ts");
  const { renderChart } = await import("../../scripts/kaozheng/chart/render.ts");
  const { openProject } = await import("../../scripts/kaozheng/dataset/project.ts");
  const project = openProject(root);
  const jobs = listCharts(project.files).flatMap(({ name }) => ["zh", "en"].map((language) => [name, language]));
  const resident = [];
  for (let i = 1; i <= 5000; i++) {
    await renderChart(project, ...jobs[i % jobs.length]);
    if (i !== 1000 && i !== 5000) continue;
    globalThis.gc();
    resident.push(process.memoryUsage.rss() / 2 ** 20);
  }
  console.log(JSON.stringify(resident));
}

const tasks = {
  plain,
  bare: () => bare({ threads: 0 }),
  bareThreads: () => bare({}),
  alone: () => framed({ threads: 0 }),
  threads: () => framed({}),
};
if (task === "memory") await memory();
else {
  const started = performance.now();
  await tasks[task]();
  console.log(performance.now() - started);
}
