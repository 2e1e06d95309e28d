// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the articles' own syntax is what is tested.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkCells } from "../../scripts/kaozheng/article/check-cells.ts";
import { evaluateArticle } from "../../scripts/kaozheng/article/evaluate.ts";
import { parseArticle } from "../../scripts/kaozheng/article/parse.ts";
import { openProject } from "../../scripts/kaozheng/dataset/project.ts";
import { type Finding, ProjectError } from "../../scripts/kaozheng/finding/finding.ts";
import { ROOT } from "./libraries.ts";

// A copy, since evaluating writes beside the data.
let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "kaozheng-"));
  cpSync(join(ROOT, "data"), join(root, "data"), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

const evaluate = async (body: string, options = {}) =>
  (await evaluateArticle(parseArticle(`---\ntitle: t\n---\n\n${body}`, "notebooks/a.zh.md"), root, options)).evaluated;

async function findings(body: string, options = {}): Promise<readonly Finding[]> {
  try {
    await evaluate(body, options);
  } catch (error) {
    if (error instanceof ProjectError) return error.findings;
    throw error;
  }
  return [];
}

const cell = (code: string, flags = ""): string => `\`\`\`ts${flags}\n${code}\n\`\`\`\n\n`;

describe("cells and insertions", () => {
  test("print quantities in the article's language, bound to what they come from", async () => {
    expect(
      await evaluate('${figure("购书款@2019年报")}，${growth(figure("readers@2018"), figure("readers@2019"))}'),
    ).toEqual({
      cells: [],
      insertions: [
        { text: "超过800万元", expression: "fig:spend@2019~102" },
        {
          text: expect.stringMatching(/^约\d+%$|^\d.*%$/),
          expression: "growth(fig:readers@2018~101, fig:readers@2019~102)",
        },
      ],
    });
  });

  test("share one scope, top to bottom, and insertions see all of it", async () => {
    const { insertions } = await evaluate(`\${b}\n\n${cell('const a: string = "甲";')}${cell("const b = `${a}乙`")}`);
    expect(insertions).toEqual([{ text: "甲乙", expression: null }]);
  });

  test("display quantities, words and tables where they stand", async () => {
    const { cells } = await evaluate(
      cell('display(figure("readers@2018"));\ndisplay("两年");') +
        cell('display([{ 年: "2018", 人: figure("readers@2018") }, { 年: "2019" }]);'),
    );
    const readers = { text: "9384人", expression: "fig:readers@2018~101" };
    const words = (text: string) => ({ text, expression: null });
    expect(cells).toEqual([
      [
        { kind: "printed", printed: readers },
        { kind: "printed", printed: words("两年") },
      ],
      [
        {
          kind: "table",
          columns: ["年", "人"],
          rows: [
            [words("2018"), readers],
            [words("2019"), words("")],
          ],
        },
      ],
    ]);
  });

  test("wait for what a cell awaits", async () => {
    const { insertions } = await evaluate(
      `\${word}\n\n${cell("const word = await new Promise<string>((resolve) => setTimeout(resolve, 20, '到'));")}`,
    );
    expect(insertions[0]?.text).toBe("到");
  });

  test("may import what lies beside the article, and the toolkit by its name", async () => {
    writeFileSync(join(root, "words.ts"), 'export const words: string = "话";\n');
    const body =
      cell('import { words } from "../words.ts";\nimport { figure } from "kaozheng";') +
      "${words}${figure('spend@2018')}";
    expect((await evaluate(body)).insertions.map((i) => i.text)).toEqual(["话", "300万元"]);
  });
});

describe("what goes wrong is told with the article's own line", () => {
  test.each([
    // what                     body                                                            rule                   place  message
    ["a cell throws", cell("const a = 1;\nthrow new Error('坏了');"), "article/cell-failed", "7:7", /坏了/],
    [
      "a second cell throws",
      cell("const a = 1;") + cell("\nnope();"),
      "article/cell-failed",
      "11:1",
      /nope is not defined/,
    ],
    ["a cell is no TypeScript", cell("const a = 1;\nconst = 2;"), "article/cell-failed", "7:6", /Expected identifier/],
    ["an insertion throws", "一 ${nope}", "article/insertion-failed", "5:3", /nope is not defined/],
    ["an insertion is none", "一 ${a b}", "article/insertion-failed", "5:\\d+", /Expected/],
    ["an id is unknown", "一 ${figure('spent@2019')}", "data/unknown-id", "5:3", /Did you mean fig:spend@2019/],
    ["an id in a cell", cell("\nfigure('spent@2019');"), "data/unknown-id", "7:1", /Did you mean fig:spend@2019/],
    [
      "units do not fit",
      "${sum(figure('spend@2018'), figure('readers@2018'))}",
      "article/insertion-failed",
      "5:1",
      /one unit/,
    ],
    ["a bare number", "一 ${1 + 1}", "article/no-quantity", "5:3", /bare number 2/],
    ["a displayed number", cell("display(3 as never);"), "article/no-quantity", "6:1", /bare number 3/],
    ["a table of numbers", cell("display([{ a: 3 as never }]);"), "article/no-quantity", "6:1", /bare number 3/],
    ["a list that is no table", cell("display([3 as never]);"), "article/no-table", "6:1", /bare number 3/],
  ])("%s", async (_, body, rule, place, message) => {
    const [first, ...others] = await findings(body);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ rule, file: "notebooks/a.zh.md", message: expect.stringMatching(message) });
    expect(`${first?.line}:${first?.column}`).toMatch(new RegExp(`^${place}$`));
  });

  test.each([
    ["awaits what never comes", "await new Promise(() => {});", /never settled/],
    ["ends the thread", "process.exit(0);", /ended by itself/],
    [
      "throws where nobody waits",
      "setTimeout(() => { throw new Error('晚了'); });\nawait new Promise((r) => setTimeout(r, 5e3));",
      /晚了/,
    ],
  ])("a cell that %s is named", async (_, code, message) => {
    const [first] = await findings(cell("const a = 1;") + cell(code));
    expect(first).toMatchObject({ rule: "article/cell-failed", line: 10, message: expect.stringMatching(message) });
  });

  test("with the stack of the author's own code, at the article's lines", async () => {
    writeFileSync(join(root, "package.json"), '{ "type": "module" }');
    writeFileSync(join(root, "half.ts"), 'export function half(): never {\n  throw new Error("坏了");\n}\n');
    const body = cell('import { half } from "../half.ts";\nconst twice = (): void => half();') + cell("\ntwice();");
    const [first] = await findings(body);
    expect(first?.stack).toEqual(["half.ts:2:9 (half)", "notebooks/a.zh.md:7:27 (twice)", "notebooks/a.zh.md:12:1"]);
    expect(first).toMatchObject({ line: 7, column: 27 });
    const [thrownByUs] = await findings(cell("\nsum(figure('spend@2018'), figure('readers@2018'));"));
    expect(thrownByUs?.stack).toEqual(["notebooks/a.zh.md:7:1"]);
  });

  test("a cell without end is stopped, and named", async () => {
    // The limit counts from the start of the thread, which a busy machine may take seconds over.
    const found = await findings(cell("const a = 1;") + cell("while (true) {}"), { timeLimit: 10_000 });
    expect(found).toMatchObject([{ rule: "article/time-limit", file: "notebooks/a.zh.md", line: 10 }]);
  });
});

