import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { listCharts } from "../../scripts/kaozheng/chart/read/catalogue.ts";
import { renderChart } from "../../scripts/kaozheng/chart/render.ts";
import { parseSvg } from "../../scripts/kaozheng/chart/svg/tree.ts";
import { altText } from "../../scripts/kaozheng/chart/tell/alt-text.ts";
import type { DepictedCloud, DepictedItem, DepictedPlot } from "../../scripts/kaozheng/chart/tell/depiction.ts";
import { openProject } from "../../scripts/kaozheng/dataset/project.ts";
import { LANGUAGES } from "../../scripts/kaozheng/language/language.ts";
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
    for (const { name } of listCharts(project.files))
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

const cloud = (places: readonly (readonly [x: DepictedItem, y: DepictedItem])[], more: Partial<DepictedCloud> = {}) => {
  const number = ({ value, nominal, bounds }: DepictedItem) => ({ value, nominal: nominal ?? 0, bounds });
  const points = places.map(([x, y]) => ({ x: number(x), y: number(y) }));
  const around = { unit: "", title: null, standfirst: "" };
  return altText([{ kind: "cloud", title: null, x: "price", y: "sales", points, pairs: null, ...more }], around, "en");
};

describe("of a scatter plot the order of its points is told, and nothing beyond", () => {
  const n = (x: number) => item("", x);
  const places = [
    [n(1), n(2)],
    [n(2), n(5)],
    [n(4), n(3)],
  ] as const;

  test("how far it reaches", () => {
    expect(cloud(places)).toBe("Scatter plot: sales up, price across, 3 points. Across from 1 to 4, up from 2 to 5.");
  });

  test.each([
    [{ together: 3, against: 0, all: 3 }, "The further right a point, the higher it is, without exception."],
    [{ together: 0, against: 3, all: 3 }, "The further right a point, the lower it is, without exception."],
    [{ together: 2, against: 1, all: 3 }, "Of 3 pairs of points, the one further right is higher in 2 and lower in 1."],
    [{ together: 2, against: 0, all: 3 }, "Of 3 pairs of points, the one further right is higher in 2 and lower in 0."],
  ])("of pairs %j", (pairs, words) => {
    expect(cloud(places, { pairs })).toContain(words);
  });

  test.each([
    ["of two points", places.slice(0, 2), { together: 1, against: 0, all: 1 }],
    ["where no pair is certain", places, { together: 0, against: 0, all: 3 }],
    ["where they do not compare", places, null],
  ])("no order %s", (_, some, pairs) => {
    expect(cloud(some, { pairs })).not.toMatch(/further right/);
  });
});

