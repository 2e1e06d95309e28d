import { describe, expect, test } from "vitest";
import { parseArticle } from "../../scripts/kaozheng/article/parse.ts";
import { assertionsIn } from "../../scripts/kaozheng/audit/assertions/find.ts";
import { claimWords } from "../../scripts/kaozheng/audit/rules/claim-words.ts";
import { factsOf } from "../../scripts/kaozheng/dataset/load.ts";
import { openProject, type Project } from "../../scripts/kaozheng/dataset/project.ts";
import type { Figure } from "../../scripts/kaozheng/dataset/registers.ts";
import { read } from "../../scripts/kaozheng/numeral/scan.ts";
import { builtProject } from "../command/project.ts";

describe("words that claim", () => {
  test.each<[language: "zh" | "en", text: string, found: string[]]>([
    ["zh", "2022 年的经费最高。", ["最高 rank 1"]],
    ["zh", "次数最少的是 2020 年。", ["最少 rank -1"]],
    ["zh", "经费居第二，次数位列全国第三。", ["居第二 rank 2", "位列全国第三 rank 3"]],
    ["zh", "第二高的是 2021 年。", ["第二高 rank 2"]],
    ["zh", "经费连续三年增长。", ["连续三年 streak 3"]],
    ["zh", "经费连续第 3 年增长。", ["连续第 3 年 streak 3"]],
    ["zh", "大多数商家、大部分商品，多数都合格。", ["大多数 majority", "大部分 majority", "多数 majority"]],
    ["zh", "首次突破一亿元。", ["首次 first"]],
    ["zh", "最高人民法院和最高检发布文件。", []],
    ["zh", "最新的数字，最后一份文件，最近两年，第一时间处理，至少三次。", []],
    ["zh", "最高可达 50 元，最多 16 项，最低为三天，最多只有 56%。", []],
    ["zh", "最大限度保护消费者，最大的问题是口径。", []],
    ["zh", "许多数只给下限，多数据来源，很多数字。", []],
    ["zh", "哪一年最高？", []],
    ["zh", "这不是最高的一年，也未必最低。", []],
    ["zh", "平台自称“最高”。", []],
    ["en", "The highest was in 2022, the lowest in 2020.", ["highest rank 1", "lowest rank -1"]],
    ["en", "The second-largest sum, and the third highest.", ["second-largest rank 2", "third highest rank 3"]],
    ["en", "It ranked second, and took third place.", ["ranked second rank 2", "third place rank 3"]],
    ["en", "2021 had the most cases.", ["the most rank 1"]],
    ["en", "It rose for the third year in a row.", ["third year in a row streak 3"]],
    ["en", "It rose for the third year.", ["for the third year streak 3"]],
    [
      "en",
      "Three consecutive years of growth; two years running.",
      ["Three consecutive years streak 3", "two years running streak 2"],
    ],
    ["en", "Most disputes concern 2021, and most of the rest 2020.", ["Most disputes majority", "most of majority"]],
    ["en", "The vast majority of shops.", ["vast majority majority"]],
    ["en", "Most people read the press.", ["Most people majority"]],
    ["en", "It passed 100 million for the first time.", ["for the first time first"]],
    ["en", "At most 15, almost all, the most recent, most likely, the first half, the most serious breaches.", []],
    ["en", "What matters most is the count, in the first place.", []],
    ["en", "The highest court and the biggest problem; a majority stake.", []],
    ["en", "Which was the highest?", []],
    ["en", "It is not the highest, nor was it ever the lowest.", []],
    ["en", "The platform calls it “the largest”.", []],
  ])("are found, and what only looks like them is not: %s %s", (language, text, found) => {
    const told = assertionsIn(text, language).map(({ text: words, assertion: a }) => {
      const size =
        a.kind === "rank" ? (a.from === "largest" ? a.place : -a.place) : a.kind === "streak" ? a.length : "";
      return `${words} ${a.kind} ${size}`.trim();
    });
    expect(told).toEqual(found);
  });
});

let minimal: Project | null = null;

/** The project with budgets of more years, as printed; years of the harbour's reports are 2021 and 2022. */
async function withBudgets(
  printed: Readonly<Record<number, string>>,
  unsound: readonly number[] = [],
): Promise<Project> {
  minimal ??= openProject((await builtProject("minimal")).root);
  const project = minimal;
  const { registers, lexicon } = project;
  const [template] = [...registers.figures.values()].filter(({ id }) => id.startsWith("budget@h2021"));
  if (template?.recorded == null) throw new Error("no figure to copy");
  const reports = new Map(registers.reports);
  const figures = new Map([...registers.figures].filter(([, { indicator }]) => indicator !== "budget"));
  for (const [year, token] of Object.entries(printed)) {
    const reading = read(token, lexicon);
    if (reading?.strict == null) throw new Error(token);
    const report = `h${year}`;
    const period = { start: `${year}-01-01`, end: `${year}-12-31` };
    reports.set(report, { ...(registers.reports.get("h2021") as NonNullable<unknown>), id: report, period } as never);
    const { nominal: value, strict: bounds, hedge } = reading;
    const recorded = { ...template.recorded, value, bounds, hedge, period };
    const figure: Figure = { ...template, id: `budget@${report}~001`, report, printed: token, recorded };
    figures.set(figure.id, figure);
  }
  const breaks = unsound.map((year) => ({
    ...{ indicator: "budget", from: `h${year - 1}`, to: `h${year}`, kind: "object", verdict: "unsound", line: 2 },
    reason: { zh: "口径不同", en: "another count" },
  })) as unknown as Project["registers"]["breaks"];
  return { ...project, registers: { ...registers, reports, figures, facts: factsOf(figures.values()), breaks } };
}

