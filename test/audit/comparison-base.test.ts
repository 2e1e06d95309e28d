import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parseArticle } from "../../scripts/kaozheng/article/parse.ts";
import { comparisonBase } from "../../scripts/kaozheng/audit/rules/comparison-base.ts";
import { openProject } from "../../scripts/kaozheng/dataset/project.ts";

const project = openProject(fileURLToPath(new URL("../..", import.meta.url)));

function found(sentence: string, language: "zh" | "en"): string[] {
  const source = `---\ntitle: t\nlanguage: ${language}\n---\n\n${sentence}\n`;
  const articles = [{ article: parseArticle(source, `notebooks/a.${language}.md`), inserted: [] }];
  const context = { project, readFindings: [], derivedFiles: [], charts: [], articles };
  return comparisonBase.check(context).map(({ severity, actual, expected }) => `${severity} ${actual}: ${expected}`);
}

const YEARS = "(calc:inspection-spend-growth/2021-2022)";
const MONTHS = "(calc:inspection-spend-growth/2020-2021)";
const UNEQUAL = "2020-06-01 to 2020-12-31, where it covers 2021-01-01 to 2021-12-31";
const SAID = "(fig:resolution-rate-change@2021-consumer)";
const UNSAID = "(fig:refund-time-change@2021-consumer)";
const WINDOW = "(fig:quality-video-growth@2021-consumer)";

describe("what a change is said to be measured against", () => {
  test.each<[what: string, language: "zh" | "en", sentence: string, expected: string[]]>([
    ["the year before", "zh", `资金同比增长 [25%]${YEARS}。`, []],
    ["the year before, in English", "en", `The sum rose by [25%]${YEARS} year on year.`, []],
    ["the span just before, as long", "zh", `资金环比增长 [25%]${YEARS}。`, []],
    ["no year, but seven months of it", "zh", `资金同比[至少增长 166%]${MONTHS}。`, [`error 同比: ${UNEQUAL}`]],
    [
      "no year, in English",
      "en",
      `From a year earlier it rose by [at least 166%]${MONTHS}.`,
      [`error From a year earlier: ${UNEQUAL}`],
    ],
    ["a span just before, which is shorter", "zh", `资金环比[至少增长 166%]${MONTHS}。`, [`error 环比: ${UNEQUAL}`]],
    ["what the document says", "zh", `解决率同比[提升了 50%]${SAID}。`, []],
    ["another than the document says", "zh", `解决率环比[提升了 50%]${SAID}。`, ["error 环比: year-on-year"]],
    [
      "what the document leaves open",
      "en",
      `Refunds were [32%]${UNSAID} faster year on year.`,
      ["error year on year: unknown"],
    ],
    ["the days before the first of a standard", "zh", `优质视频环比[增长 15.38%]${WINDOW}。`, []],
    ["nothing in its own clause", "zh", `有的同比，有的环比，资金[至少增长 166%]${MONTHS}。`, []],
    [
      "something else than a level can be",
      "zh",
      "资金同比为[超过 8000 万元](fig:inspection-spend@2021-consumer)。",
      [],
    ],
  ])("%s", (_, language, sentence, expected) => {
    expect(found(sentence, language)).toEqual(expected);
  });
});
