import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { listCharts } from "../../scripts/kaozheng/chart/read/catalogue.ts";
import { checkSpec } from "../../scripts/kaozheng/chart/read/open-chart.ts";
import { renderChart } from "../../scripts/kaozheng/chart/render.ts";
import { projectFiles } from "../../scripts/kaozheng/dataset/files.ts";
import type { Project } from "../../scripts/kaozheng/dataset/project.ts";
import { type Finding, ProjectError, UsageError } from "../../scripts/kaozheng/finding/finding.ts";
import { SAMPLE, sampleProject, spoiledProject, withChart, withSpec } from "./sample.ts";

async function findingsOf(project: Project, name: string): Promise<readonly Finding[]> {
  try {
    await renderChart(project, name, "zh", { font: "system" });
  } catch (error) {
    if (error instanceof ProjectError) return error.findings;
    throw error;
  }
  return [];
}

const first = async (project: Project, name: string): Promise<Partial<Finding>> => {
  const [finding] = await findingsOf(project, name);
  return finding ?? {};
};

type Spec = Record<string, unknown>;
const encoding = (change: object) => (spec: Spec) => ({
  ...spec,
  encoding: { ...(spec.encoding as object), ...change },
});

describe("what is wrong with a chart is said with its place, what was found and what to do", () => {
  test("a chart that is not there", async () => {
    const finding = await first(sampleProject(), "ride");
    expect(finding.rule).toBe("chart/unknown");
    expect(finding.message).toBe('There is no chart "ride". Did you mean rides?');
  });

  test("a file that is not JSON", async () => {
    const project = withChart("rides.vl.json", (text) => text.replace('"mark": "bar",', '"mark": "bar"'));
    const finding = await first(project, "rides");
    expect(finding).toMatchObject({ rule: "chart/syntax", file: "charts/rides.vl.json", line: 19, column: 3 });
    expect(finding.message).toBe('The file is not JSON: "encoding stands where a comma or a closing brace should.');
  });

  test("a file that is JSON but no object", async () => {
    expect(
      await first(
        withChart("rides.vl.json", () => "[]"),
        "rides",
      ),
    ).toMatchObject({ rule: "chart/spec", line: 1 });
  });

  test("a spec without a mark", async () => {
    const project = withSpec("rides.vl.json", ({ mark: _, ...spec }) => spec);
    expect(await first(project, "rides")).toMatchObject({ rule: "chart/spec", expected: "a mark and an encoding" });
  });

  test("data that the spec holds itself", async () => {
    const project = withSpec("rides.vl.json", (spec) => ({ ...spec, data: { values: [{ at: 1, value: 2 }] } }));
    expect(await first(project, "rides")).toMatchObject({ rule: "chart/inline-data", actual: "inline values" });
  });

  test("data that the spec holds under a name", async () => {
    const project = withSpec("rides.vl.json", (spec) => ({ ...spec, data: { name: "d" }, datasets: { d: [] } }));
    const rules = (await findingsOf(project, "rides")).map((f) => f.rule);
    expect(rules).toEqual(["chart/inline-data", "chart/inline-data"]);
  });

  test("no data", async () => {
    const project = withSpec("rides.vl.json", ({ data: _, ...spec }) => spec);
    expect(await first(project, "rides")).toMatchObject({ rule: "chart/no-data" });
  });

  test("a table that the descriptor does not list", async () => {
    const project = withChart("rides.vl.json", (text) => text.replace("derived/bikes.csv", "derived/bike.csv"));
    const finding = await first(project, "rides");
    expect(finding).toMatchObject({ rule: "chart/unknown-resource", actual: "../data/derived/bike.csv", line: 16 });
    expect(finding.message).toContain("Did you mean ../data/derived/bikes.csv?");
  });

  test.each(["https://example.org/a.csv", "../../etc/passwd", "/etc/passwd"])("data from %s", async (url) => {
    const project = withSpec("rides.vl.json", (spec) => ({ ...spec, data: { url } }));
    expect(await first(project, "rides")).toMatchObject({ rule: "chart/unknown-resource", actual: url });
  });

  test("a derived table that has not been computed", async () => {
    const project = spoiledProject((root) => rmSync(join(root, "data/derived/bikes.csv")));
    expect(await first(project, "rides")).toMatchObject({
      rule: "chart/missing-data",
      expected: "data/derived/bikes.csv",
    });
  });

  test.each([
    ["in a channel", encoding({ x: { field: "att", type: "ordinal" } }), "att", "Did you mean at?"],
    [
      "in a filter",
      (s: Spec) => ({ ...s, transform: [{ filter: "datum.serie === 'rides'" }] }),
      "serie",
      "Did you mean series?",
    ],
    [
      "in a filter by brackets",
      (s: Spec) => ({ ...s, transform: [{ filter: "datum['serie'] > 1" }] }),
      "serie",
      "Did you mean series?",
    ],
    [
      "in a filter that is no expression",
      (s: Spec) => ({ ...s, transform: [{ filter: { field: "serie", equal: 1 } }] }),
      "serie",
      "",
    ],
    ["in a sort", encoding({ x: { field: "at", sort: { field: "valeu" } } }), "valeu", "Did you mean value?"],
    [
      "in an aggregate",
      (s: Spec) => ({ ...s, transform: [{ aggregate: [{ op: "sum", field: "valu", as: "v" }], groupby: ["at"] }] }),
      "valu",
      "",
    ],
    [
      "in a condition",
      encoding({ color: { condition: { test: "datum.flag == 1", value: "red" } } }),
      "flag",
      "Did you mean flags?",
    ],
  ])("a field that the table does not have, %s", async (_, change, field, hint) => {
    const [finding] = await findingsOf(withSpec("rides.vl.json", change), "rides");
    expect(finding).toMatchObject({ rule: "chart/unknown-field", actual: field, file: "charts/rides.vl.json" });
    expect(finding?.message).toContain(`data/derived/bikes.csv has no field "${field}".`);
    expect(finding?.message).toContain(hint);
  });

  test("a field that a transform made is known, one that an aggregate dropped is not", async () => {
    const made = [
      { calculate: "datum.value / 2", as: "half" },
      { aggregate: [{ op: "sum", field: "half", as: "sum" }], groupby: ["at"] },
    ];
    const withTransforms = (field: string) =>
      checkSpec(
        withSpec("rides.vl.json", (spec) => ({
          ...spec,
          transform: made,
          encoding: { x: { field: "at" }, y: { field, type: "quantitative" } },
        })),
        "rides",
      ).map((f) => f.actual);
    expect(withTransforms("sum")).toEqual([]);
    expect(withTransforms("half")).toEqual(["half"]);
  });

  test("filters that leave no row", async () => {
    const project = withSpec("rides.vl.json", (spec) => ({
      ...spec,
      transform: [{ filter: "datum.series === 'ride'" }],
    }));
    const finding = await first(project, "rides");
    expect(finding).toMatchObject({ rule: "chart/empty", file: "charts/rides.vl.json" });
    expect(finding.message).toContain("no row of data/derived/bikes.csv is left after the filters");
  });

  test("a table without rows", async () => {
    const project = spoiledProject((root) =>
      writeFileSync(join(root, "data/parts.csv"), "part_zh,part_en,repairs,share\n"),
    );
    expect(await first(project, "parts")).toMatchObject({ rule: "chart/empty" });
  });

  test("what Vega-Lite warns of", async () => {
    const project = withSpec("rides.vl.json", encoding({ shape: { field: "at", type: "nominal" } }));
    const finding = await first(project, "rides");
    expect(finding.rule).toBe("chart/engine");
    expect(finding.message).toContain("shape");
  });

  test.each([
    ["a channel", encoding({ colour: { field: "at" } }), "colour", "Did you mean color?"],
    ["a property", encoding({ y: { fild: "value", type: "quantitative" } }), "fild", "Did you mean field?"],
    ["a view's member", (s: Spec) => ({ ...s, encodng: {} }), "encodng", "Did you mean encoding?"],
    ["a mark", (s: Spec) => ({ ...s, mark: "bra" }), '"bra"', "Did you mean bar?"],
    ["a type", encoding({ x: { field: "at", type: "numeric" } }), '"numeric"', ""],
    ["an option of the wrong type", (s: Spec) => ({ ...s, mark: { type: "bar", filled: "yes" } }), '"yes"', ""],
  ])("what the published schema does not know: %s", async (_, change, actual, hint) => {
    const findings = await findingsOf(withSpec("rides.vl.json", change), "rides");
    expect(findings.map((f) => f.actual)).toEqual([actual]);
    expect(findings[0]?.message).toContain(hint);
    expect(findings[0]?.line).toBeGreaterThan(1);
  });

  test("furniture in one language alone, misspelt, or with an unknown id", async () => {
    const furniture = (change: object) => (spec: Spec) => {
      const { kaozheng } = spec.usermeta as { kaozheng: object };
      return { ...spec, usermeta: { kaozheng: { ...kaozheng, ...change } } };
    };
    const findings = await findingsOf(
      withSpec(
        "rides.vl.json",
        furniture({ headline: "标题", headlin: "x", standfirst: { zh: "[3](calc:rides/2091)", en: "3" } }),
      ),
      "rides",
    );
    expect(findings.map((f) => [f.rule, f.actual])).toEqual([
      ["chart/furniture", '"标题"'],
      ["chart/furniture", "not known"],
      ["data/unknown-id", "calc:rides/2091"],
    ]);
  });

  test("a spec that is sound has no findings", () => {
    const project = sampleProject();
    expect(listCharts(projectFiles(SAMPLE)).flatMap((chart) => checkSpec(project, chart.name))).toEqual([]);
  });

  test("a profile that the theme does not have is wrong usage", async () => {
    await expect(renderChart(sampleProject(), "rides", "zh", { profile: "huge" })).rejects.toThrow(UsageError);
    await expect(renderChart(sampleProject(), "rides", "zh", { profile: "huge" })).rejects.toThrow(
      "press has wide, narrow",
    );
  });
});

