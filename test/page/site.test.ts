import { existsSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isFormulaLike } from "../../scripts/kaozheng/dataset/csv.ts";
import { publish } from "../../scripts/kaozheng/page/publish.ts";
import { filesBelow } from "../../scripts/kaozheng/workspace/cache.ts";
import { openWorkspace } from "../../scripts/kaozheng/workspace/workspace.ts";
import { buildHostileSite, FORMULAS, NUMBERS, SCRIPT } from "./hostile.ts";

type Element = DefaultTreeAdapterTypes.Element;

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const there = existsSync(CHROMIUM);
if (!there && process.env.CI === "true") throw new Error(`There is no ${CHROMIUM}: install chromium, or set CHROMIUM.`);

let root = "";
let dist = "";
let files: readonly string[] = [];
const pages = (): readonly string[] => files.filter((file) => file.endsWith(".html"));
const read = (file: string): string => readFileSync(join(dist, file), "utf8");

beforeAll(async () => {
  ({ root, files } = await buildHostileSite());
  dist = join(root, "dist");
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

function elementsOf(html: string): Element[] {
  const all: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of node.childNodes)
      if ("tagName" in child) {
        all.push(child);
        visit(child);
      }
  };
  visit(parse(html));
  return all;
}
const attribute = ({ attrs }: Element, name: string): string | undefined => attrs.find((a) => a.name === name)?.value;

