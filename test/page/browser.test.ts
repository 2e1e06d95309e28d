import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "../../scripts/kaozheng/language/language.ts";
import { renderPage } from "../../scripts/kaozheng/page/article/article-page.ts";
import { contextOf, evaluateLibraries, libraries } from "../article/libraries.ts";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const there = existsSync(CHROMIUM);
if (!there && process.env.CI === "true") throw new Error(`There is no ${CHROMIUM}: install chromium, or set CHROMIUM.`);

describe.skipIf(!there)(`pages in a browser${there ? "" : ` (skipped: there is no ${CHROMIUM})`}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "kaozheng-pages-"));
  let browser: Browser;
  beforeAll(async () => {
    for (const language of LANGUAGES) {
      const html = renderPage(libraries(language), contextOf(language, await evaluateLibraries(language)));
      writeFileSync(join(folder, `libraries.${language}.html`), html);
    }
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens a page and fails where it asks for anything or complains of anything while `look` looks at it. */
  async function visit(
    language: Language,
    look: (page: Page) => Promise<void>,
    options: BrowserContextOptions = {},
  ): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const address = pathToFileURL(join(folder, `libraries.${language}.html`)).href;
    const trouble: string[] = [];
    page.on("request", (request) => {
      const url = request.url().split("#")[0] ?? "";
      if (!LANGUAGES.some((l) => url.endsWith(`libraries.${l}.html`)) && !url.startsWith("data:")) trouble.push(url);
    });
    page.on("console", (message) => void trouble.push(message.text()));
    page.on("pageerror", (error) => void trouble.push(error.message));
    try {
      await page.goto(address);
      await look(page);
      expect(trouble).toEqual([]);
    } finally {
      await context.close();
    }
  }

  const panel = (page: Page) => page.locator("#lineage");
  const isOpen = (page: Page) => panel(page).evaluate((dialog: unknown) => (dialog as { open: boolean }).open);
  const focused = (page: Page) => page.evaluate("document.activeElement.id");
  const first = (page: Page) => page.locator("article p a.number").first();

  test.each(LANGUAGES)("a click on a number opens its lineage, Escape closes it, focus returns (%s)", (language) =>
    visit(language, async (page) => {
      const number = page.locator('a.number[href="#note-4"]').first();
      await number.click();
      expect(await isOpen(page)).toBe(true);
      expect(await panel(page).locator("h2").textContent()).toBe(await number.textContent());
      const words = (await panel(page).textContent()) ?? "";
      for (const part of language === "zh"
        ? ["300万元", "河湾晚报转述", "注意"]
        : ["300万元", "Hewan Evening News", "Caveats"])
        expect(words).toContain(part);
      await page.keyboard.press("Escape");
      expect(await isOpen(page)).toBe(false);
      expect(await focused(page)).toBe(await number.getAttribute("id"));
    }),
  );

  test.each(["Enter", " "])("so does the key %j", (key) =>
    visit("zh", async (page) => {
      await first(page).focus();
      await page.keyboard.press(key);
      expect(await isOpen(page)).toBe(true);
      await panel(page).getByRole("button").press("Enter");
      expect(await isOpen(page)).toBe(false);
      expect(await focused(page)).toBe(await first(page).getAttribute("id"));
    }),
  );

  test("every number opens, by the tabulator alone", () =>
    visit("en", async (page) => {
      await page.locator("summary").click();
      const numbers = await page.locator("a.number").count();
      const met = new Set<string>();
      for (let presses = 0; presses < 4 * numbers && met.size < numbers; presses++) {
        await page.keyboard.press("Tab");
        const id = String(await focused(page));
        if (!id.startsWith("number-")) continue;
        met.add(id);
        await page.keyboard.press("Enter");
        expect(await isOpen(page)).toBe(true);
        await page.keyboard.press("Escape");
        // Focus returns a moment after the panel has gone.
        await page.locator("a.number[data-open]").waitFor({ state: "detached" });
      }
      expect(met.size).toBe(numbers);
    }));

  test("a click beside the panel closes it, and on another number opens that", () =>
    visit("zh", async (page) => {
      await first(page).click();
      const other = page.locator('a.number[href="#note-3"]').first();
      const box = await other.boundingBox();
      await page.mouse.click((box?.x ?? 0) + 4, (box?.y ?? 0) + 4);
      expect(await panel(page).locator("h2").textContent()).toBe(await other.textContent());
      await page.mouse.click(4, 400);
      expect(await isOpen(page)).toBe(false);
    }));

  test("assistive technology hears a button with a dialog, and the dialog's name", () =>
    visit("en", async (page) => {
      const number = page.getByRole("button", { name: "3 million yuan" }).first();
      expect(await number.getAttribute("aria-haspopup")).toBe("dialog");
      await number.click();
      await page.getByRole("dialog", { name: "3 million yuan" }).waitFor();
      await page.getByRole("button", { name: "Close" }).click();
      await page.getByRole("img", { name: /Book spending: 3 million/ }).waitFor();
    }));

  test("without JavaScript a number leads to its note, and the note back", () =>
    visit(
      "zh",
      async (page) => {
        await page.locator('a.number[href="#note-4"]').first().click();
        expect(page.url()).toMatch(/#note-4$/);
        expect(await page.evaluate(inView("#note-4"))).toBe(true);
        expect(await page.locator("#note-4").textContent()).toContain("超过800万元 − 300万元");
        await page.locator("#note-4 .back").first().click();
        expect(page.url()).toMatch(/#number-5$/);
      },
      { javaScriptEnabled: false },
    ));

  test.each([
    [320, "zh"],
    [390, "en"],
    [768, "zh"],
    [1280, "en"],
  ] as const)("nothing scrolls sideways at %i pixels (%s)", (width, language) =>
    visit(
      language,
      async (page) => {
        expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
        await first(page).click();
        expect(
          await page.evaluate(
            "document.querySelector('#lineage').scrollWidth - document.querySelector('#lineage').clientWidth",
          ),
        ).toBe(0);
        const drawn = await page.evaluate(
          "[...document.querySelectorAll('.chart > div')].map((n) => n.offsetHeight > 0)",
        );
        expect(drawn).toEqual(width < 640 ? [false, true] : [true, false]);
      },
      { viewport: { width, height: 800 } },
    ),
  );

  test("the words stand out from the page, light and dark", async () => {
    for (const colorScheme of ["light", "dark"] as const)
      await visit(
        "zh",
        async (page) => {
          await first(page).click();
          const ratios = (await page.evaluate(CONTRASTS)) as { words: string; ratio: number }[];
          expect(ratios.length).toBeGreaterThan(50);
          expect(ratios.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
        },
        { colorScheme },
      );
  });

  test("on paper the notes are there and the panel is not", () =>
    visit("zh", async (page) => {
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(".notes").isVisible()).toBe(true);
      expect(await page.locator(".masthead nav").isVisible()).toBe(false);
      expect(await page.locator(".chart .wide").isVisible()).toBe(true);
    }));

  test("the language switch leads to the other page", () =>
    visit("zh", async (page) => {
      await page.getByRole("link", { name: "English" }).click();
      expect(await page.locator("html").getAttribute("lang")).toBe("en");
    }));
});

const inView = (selector: string): string =>
  `(() => { const { top } = document.querySelector("${selector}").getBoundingClientRect(); return top >= 0 && top < innerHeight; })()`;

/** Contrast of every run of text against the nearest background, by the formula of WCAG 2. */
const CONTRASTS = `(() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (colour) => {
    const [r, g, b] = channels(colour).map((c) => c / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if ((channels(colour)[3] ?? 1) > 0.99) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (data.trim() === "" || parentElement.closest("svg, script, style") || !parentElement.checkVisibility()) continue;
    const [a, b] = [light(getComputedStyle(parentElement).color), light(ground(parentElement))].sort((x, y) => y - x);
    found.push({ words: data.trim().slice(0, 20), ratio: (a + 0.05) / (b + 0.05) });
  }
  return found;
})()`;