async function told(project: Project, sentence: string, language: "zh" | "en"): Promise<string[]> {
  const article = parseArticle(
    `---\ntitle: t\nlanguage: ${language}\n---\n\n${sentence}\n`,
    `notebooks/a.${language}.md`,
  );
  const context = { project, readFindings: [], derivedFiles: [], charts: [], articles: [{ article, inserted: [] }] };
  return claimWords
    .check(context)
    .map(({ severity, message, actual }) => `${severity} ${actual} ${/: (.{0,22})/.exec(message)?.[1] ?? ""}`.trim());
}

const RISING = { 2019: "100万元", 2020: "200万元", 2021: "300万元", 2022: "超450万元" };
const B = (year: number) => `(fig:budget@h${year})`;

describe("words that claim are set against the data", () => {
  test.each<[string, "zh" | "en", Readonly<Record<number, string>>, string, string[]]>([
    ["the highest", "zh", RISING, `2022 年最高，[超过 450 万元]${B(2022)}。`, []],
    ["not the lowest", "zh", RISING, `2022 年最低，[超过 450 万元]${B(2022)}。`, ["error 最低"]],
    [
      "not the highest by numbers as printed",
      "en",
      RISING,
      `The highest was [3 million]${B(2021)}.`,
      ["error highest"],
    ],
    [
      "the highest by bounds that may hide a higher one",
      "en",
      { 2021: "超300万元", 2022: "超450万元" },
      `The highest was [over 4.5 million]${B(2022)}.`,
      ["note highest"],
    ],
    [
      "the same, by the printed lower bounds",
      "en",
      { 2021: "超300万元", 2022: "超450万元" },
      `By the printed lower bounds the highest was [over 4.5 million]${B(2022)}.`,
      [],
    ],
    ["the second highest", "en", RISING, `The second-highest was [3 million]${B(2021)}.`, []],
    ["not the second highest", "zh", RISING, `[200 万元]${B(2020)}是第二高的。`, ["error 第二高"]],
    [
      "the year of its clause, among several numbers",
      "zh",
      RISING,
      `[300 万元]${B(2021)}，[100 万元]${B(2019)}，其中 2019 年最低。`,
      [],
    ],
    ["three rises", "zh", RISING, `连续三年增长，[超过 450 万元]${B(2022)}。`, []],
    ["more rises than there are years", "zh", RISING, `连续四年增长，[超过 450 万元]${B(2022)}。`, ["note 连续四年"]],
    [
      "falls where the data rise",
      "en",
      RISING,
      `It fell for the third year, to [over 4.5 million]${B(2022)}.`,
      ["error for the third year"],
    ],
    [
      "a streak that a fall breaks",
      "en",
      { ...RISING, 2020: "500万元" },
      `Up for three years in a row, [over 4.5 million]${B(2022)}.`,
      ["error three years in a row"],
    ],
    ["a streak of what goes no way", "zh", RISING, `连续三年达标，[超过 450 万元]${B(2022)}。`, ["note 连续三年"]],
    ["a threshold passed for the first time", "zh", RISING, `首次突破 [450 万元]${B(2022)}。`, []],
    [
      "a threshold passed before",
      "zh",
      { ...RISING, 2019: "600万元" },
      `首次突破 [450 万元]${B(2022)}。`,
      ["error 首次"],
    ],
    ["a first time of which no data tell", "zh", RISING, `首次公布经费，[300 万元]${B(2021)}。`, ["note 首次"]],
    [
      "most of two counts, the smaller part of the larger",
      "en",
      RISING,
      `Most of the [3 million]${B(2021)} came in time, [2 million]${B(2020)}.`,
      [],
    ],
    [
      "less than half",
      "en",
      RISING,
      `Of the [3 million]${B(2021)}, most of it was new: [1 million]${B(2019)}.`,
      ["error most of"],
    ],
    ["nothing bound", "en", RISING, "Most budgets are small.", ["note Most budgets"]],
    [
      "nothing to set it against",
      "en",
      { 2021: "300万元" },
      `The highest was [3 million]${B(2021)}.`,
      ["note highest"],
    ],
    [
      "exempt words",
      "en",
      RISING,
      "Most budgets are small.<!-- kaozheng-exempt Most budgets: so the minister said -->",
      [],
    ],
  ])("%s", async (_, language, budgets, sentence, expected) => {
    const found = await told(await withBudgets(budgets), sentence, language);
    expect(found.map((words) => expected.find((e) => words.startsWith(e)) ?? words)).toEqual(expected);
  });

  test("a number that breaks.csv parts from the others is neither confirmed nor denied", async () => {
    const project = await withBudgets(RISING, [2022]);
    expect(await told(project, `2022 年最高，[超过 450 万元]${B(2022)}。`, "zh")).toEqual([
      "note 最高 breaks.csv calls it un",
    ]);
  });
});
