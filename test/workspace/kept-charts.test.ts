import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { heldInUtc } from "../../scripts/kaozheng/chart/draw/fixed-surroundings.ts";
import { themeNamed } from "../../scripts/kaozheng/chart/theme/themes.ts";
import { shardOf } from "../../scripts/kaozheng/command/shard.ts";
import { openProject, type Project } from "../../scripts/kaozheng/dataset/project.ts";
import { type Reads, trackProject } from "../../scripts/kaozheng/dataset/reads.ts";
import { UsageError } from "../../scripts/kaozheng/finding/finding.ts";
import { wordsOf } from "../../scripts/kaozheng/language/language.ts";
import { filesBelow, openCache } from "../../scripts/kaozheng/workspace/cache.ts";
import { type ChartResult, type ChartsOptions, drawCharts } from "../../scripts/kaozheng/workspace/kept-charts.ts";
import type { DrawingData } from "../../scripts/kaozheng/workspace/threads/draw.ts";
import type { ChartJob } from "../../scripts/kaozheng/workspace/threads/draw-chart.ts";
import { drawAll } from "../../scripts/kaozheng/workspace/threads/draw-charts.ts";
import { drawerFor, type FileJob, type Job } from "../../scripts/kaozheng/workspace/threads/draw-job.ts";
import { openPool } from "../../scripts/kaozheng/workspace/threads/pool.ts";
import { REPOSITORY, SAMPLE, spoiledProject } from "../chart/sample.ts";
import { temporaryFolder } from "../chart/temporary.ts";

/** Without the font: it has a store of its own. */
const DRAWN: ChartsOptions = { font: "system", threads: 0 };

const draw = (root: string, options: ChartsOptions = DRAWN): Promise<ChartResult[]> =>
  drawCharts(openProject(root), ["zh"], openCache(root), options);

const redrawn = (results: readonly ChartResult[]): string[] => results.filter((r) => !r.reused).map(({ name }) => name);

function change(root: string, file: string, found: string, by: string): void {
  const text = readFileSync(join(root, file), "utf8");
  if (!text.includes(found)) throw new Error(`${file} does not hold ${JSON.stringify(found)}`);
  writeFileSync(join(root, file), text.replace(found, by));
}

const COUNTED = ["complaint-causes", "complaints"];
const DERIVED = ["fleet", "growth-bars", "growth", "rides"];

describe("a change redraws the charts that depend on it, and no other", () => {
  const cases: readonly (readonly [
    what: string,
    file: string,
    found: string,
    by: string,
    redrawn: readonly string[],
  ])[] = [
    ["a cell of a table", "data/complaints.csv", "5210,5210,5210", "5310,5310,5310", COUNTED],
    ["a cell of another", "data/parts.csv", "轮胎", "外胎", ["parts"]],
    ["a cell of a derived table", "data/derived/bikes.csv", "骑行", "骑车", DERIVED],
    ["the bound of a figure behind", "data/figures-2022-bikes.csv", "83000,82500,83500", "83000,82500,83400", DERIVED],
    ["a note that no chart prints", "data/figures-2022-bikes.csv", "8.3万辆,,", "8.3万辆,估计,", []],
    ["the reason of a break", "data/breaks.csv", "包括仓库待投放的车", "包括库存车", ["fleet"]],
    ["the publisher of a document", "data/sources.csv", "云溪单车公司", "云溪单车", DERIVED],
    ["the word of a unit", "data/units.csv", "次", "趟", ["rides"]],
    ["a spec", "charts/rides.vl.json", "骑行", "骑车", ["rides"]],
    ["a module", "charts/growth.plot.ts", "export", "\nexport", ["growth"]],
  ];
  const root = mkdtempSync(join(tmpdir(), "kaozheng-cache-"));
  beforeAll(async () => {
    cpSync(SAMPLE, root, { recursive: true });
    await draw(root);
  }, 60_000);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test.each(cases)("%s", async (_, file, found, by, expected) => {
    const before = readFileSync(join(root, file), "utf8");
    change(root, file, found, by);
    const changed = redrawn(await draw(root));
    writeFileSync(join(root, file), before);
    expect(changed).toEqual(expected);
    expect(redrawn(await draw(root)), "as it was, everything is there").toEqual([]);
  });

  test("what a module imports by path", async () => {
    writeFileSync(join(root, "charts/words.ts"), "export const words = 1;\n");
    change(root, "charts/growth.plot.ts", "export", 'import { words } from "./words.ts";\nvoid words;\nexport');
    expect(redrawn(await draw(root))).toEqual(["growth"]);
    writeFileSync(join(root, "charts/words.ts"), "export const words = 2;\n");
    expect(redrawn(await draw(root))).toEqual(["growth"]);
  });

  test("language, profile and font", async () => {
    const narrow = { ...DRAWN, names: ["rides"], profile: "narrow" };
    expect(redrawn(await draw(root, narrow))).toEqual(["rides"]);
    expect(redrawn(await draw(root, { ...narrow, font: "outlines" }))).toEqual(["rides"]);
    expect(redrawn(await draw(root, narrow))).toEqual([]);
  });
});

