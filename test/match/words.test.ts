import { describe, expect, test } from "vitest";
import { stem, termsOf } from "../../scripts/kaozheng/match/word-index.ts";

const words = (text: string): string[] => termsOf(text).map(({ term }) => term);

describe("the terms of a text", () => {
  test.each([
    ["are the characters and pairs of a Chinese run", "抽检资金", ["抽", "抽检", "检", "检资", "资", "资金", "金"]],
    ["reach over no mark", "抽检，资金", ["抽", "抽检", "检", "资", "资金", "金"]],
    ["reach over no character that only joins", "商品的店", ["商", "商品", "品", "店"]],
    ["hold no character of a number", "三万件", ["件"]],
    ["are English words without their endings", "Merchants were punished", ["merchant", "punish"]],
    ["leave out words that every sentence has", "more than half of the goods", ["half", "good"]],
    ["are both in a text of two languages", "GMV增长", ["gmv", "增", "增长", "长"]],
    ["hold no digits of a number by itself", "in 2021", []],
    ["keep the digits of a name", "B2B shops", ["b2b", "shop"]],
    ["are none of an empty text", "", []],
    ["are none of marks and pictures", "🎉——！？", []],
  ])("%s", (_, text, terms) => {
    expect(words(text)).toEqual(terms);
  });

  test.each([
    ["2021年，商品", "商品"],
    ["🎉商品", "商品"],
    ["the goods", "good"],
  ])("stand where the text has them: %s", (text, term) => {
    const found = termsOf(text).find((t) => t.term === term);
    expect(text.slice(found?.start, found?.end).toLowerCase().startsWith(term)).toBe(true);
  });
});

describe("a stem", () => {
  test.each([
    ["merchants", "merchant"],
    ["categories", "category"],
    ["punished", "punish"],
    ["blocking", "block"],
    ["stopped", "stop"],
    ["inspection", "inspect"],
    ["inspecting", "inspect"],
    ["detection", "detect"],
    ["removed", "remov"],
    ["remove", "remov"],
  ])("joins what grammar alone tells apart: %s", (word, joined) => {
    expect(stem(word)).toBe(joined);
  });

  test.each(["glass", "bus", "ring", "red", "station", "million", "is"])("leaves %s as it is", (word) => {
    expect(stem(word)).toBe(word);
  });
});
