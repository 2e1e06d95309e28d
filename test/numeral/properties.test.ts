import fc from "fast-check";
import { expect, test } from "vitest";
import { read, scan } from "../../scripts/kaozheng/numeral/scan.ts";
import { LEXICON } from "./lexicon.ts";
import { englishWords, hanWords } from "./words.ts";

/** The same cases on every run. */
const SEED = 20220228;

const wholes = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000 }),
  fc.maxSafeInteger().map(Math.abs),
  fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 11 })).map(([n, zeros]) => n * 10 ** zeros),
);

const value = (token: string): string | undefined => read(token, LEXICON)?.nominal?.toFraction();

test("a number in Chinese numerals is read back", () => {
  fc.assert(
    fc.property(wholes, (n) => {
      expect(value(`${hanWords(n)}名`)).toBe(String(n));
    }),
    { numRuns: 2000, seed: SEED },
  );
});

test("a number in English words is read back", () => {
  const below = wholes.filter((n) => n < 1e15);
  fc.assert(
    fc.property(below, (n) => {
      expect(value(`${englishWords(n)} items`)).toBe(String(n));
    }),
    { numRuns: 2000, seed: SEED },
  );
});

test("digits with separators and a scale word are read back", () => {
  const scales = fc.constantFrom(
    ["", 1],
    ["万", 1e4],
    ["亿", 1e8],
    [" million", 1e6],
    [" billion", 1e9],
  ) as fc.Arbitrary<[string, number]>;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), scales, fc.boolean(), (n, [word, factor], separated) => {
      const printed = `${separated ? n.toLocaleString("en") : n}${word}`;
      fc.pre(word !== "" || separated || n < 1900 || n > 2099); // by itself such a number is a year
      expect(value(printed)).toBe(String(BigInt(n) * BigInt(factor)));
    }),
    { seed: SEED },
  );
});

// Pieces that numbers are made of, in any order, among anything at all.
const pieces = fc.constantFrom(
  ..."0 9 12 2021 3.14 , . - – — ~ % + / : ( ） ： 一 十 百 千 万 亿 兆 零 点 半 几 数 余 多 来 两 第 年 月 日 个 家 件 元 成 折 分之 倍 翻 番 超 近 约 上 以上 从 到 至 增长 下降 ".split(
    " ",
  ),
  ..."a one hundred thousand million half third and point of to from more than up $ US$ yuan days ½ １２３ ， 😀 é e\u0301 \n \r\n \t".split(
    " ",
  ),
  " ",
  "\n",
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((p) => p.join("")),
  fc.array(pieces, { maxLength: 30 }).map((p) => p.join(" ")),
  fc.string({ unit: "binary", maxLength: 60 }),
);

test("expressions stand where they say, in order, and never overlap, in any text", () => {
  fc.assert(
    fc.property(texts, (text) => {
      let end = 0;
      for (const e of scan(text, LEXICON)) {
        expect(e.start).toBeGreaterThanOrEqual(end);
        expect(e.end).toBeGreaterThan(e.start);
        expect(text.slice(e.start, e.end)).toBe(e.text);
        end = e.end;
      }
    }),
    { numRuns: 5000, seed: SEED },
  );
});

test("what is read lies in both of its intervals' closures, and quantities alone have intervals", () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const { kind, nominal, strict, usual } of scan(text, LEXICON)) {
        expect(strict !== null && usual !== null).toBe(kind === "quantity");
        for (const i of [strict, usual]) {
          if (i === null || nominal === null) continue;
          expect(i.lower === null || i.lower.lte(nominal.abs()) || i.lower.lte(nominal)).toBe(true);
          expect(i.upper === null || i.upper.gte(nominal)).toBe(true);
        }
      }
    }),
    { numRuns: 2000, seed: SEED },
  );
});

test("what stands before and after an emoji or a combining mark keeps its place", () => {
  const text = "😀超9100万次👍🏽 e\u0301 at least 80 million yuan\r\n１２件";
  expect(scan(text, LEXICON).map((e) => [e.start, e.end, e.text])).toEqual([
    [2, 9, "超9100万次"],
    [17, 41, "at least 80 million yuan"],
    [43, 46, "１２件"],
  ]);
});

// Read in time that grows with the length, this takes some seconds; a pattern that looked back or ahead without bounds
// would take minutes.
test("a short piece repeated tens of thousands of times is read to its end", { timeout: 60_000 }, () => {
  const repeated = fc
    .tuple(fc.array(pieces, { minLength: 1, maxLength: 3 }), fc.constantFrom("", " ", "\n"))
    .map(([p, between]) => p.join(between) + between)
    .filter((piece) => piece !== "");
  fc.assert(
    fc.property(repeated, (piece) => {
      const text = piece.repeat(Math.ceil(40_000 / piece.length));
      const last = scan(text, LEXICON).at(-1);
      expect(last === undefined || last.end <= text.length).toBe(true);
    }),
    { numRuns: 60, seed: SEED },
  );
});
