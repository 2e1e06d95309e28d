import { execFile, execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { parse } from "csv-parse/sync";
import { listCharts } from "../../scripts/kaozheng/chart/read/catalogue.ts";
import { projectFiles } from "../../scripts/kaozheng/dataset/files.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SAMPLE = join(ROOT, "test/input/charts");
const COMMAND = join(ROOT, "scripts/bin.mjs");
const VL2SVG = join(ROOT, "test/bench/peers/node_modules/vega-lite/bin/vl2svg");
const TASK = join(ROOT, "test/bench/charts-task.mjs");
const TSX = join(ROOT, "node_modules/tsx/dist/cli.mjs");

interface Measured {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

const node = (...argv: readonly string[]): string =>
  execFileSync(process.execPath, argv, {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "inherit"],
  });

function milliseconds(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** The middle of what was measured: the machine does other things too. */
const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Each by turns, so that both meet the same machine. */
function byTurns(times: number, ...works: readonly (() => unknown)[]): number[] {
  const measured = works.map((): number[] => []);
  for (let i = 0; i < times; i++) for (const [at, work] of works.entries()) measured[at]?.push(milliseconds(work));
  return measured.map(middle);
}

function temporary(): string {
  return mkdtempSync(join(tmpdir(), "kaozheng-bench-"));
}

/** Processes that are run; the time of so many charts is what they took, times four. */
const PROCESSES = 11;

/** 44 pictures of this repository, as one command with nothing kept, against one process of vl2svg a chart. */
function coldCharts(): Measured[] {
  const root = temporary();
  for (const folder of ["data", "charts"]) cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
  const names = listCharts(projectFiles(root))
    .slice(0, 22)
    .map(({ name }) => name);
  const ours = () => node(COMMAND, "charts", ...names, "-C", root, "--out", join(root, "out"));
  const forget = () => rmSync(join(root, ".kaozheng"), { recursive: true, force: true });
  const specs = plainSpecs(root);
  const peer = existsSync(VL2SVG) ? () => specs.map((spec) => node(VL2SVG, spec, join(root, "peer.svg"))) : null;
  const cold = (): void => {
    forget();
    ours();
  };
  const warmFont = (): void => {
    for (const kind of ["charts", "chart-reads", "chart-runs"])
      rmSync(join(root, ".kaozheng/cache", kind), { recursive: true, force: true });
    ours();
  };
  const [first = 0, again = 0, theirs = 0] = byTurns(3, cold, warmFont, ...(peer === null ? [] : [peer]));
  rmSync(root, { recursive: true });
  const figures = [
    { name: "44 charts, cold, fonts embedded", value: first, unit: "ms" },
    { name: "44 charts, font slices cut before", value: again, unit: "ms" },
  ];
  if (peer === null)
    return [...figures, { name: "44 × vl2svg: absent, see test/bench/peers", value: Number.NaN, unit: "" }];
  const all = theirs * (44 / PROCESSES);
  return [
    ...figures,
    { name: `44 × vl2svg (${PROCESSES} run)`, value: all, unit: "ms" },
    { name: "44 × vl2svg ÷ ours cold (12 asked, 20 the mark)", value: all / first, unit: "×" },
    { name: "44 × vl2svg ÷ ours, slices cut before", value: all / again, unit: "×" },
  ];
}

/** The Vega-Lite charts of the sample project with their rows inside, as other tools can draw them. */
function plainSpecs(folder: string): string[] {
  const specs = listCharts(projectFiles(SAMPLE)).filter(({ kind }) => kind === "vega-lite");
  return Array.from({ length: PROCESSES }, (_, i) => {
    const spec = JSON.parse(readFileSync(join(SAMPLE, specs[i % specs.length]?.file ?? ""), "utf8")) as {
      data: { url?: string };
    };
    const csv = readFileSync(join(SAMPLE, "charts", spec.data.url ?? ""));
    const path = join(folder, `peer-${i}.vl.json`);
    const values = parse(csv, {
      columns: true,
      cast: (cell) => (cell === "" || Number.isNaN(Number(cell)) ? cell : Number(cell)),
    });
    writeFileSync(path, JSON.stringify({ ...spec, data: { values } }));
    return path;
  });
}

/** Six kinds of small chart by turns; the rows of all are one table. */
function smallSpec(i: number): object {
  const x = { field: "name", type: "nominal" };
  const y = { field: "count", type: "quantitative" };
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    width: 300,
    height: 180 + (i % 7),
    data: { url: "../data/counts.csv" },
    transform: [{ filter: `datum.group === 'g${i % 10}'` }],
    mark: ["bar", "point", "line", "area", "tick", "square"][i % 6],
    encoding: i % 2 === 0 ? { x, y } : { x: y, y: x },
    usermeta: { kaozheng: { headline: { zh: `第 ${i} 幅`, en: `No ${i}` }, labels: "none" } },
  };
}

function smallProject(): string {
  const root = temporary();
  for (const folder of ["data", "charts"]) mkdirSync(join(root, folder));
  const rows = Array.from({ length: 80 }, (_, i) => `g${i % 10},n${Math.floor(i / 10)},${(i * 37) % 101}`);
  writeFileSync(join(root, "data/counts.csv"), `group,name,count\n${rows.join("\n")}\n`);
  const fields = [
    ["group", "string"],
    ["name", "string"],
    ["count", "number"],
  ].map(([name, type]) => ({ name, type }));
  const resource = { name: "counts", path: "counts.csv", schema: { fields } };
  const descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "small",
    resources: [resource],
  };
  writeFileSync(join(root, "data/datapackage.json"), JSON.stringify(descriptor));
  for (let i = 0; i < 600; i++) writeFileSync(join(root, `charts/c${1000 + i}.vl.json`), JSON.stringify(smallSpec(i)));
  return root;
}

