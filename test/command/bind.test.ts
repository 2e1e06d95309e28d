import { describe, expect, test } from "vitest";
import type { Asker } from "../../scripts/kaozheng/command/ask.ts";
import { person } from "./person.ts";
import { copyProject, runIn } from "./project.ts";

const FILE = "notebooks/harbour.zh.md";

/** A project whose article has lost its bindings. */
async function unbound() {
  const project = copyProject("minimal");
  await project.run("record");
  project.replace(FILE, "[超过 9000 次](fig:checks@h2021)", "超过 9000 次");
  project.replace(FILE, "[300 万元][经费]", "300 万元");
  return project;
}

const bind = (root: string, ask: Asker | null, ...options: string[]) =>
  runIn(root, ["bind", FILE, ...options], "", false, ask);

describe("bind", () => {
  test("--certain writes what is beyond doubt, and says what is still open", async () => {
    const project = await unbound();
    const { status, out } = await bind(project.root, null, "--certain");
    expect(status).toBe(0);
    expect(project.read(FILE)).toContain("[超过 9000 次][checks@h2021]");
    expect(out).toMatch(/^notebooks\/harbour\.zh\.md {2}绑定 \d 处/m);
  });

  test("Enter takes the first proposal, s skips, q keeps what was accepted", async () => {
    const project = await unbound();
    const { status, out } = await bind(project.root, person(["\r", "q"]));
    expect(status).toBe(0);
    expect(out).toContain("【超过 9000 次】");
    expect(out).toContain("fig:checks@h2021");
    expect(project.read(FILE)).toContain("抽查货柜[超过 9000 次][checks@h2021]，经费300 万元");
  });

  test("i takes an id of one's own, and asks again where it names nothing", async () => {
    const project = await unbound();
    const { out } = await bind(project.root, person(["s", "i", "i", "q"], ["budgte@h2021", "budget@h2021"]));
    expect(out).toContain("没有 budgte@h2021。是不是 budget@h2021");
    expect(project.read(FILE)).toContain("[300 万元][经费]");
  });

  test("e exempts with a reason, and does nothing without one", async () => {
    const project = await unbound();
    await bind(project.root, person(["e", "e", "q"], ["", "只是举例 -- 不是数据"]));
    expect(project.read(FILE)).toContain("超过 9000 次<!-- kaozheng-exempt: 只是举例 — 不是数据 -->");
  });

  test("what is bound then passes the audit", async () => {
    const project = await unbound();
    await bind(project.root, person(["\r", "\r"]));
    const article = project.read(FILE);
    expect(article).toContain("[300 万元][经费]");
    expect(article.match(/^\[经费\]: /gm)).toHaveLength(1);
  });

  test("breaking off writes nothing", async () => {
    const project = await unbound();
    const before = project.read(FILE);
    const { status, err } = await bind(project.root, person(["\r", "^C"]));
    expect([status, err]).toEqual([1, "什么也没有写。\n"]);
    expect(project.read(FILE)).toBe(before);
  });

  test("without a terminal it says how to do without", async () => {
    const { status, err } = await bind((await unbound()).root, null);
    expect(status).toBe(2);
    expect(err).toContain("--certain");
  });

  test("an article that does not exist is named with the nearest", async () => {
    const { status, err } = await runIn(copyProject("minimal").root, ["bind", "notebooks/harbuor.zh.md", "--certain"]);
    expect(status).toBe(2);
    expect(err).toContain("harbour.zh.md");
  });

  test("an article in which every number is answered for has nothing to bind", async () => {
    const { status, out } = await runIn(copyProject("minimal").root, ["bind", FILE, "--certain"]);
    expect([status, out]).toEqual([0, "没有要绑定的数。\n"]);
  });
});
