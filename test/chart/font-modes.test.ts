import { existsSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderChart } from "../../scripts/kaozheng/chart/render.ts";
import { LANGUAGES } from "../../scripts/kaozheng/language/language.ts";
import { sampleProject } from "./sample.ts";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const there = existsSync(CHROMIUM);
if (!there && process.env.CI === "true") throw new Error(`There is no ${CHROMIUM}: install chromium, or set CHROMIUM.`);

/** Pixels as resvg and browsers give them: red, green, blue, alpha, a byte each. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

const rasterised = (svg: string): Pixels => {
  const { width, height, pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return { width, height, data: pixels };
};

/** Differences of one channel, of 255, that smoothing of edges makes; and what one picture may have of greater ones. */
const SMOOTHING = 96;
const TOLERANCE = 0.006;

/** The share of pixels that differ by more than smoothing does. */
function difference(a: Pixels, b: Pixels): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let differing = 0;
  for (let i = 0; i < a.data.length; i += 4)
    if ([0, 1, 2].some((c) => Math.abs((a.data[i + c] ?? 0) - (b.data[i + c] ?? 0)) > SMOOTHING)) differing += 1;
  return differing / (a.width * a.height);
}

/** Draws an SVG in an image, as a page that shows the file does, and gives its pixels as a list of bytes. */
const IN_BROWSER = `async (svg) => {
  const image = new Image();
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(svg);
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width, image.height];
  const context = canvas.getContext("2d");
  // An embedded font may be ready only after the first drawing.
  for (let i = 0; i < 3; i++) {
    context.drawImage(image, 0, 0);
    await new Promise((done) => setTimeout(done, 60));
  }
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  let bytes = "";
  for (let i = 0; i < data.length; i += 32768) bytes += String.fromCharCode(...data.subarray(i, i + 32768));
  return { width: canvas.width, height: canvas.height, bytes: btoa(bytes) };
}`;

describe.skipIf(!there)(`the three ways of setting text${there ? "" : ` (skipped: there is no ${CHROMIUM})`}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  });
  afterAll(async () => {
    await browser?.close();
  });

  async function shown(svg: string): Promise<Pixels> {
    const page = await browser.newPage();
    try {
      const call = `(${IN_BROWSER})(${JSON.stringify(svg)})`;
      const { width, height, bytes } = (await page.evaluate(call)) as { width: number; height: number; bytes: string };
      return { width, height, data: Buffer.from(bytes, "base64") };
    } finally {
      await page.close();
    }
  }

  const project = sampleProject();
  const cases = ["rides", "parts"].flatMap((name) => LANGUAGES.map((language) => ({ name, language })));

  test.each(cases)("are one picture: $name, $language", async ({ name, language }) => {
    const draw = async (font: "embedded" | "outlines") => (await renderChart(project, name, language, { font })).svg;
    const [embedded, outlines] = [await draw("embedded"), await draw("outlines")];
    const [font, paths] = [await shown(embedded), await shown(outlines)];
    const resvg = rasterised(outlines);
    expect(difference(font, paths), "embedded and outlines in Chromium").toBeLessThan(TOLERANCE);
    expect(difference(paths, resvg), "outlines in Chromium and in resvg").toBeLessThan(TOLERANCE);
    expect(difference(font, resvg), "embedded in Chromium and outlines in resvg").toBeLessThan(TOLERANCE);
  });

  test("and the comparison sees a text that is not there, and one that is elsewhere", async () => {
    const { svg } = await renderChart(project, "rides", "zh", { font: "outlines" });
    const whole = rasterised(svg);
    const [, headline = ""] = /(<path fill="#16202b"[^>]*>|<path d="[^"]*" fill="#16202b"[^>]*>)/.exec(svg) ?? [];
    expect(headline).not.toBe("");
    expect(difference(whole, rasterised(svg.replace(headline, "")))).toBeGreaterThan(TOLERANCE);
    const moved = svg.replace(headline, headline.replace("<path", '<path transform="translate(3,0)"'));
    expect(difference(whole, rasterised(moved))).toBeGreaterThan(TOLERANCE);
  });

  test("the viewer's own font is not compared: it is named, and comes with no glyphs", async () => {
    const { svg } = await renderChart(project, "rides", "zh", { font: "system" });
    expect(svg).toContain("Noto Sans SC");
    expect(svg).not.toContain("@font-face");
  });
});
