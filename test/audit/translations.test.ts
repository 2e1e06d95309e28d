import { describe, expect, test } from "vitest";
import { builtProject, type TestProject } from "../command/project.ts";

const ZH = "notebooks/harbour.zh.md";
const EN = "notebooks/harbour.en.md";

async function found(project: TestProject): Promise<string[]> {
  const { out } = await project.run("audit", "--format", "json");
  const { findings } = JSON.parse(out) as {
    findings: { rule: string; severity: string; file: string; line: number; column: number; ids?: string[] }[];
  };
  return findings
    .filter(({ rule }) => rule === "article/translation-differs")
    .map((f) => `${f.severity} ${f.file}:${f.line}:${f.column} ${f.ids?.join(" ")}`);
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
