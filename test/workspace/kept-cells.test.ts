import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CELL_FOLDER } from "../../scripts/kaozheng/article/cell-module.ts";
import { openProject } from "../../scripts/kaozheng/dataset/project.ts";
import { readArticles } from "../../scripts/kaozheng/workspace/articles.ts";
import { openCache } from "../../scripts/kaozheng/workspace/cache.ts";
import { ROOT } from "../article/libraries.ts";

let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "kaozheng-"));
});
afterAll(() => rmSync(root, { recursive: true }));

const NOTEBOOK = "notebooks/a.zh.md";
/** Words that are others every time the cells run. */
const RUN = "display(String(Math.random()));";
const cell = (code: string): string => `\`\`\`ts\n${code}\n\`\`\`\n\n`;
const WRITTEN: Readonly<Record<string, string>> = {
  [NOTEBOOK]: `---\ntitle: t\n---\n\n词\n\n${cell(
    'import { word } from "../word.ts";\nconst spent = figure("spend@2019");',
  )}${cell(`${RUN}\ndisplay(rows("branches"));\ndisplay(word);\ndisplay(spent);`)}`,
  "word.ts": 'import { part } from "./part.ts";\nexport const word = `${part}话`;\n',
  "part.ts": 'export const part = "白";\n',
};

const write = (file: string, text: string): void => writeFileSync(join(root, file), text);
function replace(file: string, found: string, by: string): void {
  const text = readFileSync(join(root, file), "utf8");
  if (!text.includes(found)) throw new Error(`${file} does not hold ${JSON.stringify(found)}`);
  write(file, text.replace(found, by));
}

function start(): void {
  for (const folder of ["data", "notebooks", ".kaozheng/cells"])
    rmSync(join(root, folder), { recursive: true, force: true });
  cpSync(ROOT, root, { recursive: true });
  rmSync(join(root, "notebooks"), { recursive: true });
  cpSync(join(ROOT, "notebooks"), join(root, "notebooks"), {
    recursive: true,
    filter: (path) => !path.endsWith(".md"),
  });
  for (const [file, text] of Object.entries(WRITTEN)) write(file, text);
}

/** What the run left: the words it drew by lot, and what is wrong. */
async function run(): Promise<{ lot: string; findings: readonly string[] }> {
  const { articles, findings } = await readArticles(openProject(root), openCache(root));
  const shown = articles[0]?.evaluated.cells.flat()[0];
  return {
    lot: shown?.kind === "printed" ? shown.printed.text : "",
    findings: findings.map(({ line, message }) => `${line} ${message}`),
  };
}

describe("cells run again", () => {
  test.each([
    // when                                         file                    found                    by                  again
    ["not when nothing changed", NOTEBOOK, "词", "词", false],
    ["not when the words around them change", NOTEBOOK, "词", "词\n\n又一段", false],
    ["not when a row changes that they did not read", "data/figures-2018.csv", "300万元", "400万元", false],
    ["not when another figure of the same table changes", "data/figures-2019.csv", "1.2万名", "1.3万名", false],
    [
      "not when a table changes that they did not read",
      "data/derived/libraries.csv",
      "Growth of book spending, 2018",
      "Growth of spending, 2018",
      false,
    ],
    ["when a figure changes that they read", "data/figures-2019.csv", "超800万元", "超900万元", true],
    ["when a row changes of a table they read", "data/branches.csv", "2009,86", "2009,87", true],
    ["when a row is added to it", "data/branches.csv", "河西馆", "新馆,2020,9,9\n河西馆", true],
    ["when their code changes", NOTEBOOK, "display(word);", "display(word + word);", true],
    [
      "when a cell before them changes",
      NOTEBOOK,
      "const spent",
      "const also = spent2(); function spent2() { return 1; }\nconst spent",
      true,
    ],
    ["when a module changes that they import", "word.ts", "话", "文", true],
    ["when one changes that it imports", "part.ts", "白", "黑", true],
  ])("%s", async (_, file, found, by, again) => {
    start();
    const before = await run();
    replace(file, found, by);
    const after = await run();
    expect([before.findings, after.findings]).toEqual([[], []]);
    expect(after.lot !== before.lot).toBe(again);
  });

  test("whenever any data change, where a package may have read them", async () => {
    start();
    replace(NOTEBOOK, "const spent", 'import { readFileSync } from "node:fs";\nconst spent');
    const before = await run();
    replace("data/figures-2018.csv", "300万元", "400万元");
    expect((await run()).lot).not.toBe(before.lot);
  });

  test("after they failed", async () => {
    start();
    replace("part.ts", "export", "throw new Error('坏了');\nexport");
    const failed = await run();
    expect([failed.findings, await run().then(({ findings }) => findings)]).toEqual([
      [expect.stringMatching(/^8 .*坏了/)],
      [expect.stringMatching(/^8 .*坏了/)],
    ]);
    replace("part.ts", "throw new Error('坏了');", "");
    expect((await run()).findings).toEqual([]);
  });
});

describe("a second run", () => {
  test("starts neither thread nor compiler where nothing changed", async () => {
    start();
    rmSync(join(root, ".kaozheng"), { recursive: true, force: true });
    await run();
    rmSync(join(root, CELL_FOLDER), { recursive: true });
    await run();
    // Both write the module that they look at first.
    expect(existsSync(join(root, CELL_FOLDER))).toBe(false);
  });

  test("tells again what the compiler found, at the lines it is at now", async () => {
    start();
    replace(NOTEBOOK, "display(word);", "const n: number = word;\ndisplay(word);");
    const [first] = (await run()).findings;
    expect(first).toMatch(/^15 .*not assignable/);
    expect((await run()).findings).toEqual([first]);
    replace(NOTEBOOK, "词", "词\n");
    expect((await run()).findings[0]).toMatch(/^16 /);
    replace("word.ts", "`${part}话`", "3");
    expect((await run()).findings[0]).toMatch(/^17 .*'number' is not assignable/);
  });
});
