import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeWhole } from "../../scripts/kaozheng/dataset/write.ts";
import { memoryCache } from "../../scripts/kaozheng/workspace/cache.ts";
import { createMemo } from "../../scripts/kaozheng/workspace/memo.ts";
import { openWorkspace } from "../../scripts/kaozheng/workspace/workspace.ts";
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