describe("the project's reads", () => {
  const reads = (look: (project: Project) => unknown): Reads => {
    const tracked = trackProject(openProject(SAMPLE));
    look(tracked.project);
    return tracked.reads();
  };
  const cases: readonly (readonly [what: string, look: (project: Project) => unknown, reads: object])[] = [
    [
      "a field",
      (p) => p.registers.reports.get("2019-bikes")?.title,
      { reports: { "": ["2019-bikes"], title: ["2019-bikes"] } },
    ],
    ["a row that is not there", (p) => p.registers.reports.get("1999-bikes"), { reports: { "": ["1999-bikes"] } }],
    ["whether one is", (p) => p.registers.figures.has("x"), { figures: { "": ["x"] } }],
    ["all of a list", (p) => p.registers.breaks.map((b) => b.indicator), { breaks: { indicator: "*", "*": "*" } }],
    [
      "one of a list, found by a field",
      (p) => p.registers.breaks.find((b) => b.indicator === "rides")?.reason,
      { breaks: { indicator: ["0"], reason: ["0"], "*": "*" } },
    ],
    ["how many there are", (p) => p.registers.disputes.size, { disputes: { "*": "*" } }],
    ["nothing", () => undefined, {}],
  ];
  test.each(cases)("note %s", (_, look, expected) => expect(reads(look)).toEqual(expected));
});

const DRAWING = pathToFileURL(join(REPOSITORY, "scripts/kaozheng/workspace/threads/draw.ts")).href;

describe("charts are drawn by several threads", () => {
  test("to the same bytes, in the same order, with the same findings", async () => {
    const spoil = () => spoiledProject((root) => change(root, "charts/fleet.vl.json", '"year"', '"yaer"')).root;
    const options = { font: "embedded" } as const;
    const alone = await draw(spoil(), { ...options, threads: 0 });
    const shared = await draw(spoil(), { ...options, threads: 1 });
    expect(shared).toEqual(alone);
    expect(shared.filter((r) => r.rendered === null).map(({ name }) => name)).toEqual(["fleet"]);
  });

  /** What a thread says when it is asked for these, until it has answered them all. */
  async function answersOf(data: DrawingData, jobs: readonly Job[]): Promise<unknown[]> {
    const pool = openPool(DRAWING, { threads: 1, data });
    onTestFinished(() => pool.end());
    return Promise.all(jobs.map((job) => pool.ask("draw", job)));
  }

  test("of which each draws by itself what this one does", async () => {
    const glyphs = temporaryFolder();
    const jobs: ChartJob[] = ["rides", "growth", "none"].map((name) => ({ name, language: "zh", options: {} }));
    const answers = await answersOf({ project: { root: SAMPLE, overlay: {} }, glyphs }, jobs);
    const draw = drawerFor(openProject(SAMPLE), glyphs);
    const here: unknown[] = [];
    for (const job of jobs) here.push(await draw(job));
    expect(answers).toEqual(here);
  });

  test("specs of no project as well, in UTC wherever they are drawn", async () => {
    const zone = process.env.TZ;
    process.env.TZ = "Asia/Shanghai";
    onTestFinished(() => {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    });
    const jobs = ["time-unit.vl.json", "sample.vl.json", "vega-bar.vg.json", "none.vl.json"].map(
      (name): FileJob => ({
        path: join(REPOSITORY, "test/input/specs", name),
        open: { name },
        pictures: [
          { language: "zh", options: { font: "system" } },
          { language: "en", options: { font: "system", bare: true } },
        ],
      }),
    );
    const answers = await heldInUtc(() => answersOf({ project: null, glyphs: null }, jobs));
    const here: unknown[] = [];
    await drawAll(null, jobs, (_, drawn) => here.push(drawn), { glyphs: null, threads: 0 });
    expect(answers).toEqual(here);
    expect(here.at(-1)).toMatchObject({ kind: "findings", findings: [{ rule: "data/missing-file" }] });
  });

  test("and a fault of the toolkit's own names the chart", async () => {
    const { root } = spoiledProject(() => undefined);
    const theme = { ...themeNamed("press"), palette: null as never };
    const job: ChartJob = { name: "rides", language: "zh", options: { theme } };
    const drawn = drawAll(openProject(root), [job], () => undefined, { glyphs: join(root, "glyphs"), threads: 1 });
    await expect(drawn).rejects.toThrow("drawing rides (zh) failed: ");
  });

  test("and a thread that breaks off names the chart it was at, and leaves nothing half-written", async () => {
    const module = (body: string): string =>
      `import { existsSync, writeFileSync } from "node:fs";
       import { setTimeout } from "node:timers/promises";
       import { isMainThread } from "node:worker_threads";
       const marker = new URL("../begun", import.meta.url);
       ${body}
       export const meta = { resource: "parts", headline: { zh: "题", en: "Title" } };
       export const chart = ({ rows, Plot }) => Plot.plot({ marks: [Plot.barX(rows, { x: "repairs", y: "part_en" })] });`;
    const breaking = 'if (!isMainThread) { writeFileSync(marker, ""); process.exit(7); }';
    const { root } = spoiledProject((folder) => {
      // This thread is at the first chart until the other one has begun with the second.
      writeFileSync(join(folder, "charts/a.plot.ts"), module("while (!existsSync(marker)) await setTimeout(10);"));
      writeFileSync(join(folder, "charts/b.plot.ts"), module(breaking));
    });
    const options: ChartsOptions = { names: ["a", "b"], font: "system", threads: 1 };
    const before = filesBelow(join(root, "charts"));
    await expect(draw(root, options)).rejects.toThrow("a drawing thread ended by itself (7) at b (zh)");
    expect(filesBelow(join(root, "charts"))).toEqual(before);
    const kept = filesBelow(join(root, ".kaozheng"));
    expect(kept.filter((path) => path.endsWith(".tmp"))).toEqual([]);
    for (const path of kept.filter((name) => name.endsWith(".json"))) JSON.parse(readFileSync(path, "utf8"));
    expect(redrawn(await draw(root, { ...options, threads: 0 }))).toEqual(["b"]);
  });
});

