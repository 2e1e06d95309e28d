import { describe, expect, test } from "vitest";
import { exact } from "../../scripts/kaozheng/quantity/exact.ts";
import { formatNumber, formatQuantity } from "../../scripts/kaozheng/quantity/format.ts";
import type { Hedge } from "../../scripts/kaozheng/quantity/hedge.ts";
import { interval, point } from "../../scripts/kaozheng/quantity/interval.ts";
import { constant, type Quantity } from "../../scripts/kaozheng/quantity/quantity.ts";

const lexicon = new Map(
  [
    { id: "CNY", dimension: "money", zh: ["元"], en: ["yuan", "yuan"] },
    { id: "item", dimension: "count", zh: ["件"], en: ["item", "items"] },
    { id: "case", dimension: "count", zh: ["起"], en: ["case", "cases"] },
  ].map((u) => [u.id, u]),
);

const printed = (value: string, unit: string, hedge: Hedge, step: string | null = null): Quantity => ({
  ...constant(0, unit),
  nominal: exact(value),
  hedge,
  step: step === null ? null : exact(step),
  lineage: { kind: "figure", id: "fig:a" },
});

const computed = (value: string, unit: string, strict: Quantity["strict"]): Quantity => ({
  ...constant(0, unit),
  nominal: exact(value),
  strict,
  usual: strict,
  lineage: { kind: "operation", operation: unit === "percent" ? "growth" : "perUnit", operands: [] },
});

describe("numbers in words", () => {
  test.each([
    ["80000000", "zh", "8000万"],
    ["80000000", "en", "80 million"],
    ["438800", "zh", "43.88万"],
    ["438800", "en", "438,800"],
    ["23900000000", "zh", "239亿"],
    ["23900000000", "en", "23.9 billion"],
    ["9384", "zh", "9384"],
    ["9384", "en", "9,384"],
    ["-38.56", "en", "−38.56"],
  ] as const)("%s in %s is %s", (x, language, words) => {
    expect(formatNumber(exact(x), language)).toBe(words);
  });

  test.each([
    [
      "a lower bound as printed",
      printed("80000000", "CNY", "more-than", "10000"),
      "超过8000万元",
      "more than 80 million yuan",
    ],
    ["a round sum", printed("30000000", "CNY", "none", "10000"), "3000万元", "30 million yuan"],
    ["a count with its odd ones", printed("60000", "item", "odd", "10000"), "6万多件", "60,000-odd items"],
    [
      "tens of a scale word with their odd ones",
      { ...printed("300000", "item", "odd", "10000"), strict: interval("(", exact(300000), exact(400000), ")") },
      "30多万件",
      "300,000-odd items",
    ],
    ["one of something", printed("1", "case", "none"), "1起", "1 case"],
    ["a bare integer keeps every digit", printed("46251", "item", "none"), "46251件", "46,251 items"],
    [
      "a computed lower bound is rounded down",
      computed("500/3", "percent", interval("(", exact("166.62"), null, ")")),
      "至少166%",
      "at least 166%",
    ],
    [
      "a computed upper bound is rounded up",
      computed("46.875", "CNY/item", interval("(", exact(0), exact("46.8828"), ")")),
      "至多46.9元/件",
      "at most 46.9 yuan per item",
    ],
    [
      "a four-digit bound stays whole",
      computed("10000/6", "CNY/item", interval("(", exact("1428.57"), null, ")")),
      "至少1428元/件",
      "at least 1,428 yuan per item",
    ],
    [
      "between bounds, as fine as they tell",
      computed("1.3453", "percent", interval("(", exact("1.1186"), exact("1.5731"), ")")),
      "1.1%至1.6%",
      "1.1% to 1.6%",
    ],
    ["exact", computed("8.5", "percent", point(exact("8.5"))), "8.5%", "8.5%"],
    ["what nothing entails is bare", computed("25", "percent", interval("(", exact(-100), null, ")")), "25%", "25%"],
  ])("%s", (_, quantity, zh, en) => {
    expect(formatQuantity(quantity, "zh", lexicon)).toBe(zh);
    expect(formatQuantity(quantity, "en", lexicon)).toBe(en);
  });
});
