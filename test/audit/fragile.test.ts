import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parseArticle } from "../../scripts/kaozheng/article/parse.ts";
import type { InsertedText } from "../../scripts/kaozheng/audit/context.ts";
import { fragility } from "../../scripts/kaozheng/audit/fragile.ts";
import { fragilityText } from "../../scripts/kaozheng/audit/fragile-text.ts";
import { openProject } from "../../scripts/kaozheng/dataset/project.ts";
import { builtProject } from "../command/project.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const project = openProject(ROOT);

/** Articles of the story's data, by their file and text. */
const found = (articles: Readonly<Record<string, string>>, inserted: readonly InsertedText[] = []) =>
  fragility(
    {
      project,
      readFindings: [],
      derivedFiles: [],
      charts: [],
      articles: Object.entries(articles).map(([file, text]) => ({ article: parseArticle(text, file), inserted })),
    },
    "en",
  );

const inEnglish = (words: string) => found({ "notebooks/a.en.md": `---\ntitle: a\nlanguage: en\n---\n\n${words}\n` });

describe("a growth or ratio under other readings", () => {
  test.each<[string, string, string[]]>([
    [
      "that only a caveat lets stand is open by the strict words, and its size entailed by nothing",
      "By the printed lower bounds it grew by [25%](calc:inspection-spend-growth/2021-2022).",
      ["strict open not-entailed"],
    ],
    [
      "from a disputed start falls with the other document's word",
      "Payments rose by [at least 8.1%](calc:fund-paid-growth/2021-2022).",
      ["other-source open mismatch"],
    ],
    [
      "of unequal spans is another size by the month",
      "The money grew by [at least 166%](calc:inspection-spend-growth/2020-2021).",
      ["per-month null mismatch"],
    ],
    [
      "by the month says less than the printed sums do",
      "By the month it grew by [at least 55%](calc:inspection-spend-per-month-growth/2020-2021).",
      ["raw null weaker"],
    ],
    [
      "that says which way it went and no more than survives is firm",
      "It grew by [at least 8.1%](calc:fund-paid-growth/2021-2022) or [over 50%](calc:inspection-spend-per-month-growth/2020-2021).",
      ["other-source open mismatch", "raw null weaker"],
    ],
    ["of two values stays as it is", "Or [about 1.1%](calc:creators-punished-closed-share/2021) of them.", []],
    [
      "whose bound holds for every value above it",
      "That is [at least 12.5%](calc:livestreams-punished-share/2022).",
      [],
    ],
  ])("%s", (_, words, fails) => {
    const { claims } = inEnglish(words);
    const told = claims.flatMap((c) => c.fails.map((f) => `${f.reading} ${f.direction} ${f.magnitude}`));
    expect(told).toEqual(fails);
  });

  test("goes the other way where another document prints far less", () => {
    const shops = "fig:infringing-shops-banned@2021-consumer~001";
    const others = "fig:infringing-shops-banned@2021-governance~004";
    const growth = `growth(${others}, sum(${shops}, fig:infringing-shops-banned@2022-governance~003#piracy))`;
    const text = "---\ntitle: a\nlanguage: en\n---\n\nBy the printed lower bounds they grew by ${growth}.\n";
    const { claims } = found({ "notebooks/a.en.md": text }, [{ text: "2.69%", expression: growth }]);
    const reversed = claims.flatMap(({ fails }) => fails.filter(({ direction }) => direction === "reversed"));
    expect(reversed.map(({ reading, words }) => `${reading} ${words.slice(0, 24)}`)).toEqual([
      "other-source with 650+ 个 (Yunyingshe)",
    ]);
    expect(claims[0]?.sentence).toBe("By the printed lower bounds they grew by 2.69%.");
  });

  test.each([
    [
      "a figure as it is printed is no comparison",
      "It was [over 80 million yuan](fig:inspection-spend@2021-consumer).",
    ],
    ["nor is a sum", "Cases were [218](calc:enforcement-cases/2021)."],
    ["a claim that does not hold as it is is the audit's", "It grew by [30%](calc:inspection-spend-growth/2021-2022)."],
    ["a number bound to nothing is as well", "It grew by 30%."],
  ])("%s", (_, words) => {
    expect(inEnglish(words)).toEqual({ considered: 0, claims: [] });
  });
});

