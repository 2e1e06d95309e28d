import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { altText } from "../../scripts/kaozheng/chart/alt-text.ts";
import type { DepictedItem, DepictedPlot } from "../../scripts/kaozheng/chart/depiction.ts";
import { listCharts, renderChart } from "../../scripts/kaozheng/chart/index.ts";
import { parseSvg } from "../../scripts/kaozheng/chart/svg/tree.ts";
import { openProject } from "../../scripts/kaozheng/dataset/project.ts";
import { LANGUAGES } from "../../scripts/kaozheng/dataset/registers.ts";
import { exact } from "../../scripts/kaozheng/quantity/exact.ts";
import { point } from "../../scripts/kaozheng/quantity/interval.ts";
import { REPOSITORY, SAMPLE, sampleProject, withSpec } from "./sample.ts";

const OUTPUT = join(REPOSITORY, "test/output/charts");

/** A copy of a project whose charts have lost the alternative text that their authors wrote. */
function withoutAlt(root: string): string {
  const copy = mkdtempSync(join(tmpdir(), "kaozheng-alt-"));
  onTestFinished(() => rmSync(copy, { recursive: true }));
  for (const folder of ["data", "charts"]) cpSync(join(root, folder), join(copy, folder), { recursive: true });
  for (const file of readdirSync(join(copy, "charts"))) {
    const path = join(copy, "charts", file);
    if (file.endsWith(".vl.json")) {
      const spec = JSON.parse(readFileSync(path, "utf8")) as { usermeta: { kaozheng: { alt?: unknown } } };
      delete spec.usermeta.kaozheng.alt;
      writeFileSync(path, JSON.stringify(spec));
    }
    if (file.endsWith(".plot.ts"))
      writeFileSync(path, readFileSync(path, "utf8").replace(/\n {2}alt: \{[\s\S]*?\n {2}\},/, ""));
  }
  return copy;
}

/**
 * The texts as they were last read. What has changed is written beside them, `-changed.txt`: read it in both languages,
 * and rename it if it is right. Charts of which the data say too little are told by headline and standfirst.
 */
describe("alternative text is written from the data as it was read", () => {
  test.each([
    ["the charts of the project", REPOSITORY, "alt-text-project.txt"],
    ["the charts of the sample project", SAMPLE, "alt-text-sample.txt"],
  ])("%s", async (_, root, file) => {
    const project = openProject(withoutAlt(root));
    const lines: string[] = [];
    for (const { name } of listCharts(project.root))
      for (const language of LANGUAGES) {
        const { description, describedBy } = await renderChart(project, name, language, { font: "system" });
        lines.push(`${name}.${language} (${describedBy}) ${description}`);
        expect(description.length, description).toBeLessThanOrEqual(language === "zh" ? 170 : 320);
      }
    const path = join(OUTPUT, file);
    const changed = path.replace(/\.txt$/, "-changed.txt");
    const text = `${lines.join("\n")}\n`;
    if (existsSync(path) && readFileSync(path, "utf8") === text) rmSync(changed, { force: true });
    else writeFileSync(changed, text);
    expect(text).toBe(existsSync(path) ? readFileSync(path, "utf8") : "");
  });
});

const item = (label: string, n: number, more: Partial<DepictedItem> = {}): DepictedItem => ({
  label,
  series: null,
  value: `${n}`,
  nominal: n,
  bounds: point(exact(String(n))),
  certainty: "exact",
  breakBefore: "none",
  ...more,
});
const lower = (label: string, n: number): DepictedItem =>
  item(label, n, {
    value: `over ${n}`,
    certainty: "lower",
    bounds: { lower: exact(String(n)), upper: null, lowerClosed: false, upperClosed: false },
  });

const plot = (items: readonly DepictedItem[], more: Partial<DepictedPlot> = {}): DepictedPlot => ({
  kind: "line",
  title: null,
  subject: "rides",
  ordered: true,
  items,
  ...more,
});
const told = (...plots: DepictedPlot[]) => altText(plots, { unit: "", title: null, standfirst: "" }, "en");

const years = (count: number, of: (i: number) => DepictedItem): DepictedItem[] =>
  Array.from({ length: count }, (_, i) => of(i));
const year = (i: number): string => String(2000 + i);

