import { describe, expect, test } from "vitest";
import type { LineageView } from "../../scripts/kaozheng/article/lineage.ts";
import { lineageMermaid } from "../../scripts/kaozheng/article/lineage-mermaid.ts";
import { builtProject } from "./project.ts";

const ZH = "notebooks/harbour.zh.md";
const EN = "notebooks/harbour.en.md";

describe("trace of a number in an article", () => {
  test("tells its words, how they are read, the sentence, binding and verdict, and the tree below", async () => {
    const project = await builtProject("minimal");
    const { status, out } = await project.run("trace", `${EN}:7:41`);
    expect(status).toBe(0);
    expect(out.split("\n").slice(0, 9)).toEqual([
      `${EN}:7:41   more than 9,000 times`,
      "│  strict (9 000, ∞) times   usual (9 000, 10 000] times",
      "│  In 2021 the harbour checked containers more than 9,000 times on a budget of 3 million yuan.",
      "│  bound to fig:checks@h2021",
      "│  supported",
      expect.stringMatching(/^└─ fig:checks@h2021~001 .* 超9000次$/),
      expect.stringContaining("strict (9 000, ∞) occurrence"),
      expect.stringContaining("paragraph"),
      "",
    ]);
  });

  test("tells what the audit has against it", async () => {
    const project = await builtProject("minimal");
    project.replace(EN, "more than 9,000 times", "more than 900 times");
    const { status, out } = await project.run("trace", `${EN}:7:45`, "--format", "json");
    const { claim, lineage } = JSON.parse(out);
    expect(status).toBe(0);
    expect(claim).toMatchObject({
      ...{ file: EN, line: 7, column: 41, words: "more than 900 times", by: "binding", target: "fig:checks@h2021" },
      findings: [{ rule: "claim/weaker" }],
    });
    expect(lineage).toMatchObject({ id: "fig:checks@h2021~001", printed: "超9000次" });
  });

  test("of a number that was inserted, in the article's language unless another is asked for", async () => {
    const project = await builtProject("minimal");
    const column = (project.read(ZH).split("\n")[6]?.indexOf("${") ?? 0) + 3;
    const zh = await project.run("trace", `${ZH}:7:${column}`);
    expect(zh.out).toMatch(
      / {3}至少360元\/次\n│ {2}严格 .*\n.*每次抽查合至少360元\/次。\n│ {2}插入自 .*\n│ {2}有据\n└─/,
    );
    const en = await project.run("trace", `${ZH}:7:${column}`, "--lang", "en");
    expect(en.out).toContain("│  inserted from");
  });

  test("of what nothing answers for, and of what is exempt, has no tree", async () => {
    const project = await builtProject("minimal");
    project.replace(EN, "![Bar", "It has 77 cranes, and 315 <!-- kaozheng-exempt: a name -->.\n\n![Bar");
    const { out } = await project.run("trace", `${EN}:9:8`);
    expect(out).toContain("bound to nothing\n   error article/unbound: “77” is bound to nothing.\n");
    expect((await project.run("trace", `${EN}:9:24`)).out).toContain("exempt: a name\n");
  });

  test("that is bound to what is not there says so", async () => {
    const project = await builtProject("minimal");
    project.replace(EN, "fig:checks@h2021", "fig:chekcs@h2021");
    const { status, out } = await project.run("trace", `${EN}:7:41`);
    expect({ status, out }).toEqual({ status: 0, out: expect.stringContaining("error data/unknown-id: No figure") });
  });

  test.each([
    [
      "a line of several numbers",
      `${EN}:7`,
      "holds 4 numbers. Name one by its column:\n  notebooks/harbour.en.md:7:41  more than 9,000 times\n",
    ],
    ["a place without a number", `${EN}:7:2`, "There is no number at notebooks/harbour.en.md:7:2."],
    ["an article that is none", "notebooks/harbor.en.md:7:2", "Did you mean harbour.en.md"],
  ])("%s is wrong usage, and the message says what there is", async (_, target, message) => {
    const { status, err } = await (await builtProject("minimal")).run("trace", target);
    expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining(message) });
  });
});

describe("a lineage as a diagram", () => {
  test("shows each figure once, and what was computed above what it was computed from", async () => {
    const project = await builtProject("minimal");
    const { out } = await project.run("trace", "budget-growth/2021-2022", "--format", "mermaid");
    const lines = out.trimEnd().split("\n");
    expect(lines[0]).toBe("flowchart TD");
    expect(lines[1]).toMatch(/^ {2}n0\["calc:budget-growth\/2021-2022<br>.*at least 49.7%.*percent.*"\]$/);
    expect(lines.slice(-2)).toEqual(["  n0 --> n1", "  n0 --> n2"]);
    expect(out).toContain("<br>超450万元<br>");
  });

  test("lets no text end a box, or be taken for markup", () => {
    const bare = { words: "", interval: "" };
    const view: LineageView = {
      ...{ kind: "figure", id: "fig:a", label: 'a "b"] --> c #lt; <img>', printed: null, value: "1" },
      ...{ strict: bare, usual: bare, formula: "", filled: "", source: null, note: "", caveats: [], operands: [] },
    };
    const sum: LineageView = { ...view, id: null, kind: "operation", operands: [view, view] };
    expect(lineageMermaid(sum, ["x"])).toBe(
      [
        "flowchart TD",
        '  n0["x"]',
        '  n1["a #34;b#34;] --#62; c #35;lt; #60;img#62;<br>1"]',
        '  n2["fig:a<br>a #34;b#34;] --#62; c #35;lt; #60;img#62;<br>1"]',
        "  n1 --> n2",
        "  n0 -.-> n1",
      ].join("\n"),
    );
  });
});
