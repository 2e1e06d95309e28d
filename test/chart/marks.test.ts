import { describe, expect, test } from "vitest";
import { renderChart } from "../../scripts/kaozheng/chart/render.ts";
import { isElement, parseSvg, type SvgElement } from "../../scripts/kaozheng/chart/svg/tree.ts";
import { sampleProject, withSpec } from "./sample.ts";

const elements = (e: SvgElement): SvgElement[] => [e, ...e.children.filter(isElement).flatMap(elements)];
const paths = (svg: string): SvgElement[] => elements(parseSvg(svg)).filter((e) => e.name === "path");
/** Angles are the only shapes of three points that are not closed. */
const angles = (svg: string): SvgElement[] =>
  paths(svg).filter((p) => /^M[-\d.,]+L[-\d.,]+L[-\d.,]+$/.test(p.attributes.d ?? ""));
const draw = async (name: string, project = sampleProject()) => renderChart(project, name, "zh", { font: "system" });
const labels = (texts: readonly { text: string; role: string }[]): string[] =>
  texts.filter((t) => t.role === "value-label").map((t) => t.text);
const note = (texts: readonly { text: string; role: string }[]): string =>
  texts
    .filter((t) => t.role === "note")
    .map((t) => t.text)
    .join("；");

describe("what a row says of its certainty is drawn without a word in the spec", () => {
  test("two of five years are lower bounds: two angles, two words, one note", async () => {
    const { svg, texts } = await draw("rides");
    expect(angles(svg)).toHaveLength(2);
    expect(labels(texts).sort()).toEqual(["3200万", "5800万", "9640万", "超1亿", "超8000万"].sort());
    expect(note(texts)).toContain("原文只给出下限");
    expect(note(texts)).not.toContain("原文只给出上限");
  });

  test("an angle has the colour of its bar, and points up for a lower bound, down for an upper one", async () => {
    const { svg, texts } = await draw("complaints");
    const rises = (p: SvgElement): boolean => {
      const [a = 0, b = 0] = [...(p.attributes.d ?? "").matchAll(/,([-\d.]+)/g)].map(([, y]) => Number(y));
      return b < a;
    };
    expect(angles(svg).map((p) => [p.attributes.stroke, rises(p)])).toEqual([
      ["#2461a0", true],
      ["#ce6802", true],
      ["#ce6802", false],
    ]);
    expect(note(texts)).toContain("原文只给出上限");
  });

  test("a value that nothing entails is hollow and starred", async () => {
    const { svg, texts } = await draw("growth-bars");
    expect(paths(svg).filter((p) => p.attributes["stroke-dasharray"] === "4,3")).toHaveLength(1);
    expect(labels(texts)).toContain("25%*");
    expect(note(texts)).toContain("推不出");
  });

  test("a line does not join the years on either side of an unsound break", async () => {
    const { svg, texts } = await draw("fleet");
    const lines = paths(svg).filter((p) => p.attributes["stroke-width"] === "2.5");
    expect(lines.map((p) => (p.attributes.d ?? "").split("L").length)).toEqual([3, 2]);
    expect(texts.map((t) => t.text)).toContain("口径有变或不明");
    expect(note(texts)).toContain("2022 年起在运车辆包括仓库待投放的车");
  });

  test("an open range has a dotted stretch and an angle", async () => {
    const { svg, texts } = await draw("repair-time");
    const dotted = elements(parseSvg(svg)).filter(
      (e) => e.name === "line" && e.attributes["stroke-dasharray"] === "3,4",
    );
    expect(dotted).toHaveLength(1);
    expect(angles(svg)).toHaveLength(1);
    expect(labels(texts).sort()).toEqual(["18～24", "3～4", "6～12", "约6", "超10"].sort());
  });

  test("the author can go without labels, and the bounds stay", async () => {
    const project = withSpec("rides.vl.json", (spec) => {
      const { kaozheng } = spec.usermeta as { kaozheng: object };
      return { ...spec, usermeta: { kaozheng: { ...kaozheng, labels: "none" } } };
    });
    const { svg, texts } = await draw("rides", project);
    expect(labels(texts)).toEqual([]);
    expect(angles(svg)).toHaveLength(2);
    expect(texts.filter((t) => t.role === "axis-label").map((t) => t.text)).toContain("1亿");
  });

  test("stacked bars are left alone: no mark ends at its own value", async () => {
    const project = withSpec("complaints.vl.json", ({ encoding, ...spec }) => {
      const { xOffset: _, ...stacked } = encoding as Record<string, unknown>;
      return { ...spec, encoding: stacked };
    });
    const { svg, texts } = await draw("complaints", project);
    expect(angles(svg)).toEqual([]);
    expect(labels(texts)).toEqual([]);
  });
});

describe("what stands around the plot comes from the data", () => {
  test("lineage: the rows that are drawn, and who says so", async () => {
    const { ids, sources, texts } = await draw("fleet");
    expect(ids).toEqual(["2019", "2020", "2021", "2022", "2023"].map((year) => `calc:fleet/${year}`));
    expect(sources).toEqual(["101", "102", "103"]);
    expect(texts.find((t) => t.role === "source")?.text).toBe(
      "云溪单车公司《2019云溪市公共自行车运营年报》《2020云溪市公共自行车运营年报》；" +
        "云溪晚报转述《2021云溪市公共自行车运营年报》；" +
        "出行观察转述《2022云溪市公共自行车运营年报》《2023云溪市公共自行车运营年报》（转载件）。数字均为平台自行披露。",
    );
  });

  test("the unit, where all rows share one", async () => {
    const unit = async (name: string, language: "zh" | "en") =>
      (await renderChart(sampleProject(), name, language, { font: "system" })).texts.find((t) => t.role === "unit")
        ?.text;
    expect(await unit("fleet", "zh")).toBe("单位：辆");
    expect(await unit("fleet", "en")).toBe("Bikes");
    expect(await unit("growth-bars", "zh")).toBe("增长，单位：%");
    expect(await unit("growth-bars", "en")).toBe("Growth, per cent");
  });

  test("a number in the headline is bound, and printed without the marks of the link", async () => {
    const { title, texts } = await draw("growth-bars");
    expect(title).toBe("骑行量2023年首次下降");
    expect(texts.find((t) => t.role === "headline")?.bindings).toEqual([
      { start: 3, end: 12, id: "calc:rides-growth/2022-2023" },
    ]);
  });
});
