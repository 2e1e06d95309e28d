import { describe, expect, test } from "vitest";
import { textLayoutFindings } from "../../scripts/kaozheng/chart/frame/text-layout.ts";
import { listCharts } from "../../scripts/kaozheng/chart/read/catalogue.ts";
import { renderChart } from "../../scripts/kaozheng/chart/render.ts";
import { projectFiles } from "../../scripts/kaozheng/dataset/files.ts";
import { LANGUAGES, type Language } from "../../scripts/kaozheng/language/language.ts";
import { SAMPLE, sampleProject, withSpec } from "./sample.ts";

const cases = listCharts(projectFiles(SAMPLE)).flatMap(({ name }) =>
  LANGUAGES.flatMap((language) => ["wide", "narrow"].map((profile) => ({ name, language, profile }))),
);

describe("no text overlaps another or leaves the picture", () => {
  const project = sampleProject();
  test.each(cases)("$name, $language, $profile", async ({ name, language, profile }) => {
    const { findings, boxes } = await renderChart(project, name, language, { profile, font: "system" });
    expect(findings).toEqual([]);
    expect(boxes.length).toBeGreaterThan(5);
  });
});

describe("and the check finds those that do", () => {
  const box = (text: string, left: number, top: number) => ({
    text,
    role: "annotation",
    size: 13,
    left,
    top,
    right: left + 40,
    bottom: top + 12,
  });
  const layout = (...boxes: ReturnType<typeof box>[]) =>
    textLayoutFindings({ boxes, width: 200, height: 100 }, "x").map((f) => f.message);

  test.each([
    ["apart", [box("a", 10, 10), box("b", 60, 10)], []],
    ["touching", [box("a", 10, 10), box("b", 50, 10)], []],
    ["one over the other", [box("a", 10, 10), box("b", 40, 15)], ['"a" and "b" are printed over one another.']],
    ["one under the other", [box("a", 10, 10), box("b", 10, 30)], []],
    ["out on the right", [box("a", 170, 10)], ['"a" sticks out of the picture by 10 px.']],
    ["out above", [box("a", 10, -5)], ['"a" sticks out of the picture by 5 px.']],
  ])("%s", (_, boxes, messages) => {
    expect(layout(...boxes)).toEqual(messages);
  });

  test("in a chart whose labels have no room", async () => {
    const project = withSpec("rides.vl.json", (spec) => ({
      ...spec,
      encoding: {
        x: { field: "label_zh", type: "nominal", axis: { labelAngle: 0, labelOverlap: false } },
        y: { field: "value", type: "quantitative" },
      },
    }));
    const { findings } = await renderChart(project, "rides", "zh", { profile: "narrow", font: "system" });
    expect(findings.map((f) => f.rule)).toContain("chart/overlap");
  });

  test("in a chart whose annotation leaves the plot", async () => {
    const project = withSpec("rides.vl.json", ({ mark, encoding, ...spec }) => ({
      ...spec,
      layer: [
        { mark, encoding },
        { mark: { type: "text", text: "写在图外很远的一句话", x: 700, y: 20, align: "left" } },
      ],
    }));
    const { findings } = await renderChart(project, "rides", "zh", { font: "system" });
    expect(findings.map((f) => f.rule)).toContain("chart/clipped");
  });
});

test("Chinese that is left on the English chart is told of", async () => {
  const project = withSpec("growth-bars.vl.json", (spec) => {
    const { kaozheng } = spec.usermeta as { kaozheng: Record<string, unknown> };
    const { translations: _, ...furniture } = kaozheng;
    return { ...spec, usermeta: { kaozheng: furniture } };
  });
  const { findings } = await renderChart(project, "growth-bars", "en", { font: "system" });
  expect(findings.map((f) => [f.rule, f.severity, f.actual])).toEqual([
    ["chart/untranslated", "warning", "增长, per cent"],
  ]);
});

describe("ids that are printed", () => {
  const bySeries = (field: string) =>
    withSpec("rides.vl.json", (spec) => ({
      ...spec,
      transform: [{ filter: "datum.series === 'rides' || datum.series === 'fleet'" }],
      encoding: {
        x: { field, type: "nominal" },
        y: { aggregate: "count" },
        color: { field, type: "nominal" },
      },
    }));
  const found = async (field: string, language: Language) => {
    const { findings } = await renderChart(bySeries(field), "rides", language, { font: "system" });
    return findings.filter((f) => f.rule === "chart/raw-id").map((f) => [f.actual, f.expected]);
  };

  test.each<[Language, string, string[][]]>([
    [
      "zh",
      "series",
      [
        ["rides", "骑行次数"],
        ["fleet", "在运车辆"],
      ],
    ],
    // The word rides is what the register calls rides in English.
    ["en", "series", [["fleet", "bikes in service"]]],
    ["zh", "label_zh", []],
  ])("in %s, by %s", async (language, field, expected) => {
    const findings = await found(field, language);
    expect(findings).toHaveLength(expected.length);
    expect(findings).toEqual(expect.arrayContaining(expected));
  });
});
