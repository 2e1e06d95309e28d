import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commitAll, git } from "../command/git.ts";
import { builtProject, type TestProject } from "../command/project.ts";

const ZH = "notebooks/harbour.zh.md";
const EN = "notebooks/harbour.en.md";
const F21 = "data/figures-h2021.csv";

/** A project in git, in which one number of the Chinese article is wrong and a second article binds a figure of 2022. */
async function committed(): Promise<TestProject> {
  const project = await builtProject("minimal");
  const write = (file: string, text: string) => writeFileSync(join(project.root, file), text);
  write(".gitignore", ".kaozheng/\n");
  project.replace(ZH, "超过 9000 次", "超过 900 次");
  write(
    "notebooks/later.en.md",
    "---\ntitle: Later\ndate: 2023-03-01\nlanguage: en\n---\n\nIn 2022 checks were [about 13,500](fig:checks@h2022).\n",
  );
  commitAll(project.root);
  return project;
}

interface Changed {
  readonly findings: { file: string }[];
  readonly changed: { files: string[]; ids: string[]; all: string | null };
}

async function since(project: TestProject, revision = "HEAD") {
  const { out, err, status } = await project.run("audit", "--changed", revision, "--format", "json");
  expect(err).toBe("");
  const { findings, changed } = JSON.parse(out) as Changed;
  return { status, ...changed, found: [...new Set(findings.map(({ file }) => file))] };
}

describe("only what changed, and what depends on it", () => {
  test("nothing changed: nothing is told of what was there before", async () => {
    const project = await committed();
    expect(await since(project)).toEqual({ status: 0, files: [], ids: [], all: null, found: [] });
    const { out } = await project.run("audit", "--changed", "HEAD");
    expect(out).toContain(
      "Since HEAD: 0 files and 0 numbers of the data changed. 0 of 3 articles are touched; 3 findings",
    );
  });

  test("an article that changed is told of whole, with its translation, and no other", async () => {
    const project = await committed();
    project.replace(ZH, "每次抽查", "一次抽查");
    expect(await since(project)).toMatchObject({ status: 1, all: null, found: [ZH] });
  });

  test("what a change leaves out of one language is told in the other, where it is said", async () => {
    const project = await committed();
    project.replace(EN, "[more than 9,000 times](fig:checks@h2021)", "often");
    const { out } = await project.run("audit", "--changed", "HEAD");
    expect(out).toContain(
      "article/translation-differs\n  This stands on fig:checks@h2021~001, which notebooks/harbour.en.md",
    );
  });

  test("a figure that changed brings what is computed from it, the charts that draw it, and what articles say of these", async () => {
    const project = await committed();
    project.replace(F21, "300万元", "310万元");
    await project.run("record");
    await project.run("derive");
    const { files, ids, all, found } = await since(project);
    expect(ids.toSorted()).toEqual(expect.arrayContaining(["calc:budget-growth/2021-2022", "fig:budget@h2021~001"]));
    expect(ids).not.toContain("fig:checks@h2022~002");
    expect(all).toBeNull();
    expect(files).toEqual(
      expect.arrayContaining([F21, "data/derived/harbour.csv", "charts/svg/budget.zh.svg", ZH, EN]),
    );
    expect(found).toEqual(expect.arrayContaining([ZH, EN, "charts/svg/budget.zh.svg"]));
    expect(found).not.toContain("notebooks/later.en.md");
  });

  test("a file that is not added yet has changed too", async () => {
    const project = await committed();
    writeFileSync(join(project.root, "notebooks/new.zh.md"), "---\ntitle: 新\ndate: 2023-03-01\n---\n\n共 77 次。\n");
    expect(await since(project)).toMatchObject({ found: ["notebooks/new.zh.md"] });
  });

  test("a register that every reading depends on leaves nothing out", async () => {
    const project = await committed();
    project.replace("data/units.csv", "次", "次|回");
    const { all, found } = await since(project);
    expect(all).toBe("data/units.csv");
    expect(found).toContain("notebooks/later.en.md");
  });

  test("nor does a table that lost a row: a shorter id may have named it", async () => {
    const project = await committed();
    const spare = "checks,002,all,9100次,,,A,,,,,,,,,,,,\n";
    writeFileSync(join(project.root, F21), project.read(F21) + spare);
    await project.run("record");
    git(project.root, "commit", "-a", "-m", "a second reading");
    writeFileSync(join(project.root, F21), project.read(F21).replace(/^checks,002.*\n/m, ""));
    expect(await since(project)).toMatchObject({ all: F21, ids: [] });
  });

  test("a derivation that fails leaves nothing out either", async () => {
    const project = await committed();
    project.replace("scripts/derive/harbour.ts", "budget@h2021", "budget@h2012");
    expect(await since(project)).toMatchObject({ status: 1, all: "scripts/derive/harbour.ts" });
  });

  test("prose beside the data reaches nothing", async () => {
    const project = await committed();
    writeFileSync(join(project.root, "data/README.md"), "# data\n");
    writeFileSync(join(project.root, "notes.txt"), "9");
    expect(await since(project)).toMatchObject({ all: null, found: [] });
  });

  test.each([
    ["a revision that is none", "no-such-branch", "There is no revision “no-such-branch”."],
    ["what would be an option", "--output=x", "There is no revision “--output=x”."],
  ])("%s is wrong usage", async (_, revision, message) => {
    const project = await committed();
    const { status, err } = await project.run("audit", `--changed=${revision}`);
    expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining(message) });
  });

  test("so is a project outside any repository", async () => {
    const { status, err } = await (await builtProject("minimal")).run("audit", "--changed", "HEAD");
    expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining("is in no git repository") });
  });
});
