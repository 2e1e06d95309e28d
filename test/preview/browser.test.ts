import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Previewed, previewed } from "./project.ts";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const there = existsSync(CHROMIUM);
if (!there && process.env.CI === "true") throw new Error(`There is no ${CHROMIUM}: install chromium, or set CHROMIUM.`);

const NOTEBOOK = "notebooks/libraries.en.md";

describe.skipIf(!there)(`the preview in a browser${there ? "" : ` (skipped: there is no ${CHROMIUM})`}`, () => {
  let site: Previewed;
  let browser: Browser;
  let page: Page;
  const trouble: string[] = [];
  beforeAll(async () => {
    site = await previewed();
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
    page = await browser.newPage({ viewport: { width: 600, height: 500 } });
    page.on("console", (message) => void trouble.push(message.text()));
    page.on("pageerror", (error) => void trouble.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(site.url) && !request.url().startsWith("data:")) trouble.push(request.url());
    });
    await page.goto(`${site.url}libraries.en.html`);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const shows = (words: string) => page.getByText(words).first().waitFor();
  const saved = async (from: string, to: string): Promise<string> => {
    const text = site.read(NOTEBOOK);
    site.write(NOTEBOOK, text.replace(from, to));
    return text;
  };

  test("a save appears where the reader is: nothing scrolls, nothing that stayed is drawn again", async () => {
    await page.evaluate("scrollTo(0, 700); document.querySelector('article table').dataset.mine = ''");
    const before = await page.evaluate("scrollY");
    const text = await saved("somebody has to read them", "somebody has to read them all");
    await shows("somebody has to read them all");
    expect(await page.evaluate("scrollY")).toBe(before);
    expect(await page.evaluate("'mine' in document.querySelector('article table').dataset")).toBe(true);
    site.write(NOTEBOOK, text);
    await page.getByText("somebody has to read them all").waitFor({ state: "detached" });
  });

  test("a number in a sentence that was saved opens its lineage", async () => {
    const text = await saved("Loans went from [438,000]", "Loans rose from [438,000]");
    await shows("Loans rose from");
    await page.getByRole("button", { name: "438,000" }).first().click();
    await page.getByRole("dialog", { name: "438,000" }).waitFor();
    await page.keyboard.press("Escape");
    site.write(NOTEBOOK, text);
    await shows("Loans went from");
  });

  test("a paragraph more and one less are put in and taken out", async () => {
    const paragraphs = () => page.locator("article p").count();
    const before = await paragraphs();
    const text = await saved("\n> More money", "\nA new paragraph here.\n\n> More money");
    await shows("A new paragraph here.");
    expect(await paragraphs()).toBe(before + 1);
    site.write(NOTEBOOK, text);
    await page.getByText("A new paragraph here.").waitFor({ state: "detached" });
    expect(await paragraphs()).toBe(before);
  });

  test("what is wrong is listed on the page with file and line, as text, and goes when it is mended", async () => {
    const text = await saved("```ts hide\n", '```ts hide\nthrow new Error("<img src=x onerror=alert(1)>");\n');
    await shows("<img src=x onerror=alert(1)>");
    await shows(`${NOTEBOOK}:`);
    site.write(NOTEBOOK, text);
    await page.getByText("<img src=x onerror=alert(1)>").waitFor({ state: "detached" });
  });

  test("every page that others lead to opens", async () => {
    const met = new Set([`${site.url}libraries.en.html`]);
    for (const address of met) {
      const response = await page.goto(address);
      expect([address, response?.status()]).toEqual([address, 200]);
      const links = "[...document.querySelectorAll('a[href]')].map((a) => a.href.split('#')[0])";
      for (const link of (await page.evaluate(links)) as string[])
        if (link.startsWith(site.url) && link.endsWith(".html")) met.add(link);
    }
    expect(met.size).toBeGreaterThan(20);
  });

  test("the console stays empty and nothing is asked of anyone else", () => expect(trouble).toEqual([]));
});
