import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { listCharts } from "../../scripts/kaozheng/chart/read/catalogue.ts";
import { projectFiles } from "../../scripts/kaozheng/dataset/files.ts";
import { writeWhole } from "../../scripts/kaozheng/dataset/write.ts";
import { memoryCache } from "../../scripts/kaozheng/workspace/cache.ts";
import { createMemo } from "../../scripts/kaozheng/workspace/memo.ts";
import { openWorkspace } from "../../scripts/kaozheng/workspace/workspace.ts";
import { REPOSITORY } from "../chart/sample.ts";
import { builtProject, type TestProject } from "../command/project.ts";

const ARTICLE = "notebooks/ferry.zh.md";
const text = (fare: string): string =>
  `---\ntitle: 渡轮\ndate: 2021-02-01\n---\n\n2020 年票价[${fare}](fig:fare@f2020)。\n`;

/** A project with an article that is as its data say. */
async function ferry(fare = "3 元"): Promise<TestProject> {
  const project = await builtProject("record");
  writeWhole(join(project.root, ARTICLE), text(fare));
  return project;
}

describe("unsaved texts", () => {
  const rules = async (root: string, overlay: Record<string, string>): Promise<string[]> =>
    (await openWorkspace(root, { overlay }).report()).findings.map(({ rule, file }) => `${file} ${rule}`);

  test("stand for what is on disk", async () => {
    const project = await ferry();
    const saved = await rules(project.root, {});
    const unsaved = await rules(project.root, { [ARTICLE]: text("4 元") });
    expect(unsaved.filter((found) => !saved.includes(found))).toEqual([`${ARTICLE} claim/contradicted`]);
    expect(project.read(ARTICLE)).toBe(text("3 元"));
  });

  test("may be of a file that is not there yet", async () => {
    const article = "notebooks/new.zh.md";
    const { root } = await ferry();
    expect(await rules(root, { [article]: text("4 元") })).toContain(`${article} claim/contradicted`);
    expect(existsSync(join(root, article))).toBe(false);
  });

  test("of a table reach what is derived of it", async () => {
    const project = await ferry();
    const workspace = openWorkspace(project.root);
    const [before] = await workspace.derivations();
    const file = "data/figures-f2020.csv";
    workspace.lay(file, project.read(file).replace("10班,,,A,,10,10,10", "11班,,,A,,11,11,11"));
    const [after] = await workspace.derivations();
    expect(after?.csv).not.toBe(before?.csv);
    workspace.lay(file, null);
    expect((await workspace.derivations())[0]).toEqual(before);
  });
});

describe("a workspace", () => {
  test("gives the same report twice without working it out again, until something changes", async () => {
    const { root } = await ferry();
    const workspace = openWorkspace(root);
    const input = await workspace.auditInput();
    expect(await workspace.auditInput()).toBe(input);
    const tables = workspace.tables();
    writeWhole(join(root, ARTICLE), text("4 元"));
    workspace.changed([ARTICLE]);
    expect(await workspace.auditInput()).not.toBe(input);
    expect(workspace.tables()).toBe(tables);
    workspace.changed(["data/reports.csv"]);
    expect(workspace.tables()).not.toBe(tables);
  });

  test("keeps nothing on disk where it is told so, and says the same", async () => {
    const { root } = await ferry("4 元");
    const kept = await openWorkspace(root).report();
    expect(await openWorkspace(root, { cache: memoryCache() }).report()).toEqual(kept);
  });
});

describe("the findings of one file are those that the whole audit has of it", () => {
  /** A project with something wrong in each of its articles and charts. */
  async function spoilt(): Promise<TestProject> {
    const project = await builtProject("minimal");
    for (const name of readdirSync(join(project.root, "notebooks")).filter((file) => file.endsWith(".md"))) {
      const path = join(project.root, "notebooks", name);
      writeWhole(
        path,
        `${readFileSync(path, "utf8")}\n[7 亿次](fig:nothing@2021) ![](../charts/svg/none.zh.svg) 8 亿次\n`,
      );
    }
    return project;
  }

  test("in a project with faults everywhere", async () => {
    const { root } = await spoilt();
    const whole = (await openWorkspace(root).report()).findings;
    const articles = openWorkspace(root).articleFiles();
    const charts = listCharts(projectFiles(root)).map(({ file }) => file);
    expect(articles.length + charts.length).toBeGreaterThan(2);
    for (const file of [...articles, ...charts]) {
      const own = whole.filter((found) => found.file === file);
      expect([file, await openWorkspace(root).findings([file])]).toEqual([file, own]);
    }
    expect(whole.filter(({ file }) => articles.includes(file)).length).toBeGreaterThan(3);
  });

  test("in the story", async () => {
    const workspace = openWorkspace(REPOSITORY);
    const whole = (await openWorkspace(REPOSITORY).report()).findings;
    for (const file of workspace.articleFiles())
      expect(await workspace.findings([file])).toEqual(whole.filter((found) => found.file === file));
  });

  test("with unsaved words, of which it draws no more charts than they show", async () => {
    const workspace = openWorkspace(REPOSITORY, { cache: memoryCache() });
    const file = "notebooks/inspection.en.md";
    workspace.lay(file, (workspace.files.text(file) ?? "").replace("over 80 million yuan", "over 90 million yuan"));
    const found = await workspace.findings([file]);
    expect(found.map(({ rule }) => rule)).toContain("claim/mismatch");
    expect(found.filter(({ rule }) => rule.startsWith("article/"))).toEqual([]);
  });
});

describe("what is kept in the process", () => {
  test("is let go of when a file changes that it depends on", () => {
    const memo = createMemo();
    let made = 0;
    const value = () =>
      memo.of(
        "a",
        (file) => file === "data/a.csv",
        () => ++made,
      );
    expect([value(), value()]).toEqual([1, 1]);
    memo.changed(["data/b.csv"]);
    expect(value()).toBe(1);
    memo.changed(["data/a.csv"]);
    expect(value()).toBe(2);
  });

  test("is no promise that failed", async () => {
    const memo = createMemo();
    const fail = () =>
      memo.of(
        "a",
        () => true,
        () => Promise.reject(new Error("no")),
      );
    await expect(fail()).rejects.toThrow("no");
    expect(memo.peek("a")).toBeUndefined();
  });
});
