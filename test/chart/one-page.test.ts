import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderChart } from "../../scripts/kaozheng/chart/render.ts";
import { sampleProject, withSpec } from "./sample.ts";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const there = existsSync(CHROMIUM);
if (!there && process.env.CI === "true") throw new Error(`There is no ${CHROMIUM}: install chromium, or set CHROMIUM.`);

/** Runs an expression in the page: tests are checked without the types of a browser. */
const evaluate = <T>(page: Page, expression: string): Promise<T> => page.evaluate(expression) as Promise<T>;

describe.skipIf(!there)(`charts in one page${there ? "" : ` (skipped: there is no ${CHROMIUM})`}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  });
  afterAll(async () => browser?.close());

  async function show(svgs: readonly string[]): Promise<Page> {
    // A chart's height is no whole number: below one another they would fall between the screen's pixels.
    const placed = svgs.map((svg, i) => `<div style="position:absolute;left:0;top:${700 * i}px">${svg}</div>`);
    const page = await browser.newPage({ viewport: { width: 800, height: 2800 } });
    await page.setContent(
      `<!doctype html><html lang="en"><meta charset="utf-8"><body>${placed.join("\n")}</body></html>`,
    );
    await evaluate(page, "document.fonts.ready.then(() => null)");
    return page;
  }

  /** Two charts that clip their marks, each at its own width, and one of them in both languages. */
  async function charts(): Promise<string[]> {
    const clipped = (width: number) =>
      withSpec("rides.vl.json", (spec) => ({ ...spec, width, mark: { type: "bar", clip: true } }));
    const parts = withSpec("parts.vl.json", (spec) => ({ ...spec, mark: { type: "bar", clip: true } }));
    return [
      (await renderChart(clipped(300), "rides", "zh")).svg,
      (await renderChart(clipped(600), "rides", "en")).svg,
      (await renderChart(parts, "parts", "zh")).svg,
      (await renderChart(sampleProject(), "growth", "en")).svg,
    ];
  }

  test("share no id, and all that refers to one finds it in its own chart", async () => {
    const page = await show(await charts());
    const ids = await evaluate<string[]>(page, "[...document.querySelectorAll('[id]')].map((e) => e.id)");
    expect(new Set(ids).size).toBe(ids.length);
    const strays = await evaluate<string[]>(
      page,
      `[...document.querySelectorAll('svg')].flatMap((svg) => [...svg.querySelectorAll('*'), svg].flatMap((e) =>
        [...e.attributes].flatMap(({ name, value }) => {
          const ids = name === 'aria-labelledby' ? value.split(' ') : /href$/.test(name) && value.startsWith('#')
            ? [value.slice(1)] : [...value.matchAll(/url\\(#([^)]+)\\)/g)].map((m) => m[1]);
          return ids.filter((id) => !svg.contains(document.getElementById(id)));
        })))`,
    );
    expect(strays).toEqual([]);
    await page.close();
  });

  test("each is an image with a title and a description of its own", async () => {
    const page = await show(await charts());
    const named = await evaluate<{ role: string; title: string; desc: string; lang: string }[]>(
      page,
      `[...document.querySelectorAll('svg')].map((svg) => {
        const [title, desc] = svg.getAttribute('aria-labelledby').split(' ').map((id) => document.getElementById(id));
        return { role: svg.getAttribute('role'), lang: svg.getAttribute('lang'), title: title.textContent,
          desc: desc.tagName + ': ' + desc.textContent };
      })`,
    );
    expect(named.map(({ role, lang }) => `${role} ${lang}`)).toEqual([
      "img zh-Hans",
      "img en",
      "img zh-Hans",
      "img en",
    ]);
    expect(named[1]?.title).toBe("Public bike rides pass 100 million, then slip for the first time");
    expect(named[1]?.desc).toContain("desc: Column chart: rides. 32 million in 2019");
    expect(new Set(named.map(({ desc }) => desc)).size).toBe(4);
    // What assistive software is told: the browser joins title and description.
    expect(await page.getByRole("img", { name: /^Public bike rides .* Column chart: rides/ }).count()).toBe(1);
    await page.close();
  });

  test("each is set in its own font, and its family covers no other's text", async () => {
    const page = await show(await charts());
    const families = await evaluate<string[]>(
      page,
      "[...document.querySelectorAll('svg')].map((svg) => getComputedStyle(svg.querySelector('text')).fontFamily.split(',')[0])",
    );
    expect(families).toEqual(['"KZ rides-zh"', '"KZ rides-en"', '"KZ parts-zh"', '"KZ growth-en"']);
    const loaded = await evaluate<string[]>(
      page,
      "[...document.fonts].filter((f) => f.status === 'loaded').map((f) => f.family.replace(/\"/g, ''))",
    );
    for (const family of families) expect(loaded).toContain(family.replace(/"/g, ""));
    await page.close();
  });

  test("a chart looks in company as it looks alone", async () => {
    const svgs = await charts();
    const together = await show(svgs);
    const boxes = await together.locator("svg").all();
    for (const [i, svg] of svgs.entries()) {
      const alone = await show([svg]);
      const [one, other] = await Promise.all([alone.locator("svg").screenshot(), boxes[i]?.screenshot()]);
      expect(other !== undefined && one.equals(other), `chart ${i}`).toBe(true);
      await alone.close();
    }
    await together.close();
  });
});
