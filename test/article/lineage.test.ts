import { describe, expect, test } from "vitest";
import { intervalWords } from "../../scripts/kaozheng/article/interval-words.ts";
import { lineage } from "../../scripts/kaozheng/article/lineage.ts";
import { lineageText } from "../../scripts/kaozheng/article/lineage-text.ts";
import { AskedError, findingsOf } from "../../scripts/kaozheng/finding/finding.ts";
import type { Language } from "../../scripts/kaozheng/language/language.ts";
import { exact } from "../../scripts/kaozheng/quantity/exact.ts";
import { interval } from "../../scripts/kaozheng/quantity/interval.ts";
import { project } from "./libraries.ts";

describe("an interval in words", () => {
  test.each([
    // left low          high       right unit       zh                                en
    ["[", "9384", "9384", "]", "person", "就是 9384人", "exactly 9,384 people"],
    [
      "[",
      "2995000",
      "3005000",
      ")",
      "CNY",
      "不少于 299.5万元，不到 300.5万元",
      "at least 2.995 million yuan, less than 3.005 million yuan",
    ],
    ["(", "8000000", null, ")", "CNY", "多于 800万元，上限不知", "more than 8 million yuan, no upper bound"],
    ["[", "8000000", null, ")", "CNY", "不少于 800万元，上限不知", "at least 8 million yuan, no upper bound"],
    ["(", null, "15", ")", "person", "少于 15人", "less than 15 people"],
    ["[", "0", "15", "]", "person", "不超过 15人", "at most 15 people"],
    ["(", null, null, ")", "person", "推不出上下限", "no bound follows"],
    ["(", "500/3", null, ")", "percent", "多于 166.6%，上限不知", "more than 166.6%, no upper bound"],
    ["(", "-50", "500/3", "]", "percent", "多于 −50%，不超过 166.7%", "more than −50%, at most 166.7%"],
  ] as const)("%s%s, %s%s %s", (left, low, high, right, unit, zh, en) => {
    const found = interval(left, low === null ? null : exact(low), high === null ? null : exact(high), right);
    expect(intervalWords(found, unit, "zh", project.lexicon)).toBe(zh);
    expect(intervalWords(found, unit, "en", project.lexicon)).toBe(en);
  });
});

describe("lineage", () => {
  test.each([
    ["fig:spend@2019", "fig:spend@2019~102"],
    ["fig:购书款@2019年报", "fig:spend@2019~102"],
    ["calc:spend-growth/2018-2019", "calc:spend-growth/2018-2019"],
  ])("of %s is that of %s", (target, id) => expect(lineage(target, "zh", project).id).toBe(id));

  test("goes from a derived figure to the printed tokens and their sources", () => {
    const view = lineage("calc:spend-growth/2018-2019", "zh", project);
    expect(view).toMatchObject({ kind: "derived", label: "购书款增长 2018→2019", value: "至少166%" });
    expect(view.filled).toBe("（超过800万元 − 300万元）÷ 300万元");
    expect(view.caveats.map(({ words }) => words)).toEqual(["2018 年报只覆盖下半年六个月，2019 年为全年"]);
    expect(view.operands.map(({ printed, source }) => [printed, source?.words, source?.place])).toEqual([
      ["300万元", "河湾市图书馆《河湾市图书馆年报 2018》", "第 3 段"],
      ["超800万元", "河湾晚报转述《河湾市图书馆年报 2019》", ""],
    ]);
  });

  test("of an expression is that of the operation", () => {
    const view = lineage("growth(fig:readers@2018, fig:readers@2019)", "en", project);
    expect(view).toMatchObject({
      kind: "operation",
      id: null,
      filled: "(12,000 people − 9,384 people) ÷ 9,384 people",
    });
  });

  test("of an operation that nothing entails says so", () => {
    const view = lineage("growth(fig:spend@2019, fig:spend@2019)", "en", project);
    expect(view.strict.words).toBe("no bound follows");
    expect(view.caveats.map(({ words }) => words).join()).toMatch(/no bound of this result follows/);
  });

  test.each([
    ["an unknown id", "fig:spent@2019"],
    ["what is no id", "fig:a b"],
    ["what is no operation", "grow(fig:spend@2018)"],
    ["units that do not fit", "sum(fig:spend@2018, fig:readers@2018)"],
    ["nothing", ""],
  ])("of %s is a finding", (_, target) => {
    const place = { file: "notebooks/a.zh.md", line: 3 };
    expect(() => lineage(target, "zh", project)).toThrow(AskedError);
    try {
      lineage(target, "zh", project);
    } catch (error) {
      expect(findingsOf(error, place)).toMatchObject([place]);
    }
  });
});

test.each(["zh", "en"] as const)("the tree that trace prints (%s)", async (language: Language) => {
  const trees = ["calc:spend-growth-per-month/2018-2019", "calc:spend-growth/2018-2019", "fig:loans@2019"];
  const text = trees.map((id) => `${lineageText(lineage(id, language, project), language)}\n`).join("\n");
  await expect(text).toMatchFileSnapshot(`../output/article/trace.${language}.txt`);
});
