import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { person } from "./person.ts";
import { copyProject, runIn, type TestProject } from "./project.ts";

const FILE = "data/figures-h2022.csv";
const TEXT = "2022年，港口抽查货柜超1.3万次，检查经费500多万元，另购设备40台。\n";

/** A recorded project with a press release, and no rows of its report yet. */
async function withRelease(): Promise<TestProject> {
  const project = copyProject("minimal");
  const [header = ""] = project.read(FILE).split("\n");
  writeFileSync(join(project.root, FILE), `${header}\n`);
  await project.run("record");
  writeFileSync(join(project.root, "release.txt"), TEXT);
  return project;
}

const record = (project: TestProject, keys: readonly string[], lines: readonly string[] = [], source = "002") =>
  runIn(project.root, ["check", "release.txt", "--record", source], "", false, person(keys, lines));

describe("check --record", () => {
  test("adds a row for each number that is accepted, and record completes them", async () => {
    const project = await withRelease();
    const { status, out } = await record(project, ["\r", "\r", "s"]);
    expect(status).toBe(0);
    expect(out).toContain("【超1.3万次】");
    expect(out).toContain("记下 2 个，1 个没有记。");
    expect(project.read(FILE)).toContain("\nchecks,002,all,超1.3万次,,,A,");
    await project.run("record");
    expect(project.read(FILE)).toContain("budget,002,all,500多万元,,,A,5000000,5000000,6000000,");
  });

  test("leaves the rows that are there as they are, and does not ask for them again", async () => {
    const project = await withRelease();
    await record(project, ["\r", "q"]);
    await project.run("record");
    const before = project.read(FILE);
    const { out } = await record(project, ["\r", "q"]);
    expect(out).not.toContain("【超1.3万次】");
    expect(project.read(FILE).startsWith(before)).toBe(true);
  });

  test.each([
    ["as it is recorded", TEXT, "超1.3万次"],
    ["that lost its bound", TEXT.replace("超1.3万次", "1.3万次"), "1.3万次"],
    ["that is another", TEXT.replace("1.3万次", "1.4万次"), "超1.4万次"],
  ])("of what its source has recorded already, a number %s makes no second row", async (_, text, token) => {
    const project = await withRelease();
    await record(project, ["\r", "q"]);
    await project.run("record");
    const before = project.read(FILE);
    writeFileSync(join(project.root, "release.txt"), text);
    const { out } = await record(project, ["\r", "q"]);
    const isAsked = out.includes(`【${token}】`);
    expect(isAsked).toBe(token !== "超1.3万次");
    if (isAsked) expect(out).toContain(`checks 这个来源已经记了 超1.3万次（${FILE}:2）`);
    expect(
      project
        .read(FILE)
        .split("\n")
        .filter((row) => row.startsWith("checks,")),
    ).toHaveLength(1);
    expect(project.read(FILE).startsWith(before)).toBe(true);
  });

  test("two numbers of one text are not recorded as the same figure", async () => {
    const project = await withRelease();
    writeFileSync(join(project.root, "release.txt"), `${TEXT}2022年，港口抽查货柜超1.5万次。\n`);
    const { out } = await record(project, ["\r", "s", "s", "\r", "q"]);
    expect(out).toContain("checks 这个来源已经记了 超1.3万次（刚才）");
    expect(project.read(FILE).match(/^checks,/gm)).toHaveLength(1);
  });

  test("takes an indicator by its alias, and asks again where it is none", async () => {
    const project = await withRelease();
    const { out } = await record(project, ["i", "i", "q"], ["chekcs", "抽查"]);
    expect(out).toContain("chekcs: Did you mean checks?");
    expect(project.read(FILE)).toContain("checks,002,all,超1.3万次");
  });

  test("writes nothing where the person breaks off", async () => {
    const project = await withRelease();
    const before = project.read(FILE);
    const { status, err } = await record(project, ["\r", "^C"]);
    expect([status, err]).toEqual([1, "什么也没有写。\n"]);
    expect(project.read(FILE)).toBe(before);
  });

  test.each([
    ["a source that is in no register", "009", "There are 001 ("],
    ["standard input that is no terminal", "002", "there is none"],
  ])("%s is wrong usage", async (_, source, said) => {
    const project = await withRelease();
    const { status, err } = await runIn(project.root, ["check", "release.txt", "--record", source]);
    expect(status).toBe(2);
    expect(err).toContain(said);
  });
});
