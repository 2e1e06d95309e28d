import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wrap, wrapWell } from "../../scripts/kaozheng/chart/font/wrap.ts";

/** Han characters and full-width marks a square, all others half of one. */
const squares = (line: string): number =>
  [...line].reduce((n, c) => n + ((c.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.5), 0);

describe("a line ends where a newspaper ends it", () => {
  test.each([
    ["抽检资金逐年增加", 4, ["抽检资金", "逐年增加"]],
    ["抽检资金，逐年增加", 4, ["抽检资", "金，逐年", "增加"]],
    ["他们说“不行”。", 4, ["他们说", "“不行”。"]],
    ["一共8000万元", 4, ["一共", "8000万元"]],
    ["支出超9100万次以上", 5, ["支出", "超9100万次", "以上"]],
    ["基金：2020 年拨款", 5, ["基金：", "2020 年拨", "款"]],
    ["从5%～10%", 2, ["从", "5%～10%"]],
    ["public bike rides", 5, ["public", "bike rides"]],
    ["abcdefghijkl", 2, ["abcdefghijkl"]],
    ["第一行\n第二行", 9, ["第一行", "第二行"]],
    ["", 4, []],
  ])("%s in %d squares", (text, width, lines) => {
    expect(wrap(text, width, squares)).toEqual(lines);
  });

  const text = fc
    .array(fc.constantFrom(..."抽检资金，。、：；！？）》”（《“8万%ab "), { maxLength: 60 })
    .map((characters) => characters.join(""));
  const width = fc.integer({ min: 3, max: 20 });

  test("no closing mark opens a line, and no opening mark ends one", () => {
    fc.assert(
      fc.property(text, width, (words, room) => {
        const lines = wrap(words, room, squares);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。、：；！？）》%]/u);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[（《]$/u);
      }),
    );
  });

  test("nothing is lost but space at line ends", () => {
    fc.assert(
      fc.property(text, width, (words, room) => {
        const joined = (lines: readonly string[]): string => lines.join("").replace(/\s/g, "");
        expect(joined(wrap(words, room, squares))).toBe(words.replace(/\s/g, ""));
        expect(joined(wrapWell(words, room, squares, "even"))).toBe(words.replace(/\s/g, ""));
      }),
    );
  });

  test("lines that are chosen together are as many as lines that are filled, and fit as well", () => {
    fc.assert(
      fc.property(text, width, (words, room) => {
        const filled = wrap(words, room, squares);
        const chosen = wrapWell(words, room, squares, "even");
        expect(chosen).toHaveLength(filled.length);
        if (filled.every((line) => squares(line) <= room))
          for (const line of chosen) expect(squares(line)).toBeLessThanOrEqual(room);
      }),
    );
  });
});

describe("a headline is shared out over its lines", () => {
  test.each([
    ["扣费投诉少了，无车可借多了", 12, ["扣费投诉少了，", "无车可借多了"]],
    ["在运车辆大增，是因为把仓库里的车也算上了", 16, ["在运车辆大增，", "是因为把仓库里的车也算上了"]],
    ["more about finding no bike", 12, ["more about", "finding no bike"]],
  ])("%s", (text, width, lines) => {
    expect(wrapWell(text, width, squares, "even")).toEqual(lines);
  });

  test("a paragraph does not end on a lone word", () => {
    const words = "Public bikes in service at the end of each year";
    expect(wrap(words, 21.5, squares)).toEqual(["Public bikes in service at the end of each", "year"]);
    expect(wrapWell(words, 21.5, squares, "filled").at(-1)).not.toBe("year");
  });
});
