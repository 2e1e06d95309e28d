import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { listCharts } from "../../scripts/kaozheng/chart/read/catalogue.ts";
import { renderChart } from "../../scripts/kaozheng/chart/render.ts";
import { isElement, parseSvg, type SvgElement } from "../../scripts/kaozheng/chart/svg/tree.ts";
import { projectFiles } from "../../scripts/kaozheng/dataset/files.ts";
import { SAMPLE, sampleProject, spoiledProject, withSpec } from "./sample.ts";

function elements(e: SvgElement): SvgElement[] {
  return [e, ...e.children.filter(isElement).flatMap(elements)];
}
const idsOf = (svg: string): string[] => elements(parseSvg(svg)).flatMap((e) => e.attributes.id ?? []);
const referencesOf = (svg: string): string[] =>
  elements(parseSvg(svg)).flatMap((e) =>
    Object.entries(e.attributes).flatMap(([name, value]) => {
      if (name === "aria-labelledby") return value.split(" ");
      if (name.endsWith("href") && value.startsWith("#")) return [value.slice(1)];
      return [...value.matchAll(/url\(#([^)]+)\)/g)].map(([, id = ""]) => id);
    }),
  );

describe("charts on one page", () => {
  test("have no id in common, and every reference stays within its chart", async () => {
    const project = sampleProject();
    const seen = new Set<string>();
    for (const { name } of listCharts(projectFiles(SAMPLE)))
      for (const language of ["zh", "en"] as const) {
        const { svg } = await renderChart(project, name, language, { font: "system" });
        const ids = idsOf(svg);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBeGreaterThanOrEqual(2);
        for (const id of ids) {
          expect(id.startsWith(`${name}-${language}-`)).toBe(true);
          expect(seen.has(id)).toBe(false);
          seen.add(id);
        }
        for (const reference of referencesOf(svg)) expect(ids).toContain(reference);
      }
  });

  test("clip paths are among the ids", async () => {
    const project = withSpec("rides.vl.json", (spec) => ({ ...spec, mark: { type: "bar", clip: true } }));
    const { svg } = await renderChart(project, "rides", "zh", { font: "system" });
    expect(svg).toContain('clip-path="url(#rides-zh-1)"');
    expect(idsOf(svg)).toContain("rides-zh-1");
  });

  test("each brings a font family of its own", async () => {
    const project = sampleProject();
    const families = await Promise.all(
      ["rides", "parts"].map(
        async (name) => /font-family:"([^"]+)"/.exec((await renderChart(project, name, "zh")).svg)?.[1],
      ),
    );
    expect(families).toEqual(["KZ rides-zh", "KZ parts-zh"]);
  });
});

describe("what the author wrote cannot leave its text", () => {
  const HOSTILE = `</svg><script>alert("1")</script>&amp;'<!--`;

  test("in furniture and in annotations", async () => {
    const project = withSpec("rides.vl.json", ({ mark, encoding, usermeta, ...spec }) => ({
      ...spec,
      usermeta: { kaozheng: { headline: { zh: HOSTILE, en: HOSTILE }, credit: { zh: HOSTILE, en: HOSTILE } } },
      layer: [{ mark, encoding }, { mark: { type: "text", text: HOSTILE, x: 0, y: 0 } }],
    }));
    const { svg, title } = await renderChart(project, "rides", "zh", { font: "system" });
    expect(title).toBe(HOSTILE);
    expect(svg).not.toContain("<script");
    expect(svg.match(/<\/svg>/g)).toHaveLength(1);
    expect(elements(parseSvg(svg)).some((e) => e.name === "script")).toBe(false);
  });

  test("in data", async () => {
    const project = spoiledProject((root) => {
      const path = join(root, "data/parts.csv");
      writeFileSync(path, readFileSync(path, "utf8").replace("轮胎", '"</text><script>x</script>"'));
    });
    const { svg } = await renderChart(project, "parts", "zh", { font: "system" });
    expect(svg).toContain("&lt;/text&gt;&lt;script&gt;");
    expect(svg).not.toContain("<script");
  });

  test("links, event handlers and images do not come through", async () => {
    const project = withSpec("rides.vl.json", ({ encoding, ...spec }) => ({
      ...spec,
      encoding: { ...(encoding as object), href: { value: "javascript:alert(1)" } },
    }));
    const { svg } = await renderChart(project, "rides", "zh", { font: "system" });
    expect(svg).not.toMatch(/javascript:|<a |onload|onclick/);
  });
});

describe("a chart says what it is to those who cannot see it", () => {
  test("by a title, a description and its language", async () => {
    const { svg, title, description } = await renderChart(sampleProject(), "parts", "en", { font: "system" });
    const root = parseSvg(svg);
    expect(root.attributes).toMatchObject({
      role: "img",
      lang: "en",
      "aria-labelledby": "parts-en-title parts-en-desc",
    });
    expect(title).toBe("Locks and docks break most often");
    expect(svg).toContain(`<title id="parts-en-title">${title}</title><desc id="parts-en-desc">${description}</desc>`);
  });
});
