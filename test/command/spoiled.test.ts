import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { builtProject, copyProject, type TestProject } from "./project.ts";

const REGISTER = new URL("../../scripts/kaozheng/register.mjs", import.meta.url).href;

type Spoil = (project: TestProject) => void;
type Case = [what: string, spoil: Spoil, place: string, message: string];

/** What a person changes by mistake, and where and how the audit says so. */
const AUDITED: Case[] = [
  [
    "a digit changed in the article",
    (p) => p.replace("notebooks/harbour.zh.md", "超过 9000 次", "超过 9800 次"),
    "notebooks/harbour.zh.md:7:",
    "“超过 9800 次” is not what fig:checks@h2021 says (printed as “超9000次” by source 001).",
  ],
  [
    "a digit changed in a recorded figure",
    (p) => p.replace("data/figures-h2021.csv", ",3000000,", ",8000000,"),
    "data/figures-h2021.csv:3",
    'budget@h2021~001 records value as "8000000", but "300万元" gives "3000000".',
  ],
  [
    "a digit changed in a printed token",
    (p) => p.replace("data/figures-h2022.csv", "超450万元", "超540万元"),
    "data/figures-h2022.csv:3",
    'but "超540万元" gives "5400000"',
  ],
  [
    "a digit changed in a derived file",
    (p) => p.replace("data/derived/harbour.csv", "49.7504159734", "94.7504159734"),
    "data/derived/harbour.csv:4",
    'budget-growth/2021-2022 has lower "94.7504159734"; computed again it is "49.7504159734".',
  ],
  [
    "a digit changed in a chart",
    (p) => p.replace("charts/svg/budget.zh.svg", "超450万", "超540万"),
    "charts/svg/budget.zh.svg",
    "charts/svg/budget.zh.svg is not what budget draws now",
  ],
  [
    "a bound lost in the article",
    (p) => p.replace("notebooks/harbour.en.md", "more than 9,000 times", "9,000 times"),
    "notebooks/harbour.en.md:7:",
    "“9,000 times” drops the bound",
  ],
  [
    "a bound added in the article",
    (p) => p.replace("notebooks/harbour.en.md", "[3 million yuan]", "[over 3 million yuan]"),
    "notebooks/harbour.en.md:7:",
    "“over 3 million yuan” adds a bound that fig:budget@h2021 (printed as “300万元” by source 001) has not.",
  ],
  [
    "the other year's figure",
    (p) => p.replace("notebooks/harbour.zh.md", "fig:checks@h2021", "fig:checks@h2022"),
    "notebooks/harbour.zh.md:7:",
    "The sentence speaks of 2021, but fig:checks@h2022 covers 2022.",
  ],
  [
    "a number bound to nothing",
    (p) => p.replace("notebooks/harbour.zh.md", "[超过 9000 次](fig:checks@h2021)", "超过 9000 次"),
    "notebooks/harbour.zh.md:7:",
    "“超过 9000 次” is bound to nothing.",
  ],
  [
    "a misspelt id",
    (p) => p.replace("notebooks/harbour.zh.md", "fig:checks@h2021", "fig:chekcs@h2021"),
    "notebooks/harbour.zh.md:7:",
    'No figure or derived figure is called "fig:chekcs@h2021". Did you mean fig:checks@h2021',
  ],
  [
    "a number in a chart's headline that nothing stands behind",
    (p) => p.replace("charts/budget.vl.json", '"zh": "检查经费"', '"zh": "检查经费增到 900 万元"'),
    "charts/budget.vl.json:10:",
    "“900 万元” in the headline is bound to nothing, and the chart draws no such number.",
  ],
  [
    "bars that do not begin at zero",
    (p) =>
      p.replace("charts/budget.vl.json", '"field": "value",', '"field": "value", "scale": { "domainMin": 2000000 },'),
    "charts/budget.vl.json:8:",
    "The lengths of the bars are in no proportion to their values: the y axis begins at 2000000.",
  ],
  [
    "a picture of a chart that is not there",
    (p) => p.replace("notebooks/harbour.zh.md", "budget.zh.svg", "bugdet.zh.svg"),
    "notebooks/harbour.zh.md:9:",
    "The article embeds the chart “bugdet”, which is not in charts/. Did you mean budget?",
  ],
  [
    "a broken link",
    (p) => p.replace("notebooks/harbour.zh.md", "2021 年，港口", "2021 年，[港口](port.md)"),
    "notebooks/harbour.zh.md:7:",
    "The link leads to port.md, which is not there.",
  ],
  [
    "a misspelt indicator",
    (p) => p.replace("data/figures-h2021.csv", "\nchecks,", "\nchekcs,"),
    "data/figures-h2021.csv:2:1",
    '"chekcs" in column indicator is not in data/indicators.csv. Did you mean checks?',
  ],
  [
    "a ragged row",
    (p) => p.replace("data/sources.csv", ",zh,", ","),
    "data/sources.csv:2",
    "The row has 13 cells where the header has 14.",
  ],
  [
    "a missing table",
    (p) => p.remove("data/units.csv"),
    "data/units.csv",
    "There is no file data/units.csv, which data/datapackage.json lists as a resource.",
  ],
  [
    "a chart with values of its own",
    (p) =>
      p.replace(
        "charts/budget.vl.json",
        '{ "url": "../data/derived/harbour.csv" }',
        '{ "values": [{ "at": "2021", "value": 3 }] }',
      ),
    "charts/budget.vl.json:3:",
    "The spec holds its own data",
  ],
  [
    "a label that sticks out of the picture",
    (p) =>
      p.replace(
        "charts/budget.vl.json",
        '"mark": "bar"',
        '"mark": { "type": "text", "text": "抽查货柜的经费", "dx": 900 }',
      ),
    "charts/budget.vl.json",
    "sticks out of the picture by",
  ],
  [
    "a field the table lacks",
    (p) => p.replace("charts/budget.vl.json", '"field": "value"', '"field": "vlaue"'),
    "charts/budget.vl.json:8:",
    'data/derived/harbour.csv has no field "vlaue". Did you mean value?',
  ],
  [
    "a misspelt property of a spec",
    (p) => p.replace("charts/budget.vl.json", '"encoding"', '"encodign"'),
    "charts/budget.vl.json:",
    '"encodign" is no property of the spec. Did you mean encoding?',
  ],
  [
    "a misspelt mark",
    (p) => p.replace("charts/budget.vl.json", '"bar"', '"baar"'),
    "charts/budget.vl.json:",
    '"baar". Did you mean bar?',
  ],
  [
    "a filter that is no expression",
    (p) => p.replace("charts/budget.vl.json", "=== 'budget'", "==="),
    "charts/budget.vl.json",
    "Vega cannot draw the chart",
  ],
  [
    "an article whose page is taken by another",
    (p) => p.replace("notebooks/harbour.zh.md", "language: zh", "language: zh\nslug: index"),
    "notebooks/harbour.zh.md:1",
    "The article would be written to index.zh.html, which is that of the index of the site.",
  ],
  [
    "an article whose language its name contradicts",
    (p) => p.replace("notebooks/harbour.zh.md", "language: zh", "language: en"),
    "notebooks/harbour.zh.md:1",
    "The front matter says language en, which the name notebooks/harbour.zh.md contradicts.",
  ],
  [
    "a filter that leaves nothing",
    (p) => p.replace("charts/budget.vl.json", "=== 'budget'", "=== 'bugdet'"),
    "charts/budget.vl.json",
    "Nothing is drawn",
  ],
  [
    "a comparison across an unsound break",
    (p) =>
      p.replace(
        "data/breaks.csv",
        "reason_en\n",
        "reason_en\nbudget,h2021,h2022,definition,unsound,口径变了,The count changed\n",
      ),
    "data/derived/harbour.csv:4",
    "compares across a break that breaks.csv calls unsound: The count changed",
  ],
];

