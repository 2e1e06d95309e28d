import { describe, expect, test } from "vitest";
import { textLayoutFindings } from "../../scripts/kaozheng/chart/frame/text-layout.ts";
import { rasterise } from "../../scripts/kaozheng/chart/print/png.ts";
import { listCharts } from "../../scripts/kaozheng/chart/read/catalogue.ts";
import { renderChart } from "../../scripts/kaozheng/chart/render.ts";
import { THEMES } from "../../scripts/kaozheng/chart/theme/themes.ts";
import { projectFiles } from "../../scripts/kaozheng/dataset/files.ts";
import { ProjectError } from "../../scripts/kaozheng/finding/finding.ts";
import { LANGUAGES } from "../../scripts/kaozheng/language/language.ts";
import { SAMPLE, sampleProject, withSpec } from "./sample.ts";

const names = listCharts(projectFiles(SAMPLE)).map(({ name }) => name);
const FIXED = { cover: [900, 383], square: [540, 540], portrait: [540, 720] } as const;

const rulesOf = async (drawing: Promise<unknown>): Promise<string[]> => {
  try {
    await drawing;
    return [];
  } catch (error) {
    if (!(error instanceof ProjectError)) throw error;
    return error.findings.map((f) => f.message);
  }
};

describe.each(THEMES)("in the theme $name", (theme) => {
  const project = sampleProject();

  test.each(Object.keys(FIXED))("a %s is filled exactly, or is no picture", async (profile) => {
    const [width, height] = FIXED[profile as keyof typeof FIXED];
    let drawn = 0;
    for (const name of names)
      for (const language of LANGUAGES) {
        const drawing = renderChart(project, name, language, { profile, theme, font: "system" });
        const complaints = await rulesOf(drawing);
        for (const complaint of complaints)
          expect(complaint).toMatch(/does not fit into a picture|is too low for this chart/);
        if (complaints.length > 0) continue;
        const chart = await drawing;
        drawn += 1;
        expect([chart.width, chart.height]).toEqual([width, height]);
        expect(textLayoutFindings(chart, "")).toEqual([]);
        // Nothing is left over either: the last line stands at the foot, where there is one.
        const foot = chart.boxes.filter(({ role }) => ["note", "source", "credit"].includes(role));
        if (foot.length === 0) continue;
        const bottom = Math.max(...foot.map((box) => box.bottom));
        expect(height - bottom).toBeLessThan((theme.profiles[profile]?.padding ?? 0) + 20);
      }
    expect(drawn).toBeGreaterThan(names.length);
  });

  test("a chart for 微信 has no text under 12 px", () => {
    const profile = theme.profiles.wechat;
    expect(profile?.width).toBe(360);
    expect((profile?.width ?? 0) * (profile?.scale ?? 0)).toBe(1080);
    for (const role of ["headline", "standfirst", "unit", "note", "label"] as const)
      expect(profile?.[role].size).toBeGreaterThanOrEqual(12);
  });

  test("and the texts drawn are of these sizes", async () => {
    for (const name of names)
      for (const language of LANGUAGES) {
        const { svg } = await renderChart(project, name, language, { profile: "wechat", theme, font: "system" });
        const sizes = [...svg.matchAll(/font-size="([\d.]+)(?:px)?"/g)].map(([, size]) => Number(size));
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
      }
  });
});

describe("what a fixed frame prints", () => {
  const roles = async (profile: string) =>
    new Set((await renderChart(sampleProject(), "rides", "zh", { profile, font: "system" })).texts.map((t) => t.role));

  test.each([
    ["cover", ["headline", "source"], ["standfirst", "note", "credit"]],
    ["square", ["headline", "source"], ["standfirst"]],
    ["portrait", ["headline", "source"], []],
  ])("of a %s", async (profile, printed, left) => {
    const found = await roles(profile);
    for (const role of printed) expect(found).toContain(role);
    for (const role of left) expect(found).not.toContain(role);
  });
});

describe("a chart that a fixed frame has no room for", () => {
  const long = "很长的标题，".repeat(40);
  const withHeadline = (text: string) =>
    withSpec("rides.vl.json", (spec) => {
      const { kaozheng } = spec.usermeta as { kaozheng: object };
      return { ...spec, usermeta: { kaozheng: { ...kaozheng, headline: { zh: text, en: text } } } };
    });

  test("is told with the text that takes the room, and by how much", async () => {
    const [message, ...others] = await rulesOf(renderChart(withHeadline(long), "rides", "zh", { profile: "cover" }));
    expect(message).toMatch(/^A plot of 120 px does not fit into a picture 383 px high: \d+ px are missing\.$/);
    expect(others).toEqual([]);
  });

  test("is drawn where the height is free", async () => {
    const { height } = await renderChart(withHeadline(long), "rides", "zh", { profile: "wide", font: "system" });
    expect(height).toBeGreaterThan(400);
  });

  test("and one of more labels than have room says so once", async () => {
    const project = withSpec("rides.vl.json", (spec) => ({
      ...spec,
      transform: [],
      layer: Array.from({ length: 12 }, (_, i) => ({
        mark: { type: "text", text: `第${i}句话`, x: 100 + i, y: 60 },
      })),
      mark: undefined,
      encoding: undefined,
    }));
    const messages = await rulesOf(renderChart(project, "rides", "zh", { profile: "cover" }));
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(/^A picture 383 px high is too low for this chart: texts collide in \d+ places\. "/);
  });
});

describe("a PNG", () => {
  const size = (png: Uint8Array) => [new DataView(png.buffer).getUint32(16), new DataView(png.buffer).getUint32(20)];

  test.each([1, 2, 3, 4])("at %i× is so many times the SVG, and the same bytes twice", async (scale) => {
    const options = { profile: "wechat", font: "outlines", dark: false } as const;
    const { svg, width, height } = await renderChart(sampleProject(), "parts", "zh", options);
    const [once, twice] = [await rasterise(svg, scale, "#ffffff"), await rasterise(svg, scale, "#ffffff")];
    expect(size(once)).toEqual([width * scale, height * scale]);
    expect(Buffer.from(once).equals(Buffer.from(twice))).toBe(true);
  });
});
