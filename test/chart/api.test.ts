import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  drawChart,
  drawPlot,
  drawSpec,
  type PlotSpec,
  ProjectError,
  type Row,
  rasterise,
  UsageError,
} from "kaozheng/chart";
import { expect, test } from "vitest";
import { renderChart } from "../../scripts/kaozheng/chart/render.ts";
import { REPOSITORY, SAMPLE, sampleProject } from "./sample.ts";
import { temporaryFolder } from "./temporary.ts";

const PNG = [0x89, 0x50, 0x4e, 0x47];

test("the example of the README runs as written, in a project that has kaozheng installed", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(REPOSITORY, join(folder, "node_modules/kaozheng"));
  for (const part of ["data", "charts"]) symlinkSync(join(REPOSITORY, part), join(folder, part));
  const readme = readFileSync(join(REPOSITORY, "scripts/kaozheng/chart/README.md"), "utf8");
  const [, example = ""] = /```ts\n(import[^`]*"kaozheng\/chart"[^`]*)```/.exec(readme) ?? [];
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "example.ts"), example);
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  execFileSync(process.execPath, ["--import", tsx, "example.ts"], { cwd: folder, stdio: "inherit" });
  expect(readFileSync(join(folder, "spend.svg"), "utf8")).toMatch(/^<svg /);
  expect([...readFileSync(join(folder, "trips.png")).subarray(0, 4)]).toEqual(PNG);
});

test("a chart of a project is what the toolkit itself draws", async () => {
  const chart = await drawChart({
    project: SAMPLE,
    chart: "rides",
    language: "zh",
    profile: "narrow",
    theme: "gazette",
  });
  const { THEMES } = await import("../../scripts/kaozheng/chart/theme/themes.ts");
  const theme = THEMES.find(({ name }) => name === "gazette");
  const own = await renderChart(sampleProject(), "rides", "zh", {
    profile: "narrow",
    ...(theme === undefined ? {} : { theme }),
  });
  expect(chart.svg).toBe(own.svg);
  expect(chart.sources.length).toBeGreaterThan(0);
});

test("what is not there is an error with its place or its name", async () => {
  const language = "en";
  await expect(drawChart({ project: SAMPLE, chart: "riders", language })).rejects.toThrow(ProjectError);
  await expect(drawChart({ project: SAMPLE, chart: "rides", language, theme: "none" })).rejects.toThrow(UsageError);
  await expect(drawChart({ project: temporaryFolder(), chart: "rides", language })).rejects.toThrow(UsageError);
});

const TRIPS: readonly Row[] = Object.freeze([
  Object.freeze({ year: "2021", trips: 8200 }),
  Object.freeze({ year: "2022", trips: 9384 }),
]);
const BARS = {
  title: "More trips",
  mark: "bar",
  encoding: { x: { field: "year", type: "ordinal" }, y: { field: "trips", type: "quantitative" } },
};
const SYSTEM = { language: "en", font: "system" } as const;

test("a spec draws rows at hand, by whatever name, and leaves them as they are", async () => {
  const plain = await drawSpec(BARS, { ...SYSTEM, rows: TRIPS });
  expect(plain.title).toBe("More trips");
  expect(plain.findings).toEqual([]);
  const named = await drawSpec({ ...BARS, data: { name: "trips" } }, { ...SYSTEM, data: { trips: TRIPS } });
  expect(named.svg).toBe(plain.svg);
  expect(plain.boxes.map(({ text }) => text)).toContain("2022");
});

test("a Vega spec draws rows at hand", async () => {
  const bar = { x: { scale: "x", field: "year" }, width: { scale: "x", band: 1 } };
  const spec = {
    $schema: "https://vega.github.io/schema/vega/v6.json",
    width: 200,
    height: 100,
    data: [{ name: "trips" }],
    scales: [
      { name: "x", type: "band", range: "width", domain: { data: "trips", field: "year" } },
      { name: "y", range: "height", domain: { data: "trips", field: "trips" }, zero: true },
    ],
    marks: [
      {
        type: "rect",
        from: { data: "trips" },
        encode: { enter: { ...bar, y: { scale: "y", field: "trips" }, y2: { scale: "y", value: 0 } } },
      },
    ],
  };
  const { svg } = await drawSpec(spec, { ...SYSTEM, data: { trips: TRIPS }, bare: true });
  expect(svg).toContain("<path");
  const misspelt = JSON.parse(JSON.stringify(spec).replace('"field":"year"', '"field":"yaer"')) as object;
  await expect(drawSpec(misspelt, { ...SYSTEM, data: { trips: TRIPS } })).rejects.toThrow("yaer");
});

test("fields of rows are checked before anything is drawn", async () => {
  const spec = { ...BARS, encoding: { ...BARS.encoding, x: { field: "yaer", type: "ordinal" } } };
  await expect(drawSpec(spec, { ...SYSTEM, rows: TRIPS })).rejects.toThrow("yaer");
  await expect(drawSpec(BARS, { ...SYSTEM, rows: [] })).rejects.toThrow(ProjectError);
});

test("files are read below base, and nowhere without one", async () => {
  const base = temporaryFolder();
  writeFileSync(join(base, "trips.csv"), "year,trips\n2021,8200\n2022,9384\n");
  const spec = { ...BARS, data: { url: "trips.csv" } };
  expect((await drawSpec(spec, { ...SYSTEM, base })).findings).toEqual([]);
  await expect(drawSpec(spec, SYSTEM)).rejects.toThrow("base");
  await expect(drawSpec({ ...BARS, data: { url: "../trips.csv" } }, { ...SYSTEM, base })).rejects.toThrow(ProjectError);
});

const DOTS: PlotSpec = {
  meta: { headline: { zh: "出行更多", en: "More trips" } },
  chart: ({ rows, Plot }) => Plot.plot({ x: { type: "point" }, marks: [Plot.dot(rows, { x: "year", y: "trips" })] }),
};

test("a Plot chart draws rows at hand, in the house's frame", async () => {
  const { svg, title, ids, describedBy } = await drawPlot(DOTS, { ...SYSTEM, rows: TRIPS });
  expect(svg).toContain("<circle");
  expect({ title, ids, describedBy }).toEqual({ title: "More trips", ids: [], describedBy: "none" });
  await expect(drawPlot(DOTS, { ...SYSTEM, rows: [] })).rejects.toThrow(ProjectError);
  const thrown: PlotSpec = {
    chart: () => {
      throw new Error("no plot today");
    },
  };
  await expect(drawPlot(thrown, { ...SYSTEM, rows: TRIPS })).rejects.toThrow("no plot today");
});

test("a PNG is made of outlines only", async () => {
  const { svg } = await drawSpec(BARS, { language: "en", font: "outlines", dark: false, rows: TRIPS });
  expect([...(await rasterise(svg, { scale: 1 })).subarray(0, 4)]).toEqual(PNG);
  const lettered = await drawSpec(BARS, { ...SYSTEM, rows: TRIPS });
  await expect(rasterise(lettered.svg)).rejects.toThrow("outlines");
});
