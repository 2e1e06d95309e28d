import { describe, expect, test } from "vitest";
import { passagesOf, surroundings } from "../../scripts/kaozheng/match/passage.ts";
import type { UnitLexicon } from "../../scripts/kaozheng/quantity/unit.ts";

const NO_UNITS: UnitLexicon = new Map();

/** How near words stand to the number that is printed as `token`; 0 of one that is out of reach. */
function nearness(paragraphs: readonly string[], token: string): (word: string) => number {
  const passages = passagesOf(paragraphs, NO_UNITS);
  const index = passages.findIndex(({ readings }) => readings.some(({ text }) => text === token));
  const reading = passages[index]?.readings.find(({ text }) => text === token);
  if (reading === undefined) throw new Error(`${token} is read in none of ${paragraphs.join(" / ")}`);
  const near = surroundings(passages, index, reading);
  return (word) => near.get(word) ?? 0;
}

describe("of two words the nearer to a number", () => {
  test.each([
    ["is that of its own clause", ["下架商品3万件，处罚商家4万个"], "3万件", "商品", "商家"],
    ["is that of its own clause on the other side too", ["下架商品3万件，处罚商家4万个"], "4万个", "商家", "商品"],
    ["is that of its own sentence", ["下架商品。全年处罚3万件。"], "3万件", "处罚", "商品"],
    ["stands before it, where both are as far off", ["下架3万件商品"], "3万件", "下架", "商品"],
    ["is that of its own item of a list", ["包括直播200场、视频300条"], "300条", "视频", "直播"],
    ["is beyond no other number", ["商品3万件店铺4万个"], "4万个", "店铺", "商品"],
    ["is in its own paragraph", ["下架商品", "处罚商家4万个"], "4万个", "商家", "商品"],
    ["is a word of its own clause in English", ["It removed goods, punishing 300 shops"], "300", "punish", "good"],
    ["is in the line below a figure shown large", ["全年成果", "3万件", "拦截商品"], "3万件", "拦截", "成果"],
  ])("%s", (_, paragraphs, token, nearer, further) => {
    const near = nearness(paragraphs, token);
    expect(near(nearer)).toBeGreaterThan(near(further));
  });

  test("a comma that parts thousands ends no clause", () => {
    const near = nearness(["goods 12,000 shops and 300 rooms"], "300");
    const apart = nearness(["goods 12, 000 shops and 300 rooms"], "300");
    expect(near("good")).toBeGreaterThan(apart("good"));
  });

  test("a figure shown large goes by the line below it before the line above it", () => {
    const near = nearness(["全年成果", "30万件", "拦截商品", "62万个", "处罚帐号"], "62万个");
    expect(near("处罚")).toBeGreaterThan(0.5);
    expect(near("拦截")).toBe(0);
  });

  test("words out of reach count for nothing, however long the line", () => {
    const near = nearness([`抽检${"今天天气很好".repeat(20_000)}商品3万件`], "3万件");
    expect(near("商品")).toBeGreaterThan(0.9);
    expect(near("抽检")).toBe(0);
  });

  test("the characters of the number itself are none", () => {
    expect(nearness(["商品3万件"], "3万件")("件")).toBe(0);
  });
});

describe("the passages of a text", () => {
  test("have each number in its own paragraph, where it stands there", () => {
    const passages = passagesOf(["商品3万件", "", "🎉处罚4万个"], NO_UNITS);
    const found = passages.map(({ text, readings }) => readings.map((r) => text.slice(r.start, r.end)));
    expect(found).toEqual([["3万件"], [], ["4万个"]]);
  });

  test("take the pages of a table of contents for no quantities", () => {
    const passages = passagesOf(["前言 2", "平台治理 3", "商品治理 16", "全年下架3万件"], NO_UNITS);
    const kinds = passages.map(({ readings }) => readings.map(({ kind }) => kind));
    expect(kinds).toEqual([["ordinal"], ["ordinal"], ["ordinal"], ["quantity"]]);
  });

  test.each([
    ["3万件", true],
    ["超 3万件！", true],
    ["全年下架商品3万件", false],
    ["3万件4万个", false],
    ["没有数字", false],
  ])("%s shows a figure large: %s", (text, displayed) => {
    expect(passagesOf([text], NO_UNITS)[0]?.displayed).toBe(displayed);
  });
});