describe("types are checked before anything runs", () => {
  const check = (...bodies: string[]) =>
    checkCells(
      bodies.map((body, i) => parseArticle(`---\ntitle: t\n---\n\n${body}`, `notebooks/t${i}.zh.md`)),
      openProject(root),
    );

  test("and found sound", async () => {
    const body = `${cell('const a = figure("spend@2018");\ndisplay([{ 年: "2018", 钱: a }]);')}\${growth(a, figure("spend@2019"))}`;
    expect(await check(body, cell("const a: number = 1;"))).toEqual([]);
  });

  test.each([
    ["an id", "figure('spnd@2019')", "5:10", "fig:spend@2019"],
    ["a derived id", "derived('spend-growth/2018')", "5:11", "calc:spend-growth/2018-2019"],
    ["a table", "rows('branchs').length", "5:8", "branches"],
  ])("%s that is misspelt is met with the one that was meant", async (_, code, place, meant) => {
    const [first, ...others] = (await check(`\${${code}}`)) ?? [];
    expect(others).toEqual([]);
    expect([`${first?.line}:${first?.column}`, first?.message]).toEqual([
      place,
      expect.stringContaining(`Did you mean ${meant}`),
    ]);
  });

  test("and an alias is an id", async () => {
    expect(await check("${figure('购书款@2019年报')}")).toEqual([]);
  });

  test("and found wrong, at the article's own lines", async () => {
    const found = await check(
      cell('const a: number = "甲";\ndisplay(3);'),
      "一\n二 ${growth(figure(3))} ${nope} ${constant(1)}",
    );
    expect(
      found?.map(
        (f) => `${f.file}:${f.line}:${f.column} ${f.message.replace(/^The types do not fit: /, "").slice(0, 40)}`,
      ),
    ).toEqual([
      "notebooks/t0.zh.md:6:7 Type 'string' is not assignable to type ",
      "notebooks/t0.zh.md:7:9 Argument of type 'number' is not assigna",
      "notebooks/t1.zh.md:6:5 Expected 2 arguments, but got 1.",
      "notebooks/t1.zh.md:6:19 Argument of type '3' is not assignable t",
      "notebooks/t1.zh.md:6:26 Cannot find name 'nope'.",
    ]);
  });
});
