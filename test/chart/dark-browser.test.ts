import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderChart } from "../../scripts/kaozheng/chart/render.ts";
import { themeNamed } from "../../scripts/kaozheng/chart/theme/themes.ts";
import { inlineSvg } from "../../scripts/kaozheng/page/article/svg.ts";
import { sampleProject } from "./sample.ts";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const there = existsSync(CHROMIUM);
if (!there && process.env.CI === "true") throw new Error(`There is no ${CHROMIUM}: install chromium, or set CHROMIUM.`);

const [press, gazette] = [themeNamed("press"), themeNamed("gazette")];
const rgb = (hex: string): string =>
  `rgb(${[1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)).join(", ")})`;

describe.skipIf(!there)(`charts on a dark screen${there ? "" : ` (skipped: there is no ${CHROMIUM})`}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  });
  afterAll(async () => {
    await browser?.close();
  });

  async function seen<T>(html: string, scheme: "light" | "dark", look: string): Promise<T> {
    const page = await browser.newPage({ colorScheme: scheme });
    try {
      await page.setContent(`<!doctype html><meta name="color-scheme" content="light dark"><body>${html}</body>`);
      return (await page.evaluate(look)) as T;
    } finally {
      await page.close();
    }
  }

  const draw = async (name: string, theme: typeof press) =>
    (await renderChart(sampleProject(), name, "zh", { theme, font: "system" })).svg;
  /** Colours of each picture's paper and headline, as the page shows them. */
  const COLOURS = `[...document.querySelectorAll("svg")].map((svg) =>
    ["rect", "text"].map((name) => getComputedStyle(svg.querySelector(name)).fill))`;

  test.each([
    ["light", "palette"],
    ["dark", "dark"],
  ] as const)("two on a %s page keep to their own palettes", async (scheme, which) => {
    const pictures = [await draw("rides", press), await draw("parts", gazette)];
    const html = pictures.map((svg, i) => inlineSvg(svg, `chart-${i}-`, "…").markup).join("");
    const expected = [press, gazette].map((theme) => [rgb(theme[which].paper), rgb(theme[which].ink)]);
    expect(await seen(html, scheme, COLOURS)).toEqual(expected);
  });

  test.each([
    ["light", press.palette.paper],
    ["dark", press.dark.paper],
  ] as const)("a file shown as an image is %s with the page", async (scheme, paper) => {
    const source = `data:image/svg+xml;base64,${Buffer.from(await draw("rides", press)).toString("base64")}`;
    const corner = await seen<number[]>(
      `<img id="chart" src="${source}">`,
      scheme,
      `(async () => {
        const image = document.getElementById("chart");
        await image.decode();
        const context = document.createElement("canvas").getContext("2d");
        context.drawImage(image, 0, 0);
        return [...context.getImageData(2, 60, 1, 1).data].slice(0, 3);
      })()`,
    );
    expect(`rgb(${corner.join(", ")})`).toBe(rgb(paper));
  });
});