describe("what is wrong with a Plot chart", () => {
  const plot = (source: string): Project =>
    spoiledProject((root) => {
      mkdirSync(join(root, "charts"), { recursive: true });
      writeFileSync(join(root, "charts/spoiled.plot.ts"), source);
    });
  const meta = 'export const meta = { resource: "parts", headline: { zh: "题", en: "Title" } };\n';

  test.each([
    ["no chart", meta, "chart/module", "it exports no function chart"],
    ["no meta", "export const chart = () => null;", "chart/module", "it exports no object meta"],
    ["nothing drawn", `${meta}export const chart = () => null;`, "chart/module", "chart returns no plot"],
    [
      "a mistake in the code",
      `${meta}export const chart = ({ rows }) => rows.nothing.x;`,
      "chart/engine",
      "Cannot read properties",
    ],
    ["a module that throws", 'throw new Error("spoiled");', "chart/module", "it throws when it is loaded (spoiled)"],
    [
      "an unknown resource",
      `${meta.replace("parts", "part")}export const chart = () => null;`,
      "chart/unknown-resource",
      "Did you mean parts?",
    ],
    [
      "no headline",
      'export const meta = { resource: "parts" };\nexport const chart = () => null;',
      "chart/furniture",
      "meta.headline",
    ],
  ])("%s", async (_, source, rule, message) => {
    const finding = await first(plot(source), "spoiled");
    expect(finding).toMatchObject({ rule, file: "charts/spoiled.plot.ts" });
    expect(finding.message).toContain(message);
  });
});
