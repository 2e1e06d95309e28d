import type { Language } from "../../language/language.ts";
import { kerning, letterOf, moves } from "./letter.ts";
import type { Glyph } from "./truetype/sfnt.ts";
import { fontOf } from "./truetype/tables.ts";
import { toWoff2 } from "./woff2/woff2.ts";

/** The characters that a chart prints at one weight. */
interface UsedCharacters {
  readonly weight: number;
  readonly characters: ReadonlySet<string>;
}

/** One `@font-face` rule that carries just the glyphs of `characters` in WOFF2. Empty where the font has none of them. */
function fontFace({ weight, characters }: UsedCharacters, family: string, language: Language): string {
  const glyphs = new Map<number, Glyph>();
  const drawn: string[] = [];
  for (const character of [...characters].sort()) {
    const letter = letterOf(character, weight, language);
    if (!letter) continue;
    glyphs.set(character.codePointAt(0) ?? 0, letter);
    drawn.push(character);
  }
  if (glyphs.size === 0) return "";
  const marks = drawn.filter(moves);
  const pairs = marks.flatMap((before) =>
    marks.flatMap((after) => {
      const units = kerning(before, after, weight, language);
      return units === 0 ? [] : [{ before: before.codePointAt(0) ?? 0, after: after.codePointAt(0) ?? 0, units }];
    }),
  );
  const woff2 = toWoff2(fontOf(glyphs, pairs, { family, weight }));
  const url = `data:font/woff2;base64,${Buffer.from(woff2).toString("base64")}`;
  return `@font-face{font-family:"${family}";font-weight:${weight};src:url(${url}) format("woff2")}`;
}

/** The rules for every weight in use. `family` is the chart's own, so that two charts on a page do not share a subset. */
export const fontFaces = (used: readonly UsedCharacters[], family: string, language: Language): string =>
  used.map((face) => fontFace(face, family, language)).join("");
