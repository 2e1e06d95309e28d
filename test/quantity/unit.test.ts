import { describe, expect, test } from "vitest";
import { months, sameLength } from "../../scripts/kaozheng/quantity/period.ts";
import { divideUnits, multiplyUnits, unitText } from "../../scripts/kaozheng/quantity/unit.ts";

describe("unit algebra", () => {
  test.each([
    ["CNY", "item", "CNY/item"],
    ["CNY", "CNY", "1"],
    ["CNY/item", "month", "CNY/item*month"],
    ["1", "hour", "1/hour"],
    ["CNY", "CNY/item", "item"],
  ])("%s ÷ %s is %s", (a, b, expected) => {
    expect(divideUnits(a, b)).toBe(expected);
  });

  test.each([
    ["CNY/item", "item", "CNY"],
    ["item", "CNY", "CNY*item"],
    ["1", "1", "1"],
  ])("%s × %s is %s", (a, b, expected) => {
    expect(multiplyUnits(a, b)).toBe(expected);
  });

  const lexicon = new Map([
    ["CNY", { id: "CNY", dimension: "money", zh: ["元"], en: ["yuan", "yuan"] }],
    ["item", { id: "item", dimension: "count", zh: ["件"], en: ["item", "items"] }],
  ]);

  test.each([
    ["CNY/item", "zh", "元/件"],
    ["CNY/item", "en", "yuan per item"],
    ["item", "en", "items"],
    ["widget", "en", "widget"],
  ] as const)("%s in %s is %s", (unit, language, words) => {
    expect(unitText(unit, language, lexicon)).toBe(words);
  });
});

describe("periods", () => {
  test.each([
    ["2020-06-01", "2020-12-31", 7],
    ["2021-01-01", "2021-12-31", 12],
    ["2020-02-01", "2020-02-29", 1],
    ["2021-01-01", "2021-12-23", null],
    ["2021-01-02", "2021-12-31", null],
  ])("%s to %s is %s whole months", (start, end, count) => {
    expect(months({ start, end })).toBe(count);
  });

  test("a leap year is as long as another year", () => {
    expect(sameLength({ start: "2020-01-01", end: "2020-12-31" }, { start: "2021-01-01", end: "2021-12-31" })).toBe(
      true,
    );
  });
});
