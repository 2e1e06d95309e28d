import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { writeWhole } from "../../scripts/kaozheng/dataset/write.ts";
import { openCache } from "../../scripts/kaozheng/workspace/cache.ts";
import { builtProject, type TestProject } from "../command/project.ts";

const environment = vi.hoisted(() => ({ key: "" }));
vi.mock("../../scripts/kaozheng/workspace/environment.ts", async (original) => {
  const { environmentKey } = await original<{ environmentKey(): string }>();
  return { environmentKey: () => environmentKey() + environment.key };
});
const { openWorkspace } = await import("../../scripts/kaozheng/workspace/workspace.ts");
const { keptParts } = await import("../../scripts/kaozheng/workspace/kept-audit.ts");
afterEach(() => {
  environment.key = "";
});

/** How many articles, each with its translations, the rules have been run on. */
const judged = ({ root }: TestProject): number => {
  const folder = join(root, ".kaozheng/cache/audited-articles");
  return existsSync(folder) ? readdirSync(folder).length : 0;
};

const report = async (project: TestProject): Promise<string> => (await project.run("audit", "--format", "json")).out;

/** The same with nothing kept of what rules found, or of what reading the tables did. */
async function freshReport(project: TestProject): Promise<string> {
  for (const kind of ["audited-articles", "audited-data", "readings", "outlines"])
    rmSync(join(project.root, ".kaozheng/cache", kind), { recursive: true, force: true });
  return report(project);
}

const ARTICLE = `---
title: 渡轮
date: 2021-02-01
---

2020 年票价[3 元](fig:fare@f2020)，来信[500 封](fig:letters@f2020)，船员[60 人](calc:crew/sum)。见[说明](../notes.txt)。
`;
const OTHER = "---\ntitle: Nothing\ndate: 2021-02-01\n---\n\nNothing to count.\n";

async function ferry(): Promise<TestProject> {
  const project = await builtProject("record");
  for (const [file, text] of [
    ["notebooks/ferry.zh.md", ARTICLE],
    ["notebooks/ferry.en.md", "---\ntitle: Ferry\ndate: 2021-02-01\n---\n\nNo number.\n"],
    ["notebooks/other.zh.md", OTHER],
    ["notes.txt", ""],
  ] as const) {
    writeWhole(join(project.root, file), text);
  }
  return project;
}

describe("what the rules found of articles", () => {
  test("is kept where nothing has changed", async () => {
    const project = await ferry();
    const first = await report(project);
    expect(judged(project)).toBe(2);
    expect(await report(project)).toBe(first);
    expect(judged(project)).toBe(2);
  });

  test.each([
    // when what changes is                    in the file                     this                    to                     judged again
    ["its own text", "notebooks/ferry.zh.md", "3 元", "4 元", 1],
    ["its translation", "notebooks/ferry.en.md", "No number", "No number at all", 1],
    ["another article", "notebooks/other.zh.md", "to count", "to tell", 1],
    ["a figure it binds", "data/figures-f2020.csv", "500封", "600封", 2],
    ["a unit", "data/units.csv", "letter,count,封", "letter,count,件", 2],
    ["a break", "data/breaks.csv", "unsound", "caveat", 2],
    ["a dispute's reading", "data/disputes.csv", "fare@f2020~003,晚报", "fare@f2020~002,晚报", 2],
    ["a derived row", "data/derived/ferry.csv", "60,", "61,", 2],
    ["a schema", "data/schema/units.json", "{", " {", 2],
  ])("is found again when what changes is %s", async (_, file, found, by, again) => {
    const project = await ferry();
    await report(project);
    const before = judged(project);
    project.replace(file, found, by);
    const kept = await report(project);
    expect(judged(project) - before).toBe(again);
    expect(kept).toBe(await freshReport(project));
  });

  test("is found again when a file goes that it leads to", async () => {
    const project = await ferry();
    expect(await report(project)).not.toContain("article/broken-link");
    project.remove("notes.txt");
    expect(await report(project)).toContain("article/broken-link");
  });

  test("is found again when a chart that it embeds changes or goes", async () => {
    const project = await builtProject("minimal");
    await report(project);
    const before = judged(project);
    project.replace("charts/budget.vl.json", "检查经费", "检查的经费");
    await report(project);
    expect(judged(project)).toBe(before + 1);
    project.remove("charts/budget.vl.json");
    expect(await report(project)).toContain("article/unknown-chart");
  });

  test("is found again by another version of the toolkit", async () => {
    const project = await ferry();
    const cache = openCache(project.root);
    const context = await openWorkspace(project.root, { cache }).auditInput();
    const first = await keptParts(context, cache);
    const before = judged(project);
    expect(await keptParts(context, cache)).toEqual(first);
    expect(judged(project)).toBe(before);
    environment.key = "another";
    expect(await keptParts(context, cache)).toEqual(first);
    expect(judged(project)).toBe(2 * before);
  });

  test("is told without parsing an article that has not changed", async () => {
    const project = await ferry();
    const cache = openCache(project.root);
    const context = await openWorkspace(project.root, { cache }).auditInput();
    const first = await keptParts(context, cache);
    const unread = context.articles.map(({ outline, inserted }) => ({
      ...{ outline, inserted },
      get article(): never {
        throw new Error("it is parsed");
      },
    }));
    const kept = await keptParts({ ...context, articles: unread as never }, cache);
    expect(kept).toEqual(first);
  });
});
