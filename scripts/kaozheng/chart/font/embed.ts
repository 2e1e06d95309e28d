import { createRequire } from "node:module";
import type { Language } from "../../dataset/registers.ts";
import { kerning, letterOf } from "./letter.ts";
import type { Glyph } from "./sfnt.ts";
import { writeFont } from "./write-sfnt.ts";

/** The characters that a chart prints at one weight. */
export interface UsedCharacters {
  readonly weight: number;
  readonly characters: ReadonlySet<string>;
}

interface Fontverter {
  convert(font: Buffer, to: "woff2", from: "truetype"): Promise<Buffer>;
}

const require = createRequire(import.meta.url);
let fontverter: Fontverter | undefined;

/**
 * WOFF2 through the encoder that subset-font brings along: a WebAssembly build, so that no machine's Brotli decides the
 * bytes. subset-font itself would subset once more, and drop the kerning.
 */
async function toWoff2(font: Uint8Array): Promise<Uint8Array> {
  fontverter ??= createRequire(require.resolve("subset-font"))("fontverter") as Fontverter;
  return fontverter.convert(Buffer.from(font.buffer, font.byteOffset, font.byteLength), "woff2", "truetype");
}

/** One `@font-face` rule that carries just the glyphs of `characters` in WOFF2. Empty where the font has none of them. */
async function fontFace({ weight, characters }: UsedCharacters, family: string, language: Language): Promise<string> {
  const glyphs = new Map<number, Glyph>();
  const drawn: string[] = [];
  for (const character of [...characters].sort()) {
    const letter = letterOf(character, weight, language);
    if (!letter) continue;
    glyphs.set(character.codePointAt(0) ?? 0, letter);
    drawn.push(character);
  }
  if (glyphs.size === 0) return "";
  const pairs = drawn.flatMap((before) =>
    drawn.flatMap((after) => {
      const units = kerning(before, after, weight, language);
      return units === 0 ? [] : [{ before: before.codePointAt(0) ?? 0, after: after.codePointAt(0) ?? 0, units }];
    }),
  );
  const woff2 = await toWoff2(writeFont(glyphs, pairs, { family, weight }));
  const url = `data:font/woff2;base64,${Buffer.from(woff2).toString("base64")}`;
  return `@font-face{font-family:"${family}";font-weight:${weight};src:url(${url}) format("woff2")}`;
}

/** The rules for every weight in use. `family` is the chart's own, so that two charts on a page do not share a subset. */
export async function fontFaces(used: readonly UsedCharacters[], family: string, language: Language): Promise<string> {
  const rules: string[] = [];
  for (const face of used) rules.push(await fontFace(face, family, language));
  return rules.join("");
}
