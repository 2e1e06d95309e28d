import { describe, expect, test } from "vitest";
import { builtProject, type TestProject } from "../command/project.ts";

const ZH = "notebooks/harbour.zh.md";
const EN = "notebooks/harbour.en.md";

async function found(project: TestProject, rule: string): Promise<string[]> {
  const { out } = await project.run("audit", "--format", "json");
  const { findings } = JSON.parse(out) as {
    findings: { rule: string; severity: string; file: string; line: number; expected?: string; ids?: string[] }[];
  };
  return findings
    .filter((f) => f.rule === rule)
    .map((f) => `${f.severity} ${f.file}:${f.line} ${f.expected ?? ""}`.trim());
}

/** The budgets of the harbour's two years, as they compare with a caveat alone. */
async function withBreak(kind: string, verdict = "caveat"): Promise<TestProject> {
  const project = await builtProject("minimal");
  project.replace("data/breaks.csv", "reason_en\n", `reason_en\nbudget,h2021,h2022,${kind},${verdict},说明,A reason\n`);
  await project.run("derive");
  return project;
}

/** A sentence in a paragraph, two below the number, and at the foot. */
const beside = (words: string) => (p: TestProject, file: string) =>
  p.replace(
    file,
    file === ZH ? "每次抽查合" : "and a check came to",
    `${words}${file === ZH ? "每次抽查合" : "and a check came to"}`,
  );
const below = (words: string) => (p: TestProject, file: string) => p.replace(file, "\n![", `\n${words}\n\n![`);
const farther = (words: string) => (p: TestProject, file: string) =>
  p.replace(file, "\n[", `\nA paragraph.\n\nAnother.\n\n## 别处\n\n${words}\n\n[`);
const atFoot = (words: string) => (p: TestProject, file: string) =>
  p.replace(file, "\n[", `\nA paragraph.\n\nAnother.\n\n---\n\n${words}\n\n[`);

describe("a comparison that does not simply compare", () => {
  test.each<[what: string, kind: string, tell: (p: TestProject, file: string) => void, missing: boolean]>([
    ["is told of nowhere", "definition", () => undefined, true],
    ["is told of in its paragraph", "definition", beside("两年口径不同 (another count)，"), false],
    ["is told of in the paragraph below", "object", below("两年数的不是同一种钱。What is counted differs."), false],
    ["is told of in another section alone", "definition", farther("两年口径不同。What is counted differs."), true],
    ["is told of in the notes at the foot", "definition", atFoot("两年口径不同。What is counted differs."), false],
    [
      "is told of in the words for another reason",
      "period-length",
      below("两年口径不同。What is counted differs."),
      true,
    ],
    ["is told to be of two spans", "period-length", below("前一年只有七个月。The first covers seven months."), false],
    ["says of its bounds that they are such", "bounds", () => undefined, false],
  ])("%s", async (_, kind, tell, missing) => {
    const project = await withBreak(kind);
    for (const file of [ZH, EN]) tell(project, file);
    const expected = [`warning ${EN}:7 A reason`, `warning ${ZH}:7 说明`];
    expect(await found(project, "article/missing-caveat")).toEqual(missing ? expected : []);
  });

  test("is told of on the chart of the section", async () => {
    const project = await withBreak("definition");
    project.replace(
      "charts/budget.vl.json",
      '"headline"',
      '"notes": [{ "zh": "两年口径不同", "en": "The two years are counted differently" }], "headline"',
    );
    expect(await found(project, "article/missing-caveat")).toEqual([]);
  });

  test("is an error where an article computes it across an unsound break", async () => {
    const project = await builtProject("minimal");
    project.replace(
      "data/breaks.csv",
      "reason_en\n",
      "reason_en\nchecks,h2021,h2022,object,unsound,说明,Not the same checks\n",
    );
    project.replace(EN, "![Bar", 'Checks rose by ${growth(figure("checks@h2021"), figure("checks@h2022"))}.\n\n![Bar');
    expect(await found(project, "derive/across-break")).toEqual([expect.stringContaining(`error ${EN}:9`)]);
  });
});