test("a project's own theme counts by what its file says", async () => {
  const { root } = spoiledProject(() => undefined);
  const only: ChartsOptions = { ...DRAWN, names: ["parts"] };
  change(root, "data/datapackage.json", '"resources"', '"kaozheng:theme": "charts/theme.json",\n  "resources"');
  writeFileSync(join(root, "charts/theme.json"), '{ "extends": "press", "name": "own" }');
  await draw(root, only);
  expect(redrawn(await draw(root, only))).toEqual([]);
  writeFileSync(
    join(root, "charts/theme.json"),
    '{ "extends": "press", "name": "own", "palette": { "brand": "#004488" } }',
  );
  expect(redrawn(await draw(root, only))).toEqual(["parts"]);
});

describe("parts of a run", () => {
  test.each([1, 2, 3])("are together all of it, cut into %i", async (of) => {
    const { root } = spoiledProject(() => undefined);
    const parts: string[][] = [];
    for (let part = 1; part <= of; part++)
      parts.push(
        (await draw(root, { ...DRAWN, names: ["parts", "rides", "fleet"], shard: { part, of } })).map((r) => r.name),
      );
    expect(parts.flat().sort()).toEqual(["fleet", "parts", "rides"]);
  });

  test.each(["0/2", "3/2", "1", "a/b", "1/0"])("are not called %s", (text) => {
    expect(() => shardOf(text, wordsOf("en").saying)).toThrow(UsageError);
  });
});

/** Resolution hooks that write down the address of every module a process imports, and what registers them. */
const HOOKS = `import { appendFileSync } from "node:fs";
export async function resolve(specifier, context, next) {
  const resolved = await next(specifier, context);
  appendFileSync(process.env.IMPORTED, resolved.url + " ");
  return resolved;
}`;
const REGISTER = `import { register } from "node:module";
register("./hooks.mjs", import.meta.url);`;

test("where nothing has changed, neither the engines nor the font nor the tables are loaded", async () => {
  const { root } = spoiledProject(() => undefined);
  const imported = join(root, "imported.txt");
  const hook = join(root, "register.mjs");
  writeFileSync(hook, REGISTER);
  writeFileSync(join(root, "hooks.mjs"), HOOKS);
  const run = async (): Promise<string> => {
    writeFileSync(imported, "");
    const argv = ["--import", hook, join(REPOSITORY, "scripts/bin.mjs"), "charts", "rides", "--lang", "zh", "-C", root];
    await promisify(execFile)(process.execPath, argv, { env: { ...process.env, IMPORTED: imported } });
    return readFileSync(imported, "utf8");
  };
  const heavy = /\/(chart\/engines|chart\/render|font\/faces|dataset\/project)\.ts|csv-parse|linkedom/g;
  expect((await run()).match(heavy)).not.toBeNull();
  expect((await run()).match(heavy)).toBeNull();
});
