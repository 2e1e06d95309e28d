import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { commitAll, git } from "../command/git.ts";
import { auditedProject, build, fixture, preparedProject, runIn, type TestProject } from "../command/project.ts";

const ZH = "notebooks/harbour.zh.md";
const EN = "notebooks/harbour.en.md";
const F21 = "data/figures-h2021.csv";
const F22 = "data/figures-h2022.csv";
const SCRIPT = "scripts/derive/harbour.ts";
const SCHEMA = fileURLToPath(new URL("../../data/schema/corrections.json", import.meta.url));

/** Gives a project a register of corrections, which is empty. */
function keepCorrections(root: string): void {
  const { fields } = JSON.parse(readFileSync(SCHEMA, "utf8")) as { fields: { name: string }[] };
  const descriptor = join(root, "data/datapackage.json");
  const package_ = JSON.parse(readFileSync(descriptor, "utf8")) as { resources: object[] };
  const resource = { name: "corrections", path: "corrections.csv", type: "table", schema: "schema/corrections.json" };
  package_.resources.unshift({ ...resource, "kaozheng:role": "corrections" });
  cpSync(SCHEMA, join(root, "data/schema/corrections.json"));
  writeFileSync(descriptor, JSON.stringify(package_));
  writeFileSync(join(root, "data/corrections.csv"), `${fields.map(({ name }) => name).join()}\n`);
}

/** The small project, built, with a register of corrections, in git; what was published has been looked at once. */
const published = (): Promise<TestProject> =>
  preparedProject("published-minimal", "minimal", async (root) => {
    keepCorrections(root);
    writeFileSync(join(root, ".gitignore"), ".kaozheng/\n");
    await build(root);
    commitAll(root);
    await runIn(root, ["impact"]);
  });

interface Told {
  readonly summary: Record<string, number>;
  readonly figures: Numbers;
  readonly derived: Numbers;
  readonly charts: { name: string; language: string; isDrawn: boolean; values: { id: string }[] }[];
  readonly claims: Claims;
  readonly note: { zh: string; en: string };
  readonly correction: Record<string, unknown> | null;
}
type Numbers = { kind: string; id: string; formerly: string | null; fields: { field: string; after: string }[] }[];
type Claims = {
  file: string;
  target: string;
  before: { words: string; verdict: string } | null;
  after: { words: string; verdict: string } | null;
  stands: boolean;
  isLost: boolean;
}[];

async function told(project: TestProject, ...options: string[]): Promise<Told & { status: number }> {
  const { out, err, status } = await project.run("impact", "--format", "json", "--date", "2023-03-01", ...options);
  expect(err).toBe("");
  return { status, ...(JSON.parse(out) as Told) };
}

/** `fig:a → fig:b`, or the id and what became of it. */
const kinds = (numbers: Numbers): string[] =>
  numbers.map(({ kind, id, formerly }) => (formerly === null ? `${kind} ${id}` : `${formerly} → ${id}`));
const verdicts = (claims: Claims): string[] =>
  claims.map(
    ({ file, before, after, isLost }) =>
      `${file.slice(-5, -3)} ${before?.words ?? "–"} ${before?.verdict ?? "–"} → ${after?.words ?? "–"} ${after?.verdict ?? "–"}${isLost ? " LOST" : ""}`,
  );

