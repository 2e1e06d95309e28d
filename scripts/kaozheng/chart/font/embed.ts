import { glyphOf } from "./faces.ts";
import type { Glyph } from "./sfnt.ts";
import { writeFont } from "./write-sfnt.ts";

/** The characters that a chart prints at one weight. */
export interface UsedCharacters {
  readonly weight: number;
  readonly characters: ReadonlySet<string>;
}

/** WOFF2 through the encoder that subset-font brings; a WebAssembly build, so that no platform's Brotli decides the bytes. */
async function toWoff2(font: Uint8Array, text: string): Promise<Uint8Array> {
  const { default: subsetFont } = await import("subset-font");
  return subsetFont(Buffer.from(font.buffer, font.byteOffset, font.byteLength), text, {
    targetFormat: "woff2",
    keepFeatures: [],
  });
}

/** One `@font-face` rule that carries just the glyphs of `characters` in WOFF2. Empty where the font has none of them. */
async function fontFace({ weight, characters }: UsedCharacters, family: string): Promise<string> {
  const glyphs = new Map<number, Glyph>();
  let text = "";
  for (const character of [...characters].sort()) {
    const codePoint = character.codePointAt(0) ?? 0;
    const glyph = glyphOf(codePoint, weight);
    if (glyph) {
      glyphs.set(codePoint, glyph);
      text += character;
    }
  }
  if (glyphs.size === 0) return "";
  const woff2 = await toWoff2(writeFont(glyphs, { family, weight }), text);
  const url = `data:font/woff2;base64,${Buffer.from(woff2).toString("base64")}`;
  return `@font-face{font-family:"${family}";font-weight:${weight};src:url(${url}) format("woff2")}`;
}

/** The rules for every weight in use. `family` is the chart's own, so that two charts on a page do not share a subset. */
export async function fontFaces(used: readonly UsedCharacters[], family: string): Promise<string> {
  const rules: string[] = [];
  for (const face of used) rules.push(await fontFace(face, family));
  return rules.join("");
}
