import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withPreview } from "../../scripts/kaozheng/preview/serve.ts";
import { type Previewed, previewed } from "./project.ts";

const NOTEBOOK = "notebooks/libraries.en.md";

describe("a preview", () => {
  let site: Previewed;
  beforeAll(async () => {
    site = await previewed();
  });
  afterAll(() => site.close());

  const page = async (path: string): Promise<string> => (await fetch(site.url + path)).text();
  /** Resolves when a page has these words: the site changes more than once after a save. */
  const shows = async (path: string, words: string): Promise<void> => {
    let { version } = await site.until(() => true);
    while (!(await page(path)).includes(words)) {
      const known = version;
      ({ version } = await site.until((state) => state.version > known));
    }
  };
  const ask = (path: string, options: { headers?: Record<string, string>; method?: string } = {}) =>
    new Promise<number>((resolve, reject) => {
      const { port } = new URL(site.url);
      request({ host: "127.0.0.1", port, path, ...options }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
        .on("error", reject)
        .end();
    });

  test("listens on this machine alone", () => expect(new URL(site.url).hostname).toBe("127.0.0.1"));

  test.each([
    ["the index", "/", {}, 200],
    ["an article", "/libraries.zh.html", {}, 200],
    ["a table", "/data/units.csv", {}, 200],
    ["what the site does not have", "/nothing.html", {}, 404],
    ["a path out of the site", "/../package.json", {}, 404],
    ["the same in disguise", "/%2e%2e/package.json", {}, 404],
    ["a path that is no text", "/%ff", {}, 404],
    ["a source of the site", "/notebooks/libraries.en.md", {}, 404],
    ["a name of another host", "/", { headers: { Host: "evil.example" } }, 403],
    ["the right name with another port", "/", { headers: { Host: "127.0.0.1:1" } }, 403],
    ["a page of another site", "/", { headers: { Origin: "https://evil.example" } }, 403],
    ["whoever wants to write", "/", { method: "POST" }, 405],
  ])("answers %s (%s)", async (_, path, options, status) => expect(await ask(path, options)).toBe(status));

  test("sends nothing where the page is the same", async () => {
    const first = await fetch(`${site.url}libraries.en.html`);
    const tag = first.headers.get("ETag") ?? "";
    const again = await fetch(`${site.url}libraries.en.html`, { headers: { "If-None-Match": tag } });
    expect([first.status, again.status]).toEqual([200, 304]);
  });

  test("shows a sentence that was saved, and not in other articles", async () => {
    const text = site.read(NOTEBOOK);
    const before = await page("libraries.zh.html");
    site.write(NOTEBOOK, text.replace("More money for books is well", "More money for books is better"));
    await shows("libraries.en.html", "More money for books is better");
    expect(await page("libraries.zh.html")).toBe(before);
    site.write(NOTEBOOK, text);
  });

  test("says what a cell throws, with file and line, and takes it back when it is mended", async () => {
    const text = site.read(NOTEBOOK);
    const isThrown = ({ rule, file }: { rule: string; file: string }) =>
      rule === "article/cell-failed" && file === NOTEBOOK;
    site.write(NOTEBOOK, text.replace("```ts hide\n", '```ts hide\nthrow new Error("no spending");\n'));
    const { findings } = await site.until((state) => state.findings.some(isThrown));
    const line = text.split("\n").indexOf("```ts hide") + 2;
    expect(findings.filter(isThrown)).toMatchObject([{ line, message: expect.stringContaining("no spending") }]);
    site.write(NOTEBOOK, text);
    await site.until((state) => !state.findings.some(isThrown));
    await shows("libraries.en.html", "12,000 card holders");
  });

  test("keeps the last sound page while a table cannot be read, and follows when it can", async () => {
    const file = "data/figures-2019.csv";
    const text = site.read(file);
    const before = await page("libraries.en.html");
    const isTable = (f: { file: string }) => f.file === file;
    site.write(file, `${text}spend,nobody\n`);
    await site.until((state) => state.findings.some(isTable));
    expect(await page("libraries.en.html")).toBe(before);
    site.write(file, text);
    await site.until((state) => !state.findings.some(isTable));
  });

  test("shows a figure's note that was changed", async () => {
    const file = "data/sources.csv";
    const text = site.read(file);
    site.write(file, text.replaceAll("Hewan Evening News", "Hewan Morning News"));
    await shows("libraries.en.html", "Hewan Morning News");
    site.write(file, text);
  });

  test("runs a module anew that a cell imports, when it was changed", async () => {
    const text = site.read(NOTEBOOK);
    site.write("notebooks/words.ts", 'export const words = "from the first draft";\n');
    site.write(NOTEBOOK, text.replace("```ts hide\n", '```ts\nimport { words } from "./words.ts";\ndisplay(words);\n'));
    await shows("libraries.en.html", "from the first draft");
    site.write("notebooks/words.ts", 'export const words = "from the second draft";\n');
    await shows("libraries.en.html", "from the second draft");
    site.write(NOTEBOOK, text);
  });

  test("the audit follows by itself", async () => {
    const { findings } = await site.until((state) => !state.checking);
    expect(findings.map(({ rule }) => rule)).toContain("article/unbound");
  });
});

test("a project that cannot be read at first has a page that says why, and comes up when it is mended", async () => {
  let sound = "";
  const file = "data/figures-2019.csv";
  const { readFileSync, writeFileSync } = await import("node:fs");
  const site = await previewed((root) => {
    sound = readFileSync(`${root}/${file}`, "utf8");
    writeFileSync(`${root}/${file}`, `${sound}spend,nobody\n`);
  });
  try {
    expect(await (await fetch(site.url)).text()).toContain("wait for this to be mended");
    site.write(file, sound);
    await site.until((state) => !state.findings.some((f) => f.file === file));
    expect(await (await fetch(`${site.url}index.en.html`)).text()).toContain("libraries.en.html");
  } finally {
    await site.close();
  }
});

test("the preview's script is allowed by its hash, and nothing else but what pages allow already", () => {
  const policy =
    "default-src &#x27;none&#x27;; script-src &#x27;sha256-a=&#x27; &#x27;sha256-b=&#x27;; style-src &#x27;sha256-x&#x27;; img-src data:";
  const html = `<meta http-equiv="Content-Security-Policy" content="${policy}"><body></body></html>\n`;
  const [, changed = ""] = /content="([^"]*)"/.exec(withPreview(html)) ?? [];
  expect(changed.split("; ")).toEqual([
    "default-src 'none'",
    expect.stringMatching(/^script-src 'sha256-a=' 'sha256-b=' 'sha256-[\w+/]+='$/),
    "style-src 'unsafe-inline'",
    "img-src data:",
    "connect-src 'self'",
  ]);
  expect(withPreview(html).match(/<script>/g)).toHaveLength(1);
});
