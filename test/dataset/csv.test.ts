import { describe, expect, test } from "vitest";
import { toSpreadsheetCsv } from "../../scripts/kaozheng/dataset/csv.ts";
import { inLanguage } from "../../scripts/kaozheng/dataset/descriptor.ts";

describe("a cell of CSV that is opened in a spreadsheet", () => {
  test.each([
    ["=1+2", "'=1+2"],
    ["+1+2", "'+1+2"],
    ["-2+3", "'-2+3"],
    ["@SUM(1)", "'@SUM(1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", '"\'\r=1"'],
    ["＝1", "'＝1"],
    ["-5", "-5"],
    ["+5.25", "+5.25"],
    ["a=1", "a=1"],
    ["", ""],
  ])("%j is written %j", (cell, written) =>
    expect(toSpreadsheetCsv(["h", "i"], [[cell, "x"]])).toBe(`\uFEFFh,i\n${written},x\n`),
  );
});

describe("words in two languages", () => {
  test.each([
    ["来源 / Sources", "来源", "Sources"],
    ["2020 消保报告的数字 / Figures of 2020-consumer", "2020 消保报告的数字", "Figures of 2020-consumer"],
    ["Ids with * and /", "Ids with * and /", "Ids with * and /"],
    ["Income / expenses", "Income / expenses", "Income / expenses"],
    ["来源", "来源", "来源"],
  ])("%s", (words, zh, en) => {
    expect(inLanguage(words, "zh")).toBe(zh);
    expect(inLanguage(words, "en")).toBe(en);
  });
});