describe("the files of a site", () => {
  test("every link leads to a file, and to a place in it", () => {
    const elements = new Map(pages().map((file) => [file, elementsOf(read(file))]));
    const ids = new Map([...elements].map(([file, all]) => [file, new Set(all.map((e) => attribute(e, "id")))]));
    const broken = [...elements].flatMap(([file, all]) =>
      all.flatMap((e) => {
        const href = e.tagName === "a" || e.tagName === "link" ? attribute(e, "href") : undefined;
        if (href === undefined || /^[a-z]+:/.test(href)) return [];
        const [path = "", anchor] = href.split("#").map(decodeURIComponent);
        const target = path === "" ? file : posix.join(posix.dirname(file), path);
        const found = files.includes(target) && (anchor === undefined || ids.get(target)?.has(anchor));
        return found ? [] : [`${file} → ${href}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  test("no id is given twice, no page runs what the policy does not allow by hash", () => {
    for (const file of pages()) {
      const all = elementsOf(read(file));
      const ids = all.flatMap((e) => attribute(e, "id") ?? []);
      expect(ids.length, file).toBe(new Set(ids).size);
      const policy = all.find((e) => attribute(e, "http-equiv") !== undefined);
      expect(attribute(policy as Element, "content"), file).toMatch(
        /^default-src 'none'; script-src ('none'|'sha256-)/,
      );
      expect(attribute(policy as Element, "content"), file).not.toContain("unsafe");
      expect(
        all.flatMap((e) => e.attrs.filter((a) => a.name.startsWith("on"))),
        file,
      ).toEqual([]);
    }
  });

  test("the language switch leads to the same page, and back", () => {
    for (const file of pages()) {
      const links = elementsOf(read(file)).filter((e) => attribute(e, "hreflang") && e.tagName === "a");
      const other = posix.join(posix.dirname(file), attribute(links[0] as Element, "href") ?? "");
      const name = (path: string): string => path.replace(/(\.(zh|en))?\.html$/, "");
      expect(name(other), file).toBe(name(file));
      expect(other).not.toBe(file);
    }
  });

  test("CSV shows what a spreadsheet would run, and leaves numbers alone", () => {
    for (const file of ["data/notes.csv", "charts/notes.csv"]) {
      const text = read(file);
      for (const formula of FORMULAS) {
        expect(isFormulaLike(formula)).toBe(true);
        expect(text, file).toContain(`'${formula.replaceAll('"', '""')}`);
        expect(text, file).not.toMatch(new RegExp(`(?:^|,)"?${formula.slice(0, 3).replace(/[+\\]/g, "\\$&")}`, "m"));
      }
      for (const number of NUMBERS) expect(text, file).toMatch(new RegExp(`,${number}$`, "m"));
    }
    expect(readFileSync(join(dist, "data/figures-h2021.csv"))).toEqual(
      readFileSync(join(root, "data/figures-h2021.csv")),
    );
  });

  test("the audit's findings lead to their sentences", () => {
    const links = elementsOf(read("audit/index.html")).flatMap((e) => attribute(e, "href") ?? []);
    const [, line = ""] =
      links.map((href) => /harbour\.zh\.html#(line-\d+)$/.exec(href) ?? []).find((m) => m.length) ?? [];
    expect(elementsOf(read("harbour.zh.html")).some((e) => attribute(e, "id") === line)).toBe(true);
    expect(read("audit/index.html")).toContain("<mark>12345</mark>");
  });

  test.each([
    ["an article", "harbour.zh.html", 2],
    ["its translation, of which less was wrong", "harbour.en.html", 1],
    ["a chart in Chinese", "charts/budget.zh.html", 1],
    ["the same chart in English", "charts/budget.en.html", 1],
    ["a chart that nothing was wrong with", "charts/notes.zh.html", 0],
    ["a table", "data/figures-h2021.en.html", 1],
    ["another table", "data/figures-h2022.en.html", 0],
  ])("what was corrected stands in a box on the page of %s", (_, file, count) => {
    const boxes = read(file).match(/<aside class="corrections".*?<\/aside>/gs) ?? [];
    expect(boxes.length).toBe(Math.min(count, 1));
    const [box = ""] = boxes;
    expect(box.match(/<time datetime="2023-0[23]-01">/g) ?? []).toHaveLength(count);
    expect(box.includes('datetime="2023-01-11"'), "since when it had been wrong").toBe(count > 0);
    // Above what was corrected, not below it.
    if (count > 0) expect(read(file).indexOf(box)).toBeLessThan(read(file).search(/<(?:h2|figure|table)[ >]/));
  });

  test("the list of corrections has the latest first, where they were made, and the numbers as they are", () => {
    const page = read("corrections/index.html");
    expect(page.match(/id="correction:\w+"/g)).toEqual(['id="correction:latest"', 'id="correction:earlier"']);
    // Of an article in two languages the one of the page is named.
    for (const href of ["harbour.zh.html", "charts/budget.zh.html", "data/figures-h2021.zh.html"])
      expect(page).toContain(`href="../${href}"`);
    expect(read("corrections/index.en.html")).toContain('href="../harbour.en.html"');
    expect(page).toContain("自 <time");
    expect(read("corrections/index.en.html")).toContain("wrong since <time");
    expect(page.match(/class="number[^"]*"/g)).toHaveLength(2);
  });

  test("an unchanged build changes nothing, and makes no pixels", async () => {
    const before = filesBelow(join(root, ".kaozheng/cache/png"));
    expect(before).toHaveLength(4);
    const { pages: again } = await publish(openWorkspace(root), () => undefined);
    expect(again.filter(({ changed }) => changed)).toEqual([]);
    expect(filesBelow(join(root, ".kaozheng/cache/png"))).toEqual(before);
    expect(readFileSync(join(dist, "charts/notes.zh.png")).subarray(1, 4).toString()).toBe("PNG");
  });
});

describe.skipIf(!there)(`the site in a browser${there ? "" : ` (skipped: there is no ${CHROMIUM})`}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  });
  afterAll(() => browser?.close());

  const open = (page: Page, file: string) => page.goto(pathToFileURL(join(dist, file)).href);

  /** Gives one tab that opens pages one after another; fails where any of them asks for or complains of anything. */
  async function tab(look: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const trouble: string[] = [];
    const home = pathToFileURL(dist).href;
    page.on("request", (request) => {
      if (!/^data:/.test(request.url()) && !request.url().startsWith(home)) trouble.push(request.url());
    });
    page.on("console", (message) => void trouble.push(`${page.url()}: ${message.text()}`));
    page.on("pageerror", (error) => void trouble.push(`${page.url()}: ${error.message}`));
    page.on("dialog", (dialog) => void trouble.push(`${page.url()}: ${dialog.message()}`));
    try {
      await look(page);
      expect(trouble).toEqual([]);
    } finally {
      await context.close();
    }
  }

  test("nothing complains, fetches, or scrolls sideways, on a phone and on a desk", () =>
    tab(async (page) => {
      for (const file of pages()) {
        await open(page, file);
        for (const width of [320, 390, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          const over = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
          expect(over, `${file} at ${width}`).toBeLessThanOrEqual(0);
        }
      }
    }));

  test("text that wants to run does not, even where no policy forbids it", () =>
    tab(
      async (page) => {
        for (const file of files.filter((name) => /\.(html|svg)$/.test(name))) {
          await open(page, file);
          expect(await page.evaluate("globalThis.ran"), file).toBeUndefined();
          expect(await page.locator(`[href^="javascript:" i]`).count(), file).toBe(0);
        }
        await open(page, "systems/index.html");
        await page.getByRole("searchbox").fill(SCRIPT);
        expect(await page.evaluate("globalThis.ran")).toBeUndefined();
        await open(page, "charts/notes.zh.html");
        const snippet = await page.locator("textarea").inputValue();
        expect(snippet).toMatch(/^<a href="https:\/\/example\.org\/charts\/notes\.zh\.html"><img src=/);
        await page.route("https://example.org/**", (route) => route.abort());
        await page.evaluate(
          (html) => {
            (globalThis as unknown as { document: { body: { innerHTML: string } } }).document.body.innerHTML = html;
          },
          snippet.replaceAll("https://example.org/", "data:,"),
        );
        expect(await page.evaluate("globalThis.ran")).toBeUndefined();
        expect(await page.locator("body *").count()).toBe(2);
      },
      { bypassCSP: true },
    ));

  test("every bound number opens its lineage", () =>
    tab(async (page) => {
      let opened = 0;
      for (const file of pages()) {
        await open(page, file);
        const { numbers, shown } = (await page.evaluate(OPEN_ALL)) as { numbers: number; shown: number };
        expect(shown, file).toBe(numbers);
        opened += shown;
      }
      expect(opened).toBeGreaterThan(30);
    }));

  test.each(["light", "dark"] as const)("axe finds nothing serious, contrast included (%s)", async (colorScheme) => {
    const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    await tab(
      async (page) => {
        // All kinds of page, in one language by day and in the other by night.
        const language = colorScheme === "light" ? /(\.en\.html)$/ : /(\.zh|\/index|^index)\.html$/;
        for (const file of pages().filter((name) => language.test(name))) {
          await open(page, file);
          await page.evaluate(axe);
          const found = (await page.evaluate(
            "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map((n) => n.html.slice(0, 160) + ' ' + n.failureSummary).join(' | ')))",
          )) as string[];
          expect(found, file).toEqual([]);
        }
      },
      { colorScheme, bypassCSP: true },
    );
  });

  test("systems are narrowed down by words, field and kind; without a script all of them are there", async () => {
    await tab(async (page) => {
      await open(page, "systems/index.html");
      const rows = page.locator("tbody tr:visible");
      expect(await rows.count()).toBe(2);
      await page.getByRole("searchbox").fill("ＣＯＮＴＡＩＮＥＲＳ 货柜");
      expect(await rows.count()).toBe(1);
      expect(await page.locator("output").textContent()).toBe("显示 1 项，共 2 项");
      await page.getByLabel("类别").selectOption("rule");
      expect(await rows.count()).toBe(0);
      await page.getByRole("searchbox").fill("");
      expect(await rows.count()).toBe(1);
    });
    await tab(
      async (page) => {
        await open(page, "systems/index.html");
        expect(await page.locator("tbody tr:visible").count()).toBe(2);
        expect(await page.locator("#filter").isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    );
  });

  test("a chart's page shows the narrow drawing on a phone", () =>
    tab(async (page) => {
      await open(page, "charts/notes.zh.html");
      const width = () => page.evaluate("document.querySelector('.chart img').naturalWidth");
      const wide = Number(await width());
      await page.setViewportSize({ width: 390, height: 800 });
      await page.waitForFunction(`document.querySelector('.chart img').naturalWidth < ${wide}`);
    }));

  test("on paper there are no fields, no ways to other pages, and whole tables", () =>
    tab(async (page) => {
      await page.emulateMedia({ media: "print" });
      await open(page, "systems/index.html");
      expect(await page.locator("#filter").isVisible()).toBe(false);
      expect(await page.locator(".masthead nav").first().isVisible()).toBe(false);
      await open(page, "charts/notes.zh.html");
      expect(await page.locator(".snippet").isVisible()).toBe(false);
      expect(await page.locator(".notes, table").first().isVisible()).toBe(true);
    }));
});

/** Presses every number and looks whether the panel says something of it. */
const OPEN_ALL = `(() => {
  const panel = document.getElementById("lineage");
  const numbers = [...document.querySelectorAll("a.number")];
  const shown = numbers.filter((number) => {
    number.click();
    const told = panel.open && panel.querySelector("[data-body] .label") !== null;
    panel.close();
    return told;
  });
  return { numbers: numbers.length, shown: shown.length };
})()`;