describe("alternative text says no more than the data", () => {
  test.each([
    ["a rise that is certain", plot([item("2020", 1), item("2021", 2), item("2022", 3)]), "rising every year"],
    ["a fall that is certain", plot([item("2020", 3), item("2021", 2), item("2022", 1)]), "falling every year"],
  ])("%s is told", (_, depicted, words) => {
    expect(told(depicted)).toContain(words);
  });

  test.each([
    ["lower bounds", [lower("2020", 1), lower("2021", 2), lower("2022", 3)]],
    ["one lower bound", [item("2020", 1), item("2021", 2), lower("2022", 3)]],
    ["an unsound break", [item("2020", 1), item("2021", 2, { breakBefore: "unsound" }), item("2022", 3)]],
    ["a caveat between two years", [item("2020", 1), item("2021", 2, { breakBefore: "caveat" }), item("2022", 3)]],
    ["two points", [item("2020", 1), item("2021", 2)]],
    [
      "ranges that overlap",
      [1, 2, 3].map((n) =>
        item(`202${n}`, n, {
          certainty: "about",
          bounds: { lower: exact(n - 1), upper: exact(n + 1), lowerClosed: true, upperClosed: true },
        }),
      ),
    ],
    ["values that nothing entails", [1, 2, 3].map((n) => item(`202${n}`, n, { certainty: "unsupported" }))],
  ])("no trend is told from %s", (_, items) => {
    expect(told(plot(items))).not.toMatch(/rising|falling/);
  });

  test("categories in no order have no trend", () => {
    expect(told(plot([item("a", 1), item("b", 2), item("c", 3)], { ordered: false }))).not.toMatch(/rising/);
  });

  test("of many numbers the ends are told, and the trend for the extremes", () => {
    expect(told(plot(years(40, (i) => item(year(i), i))))).toBe(
      "Line chart: rides. From 0 in 2000 to 39 in 2039, rising every year.",
    );
  });

  test("of many that go up and down, the ends and the extremes", () => {
    expect(told(plot(years(40, (i) => item(year(i), i === 7 ? 99 : i + 1))))).toBe(
      "Line chart: rides. From 1 in 2000 to 40 in 2039. Largest: 2007, 99; smallest: 2000, 1.",
    );
  });

  test("a bound is the largest only as drawn", () => {
    const text = told(plot(years(40, (i) => (i % 9 === 3 ? lower(year(i), 200 - i) : item(year(i), 60 + i)))));
    expect(text).toContain("Largest as drawn: 2003, over 197; smallest: 2000, 60.");
  });

  test("across a break there is a largest only as drawn", () => {
    const breaking = (i: number) => item(year(i), i === 7 ? 99 : i + 1, i === 20 ? { breakBefore: "unsound" } : {});
    expect(told(plot(years(40, breaking)))).toMatch(
      /Largest as drawn: .* What is counted differs between 2019 and 2020, or may: the two do not compare\./,
    );
  });

  test("bounds that are all there is are said to be bounds", () => {
    expect(told(plot([lower("2020", 1), lower("2021", 2)]))).toBe(
      "Line chart: rides. Over 1 in 2020, over 2 in 2021. All are lower bounds.",
    );
  });
});

describe("who writes the alternative text", () => {
  const written = (alt: object | undefined) =>
    withSpec("rides.vl.json", (spec) => {
      const { kaozheng } = spec.usermeta as { kaozheng: object };
      return { ...spec, usermeta: { kaozheng: { ...kaozheng, ...(alt === undefined ? {} : { alt }) } } };
    });

  test("the author, where there is one, without the marks of links", async () => {
    const project = written({ zh: "2021 年[超 8000 万次](fig:rides@2021-bikes)", en: "Over 80 million in 2021" });
    const chart = await renderChart(project, "rides", "zh", { font: "system" });
    expect(chart).toMatchObject({ describedBy: "author", description: "2021 年超 8000 万次" });
    expect(chart.texts.find(({ role }) => role === "alt")?.bindings).toHaveLength(1);
  });

  test("else the toolkit, and it is what the picture says", async () => {
    const { svg, description, describedBy } = await renderChart(sampleProject(), "rides", "en", { font: "system" });
    expect(describedBy).toBe("data");
    const desc = parseSvg(svg).children.find((e) => typeof e !== "string" && e.name === "desc");
    expect(desc).toMatchObject({ children: [description] });
  });

  const aggregated = (url: string, x: object) =>
    withSpec("parts.vl.json", (spec) => ({
      ...spec,
      data: { url },
      encoding: { y: { field: "kind_zh", type: "nominal" }, x: { ...x, type: "quantitative" } },
    }));

  test("of counts too", async () => {
    const project = aggregated("../data/complaints.csv", { aggregate: "count" });
    const { description } = await renderChart(project, "parts", "en", { font: "system" });
    expect(description).toBe("Bar chart: Repairs by part, 2023. Charges 3; No bike to rent 3; State of bikes 3.");
  });

  test.each([
    ["a histogram", { mark: "bar", encoding: { x: { field: "repairs", bin: true }, y: { aggregate: "count" } } }],
    ["ticks without names", { mark: "tick", encoding: { x: { field: "repairs", type: "quantitative" } } }],
    ["a pie", { mark: "arc", encoding: { theta: { field: "repairs", type: "quantitative" } } }],
  ])("nobody, of %s", async (_, drawn) => {
    const project = withSpec("parts.vl.json", (spec) => ({ ...spec, ...drawn }));
    expect((await renderChart(project, "parts", "en", { font: "system" })).describedBy).toBe("none");
  });

  test("nobody, where bounds are added up as if they were values", async () => {
    const project = aggregated("../data/complaints.csv", { aggregate: "sum", field: "value" });
    const { description, describedBy } = await renderChart(project, "parts", "en", { font: "system" });
    expect(describedBy).toBe("none");
    expect(description).toBe("Locks and docks break most often. Repairs by part, 2023");
  });
});
