import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadVega } from "../../scripts/kaozheng/chart/engine/engines.ts";
import { idRenamer, roundNumbers } from "../../scripts/kaozheng/chart/print/stable.ts";
import { listCharts } from "../../scripts/kaozheng/chart/read/catalogue.ts";
import { renderChart } from "../../scripts/kaozheng/chart/render.ts";
import { mapElements, parseSvg, printSvg } from "../../scripts/kaozheng/chart/svg/tree.ts";
import { projectFiles } from "../../scripts/kaozheng/dataset/files.ts";
import { REPOSITORY, SAMPLE, sampleProject } from "./sample.ts";

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
const names = listCharts(projectFiles(SAMPLE)).map((chart) => chart.name);

/** Draws every sample chart in Chinese in a process of its own and prints a hash a line. */
const PROGRAM = `
import { createHash } from "node:crypto";
import { openProject } from "./scripts/kaozheng/dataset/project.ts";
import { listCharts } from "./scripts/kaozheng/chart/read/catalogue.ts";
import { renderChart } from "./scripts/kaozheng/chart/render.ts";
const project = openProject("test/input/charts");
void (async () => {
  for (const { name } of listCharts(project.files)) {
    const { svg } = await renderChart(project, name, "zh");
    console.log(name, createHash("sha256").update(svg).digest("hex"));
  }
})();`;

async function hashesIn(zone: string, locale: string): Promise<string> {
  const env = { ...process.env, TZ: zone, LC_ALL: locale, LANG: locale };
  const { stdout } = await promisify(execFile)("npx", ["tsx", "--eval", PROGRAM, "--input-type=module"], {
    cwd: REPOSITORY,
    env,
  });
  return stdout.trim();
}

describe("the same chart is the same bytes", () => {
  test("a second time, and with others drawn at the same time", async () => {
    const project = sampleProject();
    const draw = (name: string) => renderChart(project, name, "zh");
    const alone: string[] = [];
    for (const name of names) alone.push(hash((await draw(name)).svg));
    const together = await Promise.all([...names].reverse().map(draw));
    expect(together.reverse().map(({ svg }) => hash(svg))).toEqual(alone);
  });

  test("in Shanghai, in New York and on the date line", async () => {
    const project = sampleProject();
    const here: string[] = [];
    for (const name of names) here.push(`${name} ${hash((await renderChart(project, name, "zh")).svg)}`);
    expect(await hashesIn("Asia/Shanghai", "zh_CN.UTF-8")).toBe(here.join("\n"));
    expect(await hashesIn("America/New_York", "C")).toBe(here.join("\n"));
  }, 120_000);

  test("Vega's measure is put back, even after a chart that fails", async () => {
    const { textMetrics } = loadVega() as unknown as { textMetrics: { width: unknown } };
    const before = textMetrics.width;
    await renderChart(sampleProject(), "rides", "zh", { font: "system" });
    await expect(renderChart(sampleProject(), "no-such-chart", "zh")).rejects.toThrow();
    expect(textMetrics.width).toBe(before);
  });
});

describe("coordinates", () => {
  test.each([
    ["M1.23456,2.00001", "M1.235,2"],
    ["M5-0.00001", "M5 0"],
    ["M-0.0004,1e-9L1.5-2", "M 0,0L1.5-2"],
    ["translate(0.5,0.5) rotate(-90)", "translate(0.5,0.5) rotate(-90)"],
    ["0.32em", "0.32em"],
    ["M1+2", "M1 2"],
  ])("%s is printed as %s", (text, expected) => {
    expect(roundNumbers(text)).toBe(expected);
  });

  test("rounding twice is rounding once", () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(number), (numbers) => {
        const once = roundNumbers(numbers.join(" "));
        expect(roundNumbers(once)).toBe(once);
      }),
    );
  });
});

test("ids and all that refers to them get the prefix", () => {
  const svg =
    '<svg><defs><clipPath id="clip0"/><linearGradient id="g"/></defs><g clip-path="url(#clip0)" fill="url(#g)"><use href="#g"/></g></svg>';
  expect(printSvg(mapElements(parseSvg(svg), idRenamer("rides-zh")) ?? "")).toBe(
    '<svg><defs><clipPath id="rides-zh-1"/><linearGradient id="rides-zh-2"/></defs><g clip-path="url(#rides-zh-1)" fill="url(#rides-zh-2)"><use href="#rides-zh-2"/></g></svg>',
  );
});

describe("SVG that is taken apart and printed again", () => {
  test("is the same drawing, whatever its texts and attributes hold", () => {
    const words = fc.string({ unit: "grapheme", minLength: 1 }).filter((s) => !/[\p{Cc}\ufffe\uffff]|\p{Cs}/u.test(s));
    fc.assert(
      fc.property(words, words, (text, value) => {
        const tree = { name: "text", attributes: { a: value }, children: [text] };
        expect(parseSvg(printSvg(tree))).toEqual(tree);
      }),
    );
  });

  test.each(["<svg><g></svg>", "<svg>", "<svg></g></svg>", "text", "<svg a=b></svg>"])("%s is refused", (source) => {
    expect(() => parseSvg(source)).toThrow(SyntaxError);
  });
});
