import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fc from "fast-check";
import { create, type Font } from "fontkit";
import subsetFont from "subset-font";
import { beforeAll, describe, expect, test } from "vitest";
import { fontFaces } from "../../scripts/kaozheng/chart/font/embed.ts";
import { loadCharacters } from "../../scripts/kaozheng/chart/font/faces.ts";
import { letterOf } from "../../scripts/kaozheng/chart/font/letter.ts";
import { BOLD, createMeasure, REGULAR } from "../../scripts/kaozheng/chart/font/measure.ts";
import { charactersOf, sliceOf } from "../../scripts/kaozheng/chart/font/slices.ts";

const require = createRequire(import.meta.url);
const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join("");
const HAN = "抽检资金逐年增加商品单位亿元数据来源制图";

/** The package's own variable font, uncompressed and set to a weight by another library than the one under test. */
async function reference(slice: string, text: string, weight: number): Promise<Font> {
  const name = slice.replace(/[[\]]/g, "");
  const path = require.resolve(`@fontsource-variable/noto-sans-sc/files/noto-sans-sc-${name}-wght-normal.woff2`);
  const variable = create(Buffer.from(await subsetFont(readFileSync(path), text, { targetFormat: "truetype" })));
  if (!("getVariation" in variable)) throw new Error("fontkit gave a collection");
  return variable.getVariation({ wght: weight });
}

beforeAll(async () => {
  await loadCharacters(ASCII + HAN, REGULAR);
  await loadCharacters(ASCII + HAN, BOLD);
});

describe("text is as wide as the font says", () => {
  test.each([REGULAR, BOLD])("every Latin character at weight %i, by fontkit", async (weight) => {
    const font = await reference("latin", ASCII, weight);
    for (const character of ASCII) {
      const expected = font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth;
      expect(letterOf(character, weight, "en")?.advance, character).toBe(Math.round(expected));
    }
  });

  test.each([REGULAR, BOLD])("Chinese characters at weight %i, by fontkit", async (weight) => {
    for (const character of HAN) {
      const font = await reference(sliceOf(character.codePointAt(0) ?? 0) ?? "", character, weight);
      const expected = font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth;
      expect(letterOf(character, weight, "zh")?.advance, character).toBe(Math.round(expected));
    }
  });

  test("a line is as wide as its characters, but for what is set tight", () => {
    const { width } = createMeasure("zh");
    const characters = fc.constantFrom(...ASCII, ...HAN);
    fc.assert(
      fc.property(fc.array(characters), fc.array(characters), (a, b) => {
        const whole = width(a.join("") + b.join(""), 13, REGULAR);
        expect(whole).toBeCloseTo(width(a.join(""), 13, REGULAR) + width(b.join(""), 13, REGULAR), 9);
      }),
    );
  });
});

describe("punctuation", () => {
  beforeAll(async () => {
    await loadCharacters("“”，。、；：（）《》’", REGULAR);
  });

  test.each([
    ["”，", 1.5],
    ["》《", 1.5],
    ["）。", 1.5],
    ["：“", 1.5],
    ["（《", 1.5],
    ["，抽", 2],
    ["抽《", 2],
    ["》（《", 2],
  ])("%s takes %d squares in Chinese", (text, squares) => {
    expect(createMeasure("zh").width(text, 10, REGULAR)).toBe(10 * squares);
  });

  test("English quotation marks are narrow", () => {
    expect(createMeasure("zh").width("“", 10, REGULAR)).toBe(10);
    expect(createMeasure("en").width("“", 10, REGULAR)).toBeLessThan(4.5);
    expect(createMeasure("en").width("’", 10, REGULAR)).toBeLessThan(2.5);
  });
});

test("a character that has not been loaded is asked for, not guessed in silence", () => {
  const measure = createMeasure("zh");
  measure.width("龘a", 10, REGULAR);
  expect(measure.missing).toEqual(new Map([[REGULAR, new Set("龘")]]));
});

test("a character belongs to the last slice that has it, as in a browser", () => {
  expect(sliceOf("a".codePointAt(0) ?? 0)).toBe("latin");
  expect(sliceOf(0x10ffff)).toBeNull();
  expect(charactersOf("latin")).toContain("—");
});

test("the embedded font has the widths and the kerning that lines were measured by", async () => {
  const text = "年报》《2021”，是《“抽检”》";
  await loadCharacters(text, REGULAR);
  const css = fontFaces([{ weight: REGULAR, characters: new Set(text) }], "Test", "zh");
  const [, base64 = ""] = /base64,([^)]+)\)/.exec(css) ?? [];
  const font = create(Buffer.from(base64, "base64"));
  if (!("layout" in font)) throw new Error("fontkit gave a collection");
  const { advanceWidth } = font.layout(text);
  expect(advanceWidth / 100).toBeCloseTo(createMeasure("zh").width(text, 10, REGULAR), 9);
  expect(css).toContain('font-family:"Test"');
});
