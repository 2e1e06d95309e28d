import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { exportArticles } from "../../scripts/kaozheng/page/export/export.ts";
import { openWorkspace } from "../../scripts/kaozheng/workspace/workspace.ts";
import { builtProject, runIn, type TestProject } from "./project.ts";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const there = existsSync(CHROMIUM);
if (!there && process.env.CI === "true") throw new Error(`There is no ${CHROMIUM}: install chromium, or set CHROMIUM.`);

const below = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((f) => /\.\w+$/.test(f))
        .toSorted()
    : [];

/** Every file of an export below the project's folder `out`. */
const exported = ({ root }: TestProject) => below(join(root, "out")).filter((f) => /\.(html|md|png|svg|pdf)$/.test(f));

describe("export writes an article for other places", () => {
  test("in each language and format asked for, pictures beside it, and the same again", async () => {
    const project = await builtProject("minimal");
    const argv = ["export", "harbour", "--to", "html,md,wechat", "--out", "out"];
    const { status, out, err } = await project.run(...argv);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(exported(project)).toEqual(
      ["en", "zh"].flatMap((language) => [
        `harbour.${language}.html`,
        `harbour.${language}.md`,
        `harbour.${language}.wechat.html`,
        `harbour.${language}.wechat/01-budget.png`,
        `harbour.${language}/budget.svg`,
      ]),
    );
    expect(out).toMatch(/harbour\.zh\.wechat\.html: \d+ of 20000 characters/);
    expect(project.read("out/harbour.zh/budget.svg")).toBe(project.read("charts/svg/budget.zh.svg"));
    expect(readFileSync(join(project.root, "out/harbour.zh.wechat/01-budget.png")).readUInt32BE(16)).toBe(1080);
    const again = await project.run(...argv);
    expect(
      again.out
        .trim()
        .split("\n")
        .every((line) => line.endsWith(": unchanged")),
    ).toBe(true);
  });

  test.each([
    ["a name without a language", "harbour", "en.md zh.md"],
    ["a name with its language", "harbour.zh", "zh.md"],
    ["a file, from where one stands", "harbour.zh.md", "zh.md"],
  ])("named by %s", async (_, word, expected) => {
    const project = await builtProject("minimal");
    const { status } = await runIn(join(project.root, "notebooks"), ["export", word, "--to", "md", "--out", "../out"]);
    expect(status).toBe(0);
    expect(
      exported(project)
        .filter((f) => f.endsWith(".md"))
        .join(" "),
    ).toBe(expected.replace(/(\w\w)\.md/g, "harbour.$1.md"));
  });

  test("in one language of several, and tells a program what it wrote", async () => {
    const project = await builtProject("minimal");
    const { out } = await project.run("export", "harbour", "--to", "html", "--lang", "en", "--json");
    const { files } = JSON.parse(out) as { files: { target: string; file: string; written: boolean }[] };
    expect(files).toMatchObject([
      { target: "html", file: join(project.root, ".kaozheng/export/harbour.en.html"), written: true },
    ]);
  });

  test("without a link to a site that is not there, and with one where the descriptor says where it is", async () => {
    const project = await builtProject("minimal");
    const links = () => [...project.read("out/harbour.zh.html").matchAll(/href="([^"#]*)"/g)].map(([, href]) => href);
    await project.run("export", "harbour.zh", "--to", "html", "--out", "out");
    expect(links().filter((href) => !/^(data:|https?:)/.test(href ?? ""))).toEqual([]);
    expect(links().join()).not.toContain("news.example");
    project.replace("data/datapackage.json", "{", '{\n  "homepage": "https://news.example/site",');
    await project.run("export", "harbour.zh", "--to", "html", "--out", "out");
    expect(links()).toEqual(
      expect.arrayContaining(["https://news.example/site/index.html", "https://news.example/site/harbour.en.html"]),
    );
  });

  test("and says what the audit has against it", async () => {
    const project = await builtProject("minimal");
    writeFileSync(join(project.root, "notebooks/loose.zh.md"), "---\ntitle: 题\n---\n\n花了 77 万元。\n");
    const { status, out } = await project.run("export", "loose", "--to", "html", "--out", "out");
    expect(status).toBe(1);
    expect(out).toContain("article/unbound");
    expect(exported(project)).toEqual(["loose.zh.html"]);
  });
});

describe("export that cannot be done writes nothing", () => {
  test.each([
    ["an article that is not there", ["harbor", "--to", "md"], 2, "Did you mean harbour"],
    ["a format that is not there", ["harbour", "--to", "docx"], 2, "--to takes html, md, wechat or pdf"],
    ["no format", ["harbour"], 2, "--to"],
    ["a PDF without a browser", ["harbour", "--to", "html,pdf"], 2, "CHROMIUM=/path/to/chrome"],
    ["Markdown over the article itself", ["harbour", "--to", "md", "--out", "notebooks"], 2, "name another folder"],
  ])("%s", async (_, argv, status, words) => {
    const project = await builtProject("minimal");
    const before = project.read("notebooks/harbour.zh.md");
    const result = await project.run("export", ...argv, ...(argv.includes("--out") ? [] : ["--out", "out"]));
    expect(result.status).toBe(status);
    expect(result.err).toContain(words);
    expect(exported(project)).toEqual([]);
    expect(project.read("notebooks/harbour.zh.md")).toBe(before);
  });

  test("a fragment that 微信 would not take, with what it is over by", async () => {
    const project = await builtProject("minimal");
    writeFileSync(join(project.root, "notebooks/long.zh.md"), `---\ntitle: 题\n---\n\n${"一段话。\n\n".repeat(1000)}`);
    const { status, err } = await project.run("export", "long", "--to", "html,wechat", "--out", "out");
    expect(status).toBe(1);
    expect(err).toMatch(/article\/wechat-too-long[\s\S]*has \d+ characters[\s\S]*over by \d+[\s\S]*two parts/);
    expect(exported(project)).toEqual([]);
  });

  test("where a file stands in the folder's place", async () => {
    const project = await builtProject("minimal");
    writeFileSync(join(project.root, "out"), "");
    const { status, err } = await project.run("export", "harbour", "--to", "md", "--out", "out");
    expect(status).toBe(1);
    expect(err).toContain("The disk does not allow it");
  });
});

describe.skipIf(!there)(`a PDF${there ? "" : ` (skipped: there is no ${CHROMIUM})`}`, () => {
  test("is the same bytes whenever it is printed, in the bundled font, and leaves nothing behind", async () => {
    const project = await builtProject("minimal");
    const print = () =>
      exportArticles(openWorkspace(project.root), {
        notebooks: ["notebooks/harbour.zh.md"],
        targets: ["pdf"],
        env: { CHROMIUM },
        step: () => undefined,
      });
    const [first, second] = [await print(), await print()].map(({ files }) => Buffer.from(files[0]?.content ?? ""));
    const text = first?.toString("latin1") ?? "";
    expect(text.slice(0, 5)).toBe("%PDF-");
    expect(first?.equals(second ?? Buffer.from(""))).toBe(true);
    const fonts = [...text.matchAll(/\/BaseFont \/[A-Z]+\+([\w-]+)/g)].map(([, name]) => name);
    expect(fonts).toContain("KaozhengText");
    expect(fonts.filter((name) => !/^(KaozhengText|KZ)/.test(name ?? ""))).toEqual([]);
    expect(readdirSync(join(project.root, ".kaozheng")).filter((name) => name.startsWith("print-"))).toEqual([]);
  });

  test("asks for the browser that is named", async () => {
    const project = await builtProject("minimal");
    mkdirSync(join(project.root, "bin"));
    const options = { notebooks: ["notebooks/harbour.zh.md"], targets: ["pdf"] as const, step: () => undefined };
    const env = { CHROMIUM: join(project.root, "bin") };
    await expect(exportArticles(openWorkspace(project.root), { ...options, env })).rejects.toThrow("not there");
  });
});
