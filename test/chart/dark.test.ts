import { describe, expect, test } from "vitest";
import { listCharts } from "../../scripts/kaozheng/chart/read/catalogue.ts";
import { renderChart } from "../../scripts/kaozheng/chart/render.ts";
import { darkColour } from "../../scripts/kaozheng/chart/theme/dark-colour.ts";
import { themeNamed } from "../../scripts/kaozheng/chart/theme/themes.ts";
import { projectFiles } from "../../scripts/kaozheng/dataset/files.ts";
import { inlineSvg } from "../../scripts/kaozheng/page/article/svg.ts";
import { SAMPLE, sampleProject, spoiledProject } from "./sample.ts";

const press = themeNamed("press");

describe("a colour on dark paper", () => {
  test.each<[string, string, string | null]>([
    ["of the palette is its twin", press.palette.ink, press.dark.ink],
    ["of a series too", press.palette.categorical[2] ?? "", press.dark.categorical[2] ?? ""],
    ["written otherwise too", "rgb(255, 255, 255)", press.dark.paper],
    ["on the ramp is as far along the dark one", "rgb(28, 92, 143)", "#90bbdf"],
    ["of the author's own is kept where it can be seen", "#2ca25f", null],
    ["of the author's own is mirrored where it cannot", "#101010", "#f2f2f2"],
    ["half see-through stays so", "rgba(22, 32, 43, 0.5)", "#eef1f480"],
    ["that is none is none", "none", null],
    ["that is a pattern is one", "url(#a)", null],
    ["that is inherited is so", "currentColor", null],
  ])("%s", (_, colour, dark) => {
    expect(darkColour(colour, press)).toBe(dark);
  });
});

describe("the dark palette in a chart's file", () => {
  const sheetOf = (svg: string): string => /<style>(@media.*?)<\/style>/.exec(svg)?.[1] ?? "";

  test("is small, and speaks of nothing outside the chart", async () => {
    const project = sampleProject();
    for (const { name } of listCharts(projectFiles(SAMPLE))) {
      const { svg } = await renderChart(project, name, "zh", { font: "system" });
      const sheet = sheetOf(svg);
      expect(sheet.length).toBeLessThan(1500);
      expect(svg).toContain(`id="${name}-zh-chart"`);
      const rules = [...sheet.replace("@media (prefers-color-scheme:dark){", "").matchAll(/([^{}]+)\{/g)];
      expect(rules.length).toBeGreaterThan(5);
      for (const [, selector = ""] of rules) expect(selector.startsWith(`#${name}-zh-chart [`)).toBe(true);
    }
  });

  test("follows the chart into a page", async () => {
    const { svg } = await renderChart(sampleProject(), "rides", "zh", { font: "system" });
    const { markup, styles } = inlineSvg(svg, "chart-1-", "…");
    expect(markup).toContain('id="chart-1-rides-zh-chart"');
    expect(styles.join("")).toContain('#chart-1-rides-zh-chart [fill="#16202b"]{fill:#eef1f4}');
    expect(styles.join("")).not.toContain("{fill:#chart-1-");
  });

  test("is scoped in a chart whose name is no name of CSS", async () => {
    const { cpSync } = await import("node:fs");
    const project = spoiledProject((root) => {
      for (const name of ["2021 rides.a", "骑行"])
        cpSync(`${root}/charts/rides.vl.json`, `${root}/charts/${name}.vl.json`);
    });
    for (const [name, id] of [
      ["2021 rides.a", "c2021_rides_a-zh-chart"],
      ["骑行", "骑行-zh-chart"],
    ] as const) {
      const { svg } = await renderChart(project, name, "zh", { font: "system" });
      expect(svg).toContain(` id="${id}"`);
      expect(sheetOf(svg)).toContain(`#${id} [fill=`);
      expect(inlineSvg(svg, "x-", "…").styles.join("")).toContain(`#x-${id} [fill=`);
    }
  });

  test("is left out where it is not wanted", async () => {
    const { svg } = await renderChart(sampleProject(), "rides", "zh", { font: "system", dark: false });
    expect(svg).not.toContain("<style>");
  });
});