describe("audit says what was spoiled, where, and how to mend it", () => {
  test.each(AUDITED)("%s", async (_, spoil, place, message) => {
    const project = await builtProject("minimal");
    spoil(project);
    // The flags of a derived row follow the breaks: they are derived anew before they can be judged.
    if (place.startsWith("data/derived") && message.includes("unsound")) await project.run("derive");
    const { status, out } = await project.run("audit", "--strict");
    expect(status).toBe(1);
    const found = out.split("\n\n").find((finding) => finding.includes(message));
    expect(found ?? out).toContain(message);
    expect((found ?? "").trimStart().startsWith(place), found).toBe(true);
    expect(found).toContain("remedy: ");
  });
});

describe("a command that cannot do its work says why", () => {
  test.each([
    ["an unknown id", ["trace", "chekcs@h2021"], 1, "Did you mean checks@h2021"],
    ["an ambiguous id", ["trace", "checks"], 1, '"checks" could be 2 figures: checks@h2021~001, checks@h2022~002.'],
    ["an unknown chart", ["charts", "bugdet"], 1, 'There is no chart "bugdet". Did you mean budget?'],
    ["an unknown command", ["adit"], 2, "unknown command 'adit'"],
    ["an unknown option", ["audit", "--strct"], 2, "unknown option '--strct'"],
    ["an unknown format", ["audit", "--format", "xml"], 2, "Allowed choices are text, json"],
    ["an unknown language", ["charts", "--lang", "fr"], 2, "--lang takes zh or en"],
    ["an unknown rule", ["audit", "--explain", "clams"], 2, "Did you mean claims?"],
    ["a missing file", ["scan", "nowhere.md"], 2, "There is no file nowhere.md."],
    ["a missing archive", ["verify", "--archive", "nowhere"], 2, "There is no folder"],
  ] as [string, string[], number, string][])("%s", async (_, argv, status, message) => {
    const result = await copyProject("minimal").run(...argv);
    expect(result.out + result.err).toContain(message);
    expect(result.out + result.err).not.toMatch(/\n\s+at /);
    expect(result.status).toBe(status);
  });

  test("outside any project it says what makes one", async () => {
    const project = copyProject("minimal");
    project.remove("data/datapackage.json");
    const { status, err } = await project.run("audit");
    expect(status).toBe(2);
    expect(err).toContain("data/datapackage.json");
  });

  test.each([
    ["throws", "const checks =", 'throw new Error("out of coffee");\nconst checks =', "out of coffee", ":4"],
    ["names an id that is not there", "checks@h2022", "chekcs@h2022", "Did you mean fig:checks@h2022", ":4"],
    [
      "adds yuan and times",
      "growth(budget[2021], budget[2022])",
      "growth(budget[2021], checks[2022])",
      "growth takes operands of one unit, and was given CNY and occurrence",
      "",
    ],
    [
      "repeats an id",
      '"budget/2022"',
      '"budget/2021"',
      'row 2 ("budget/2021") repeats the id of a row before it',
      ":6",
    ],
    ["has an id without a slash", '"budget/2022"', '"budget 2022"', "needs an id of the form series/at", ":6"],
    [
      "is computed from no figure",
      "quantity: budget[2022]",
      'quantity: (await import("kaozheng")).constant(365)',
      "is computed from no figure at all",
      ":6",
    ],
    [
      "has a constant in a misspelt unit",
      "quantity: budget[2022]",
      'quantity: (await import("kaozheng")).constant(365, "mnoth" as never)',
      'A constant is in "mnoth", which is no unit. Did you mean month?',
      ":",
    ],
    ["is given a bare number", "quantity: budget[2022]", "quantity: 5 as never", "needs a quantity", ":6"],
    [
      "is stated twice in one script",
      "export const harbour",
      "export const again = derivation(import.meta, []);\nexport const harbour",
      "exports more than one derivation",
      "",
    ],
  ])("a derivation that %s is a finding with its file", async (_, found, by, message, line) => {
    const project = await builtProject("minimal");
    project.replace("scripts/derive/harbour.ts", found, by);
    const { status, err } = await project.run("derive");
    expect(status).toBe(1);
    expect(err).toContain(message);
    expect(err).toContain(`scripts/derive/harbour.ts${line}`);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test("a derivation that is run by itself writes its file, or prints its findings and no stack", async () => {
    const project = await builtProject("minimal");
    const script = join(project.root, "scripts/derive/harbour.ts");
    const register = `import { registerSelf } from ${JSON.stringify(REGISTER)}; registerSelf();`;
    const alone = () =>
      spawnSync(process.execPath, ["--import", `data:text/javascript,${encodeURIComponent(register)}`, script], {
        encoding: "utf8",
      });
    // What stands in the derived file does not matter: the script is about to write it.
    project.replace("data/derived/harbour.csv", "\nbudget/2021,", "\n<<<<<<< mine\nbudget/2021,");
    expect(alone()).toMatchObject({ status: 0, stderr: "data/derived/harbour.csv: 5 rows\n" });
    project.replace("scripts/derive/harbour.ts", "checks@h2022", "chekcs@h2022");
    const { status, stderr } = alone();
    expect(status).toBe(1);
    expect(stderr).toContain("Did you mean fig:checks@h2022");
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test("a table that cannot be read accuses no article", async () => {
    const project = await builtProject("minimal");
    project.replace("data/figures-h2021.csv", "\nchecks,", "\nchekcs,");
    const { out } = await project.run("audit");
    expect(out).not.toContain("article/unread");
    expect(out).toContain("data/broken-key");
  });

  test("a text is read in a project whose tables are broken, and its reader is told", async () => {
    const project = await builtProject("minimal");
    project.replace("data/datapackage.json", "{", "");
    const { status, out, err } = await project.run("scan", "notebooks/harbour.zh.md");
    expect(status).toBe(0);
    expect(out).toContain("(9000, ∞)");
    expect(err).toContain("The project's tables have 1 error");
  });

  test("deriving is never blocked by what stands in the derived files", async () => {
    const project = await builtProject("minimal");
    project.replace("data/derived/harbour.csv", "\nbudget/2021,", "\n<<<<<<< mine\nbudget/2021,");
    expect(await project.run("audit")).toMatchObject({ status: 1 });
    expect(await project.run("derive")).toMatchObject({ status: 0 });
    expect(await project.run("derive", "--check")).toMatchObject({ status: 0 });
  });

  test("a figures file in another encoding is not rewritten in UTF-8 behind its declaration", async () => {
    const project = await builtProject("minimal");
    project.replace("data/datapackage.json", '"figures-h2021.csv", ', '"figures-h2021.csv", "encoding": "gb18030", ');
    const before = project.read("data/figures-h2021.csv");
    const { status } = await project.run("record");
    expect(status).toBe(1);
    expect(project.read("data/figures-h2021.csv")).toBe(before);
  });

  test("a document that lacks the token is said, and nothing is written", async () => {
    const project = copyProject("minimal");
    project.replace("data/figures-h2021.csv", "超9000次", "超9001次");
    const before = project.read("data/figures-h2022.csv");
    const { status, err } = await project.run("record", "--archive", "archive");
    expect(status).toBe(1);
    expect(err).toContain('"超9001次" does not stand in harbour-2021.html.');
    expect(project.read("data/figures-h2022.csv")).toBe(before);
  });

  test("a changed token without its document loses the locator of the old one", async () => {
    const project = await builtProject("minimal");
    project.replace("data/figures-h2022.csv", "超450万元", "超540万元");
    expect(await project.run("record")).toMatchObject({ status: 0 });
    expect(project.read("data/figures-h2022.csv")).toMatch(/超540万元,.*,2022-12-31,\n/);
  });

  test("record says which documents the archive lacks", async () => {
    const project = await builtProject("minimal");
    project.remove("archive/harbour-2022.txt");
    const { status, err } = await project.run("record", "--archive", "archive");
    expect(status).toBe(0);
    expect(err).toContain("There is no file harbour-2022.txt, which the archive should hold for source 002.");
  });

  test("a document that was changed is not the one that was recorded from", async () => {
    const project = await builtProject("minimal");
    project.replace("archive/harbour-2022.txt", "1.2万次", "1.3万次");
    const { status, out } = await project.run("verify", "--archive", "archive");
    expect(status).toBe(1);
    expect(out).toContain("its SHA-256 differs");
    expect(out).toContain("1 of 4 figures".replace("1 of", "2 of"));
  });
});
