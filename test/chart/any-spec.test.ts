import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openFile } from "../../scripts/kaozheng/chart/read/file/open-file.ts";
import { renderFile } from "../../scripts/kaozheng/chart/render.ts";
import { isElement, parseSvg, type SvgNode } from "../../scripts/kaozheng/chart/svg/tree.ts";
import type { Language } from "../../scripts/kaozheng/language/language.ts";
import { REPOSITORY } from "./sample.ts";
import { temporaryFolder } from "./temporary.ts";

const SPECS = join(REPOSITORY, "test/input/specs");
const OUTPUT = join(REPOSITORY, "test/output/specs");

const specs = readdirSync(SPECS).filter((file) => file.endsWith(".json"));

/** Kept as they were last looked at: each covers a way of drawing that the others do not. */
const GOLDEN = new Map<string, boolean>([
  ["author-config.vl.json", true],
  ["bar-normalised.vl.json", false],
  ["bar-stacked.vl.json", false],
  ["boxplot.vl.json", true],
  ["d3-formats.vl.json", false],
  ["dual-axes.vl.json", false],
  ["facet-wrapped.vl.json", true],
  ["furniture.vl.json", false],
  ["heatmap.vl.json", false],
  ["map.vl.json", false],
  ["radial.vl.json", true],
  ["sample.vl.json", true],
  ["scale-log.vl.json", false],
  ["vega-bar.vg.json", false],
  ["vega-tree.vg.json", true],
]);

const SHAPES = new Set(["path", "line", "rect", "circle", "text", "image"]);

/** What a reader sees of the marks: paths with a course, texts with letters, pictures and shapes with a size. */
function visibleShapes(node: SvgNode): number {
  if (!isElement(node) || node.name === "defs") return 0;
  const { d, width, height } = node.attributes;
  const own =
    SHAPES.has(node.name) &&
    (node.name === "path"
      ? /[1-9]/.test(d ?? "") && !/NaN|Infinity/.test(d ?? "")
      : node.name !== "rect" || Number(width) * Number(height) > 0);
  return node.children.reduce((count, child) => count + visibleShapes(child), own ? 1 : 0);
}

function expectGolden(name: string, svg: string): void {
  const path = join(OUTPUT, name);
  const changed = path.replace(/\.svg$/, "-changed.svg");
  const expected = existsSync(path) ? readFileSync(path, "utf8") : "";
  mkdirSync(OUTPUT, { recursive: true });
  if (svg === expected) rmSync(changed, { force: true });
  else writeFileSync(changed, svg);
  expect(svg === expected, `see ${changed}`).toBe(true);
}

describe("specs over the features of Vega-Lite's gallery are drawn, with the frame and bare", () => {
  test.each(specs)("%s", async (file) => {
    const open = await openFile(join(SPECS, file), { name: file });
    for (const bare of [false, true]) {
      const chart = await renderFile(open, "en", { bare, font: "system" });
      const { svg, width, height, findings } = chart;
      expect(findings.filter((f) => f.severity === "error")).toEqual([]);
      expect(width * height).toBeGreaterThan(0);
      // Paper or background is one shape; axes alone are a few.
      expect(visibleShapes(parseSvg(svg.trim()))).toBeGreaterThan(2);
      expect(svg).not.toMatch(/NaN|Infinity|https?:\/\/(?!www\.w3\.org)/);
      const golden = `${file.replace(/\.json$/, "")}${bare ? ".bare" : ""}.svg`;
      if (GOLDEN.get(file) === bare) expectGolden(golden, svg);
    }
  });

  test("glyphs outside the bundled font are a warning, not a failure", async () => {
    const open = await openFile(join(SPECS, "glyphs.vl.json"), { name: "glyphs.vl.json" });
    const { findings } = await renderFile(open, "en", { bare: true });
    expect(findings.map((f) => [f.rule, f.severity])).toEqual([["chart/missing-glyph", "warning"]]);
    expect(findings[0]?.actual).toMatch(/α.*🚲|🚲.*α/u);
  });

  test("a title becomes the headline, a subtitle the standfirst, and there is no source line", async () => {
    const { svg, title } = await renderFile(await openFile(join(SPECS, "bar-stacked.vl.json")), "en", {
      font: "system",
    });
    expect(title).toBe("Visits by town");
    expect(svg.match(/>Visits by town</g)).toHaveLength(2);
    expect(svg).toContain(">All towns together, by year<");
    expect(svg).not.toMatch(/>Source:|数据来源/);
  });

  test("headline, unit, notes and translations come from usermeta.kaozheng", async () => {
    const open = await openFile(join(SPECS, "furniture.vl.json"));
    const zh = await renderFile(open, "zh", { font: "system" });
    const en = await renderFile(open, "en", { font: "system" });
    expect(zh.svg).toContain("单位：元");
    expect(zh.svg).toContain(">2000万<");
    expect(en.svg).toContain(">Beijing<");
    expect(en.svg).toContain(">20m<");
    expect(en.svg).toContain("Note: Numbers are examples.");
  });

  test("--bare keeps the author's look, and the frame's words away", async () => {
    const open = await openFile(join(SPECS, "author-config.vl.json"));
    const { svg } = await renderFile(open, "en", { bare: true });
    expect(svg).toContain("#fdf6e3");
    expect(svg).toContain("olive");
    expect(svg).toContain('@font-face{font-family:"KZ author-config-en"');
    expect(svg).not.toContain("Georgia");
  });

  test("the zone of the machine and chance change no byte", async () => {
    const draw = async (name: string): Promise<string> =>
      (await renderFile(await openFile(join(SPECS, name)), "en", { bare: true, font: "system" })).svg;
    const zone = process.env.TZ;
    for (const name of ["time-unit.vl.json", "line-step.vl.json", "sample.vl.json", "sequence.vl.json"]) {
      const here = await draw(name);
      process.env.TZ = "Asia/Shanghai";
      expect(await draw(name)).toBe(here);
      expect(process.env.TZ).toBe("Asia/Shanghai");
      process.env.TZ = zone;
    }
  });
});

