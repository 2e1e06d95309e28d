import { describe, expect, test } from "vitest";
import { builtProject, type TestProject } from "../command/project.ts";

const ZH = "notebooks/harbour.zh.md";
const EN = "notebooks/harbour.en.md";

async function found(project: TestProject, wanted = "article/translation-differs"): Promise<string[]> {
  const { out } = await project.run("audit", "--format", "json");
  const { findings } = JSON.parse(out) as {
    findings: {
      rule: string;
      severity: string;
      file: string;
      line: number;
      column: number;
      ids?: string[];
      actual?: string;
    }[];
  };
  return findings
    .filter(({ rule }) => rule === wanted)
    .map((f) => `${f.severity} ${f.file}:${f.line}:${f.column} ${f.ids?.join(" ") ?? f.actual}`);
}

describe("two languages of one article", () => {
  test.each<[what: string, change: (p: TestProject) => void, expected: string[]]>([
    ["say the same", () => undefined, []],
    [
      "say it oftener, by a shorter id or a longer one",
      (p) => p.replace(EN, "![Bar", "Again: [more than 9,000 times](fig:checks@h2021~001).\n\n![Bar"),
      [],
    ],
    [
      "say another number each: told in each, where it is said",
      (p) => p.replace(EN, "fig:checks@h2021)", "fig:checks@h2022)"),
      [`warning ${EN}:7:40 fig:checks@h2022~002`, `warning ${ZH}:7:14 fig:checks@h2021~001`],
    ],
    [
      "insert what the other binds",
      (p) => p.replace(EN, "[at least 49.7%](calc:budget-growth/2021-2022)", '${derived("budget-growth/2021-2022")}'),
      [],
    ],
    [
      "insert what the other does not",
      (p) => p.replace(EN, '${derived("cost-per-check/2022")}', "more"),
      [expect.stringMatching(/^warning notebooks\/harbour\.zh\.md:7:\d+ calc:cost-per-check\/2022$/)],
    ],
    [
      "are not set against an article of its own",
      (p) => p.replace(EN, "language: en", "language: en\nslug: other\ntranslation: none"),
      [],
    ],
  ])("%s", async (_, change, expected) => {
    const project = await builtProject("minimal");
    change(project);
    expect(await found(project)).toEqual(expected);
  });

  test("an id that names nothing is told once, as such", async () => {
    const project = await builtProject("minimal");
    project.replace(EN, "${derived(", "${derivedd(");
    expect(await found(project)).toEqual([]);
  });
});

/** What is found in both languages, by its severity and its line in each. */
const both = (id: string) => [
  expect.stringMatching(new RegExp(`^warning ${EN}:7:\\d+ ${id}`)),
  expect.stringMatching(new RegExp(`^warning ${ZH}:7:\\d+ ${id}`)),
];

describe("what two languages say of one number", () => {
  test.each<[what: string, file: string, by: readonly (readonly [string, string])[], expected: unknown[]]>([
    ["is one in other words: over and odd", EN, [["more than 9,000 times", "9,000-odd times"]], []],
    ["is one in other digits", ZH, [["300 万元", "3 百万元"]], []],
    ["is one where a unit is left out", EN, [["3 million yuan", "3 million"]], []],
    [
      "is one where a bound goes after its first mention",
      ZH,
      [["![柱", "又说一遍：[9000 次](fig:checks@h2021)。\n\n![柱"]],
      [],
    ],
    [
      "is one as a level in multiples and as a change in percent",
      ZH,
      [["[至少增加 49.7%]", "[增至至少 1.497 倍]"]],
      [],
    ],
    [
      "differs by a level for a change",
      ZH,
      [["[至少增加 49.7%]", "[增至至少 49.7%]"]],
      both("calc:budget-growth/2021-2022"),
    ],
    ["differs by a bound set lower", EN, [["more than 9,000", "more than 8,500"]], both("fig:checks@h2021~001")],
    ["is not set side by side where one of them is wrong", EN, [["[3 million yuan]", "[4 million yuan]"]], []],
  ])("%s", async (_, file, edits, expected) => {
    const project = await builtProject("minimal");
    for (const [words, by] of edits) project.replace(file, words, by);
    expect(await found(project, "article/translation-reading")).toEqual(expected);
  });

  test("differs by 约 in one alone", async () => {
    const project = await builtProject("minimal");
    project.replace(ZH, "![柱", "次年[约 1.2 万次](fig:checks@h2022)。\n\n![柱");
    project.replace(EN, "![Bar", "It was [12,000 times](fig:checks@h2022) in the next.\n\n![Bar");
    const id = "fig:checks@h2022~002";
    expect(await found(project, "article/translation-reading")).toEqual([
      `warning ${EN}:9:9 ${id}`,
      `warning ${ZH}:9:4 ${id}`,
    ]);
  });
});

describe("the sections, charts and words of two languages", () => {
  const CHART = "![Bar chart: the budget of both years](../charts/svg/budget.en.svg)";
  test.each<[what: string, change: (p: TestProject) => void, rule: string, expected: string[]]>([
    ["are the same", () => undefined, "structure", []],
    [
      "part where one lacks a chart",
      (p) => p.replace(EN, CHART, ""),
      "structure",
      [`warning ${ZH}:9:1 the chart budget`],
    ],
    [
      "part once, where the first section is another",
      (p) => p.replace(EN, CHART, `## The budget\n\n${CHART}\n\n## The rest`),
      "structure",
      [`warning ${EN}:9:1 the section “The budget”`, `warning ${ZH}:9:1 the chart budget`],
    ],
    [
      "claim in words what the other does not, which is a note",
      (p) => p.replace(ZH, "![柱", "经费 2021 年最低，[300 万元][经费]。\n\n![柱"),
      "words",
      [`note ${ZH}:9:10 最低`],
    ],
    [
      "claim it in both",
      (p) => {
        p.replace(ZH, "![柱", "经费 2021 年最低，[300 万元][经费]。\n\n![柱");
        p.replace(EN, "![Bar", "In 2021 the budget was the lowest, [3 million yuan][budget].\n\n![Bar");
      },
      "words",
      [],
    ],
    [
      "claim in both, and not the same",
      (p) => {
        p.replace(ZH, "![柱", "经费 2021 年最低，[300 万元][经费]。\n\n![柱");
        p.replace(EN, "![Bar", "In 2021 the budget was the highest, [3 million yuan][budget].\n\n![Bar");
      },
      "words",
      [`note ${EN}:9:28 highest`, `note ${ZH}:9:10 最低`],
    ],
  ])("%s", async (_, change, rule, expected) => {
    const project = await builtProject("minimal");
    change(project);
    expect(await found(project, `article/translation-${rule}`)).toEqual(expected);
  });
});
