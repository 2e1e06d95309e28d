import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parseArticle } from "../../scripts/kaozheng/article/parse.ts";
import type { AuditedChart } from "../../scripts/kaozheng/audit/context.ts";
import { articleCharts } from "../../scripts/kaozheng/audit/rules/article-charts.ts";
import { openProject } from "../../scripts/kaozheng/dataset/project.ts";

const project = openProject(fileURLToPath(new URL("../..", import.meta.url)));

/** A chart that draws these figures and prints these words. */
const chart = (ids: readonly string[], words: string): AuditedChart =>
  ({
    ...{ name: "money", language: "zh", file: "charts/money.vl.json", svgFile: "charts/svg/money.zh.svg" },
    drawn: { ids, texts: [{ role: "value", text: words }] },
  }) as unknown as AuditedChart;

function found(text: string, drawn: AuditedChart): string[] {
  const source = `---\ntitle: 题\nlanguage: zh\n---\n\n${text}\n\n![图](../charts/svg/money.zh.svg)\n`;
  const articles = [{ article: parseArticle(source, "notebooks/a.zh.md"), inserted: [] }];
  const context = { project, readFindings: [], derivedFiles: [], charts: [drawn], articles };
  return articleCharts
    .check(context)
    .map(({ severity, rule, actual, expected }) => `${severity} ${rule} ${actual} ${expected}`);
}

const SPEND = "fig:inspection-spend@2021-consumer";
const STOPPED = "fig:inspection-blocked@2021-consumer~001";
const GROWTH = "calc:inspection-spend-growth/2020-2021";

describe("a chart and the text around it", () => {
  test.each<[what: string, text: string, ids: string[], words: string, expected: string[]]>([
    ["print one number alike", `[超过 8000 万元](${SPEND})`, [`${SPEND}~001`], "超8000万", []],
    [
      "print it alike where the chart draws a row that takes the figure over",
      `[超过 8000 万元](${SPEND})`,
      ["calc:inspection-spend/2021"],
      "超 8000 万",
      [],
    ],
    ["print one value in other scales", `[超过 0.8 亿元](${SPEND})`, [`${SPEND}~001`], "超8000万", []],
    [
      "print a bound a little lower",
      `[超过 7500 万元](${SPEND})`,
      [`${SPEND}~001`],
      "超8000万",
      ["warning article/chart-differs 超过 7500 万元 超8000万"],
    ],
    ["may differ where the chart prints no number", `[超过 7500 万元](${SPEND})`, [`${SPEND}~001`], "2021", []],
    [
      "differ in a bound that the text leaves out",
      `[8000 万元](${SPEND})`,
      [`${SPEND}~001`],
      "超8000万",
      ["note article/chart-bound 8000 万元 超8000万"],
    ],
    [
      "differ in a bound once, however often it is left out",
      `[8000 万元](${SPEND})，[8000 万元](${SPEND})`,
      [`${SPEND}~001`],
      "超8000万",
      ["note article/chart-bound 8000 万元 超8000万"],
    ],
    ["print 约 in one alone", `[约 3 万件](${STOPPED})`, [STOPPED], "3万", []],
    ["round a computed value each in its way", `[至少增长 166%](${GROWTH})`, [GROWTH], "至少166%", []],
    [
      "stand on readings of two documents",
      `[8000 万](${SPEND}~000)`,
      [`${SPEND}~001`],
      "超8000万",
      [`warning article/chart-reading ${SPEND}~000 ${SPEND}~001`],
    ],
    [
      "stand on readings of two documents, of which the text tells",
      `[8000 万](${SPEND}~000)，[超 8000 万元](${SPEND})`,
      [`${SPEND}~001`],
      "超8000万",
      [],
    ],
    ["draw both readings", `[8000 万](${SPEND}~000)`, [`${SPEND}~000`, `${SPEND}~001`], "超8000万 8000万", []],
    [
      "tell of different numbers",
      `[超过 1 亿元](fig:inspection-spend@2022-governance)`,
      [`${SPEND}~001`],
      "超8000万",
      [],
    ],
  ])("%s", (_, text, ids, words, expected) => {
    expect(found(text, chart(ids, words))).toEqual(expected);
  });

  test("is asked of charts of the article alone", () => {
    const elsewhere = { ...chart([`${SPEND}~001`], "超8000万"), name: "other" };
    expect(found(`[超过 7500 万元](${SPEND})`, elsewhere)).toEqual([]);
  });
});