describe("d3 format strings keep working", () => {
  test.each([
    ["of an axis, a text and a date", "d3-formats.vl.json", [">160k<", ">$174,000<", ">Jan ’22<"]],
    ["of an axis beside one in the house style", "dual-axes.vl.json", [">20%<", ">200,000<"]],
    ["of a legend", "map.vl.json", [">20%<"]],
    ["of Vega-Lite's own, for shares of a stack", "bar-normalised.vl.json", [">40%<"]],
    ["of a date by UTC", "utc.vl.json", [">March 2022<"]],
  ])("%s", async (_, file, printed) => {
    const { svg } = await renderFile(await openFile(join(SPECS, file)), "en", { font: "system" });
    for (const text of printed) expect(svg).toContain(text);
  });
});

describe("ordinary data of the package vega-datasets load by relative path", () => {
  const DATA = join(REPOSITORY, "node_modules/vega-datasets/data");
  const q = (field: string) => ({ field, type: "quantitative" });
  const unemployment = { data: { url: "data/unemployment.tsv" }, key: "id", fields: ["rate"] };
  const topology = (feature: string) => ({ url: "data/us-10m.json", format: { type: "topojson", feature } });
  const cases: [string, object][] = [
    [
      "cars",
      { data: { url: "data/cars.json" }, mark: "point", encoding: { x: q("Horsepower"), y: q("Miles_per_Gallon") } },
    ],
    [
      "movies",
      {
        data: { url: "data/movies.json" },
        mark: "bar",
        encoding: { x: { ...q("IMDB Rating"), bin: true }, y: { aggregate: "count" } },
      },
    ],
    [
      "stocks",
      {
        data: { url: "data/stocks.csv" },
        mark: "line",
        encoding: { x: { field: "date", type: "temporal" }, y: q("price"), color: { field: "symbol" } },
      },
    ],
    [
      "unemployment",
      {
        data: topology("counties"),
        transform: [{ lookup: "id", from: unemployment }],
        projection: { type: "albersUsa" },
        mark: "geoshape",
        encoding: { color: q("rate") },
      },
    ],
    ["us-10m", { data: topology("states"), projection: { type: "albersUsa" }, mark: "geoshape" }],
    [
      "airports",
      {
        data: { url: "data/airports.csv" },
        projection: { type: "albersUsa" },
        mark: "circle",
        encoding: { longitude: q("longitude"), latitude: q("latitude"), size: { value: 4 } },
      },
    ],
    [
      "seattle-weather",
      {
        data: { url: "data/seattle-weather.csv" },
        mark: "bar",
        encoding: {
          x: { timeUnit: "month", field: "date", type: "ordinal" },
          y: { aggregate: "count" },
          color: { field: "weather" },
        },
      },
    ],
  ];

  test.each(cases)("%s", async (name, spec) => {
    const folder = temporaryFolder();
    const file = join(folder, `${name}.vl.json`);
    writeFileSync(file, JSON.stringify(spec));
    await expect(openFile(file)).rejects.toThrow("there is no such file");
    mkdirSync(join(folder, "data"));
    for (const [path] of JSON.stringify(spec).matchAll(/data\/[\w.-]+/g))
      copyFileSync(join(DATA, path.slice("data/".length)), join(folder, path));
    const { svg, findings } = await renderFile(await openFile(file), "en", { bare: true, font: "system" });
    expect(findings).toEqual([]);
    expect(visibleShapes(parseSvg(svg.trim()))).toBeGreaterThan(10);
  });
});