describe("what a spec draws is told", () => {
  const q = (field: string, title?: string) => ({ field, type: "quantitative", ...(title ? { axis: { title } } : {}) });
  const bars = (x: object) => ({ mark: "bar", encoding: { y: { field: "part_zh", type: "nominal" }, x } });
  const complaints = { data: { url: "../data/complaints.csv" } };
  const counted = { ...complaints, mark: "bar", encoding: { x: { field: "kind_zh" }, y: { aggregate: "count" } } };
  const translations = { en: { 份额: "Share", 维修: "Repairs", 投诉: "Complaints" } };
  const cases: readonly (readonly [what: string, drawn: object, zh: string, en: string])[] = [
    [
      "a pie",
      { mark: "arc", encoding: { theta: q("repairs"), color: { field: "part_zh" } } },
      "饼图：2023 年维修次数，按部位（次）。车锁与还车桩 38420，轮胎 27115，刹车 18960，坐垫与座管 9384，链条与传动 7702，车灯 4480。",
      "Pie chart: Repairs by part, 2023. Locks and docks 38,420; Tyres 27,115; Brakes 18,960; Saddles and seat posts 9,384; Chains and drivetrain 7,702; Lights 4,480.",
    ],
    [
      "a pie of counts",
      { ...complaints, mark: "arc", encoding: { theta: { aggregate: "count" }, color: { field: "kind_zh" } } },
      "饼图：2023 年维修次数，按部位（次）。扣费 3，无车可借 3，车况 3。",
      "Pie chart: Repairs by part, 2023. Charges 3; No bike to rent 3; State of bikes 3.",
    ],
    [
      "a scatter plot",
      { mark: "point", encoding: { x: q("repairs", "维修"), y: q("share", "份额") } },
      "散点图：纵轴为份额，横轴为维修，共 6 个点。横轴从 4480 到 38420，纵轴从 4.2 到 36.2。横轴越大，纵轴越大，没有例外。",
      "Scatter plot: Share up, Repairs across, 6 points. Across from 4,480 to 38,420, up from 4.2 to 36.2. The further right a point, the higher it is, without exception.",
    ],
    [
      "a scatter plot without words at its axes",
      { mark: "circle", encoding: { x: q("repairs"), y: q("share") } },
      "散点图，共 6 个点；2023 年维修次数，按部位。横轴从 4480 到 38420，纵轴从 4.2 到 36.2。横轴越大，纵轴越大，没有例外。",
      "Scatter plot, 6 points; Repairs by part, 2023. Across from 4,480 to 38,420, up from 4.2 to 36.2. The further right a point, the higher it is, without exception.",
    ],
    [
      "a repeat",
      { repeat: ["repairs", "share"], spec: bars({ field: { repeat: "repeat" }, type: "quantitative" }) },
      "两幅小图。第一幅：车锁与还车桩 38420，轮胎 27115，刹车 18960，坐垫与座管 9384，链条与传动 7702，车灯 4480。第二幅：车锁与还车桩 36.2，轮胎 25.6，刹车 17.9，坐垫与座管 8.8，链条与传动 7.3，车灯 4.2。",
      "Two small charts. Chart 1: Locks and docks 38,420; Tyres 27,115; Brakes 18,960; Saddles and seat posts 9,384; Chains and drivetrain 7,702; Lights 4,480. Chart 2: Locks and docks 36.2; Tyres 25.6; Brakes 17.9; Saddles and seat posts 8.8; Chains and drivetrain 7.3; Lights 4.2.",
    ],
    [
      "plots of several kinds",
      {
        concat: [
          { title: "投诉", ...counted },
          { title: "维修", mark: "point", encoding: { y: q("repairs"), x: q("share", "份额") } },
        ],
      },
      "两幅小图。投诉：扣费 3，无车可借 3，车况 3。维修：散点图：横轴为份额，共 6 个点；横轴从 4.2 到 36.2，纵轴从 4480 到 38420；横轴越大，纵轴越大，没有例外。",
      "Two small charts. Complaints: Charges 3; No bike to rent 3; State of bikes 3. Repairs: Scatter plot: Share across, 6 points; across from 4.2 to 36.2, up from 4,480 to 38,420; the further right a point, the higher it is, without exception.",
    ],
  ];
  test.each(cases)("%s", async (_, drawn, zh, en) => {
    const project = withSpec("parts.vl.json", ({ mark: _m, encoding: _e, usermeta, ...spec }) => {
      const { kaozheng } = usermeta as { kaozheng: object };
      return { ...spec, usermeta: { kaozheng: { ...kaozheng, translations } }, ...drawn };
    });
    for (const [language, expected] of [
      ["zh", zh],
      ["en", en],
    ] as const) {
      const { description, describedBy } = await renderChart(project, "parts", language, { font: "system" });
      expect([describedBy, description]).toEqual(["data", expected]);
    }
  });

  test("not a third number in the size of a point", async () => {
    const encoding = { x: q("repairs"), y: q("share"), size: q("share") };
    const project = withSpec("parts.vl.json", (spec) => ({ ...spec, mark: "point", encoding }));
    expect((await renderChart(project, "parts", "en", { font: "system" })).describedBy).toBe("none");
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
    ["a pie without names", { mark: "arc", encoding: { theta: { field: "repairs", type: "quantitative" } } }],
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