/** What two plain loops at once take: as far as threads can get on this machine, whoever draws in them. */
async function twoAtOnce(root: string): Promise<number> {
  const run = promisify(execFile);
  const loops = await Promise.all([0, 1].map(() => run(process.execPath, [TASK, "plain", root], { cwd: ROOT })));
  return Math.max(...loops.map(({ stdout }) => Number(stdout)));
}

/** 600 small specs: bare as files, and in our frame, by one thread and by several, against Vega alone in a plain loop. */
async function manySpecs(): Promise<Measured[]> {
  const root = smallProject();
  const tasks = ["plain", "bare", "bareThreads", "alone", "threads"];
  const rounds: number[][] = [];
  for (let round = 0; round < 3; round++) {
    const times = tasks.map((task) => {
      rmSync(join(root, ".kaozheng"), { recursive: true, force: true });
      return Number(node(TASK, task, root));
    });
    rounds.push([...times, await twoAtOnce(root)]);
  }
  const [plain = 0, bare = 0, bareThreads = 0, alone = 0, threads = 0, two = 0] = [...tasks, "two"].map((_, at) =>
    middle(rounds.map((round) => round[at] ?? 0)),
  );
  rmSync(root, { recursive: true });
  return [
    { name: "600 specs, Vega alone, one thread", value: plain, unit: "ms" },
    { name: "600 specs, bare files, no font, one thread", value: bare, unit: "ms" },
    { name: "600 specs, bare files, no font, threads", value: bareThreads, unit: "ms" },
    { name: "600 specs, framed, no font, one thread", value: alone, unit: "ms" },
    { name: "600 specs, framed, no font, threads", value: threads, unit: "ms" },
    { name: "bare files, one thread ÷ Vega alone", value: bare / plain, unit: "×" },
    { name: "bare files, threads ÷ Vega alone (0.6 asked)", value: bareThreads / plain, unit: "×" },
    { name: "two loops of Vega alone at once, each ÷ one", value: two / plain, unit: "×" },
    { name: "least that two threads can take ÷ Vega alone", value: two / plain / 2, unit: "×" },
    { name: "framed with threads ÷ Vega alone", value: threads / plain, unit: "×" },
    { name: "threads ÷ one thread, both framed", value: threads / alone, unit: "×" },
  ];
}

function unchanged(): Measured[] {
  const folder = temporary();
  const empty = join(folder, "empty.ts");
  writeFileSync(empty, "");
  node(COMMAND, "charts", "--check");
  const [ours = 0, tsx = 0] = byTurns(
    9,
    () => node(COMMAND, "charts", "--check"),
    () => node(TSX, empty),
  );
  rmSync(folder, { recursive: true });
  return [
    { name: "a run in which nothing has changed", value: ours, unit: "ms" },
    { name: "tsx on an empty file", value: tsx, unit: "ms" },
    { name: "no-change run ÷ empty file (1.5 asked)", value: ours / tsx, unit: "×" },
  ];
}

function memory(): Measured[] {
  const [early = 0, late = 0] = JSON.parse(node("--expose-gc", TASK, "memory", SAMPLE)) as number[];
  return [
    { name: "resident after 1,000 charts", value: early, unit: "MB" },
    { name: "resident after 5,000 charts", value: late, unit: "MB" },
    { name: "5,000 ÷ 1,000", value: late / early, unit: "×" },
  ];
}

/** Charts, measured in one run against others on the same machine. Peers are installed apart, in `peers/`. */
export async function bench(): Promise<Measured[]> {
  return [...coldCharts(), ...(await manySpecs()), ...unchanged(), ...memory()];
}