describe("labels of a spec in the frame", () => {
  const drawn = async (spec: object, language: Language = "zh") => {
    const path = join(temporaryFolder(), "spec.vl.json");
    writeFileSync(path, JSON.stringify({ $schema: "https://vega.github.io/schema/vega-lite/v6.json", ...spec }));
    const { boxes, findings } = await renderFile(await openFile(path), language, { font: "system" });
    expect(findings).toEqual([]);
    const texts = (role: string) => boxes.filter((box) => box.role === role).map(({ text }) => text);
    return { axes: texts("axis-label"), legend: texts("legend-label") };
  };
  const y = { field: "n", type: "quantitative" };

  test("are broken as those of a project's charts are, to the room they have", async () => {
    const values = [
      { a: "针对未成年人退款的专项保障", n: 5 },
      { a: "占5%-10%的商家", n: 3 },
      { a: "食品安全", n: 4 },
      { a: "直播间低质内容专项治理", n: 2 },
    ];
    const encoding = { x: { field: "a", type: "nominal" }, y, color: { field: "a" } };
    const { axes, legend } = await drawn({ title: "题", data: { values }, mark: "bar", encoding });
    expect(axes).toContain("占5%～10%");
    expect(axes).toContain("食品安全");
    expect(axes.filter((text) => text.length > 9)).toEqual([]);
    expect(axes.filter((text) => /^[的，、]/.test(text))).toEqual(["的商家"]);
    expect(legend).toContain("针对未成年人退款的专项保障");
  });

  test("stay on one line where the author turns them", async () => {
    const values = [...Array(9)].map((_, i) => ({ a: `第${"一二三四五六七八九"[i]}次检查的商品`, n: i + 1 }));
    const encoding = { x: { field: "a", type: "nominal", axis: { labelAngle: -90 } }, y };
    expect((await drawn({ data: { values }, mark: "bar", encoding })).axes).toContain("第一次检查的商品");
  });

  test("stay on one line where two would meet those of the next bar", async () => {
    const long = "消费者权益保障基金先行赔付与售后服务承诺的各项细则及其适用范围";
    const values = ["甲", "乙", "丙"].map((letter, i) => ({ a: `${letter}${long}`, n: i + 1 }));
    const encoding = { y: { field: "a", type: "nominal" }, x: { field: "n", type: "quantitative" } };
    expect((await drawn({ data: { values }, mark: "bar", encoding })).axes).toContain(`甲${long}`);
    const roomy = await drawn({ data: { values }, height: 160, mark: "bar", encoding });
    expect(roomy.axes).not.toContain(`甲${long}`);
  });

  const days = ["2021-01-05T08:00", "2021-06-07T09:00", "2022-03-02T10:00"].map((d, n) => ({ d, n }));
  const dates = (x: object, language?: Language) =>
    drawn({ data: { values: days }, mark: "point", encoding: { x: { field: "d", ...x }, y } }, language);

  test.each<[string, object, string]>([
    ["a time axis", { type: "temporal" }, "2022年"],
    ["a time axis between years", { type: "temporal" }, "4月"],
    ["months of years", { timeUnit: "yearmonth", type: "ordinal" }, "2021年6月"],
    ["quarters", { timeUnit: "yearquarter", type: "ordinal" }, "2021年第2季度"],
    ["days of months", { timeUnit: "monthdate", type: "ordinal" }, "6月7日"],
    ["days by UTC", { timeUnit: "utcyearmonthdate", type: "ordinal" }, "2022年3月2日"],
    ["hours", { timeUnit: "hours", type: "ordinal" }, "8时"],
    ["days of the week", { timeUnit: "day", type: "ordinal" }, "周二"],
    ["weeks are left to Vega-Lite", { timeUnit: "week", type: "ordinal" }, "W01"],
    ["the author's own format", { type: "temporal", axis: { format: "%Y/%m" } }, "2022/02"],
  ])("name dates in Chinese: %s", async (_, x, expected) => {
    expect((await dates(x)).axes).toContain(expected);
  });

  test("and in English as Vega-Lite does", async () => {
    expect((await dates({ timeUnit: "yearmonth", type: "ordinal" }, "en")).axes).toContain("Jun 2021");
  });
});
