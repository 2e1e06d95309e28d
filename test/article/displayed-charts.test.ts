import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { evaluateArticle } from "../../scripts/kaozheng/article/evaluate.ts";
import type { Display, DisplayedChart } from "../../scripts/kaozheng/article/evaluated.ts";
import { parseArticle } from "../../scripts/kaozheng/article/parse.ts";
import { type Finding, ProjectError } from "../../scripts/kaozheng/finding/finding.ts";
import { renderPage } from "../../scripts/kaozheng/page/article/article-page.ts";
import { auditedProject } from "../command/project.ts";
import { contextOf, ROOT } from "./libraries.ts";

// A copy, since evaluating writes beside the data.
let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "kaozheng-"));
  cpSync(join(ROOT, "data"), join(root, "data"), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

const articleOf = (code: string, language = "zh") =>
  parseArticle(`---\ntitle: t\n---\n\n\`\`\`ts\n${code}\n\`\`\`\n`, `notebooks/a.${language}.md`);
const evaluate = async (code: string, language = "zh") =>
  (await evaluateArticle(articleOf(code, language), root)).evaluated;

async function chartOf(code: string, language = "zh"): Promise<DisplayedChart> {
  const [display] = (await evaluate(code, language)).cells[0] as readonly Display[];
  if (display?.kind !== "chart") throw new Error("no chart was displayed");
  return display;
}

async function findings(code: string): Promise<readonly Finding[]> {
  try {
    await evaluate(code);
  } catch (error) {
    if (error instanceof ProjectError) return error.findings;
    throw error;
  }
  return [];
}

const spec = (members: string): string => `display({
  data: { url: "../data/derived/libraries.csv" },
  mark: "bar",
  ${members}
  usermeta: { kaozheng: { headline: "各项" } },
});`;
const ENCODING = `encoding: { x: { field: "value", type: "quantitative" }, y: { field: "id", type: "nominal" } },`;
const plot = (marks: string, meta = ""): string => `display({
  meta: { resource: "branches", headline: "各馆的座位"${meta} },
  chart: ({ Plot, rows: drawn }) => Plot.plot({ marks: [${marks}] }),
});`;

describe("a displayed chart", () => {
  test("is framed, drawn wide and narrow, and named after the article", async () => {
    const { wide, narrow } = await chartOf(spec(ENCODING));
    expect([wide.width, narrow.width, wide.title]).toEqual([720, 360, "各项"]);
    expect(wide.svg).toMatch(/^<svg[^>]* id="a-1-zh/);
    expect(narrow.svg).toMatch(/^<svg[^>]* id="a-1-zh-narrow/);
    expect(wide.svg.includes("@media (prefers-color-scheme:dark)")).toBe(true);
    expect(wide.ids).toContain("calc:spend-growth/2018-2019");
    expect(wide.describedBy).toBe("data");
  });

  test("draws rows that a cell chose, and knows what is behind them", async () => {
    const { wide } = await chartOf(
      `const chosen = rows("libraries").filter((row) => row.series === "spend-growth");\n${spec(ENCODING).replace(
        /\{ url: .*? \}/,
        "{ values: chosen }",
      )}`,
    );
    expect(wide.ids).toEqual(["calc:spend-growth/2018-2019"]);
    expect(wide.texts.find(({ role }) => role === "source")?.text).toMatch(/河湾晚报/);
  });

  test("in Plot draws the rows that it is given, or those that a cell chose", async () => {
    for (const given of ["drawn", 'rows("branches").slice(0, 3)'])
      expect((await chartOf(plot(`Plot.barX(${given}, { x: "seats", y: "name" })`))).wide.svg).toContain("河东馆");
  });

  test("may come from a module of the project, as charts/ has them", async () => {
    const module = 'export const meta = { resource: "branches", headline: "座位" };\n';
    writeFileSync(
      join(root, "seats.ts"),
      `${module}export const chart = ({ Plot, rows }) => Plot.plot({ marks: [Plot.dot(rows, { x: "seats" })] });\n`,
    );
    const { wide } = await chartOf('import * as seats from "../seats.ts";\ndisplay(seats);');
    expect(wide.title).toBe("座位");
  });

  test("is worded in the article's language", async () => {
    const english = spec(ENCODING).replace("各项", "All of them");
    const { wide } = await chartOf(english, "en");
    expect([wide.language, wide.title]).toEqual(["en", "All of them"]);
  });

  test("stands in the page at the cell's place, its words as words", async () => {
    const article = articleOf(plot('Plot.barX(drawn, { x: "seats", y: "name" })', ', alt: "<b>座位</b>"'));
    const { evaluated } = await evaluateArticle(article, root);
    const html = renderPage(article, contextOf("zh", evaluated));
    expect(html.match(/<figure class="chart">/g)).toHaveLength(1);
    const holds = (text: string) => html.includes(text);
    expect(['<div class="narrow">', "&lt;script&gt;alert("].map(holds)).toEqual([true, true]);
    expect(["<script>alert(", "<b>座位"].map(holds)).toEqual([false, false]);
  });
});

describe("what is wrong with a displayed chart is told at the notebook's line", () => {
  test.each([
    // what                     code                                                                        rule                       place    pointer                   message
    ["a misspelt member", spec(`encodng: { x: { field: "value" } },`), "chart/property", "9:3", "/encodng", /encoding/],
    [
      "a misspelt field",
      spec('encoding: {\n    x: { field: "valeu", type: "quantitative" },\n  },'),
      "chart/unknown-field",
      "10:10",
      "/encoding/x/field",
      /Did you mean value/,
    ],
    [
      "a misspelt mark, in a variable",
      `const bars = {\n  data: { url: "../data/derived/libraries.csv" },\n  mark: "bra",\n};\ndisplay(bars);`,
      "chart/spec",
      "8:3",
      "/mark",
      /bra/,
    ],
    [
      "an unknown table",
      spec(ENCODING).replace("libraries.csv", "library.csv"),
      "chart/unknown-resource",
      "7:11",
      "/data/url",
      /Did you mean/,
    ],
    [
      "values without lineage",
      spec(ENCODING).replace(/\{ url: .*? \}/, "{ values: [{ value: 3 }] }"),
      "chart/inline-data",
      "7:3",
      "/data",
      /no lineage/,
    ],
    [
      "copies of rows",
      spec(ENCODING).replace(/\{ url: .*? \}/, '{ values: rows("libraries").map((row) => ({ ...row, value: 3 })) }'),
      "chart/inline-data",
      "7:3",
      "/data",
      /no lineage/,
    ],
    [
      "Plot without a resource",
      plot('Plot.barX(drawn, { x: "seats" })').replace('resource: "branches", ', ""),
      "chart/module",
      "6:1",
      undefined,
      /names no resource/,
    ],
    [
      "Plot that draws other rows",
      plot("Plot.dot([{ seats: 3 }], { x: 'seats' })"),
      "chart/no-lineage",
      "6:1",
      undefined,
      /branches/,
    ],
    [
      "Plot code that throws",
      plot("Plot.dot(drawn, { x: nope })"),
      "article/cell-failed",
      "8:78",
      undefined,
      /nope is not defined/,
    ],
    [
      "an unknown table of rows",
      'display(rows("branchs" as never));',
      "data/unknown-table",
      "6:9",
      undefined,
      /Did you mean branches/,
    ],
  ])("%s", async (_, code, rule, place, pointer, message) => {
    const found = (await findings(code)).find((f) => f.rule === rule);
    expect(found).toMatchObject({ rule, file: "notebooks/a.zh.md", message: expect.stringMatching(message) });
    expect([`${found?.line}:${found?.column}`, found?.pointer]).toEqual([place, pointer]);
  });
});

describe("rows of a table", () => {
  test("are typed values, frozen, and the same objects every time", async () => {
    const { insertions } = await evaluate(
      'const [first] = rows("branches");\ndisplay(JSON.stringify([first, Object.isFrozen(first), first === rows("branches")[0]]));',
    ).then(({ cells }) => ({ insertions: cells[0] }));
    expect(insertions).toMatchObject([
      { printed: { text: '[{"name":"河东馆","opened":"2001","seats":120,"value":120},true,true]' } },
    ]);
  });

  test("are displayed as their file has them; the numbers of figures open their lineage", async () => {
    const { cells } = await evaluate(
      'display(rows("figures-2019").slice(0, 1));\ndisplay(rows("branches").slice(0, 1));',
    );
    const [figures, branches] = cells[0] as readonly Extract<Display, { kind: "table" }>[];
    const at = (column: string) => figures?.rows[0]?.[figures.columns.indexOf(column)];
    expect(at("printed")).toEqual({ text: "超800万元", expression: "fig:spend@2019~102" });
    expect(at("lower")).toEqual({ text: "8000000", expression: "fig:spend@2019~102" });
    expect(at("source")).toEqual({ text: "102", expression: null });
    expect(branches?.rows[0]?.map(({ text }) => text)).toEqual(["河东馆", "2001", "120", "120"]);
  });
});

describe("the build of the test project", () => {
  test("puts charts and their numbers into the page, and finds them sound", async () => {
    const { run, read } = await auditedProject("article");
    const { findings } = JSON.parse((await run("build", "--json")).out) as { findings: readonly Finding[] };
    expect(findings.filter(({ file }) => file.startsWith("notebooks/growth"))).toEqual([]);
    const [zh = "", en = ""] = ["zh", "en"].map((language) => read(`dist/growth.${language}.html`));
    const count = (html: string) => html.match(/<figure class="chart">/g)?.length;
    expect([count(zh), count(en)]).toEqual([2, 1]);
    expect([zh.includes("图中 2 个数字"), en.includes("Where the 2 numbers on this chart come from")]).toEqual([
      true,
      true,
    ]);
    expect(new Set(zh.match(/ id="[^"]*"/g)).size).toBe(zh.match(/ id="[^"]*"/g)?.length);
  });

  test.each([
    // what is found                          words                        by                              rule                    line
    ["a number in a headline", "只是下限", "超过 500%", "chart/unbound-number", 17],
    ["a headline that its binding denies", "只是下限", "[300%](calc:spend-growth/2018-2019)", "claim/mismatch", 17],
    [
      "bars that do not begin at zero",
      'type: "quantitative" }',
      'type: "quantitative", scale: { zero: false } }',
      "chart/cut-bars",
      14,
    ],
    ["a chart without words for it", ', alt: "条形图。河东馆的座位最多，有 120 个。"', "", "chart/no-alt", 24],
    ["a unit that is missing", ', unit: "个"', "", "chart/no-unit", 24],
  ])("finds %s at its line of the notebook", async (_, found, by, rule, line) => {
    const { run, replace } = await auditedProject("article");
    replace("notebooks/growth.zh.md", found, by);
    const { findings } = JSON.parse((await run("audit", "--format", "json")).out) as { findings: readonly Finding[] };
    expect(findings.filter((f) => f.file === "notebooks/growth.zh.md")).toMatchObject([{ rule, line }]);
  });

  test("stops where a cell fails, and leaves the site as it was", async () => {
    const { run, read, replace } = await auditedProject("article");
    await run("build");
    replace("notebooks/growth.zh.md", "display({\n  meta", 'throw new Error("坏了");\ndisplay({\n  meta');
    replace("notebooks/growth.en.md", "This one", "That one");
    const { status, err } = await run("build");
    expect([status, err.split("\n").slice(0, 2)]).toEqual([
      1,
      ["notebooks/growth.zh.md:24:7  error  article/cell-failed", "  The cell stopped: 坏了"],
    ]);
    expect(err).toContain("\n  at notebooks/growth.zh.md:24:7\n");
    expect(read("dist/growth.en.html")).toContain("This one");
  });
});
