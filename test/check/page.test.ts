import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parseFragment } from "parse5";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compareText } from "../../scripts/kaozheng/check/compare.ts";
import type { Language } from "../../scripts/kaozheng/language/language.ts";
import { checkPage } from "../../scripts/kaozheng/page/check-page.ts";
import { checkRelease, project } from "./release.ts";

const RELEASE = [
  "2021年，平台封禁违规商品超580万件，拦截违规商品发布超9100万件，处罚商品与商家超4万。",
  "2022年，下架的商品超320万件。全年有4172人移民火星。",
  "没有数字的一段。",
].join("\n");
const HOSTILE = '<script>alert("1")</script><img src=x onerror=alert(2)> & 封禁违规商品超580万件 "><b>';

async function pageOf(text: string, language: Language = "zh", against: string | null = null): Promise<string> {
  const checked = await checkRelease(text, against === null ? {} : { report: null });
  const comparison = against === null ? null : compareText(checked, against, project, null, null);
  return checkPage({ checked, comparison, language, terms: ["<i>terms</i>"] }, project);
}

/** Every id of a page, and every place that a link of it leads to. */
function anchors(html: string): { ids: string[]; targets: string[] } {
  const all = (attribute: string) =>
    [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, "g"))].map(([, v]) => v ?? "");
  return { ids: all("id"), targets: all("href").flatMap((href) => (href.startsWith("#") ? [href.slice(1)] : [])) };
}

describe("the page of a checked text", () => {
  test.each([
    ["alone", null],
    ["beside an earlier report", "2021-consumer"],
  ])("links every number to what is said of it (%s)", async (_, against) => {
    const { ids, targets } = anchors(await pageOf(RELEASE, "zh", against));
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(targets).size).toBeGreaterThanOrEqual(5);
  });

  test("asks no other host for anything", async () => {
    const html = await pageOf(RELEASE, "zh", "2021-consumer");
    expect(html.match(/(?:src|href)="(?!#|data:)[^"]*"|url\((?!data:)|@import/g)).toBeNull();
    expect(html).toContain("default-src &#x27;none&#x27;");
  });

  test("shows a hostile text as it is, and runs none of it", async () => {
    const html = await pageOf(HOSTILE);
    expect(html).not.toMatch(/<script>alert|<img src=x|<i>terms/);
    const words: string[] = [];
    const visit = (node: { nodeName: string; value?: string; childNodes?: unknown[] }): void => {
      if (node.nodeName === "#text") words.push(node.value ?? "");
      for (const child of node.childNodes ?? []) visit(child as typeof node);
    };
    visit(parseFragment(html) as Parameters<typeof visit>[0]);
    expect(words.join("")).toContain(HOSTILE);
  });

  test("of a text without numbers has the text and says that there are none", async () => {
    const html = await pageOf("没有数字的一段。");
    expect(html).toContain("这篇文字里没有要核对的数字");
    expect(html).toContain("没有数字的一段。");
  });

  test("says in which language the text is where it is not the page’s own", async () => {
    expect(await pageOf(RELEASE, "en")).toContain('<p lang="zh">');
    expect(await pageOf(RELEASE, "zh")).not.toContain("<p lang=");
  });
});

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const there = existsSync(CHROMIUM);
if (!there && process.env.CI === "true") throw new Error(`There is no ${CHROMIUM}: install chromium, or set CHROMIUM.`);

describe.skipIf(!there)(`in a browser${there ? "" : ` (skipped: there is no ${CHROMIUM})`} the page`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  });
  afterAll(() => browser?.close());

  const SCHEMES = ["light", "dark"] as const;

  /** Shows a page and fails where it asks for anything or complains of anything. */
  async function visit(
    html: string,
    options: { width: number; colorScheme: "light" | "dark" },
    look: (page: Page) => Promise<void>,
  ): Promise<void> {
    const { width, colorScheme } = options;
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    const trouble: string[] = [];
    page.on("request", (request) => void (request.url().startsWith("data:") || trouble.push(request.url())));
    page.on("console", (message) => void trouble.push(message.text()));
    page.on("dialog", (dialog) => void trouble.push(dialog.message()));
    try {
      await page.setContent(html);
      await look(page);
      expect(trouble).toEqual([]);
    } finally {
      await context.close();
    }
  }

  test.each([
    ["zh", "light", 1280],
    ["en", "dark", 390],
  ] as const)("axe finds nothing serious in, contrast included (%s, %s, %i)", async (language, colorScheme, width) => {
    const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    await visit(await pageOf(RELEASE, language, "2021-consumer"), { width, colorScheme }, async (page) => {
      await page.evaluate(axe);
      const violations = await page.evaluate(
        "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => id + ': ' + nodes[0].html))",
      );
      expect(violations).toEqual([]);
    });
  });

  test.each(SCHEMES)("scrolls sideways at no width, not for the longest word (%s)", async (colorScheme) => {
    const html = await pageOf(`${RELEASE}\n${"x".repeat(300)} 封禁违规商品超580万件`);
    for (const width of [320, 390, 1280])
      await visit(html, { width, colorScheme }, async (page) => {
        expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
      });
  });

  test("runs nothing of a hostile text", async () => {
    await visit(await pageOf(HOSTILE), { width: 1280, colorScheme: "light" }, async (page) => {
      expect(await page.locator("script, img").count()).toBe(0);
    });
  });

  test("leads from a number to what is said of it", async () => {
    await visit(await pageOf(RELEASE), { width: 390, colorScheme: "light" }, async (page) => {
      const number = page.locator("mark a").nth(1);
      const target = await number.getAttribute("href");
      await number.click();
      expect(await page.locator(target ?? "").textContent()).toContain("单位不同");
      expect(await page.evaluate("document.querySelector(':target') !== null")).toBe(true);
    });
  });
});