describe("what a change of data touches", () => {
  test("nothing changed: nothing is touched", async () => {
    const project = await published();
    const { status, summary, note, correction } = await told(project);
    expect({ status, note, correction }).toEqual({ status: 0, note: { zh: "", en: "" }, correction: null });
    expect(Object.values(summary)).toEqual([0, 0, 0, 0, 0]);
    expect((await project.run("impact")).out).toBe("Since HEAD no number that is printed has changed.\n");
  });

  test("a figure reaches comparisons, charts and sentences before anyone has recorded or derived anew", async () => {
    const project = await published();
    project.replace(F21, "300万元", "400万元");
    const before = git(project.root, "status", "--porcelain");
    const { status, summary, figures, derived, charts, claims } = await told(project);
    expect(status).toBe(1);
    expect(kinds(figures)).toEqual(["changed fig:budget@h2021~001"]);
    expect(figures[0]?.fields).toContainEqual({ field: "printed", before: "300万元", after: "400万元" });
    expect(kinds(derived)).toEqual([
      "changed calc:budget/2021",
      "changed calc:budget-growth/2021-2022",
      "changed calc:cost-per-check/2021",
    ]);
    expect(charts.map(({ name, language, values }) => [name, language, values.map(({ id }) => id)])).toEqual([
      ["budget", "en", ["calc:budget/2021"]],
      ["budget", "zh", ["calc:budget/2021"]],
    ]);
    expect(verdicts(claims)).toEqual([
      "en 3 million yuan supported → 3 million yuan contradicted LOST",
      "en at least 49.7% supported → at least 49.7% mismatch LOST",
      "zh 300 万元 supported → 300 万元 contradicted LOST",
      "zh 至少增加 49.7% supported → 至少增加 49.7% mismatch LOST",
    ]);
    expect(summary).toEqual({ figures: 1, derived: 3, charts: 2, sentences: 4, lost: 4 });
    // Nothing of the person's was written, nor anything of theirs in git.
    expect(git(project.root, "status", "--porcelain")).toBe(before);
  });

  test("what is inserted prints itself anew, and was published wrong all the same", async () => {
    const project = await published();
    project.replace(F22, "超450万元", "超540万元");
    const { claims, note } = await told(project);
    const inserted = claims.filter(({ target }) => target === "calc:cost-per-check/2022");
    expect(verdicts(inserted)).toEqual([
      "en at least 360 yuan per check supported → at least 432 yuan per check supported",
      "zh 至少360元/次 supported → 至少432元/次 supported",
    ]);
    expect(inserted.map(({ stands }) => stands)).toEqual([false, false]);
    expect(note.en).toContain("“at least 360 yuan per check” should be “at least 432 yuan per check”");
  });

  test.each<[string, string, string, string, string[]]>([
    ["a note changes what is said of a figure, and no sentence", F21, "超9000次,,,A", "超9000次,约,about,A", []],
    [
      "a break changes what may be compared: its flag reaches the comparison",
      "data/breaks.csv",
      "",
      "budget,h2021,h2022,definition,unsound,甲,a\n",
      ["changed calc:budget-growth/2021-2022 flags"],
    ],
    [
      "a script that computes otherwise touches what it computes, though no figure changed",
      SCRIPT,
      "growth(budget[2021], budget[2022])",
      "growth(budget[2022], budget[2021])",
      ["changed calc:budget-growth/2021-2022 expression"],
    ],
  ])("%s", async (_, file, found, by, changed) => {
    const project = await published();
    if (found === "") writeFileSync(join(project.root, file), project.read(file) + by);
    else project.replace(file, found, by);
    const { status, figures, derived, claims } = await told(project);
    const flags = derived.flatMap(({ kind, id, fields }) =>
      fields.flatMap(({ field }) => (field === "flags" || field === "expression" ? [`${kind} ${id} ${field}`] : [])),
    );
    expect(flags).toEqual(changed);
    expect(kinds(figures)).toEqual(file === F21 ? ["changed fig:checks@h2021~001"] : []);
    const isLost = file === SCRIPT;
    expect({ status, lost: claims.filter((c) => c.isLost).length }).toEqual({
      status: isLost ? 1 : 0,
      lost: isLost ? 2 : 0,
    });
  });

  test("a shorter id that names another document's figure now is the same sentence on other data", async () => {
    const project = await published();
    writeFileSync(join(project.root, F21), `${project.read(F21)}checks,002,all,8800次,,,A,,,,,,,,,,,,\n`);
    const rank = (best: string): void => {
      const lines = project.read("data/sources.csv").trim().split("\n");
      const ranked = lines.map((line, i) => (i === 0 ? line : line.replace(/\d+$/, line.startsWith(best) ? "1" : "2")));
      writeFileSync(join(project.root, "data/sources.csv"), `${ranked.join("\n")}\n`);
    };
    rank("001");
    git(project.root, "commit", "-a", "-m", "a second reading");
    rank("002");
    const { status, figures, claims } = await told(project);
    expect({ status, figures }).toEqual({ status: 1, figures: [] });
    expect(claims.map(({ target }) => target)).toContain("fig:checks@h2021~002");
    expect(verdicts(claims)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^zh 超过 9000 次 supported → 超过 9000 次 .* LOST$/)]),
    );
  });

  test("a figure under another id is renamed, not gone and come", async () => {
    const project = await published();
    project.replace(F22, "checks,002", "checks,001");
    const { status, figures, claims, correction } = await told(project);
    expect(kinds(figures)).toEqual(["fig:checks@h2022~002 → fig:checks@h2022~001"]);
    expect({ status, claims }).toEqual({ status: 0, claims: [] });
    expect(correction).toMatchObject({ numbers: ["fig:checks@h2022~001"], places: expect.arrayContaining([F22]) });
    expect((await project.run("impact")).out).toContain("(renamed from fig:checks@h2022~002)");
  });

  test.each([
    ["and the articles with it: nothing is touched", [ZH, EN], []],
    [
      "and not the articles: their sentences stand on nothing",
      [],
      [
        "en at least 49.7% supported → at least 49.7% no-number LOST",
        "zh 至少增加 49.7% supported → 至少增加 49.7% no-number LOST",
      ],
    ],
  ])("a comparison is renamed, %s", async (_, mended, touched) => {
    const project = await published();
    for (const file of [SCRIPT, ...mended]) project.replace(file, "budget-growth/", "budget-rise/");
    const { derived, claims } = await told(project);
    expect(kinds(derived)).toEqual(["calc:budget-growth/2021-2022 → calc:budget-rise/2021-2022"]);
    expect(verdicts(claims)).toEqual(touched);
  });

  test("a row that went takes the sentences with it that stand on it", async () => {
    const project = await published();
    project.replace(SCRIPT, project.read(SCRIPT).match(/^ {2}\{ id: "budget-growth.*\n/m)?.[0] ?? "?", "");
    const { status, derived, claims, note } = await told(project);
    expect(kinds(derived)).toEqual(["removed calc:budget-growth/2021-2022"]);
    expect(verdicts(claims)).toEqual([
      "en at least 49.7% supported → at least 49.7% no-number LOST",
      "zh 至少增加 49.7% supported → 至少增加 49.7% no-number LOST",
    ]);
    expect(status).toBe(1);
    expect(note.zh).toContain("“至少增加 49.7%”这个数撤下");
  });

  test("an article that was mended is set beside what it said, and lost nothing", async () => {
    const project = await published();
    project.replace(F21, "300万元", "400万元");
    project.replace(EN, "3 million yuan", "4 million yuan");
    project.replace(EN, "rose by [at least 49.7%](calc:budget-growth/2021-2022)", "rose");
    project.replace(ZH, "300 万元", "400 万元");
    project.replace(ZH, "至少增加 49.7%", "至少增加 12.3%");
    const { status, claims, note } = await told(project);
    expect(status).toBe(0);
    expect(verdicts(claims)).toEqual([
      "en 3 million yuan supported → 4 million yuan supported",
      "en at least 49.7% supported → – –",
      "zh 300 万元 supported → 400 万元 supported",
      "zh 至少增加 49.7% supported → 至少增加 12.3% supported",
    ]);
    expect(note.zh).toContain("“至少增加 49.7%”应为“至少增加 12.3%”");
    expect((await project.run("impact")).out).toContain("published as supported, and no longer there");
  });

  test("a row that is new, and a number that was not printed before, correct nothing", async () => {
    const project = await published();
    project.replace(F22, "budget,002", "budget,001,port,超450万元,,,A,,,,,,,,,,,,\nbudget,002");
    project.replace(EN, "In 2022", "In 2022 ([over 4.5 million yuan](fig:budget@h2022~002))");
    const { status, figures, claims, correction } = await told(project);
    expect(kinds(figures)).toEqual(["added fig:budget@h2022~001#port"]);
    expect({ status, claims, correction }).toEqual({ status: 0, claims: [], correction: null });
  });

  test("a working tree that cannot be read says so, as it would elsewhere", async () => {
    const project = await published();
    project.replace(SCRIPT, "budget@h2021", "budget@h2012");
    const { status, err } = await project.run("impact");
    expect({ status, err }).toEqual({ status: 1, err: expect.stringContaining("Did you mean fig:budget@h2021") });
  });

  test("what fails in an article is told beside what the rest of it prints", async () => {
    const project = await published();
    project.replace(F21, "300万元", "400万元");
    project.replace(EN, "![Bar chart", "```ts\nthrow new Error('high water');\n```\n\n![Bar chart");
    const { status, out, err } = await project.run("impact");
    expect(err).toMatch(/^notebooks\/harbour\.en\.md:\d+:\d+ {2}error .*\n.*high water/);
    expect(status).toBe(1);
    expect(out).toContain("notebooks/harbour.en.md:7:98   3 million yuan   fig:budget@h2021~001");
    // What it would have inserted is missing, and not passed over.
    expect(out).toContain("| In 2022 the budget rose by at least 49.7%, and a check came to ….");
  });

  test("a revision that could not be built is wrong usage", async () => {
    const project = await published();
    project.replace(SCRIPT, "budget@h2021", "budget@h2012");
    git(project.root, "commit", "-a", "-m", "broken");
    project.replace(SCRIPT, "budget@h2012", "budget@h2021");
    const { status, err } = await project.run("impact");
    expect({ status, err }).toEqual({
      status: 2,
      err: expect.stringContaining("As it was at HEAD, the project cannot"),
    });
    expect((await project.run("impact", "--since", "HEAD~1")).status).toBe(0);
  });

  test("a project may lie below the root of its repository", async () => {
    const repository = mkdtempSync(join(tmpdir(), "kaozheng-repository-"));
    onTestFinished(() => rmSync(repository, { recursive: true, force: true }));
    const root = join(repository, "stories/harbour");
    mkdirSync(join(repository, "stories"));
    cpSync(fixture("minimal"), root, { recursive: true });
    writeFileSync(join(repository, ".gitignore"), ".kaozheng/\n");
    commitAll(repository);
    writeFileSync(join(root, F21), readFileSync(join(root, F21), "utf8").replace("300万元", "310万元"));
    const { out } = await runIn(root, ["impact"]);
    expect(out).toContain("Since HEAD: 1 figure, 3 derived figures, 2 charts and 4 sentences are touched");
  });

  test("words are underlined where they stand, as text, and bold in Markdown", async () => {
    const project = await published();
    project.replace(F21, "300万元", "400万元");
    const text = (await project.run("impact")).out;
    expect(text).toMatch(/\n {4}\| 2021 年，港口抽查货柜超过 9000 次，经费300 万元。\n {4}\| {40}\^{8}\n/);
    const markdown = (await project.run("impact", "--format", "markdown", "--date", "2023-03-01")).out;
    expect(markdown).toContain("| 2021 年，港口抽查货柜超过 9000 次，经费**300 万元**。 |");
    expect(markdown).toContain("## Correction note\n\n**更正（2023 年 3 月 1 日）**");
  });
});

const REASONS = ["--reason-zh", "录入有误。", "--reason-en", "It was misread."];

describe("the correction that a change asks for", () => {
  const NOTE = `**更正（2023 年 3 月 1 日）**

《港口查了多少货柜》（2023 年 2 月 1 日发表）：

- “300 万元”应为“400万元”。原句：2021 年，港口抽查货柜超过 9000 次，经费300 万元。
- “至少增加 49.7%”应为“至少12.3%”。原句：2022 年经费至少增加 49.7%，每次抽查合至少360元/次。

图表：

- 《检查经费》已按改正后的数重画：经费，2021：“300万元”应为“400万元”。

数据表：

- 检查经费〔二一年〕：“300万元”应为“400万元”。

原因：录入有误。

---

**Correction (March 1, 2023)**

“How many containers the harbour checked” (published February 1, 2023):

- “3 million yuan” should be “4 million yuan”. The sentence was: In 2021 the harbour checked containers more than 9,000 times on a budget of 3 million yuan.
- “at least 49.7%” should be “at least 12.3%”. The sentence was: In 2022 the budget rose by at least 49.7%, and a check came to at least 360 yuan per check.

The charts:

- “Budget for checks” has been drawn again: Budget, 2021: “3 million yuan” should be “4 million yuan”.

In the tables:

- budget for checks [h2021]: “3 million yuan” should be “4 million yuan”.

Why: It was misread.
`;

  test("is drafted in both languages: what was published where, what is right, and why", async () => {
    const project = await published();
    project.replace(F21, "300万元", "400万元");
    const { out } = await project.run("impact", "--note", "--date", "2023-03-01", ...REASONS);
    expect(out).toBe(NOTE);
    const without = await project.run("impact", "--note", "--date", "2023-03-01");
    expect(without.out).toBe(
      NOTE.replace("录入有误。", "（请写明错在哪里、为什么）").replace(
        "It was misread.",
        "(say how it came to be wrong)",
      ),
    );
  });

  test("is recorded once, passes the audit, and stands on pages and in exports", async () => {
    const project = await published();
    project.replace(F21, "300万元", "400万元");
    const arguments_ = ["impact", "--record", "--date", "2023-03-01", ...REASONS];
    const { out, status } = await project.run(...arguments_);
    expect({ status, out }).toEqual({
      status: 1,
      out: expect.stringContaining("corrections.csv: 2023-03-01-budget\n"),
    });
    expect(project.read("data/corrections.csv").split("\n").slice(1)).toEqual([
      [
        "2023-03-01-budget,2023-02-01,2023-03-01",
        `${EN} ${ZH} charts/budget.vl.json ${F21} data/derived/harbour.csv`,
        "fig:budget@h2021~001 calc:budget-growth/2021-2022",
        "检查经费〔二一年〕：“300 万元”；经费增长：“至少增加 49.7%”。",
        "budget for checks [h2021]: “3 million yuan”; Growth of the budget: “at least 49.7%”.",
        "检查经费〔二一年〕：“400万元”；经费增长：“至少12.3%”。",
        "budget for checks [h2021]: “4 million yuan”; Growth of the budget: “at least 12.3%”.",
        "录入有误。,It was misread.",
      ].join(),
      "",
    ]);
    const again = await project.run(...arguments_);
    expect({ status: again.status, err: again.err }).toEqual({
      status: 2,
      err: expect.stringContaining("has this correction already, as 2023-03-01-budget"),
    });
    await project.run("record");
    await project.run("derive");
    await project.run("export", "harbour.zh", "--to", "html,md,wechat", "--out", "out");
    expect(project.read("out/harbour.zh.html")).toContain('<aside class="corrections"');
    expect(project.read("out/harbour.zh.md")).toContain("> **应为**：检查经费〔二一年〕：“400万元”");
    expect(project.read("out/harbour.zh.wechat.html")).toContain(
      "<strong>应为</strong>：检查经费〔二一年〕：“400万元”",
    );
    const { out: found } = await project.run("audit", "--format", "json");
    expect(found).not.toContain("corrections.csv");
  });

  test("a number that is changed again before it was published is not recorded beside the first", async () => {
    const project = await published();
    project.replace(F21, "300万元", "400万元");
    await project.run("impact", "--record", "--date", "2023-03-01", ...REASONS);
    const recorded = project.read("data/corrections.csv");
    project.replace(F21, "400万元", "450万元");
    const again = await project.run("impact", "--record", "--date", "2023-03-01", ...REASONS);
    expect({ status: again.status, err: again.err }).toEqual({
      status: 2,
      err: expect.stringContaining("2023-03-01-budget, on line 2, corrects fig:budget@h2021~001 already"),
    });
    expect(project.read("data/corrections.csv")).toBe(recorded);
    commitAll(project.root);
    project.replace(F21, "450万元", "460万元");
    expect((await project.run("impact", "--record", "--date", "2023-03-02", ...REASONS)).out).toContain(
      "2023-03-02-budget",
    );
  });

  test("where nothing changed there is no note, and it says so", async () => {
    const project = await published();
    expect(await project.run("impact", "--note")).toMatchObject({
      status: 0,
      out: "Since HEAD no number that is printed has changed.\n",
    });
  });

  test.each([
    ["without reasons", [], "--reason-zh and --reason-en"],
    ["with one reason", REASONS.slice(0, 2), "--reason-zh and --reason-en"],
    ["of no day", [...REASONS, "--date", "2023-3-1"], "--date takes a day as 2023-01-11"],
    ["where nothing changed", REASONS, "there is nothing to record"],
  ])("%s it is not recorded", async (_, options, message) => {
    const project = await published();
    const before = project.read("data/corrections.csv");
    const { status, err } = await project.run("impact", "--record", ...options);
    expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining(message) });
    expect(project.read("data/corrections.csv")).toBe(before);
  });

  test("a project that keeps no register is told how to keep one", async () => {
    const project = await auditedProject("minimal");
    commitAll(project.root);
    project.replace(F21, "300万元", "400万元");
    const { status, err } = await project.run("impact", "--record", ...REASONS);
    expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining('"kaozheng:role": "corrections"') });
  });
});