describe("the story's own articles", () => {
  const files = readdirSync(join(ROOT, "notebooks")).filter((name) => /\.(zh|en)\.md$/.test(name));
  const texts = files.map((name) => [`notebooks/${name}`, readFileSync(join(ROOT, "notebooks", name), "utf8")]);
  const { claims } = found(Object.fromEntries(texts) as Record<string, string>);

  test("hold the fragile claims that were looked at one by one, the same in both languages", () => {
    const told = claims.map(({ place, target, fails }) => {
      const [, name = "", language = ""] = /notebooks\/(.*)\.(..)\.md/.exec(place.file) ?? [];
      return { language, claim: `${name} ${target} ${fails.map(({ reading }) => reading).join()}` };
    });
    const of = (language: string) => told.filter((t) => t.language === language).map(({ claim }) => claim);
    expect(of("zh")).toEqual([
      "denominators calc:videos-punished-share/2022 strict",
      "inspection calc:inspection-spend-growth/2020-2021 per-month",
      "inspection calc:inspection-spend-per-month-growth/2020-2021 raw",
      "inspection calc:inspection-spend-growth/2021-2022 strict",
      "inspection calc:inspection-merchants-punished-growth/2021-2022 strict",
      "retellings calc:inspection-spend-growth/2020-2021 per-month",
      "retellings calc:inspection-spend-per-month-growth/2020-2021 raw",
      "retellings calc:fund-paid-growth/2021-2022 other-source",
      "retellings calc:fund-paid-growth/2021-2022-from-bound strict",
    ]);
    expect(of("en")).toEqual(of("zh"));
  });

  test("tell their readers: by a caveat in the sentence, or by printing what the other reading gives", () => {
    const silent = claims.filter(({ place, caveat, fails }) => {
      const printed = claims.filter((other) => other.place.file === place.file).map(({ value }) => value);
      return !caveat && !fails.every(({ value }) => printed.includes(value));
    });
    expect(silent.map(({ place, words }) => `${place.file}:${place.line} ${words}`)).toEqual([]);
  });
});

describe("audit --fragile", () => {
  test("teaches how to read the list, says what is read otherwise, and fails nothing", async () => {
    const project = await builtProject("minimal");
    const firm = await project.run("audit", "--fragile");
    expect({ status: firm.status, err: firm.err }).toEqual({ status: 0, err: "" });
    expect(firm.out).toContain("Fragility: of 4 growths and ratios that articles print, 0 would not survive");
    project.replace("data/figures-h2021.csv", "300万元", "超300万元");
    for (const [language, words, by] of [
      ["zh", "经费[300 万元]", "经费[超过 300 万元]"],
      ["zh", "2022 年经费[至少增加 49.7%]", "按披露下限计算，2022 年经费[增加 50%]"],
      ["en", "budget of [3 million yuan]", "budget of [over 3 million yuan]"],
      ["en", "the budget rose by [at least 49.7%]", "the budget rose, by the printed lower bounds, by [50%]"],
    ] as const)
      project.replace(`notebooks/harbour.${language}.md`, words, by);
    for (const command of ["record", "derive", "charts"]) await project.run(command);
    const { status, out } = await project.run("audit", "--fragile", "--format", "json");
    const { fragile, findings } = JSON.parse(out) as {
      fragile: { claims: { fails: Record<string, string>[] }[] };
      findings: { rule: string }[];
    };
    expect(fragile.claims.map(({ fails }) => fails.map(({ reading, direction }) => `${reading} ${direction}`))).toEqual(
      [["strict open"], ["strict open"]],
    );
    // The document does not print the figure that the test put in: that alone is an error.
    expect({ status, rules: findings.map(({ rule }) => rule) }).toEqual({ status: 1, rules: ["data/no-locator"] });
    expect((await project.run("audit", "--fragile")).out).toContain("A number is fragile when it holds");
  });

  test("says nothing more where nothing is fragile", () => {
    expect(fragilityText({ considered: 1, claims: [] }, "en")).toBe(
      "Fragility: of 1 growth or ratio that articles print, 0 would not survive every reading.",
    );
  });

  test("names the document whose figure could stand in the place of another's", () => {
    const text = fragilityText(inEnglish("Payments rose by [at least 8.1%](calc:fund-paid-growth/2021-2022)."), "en");
    expect(text).toContain("A number is fragile when it holds as it is computed");
    expect(text).toContain("with 超1.8亿元 (Yilan Business) in the place of 1.8亿元 (Science and Technology Daily)");
  });
});
