import type { Language } from "../../language/language.ts";
import { fontFaces } from "./embed.ts";
import { loadCharacters } from "./faces.ts";
import { BOLD, REGULAR } from "./measure.ts";

/**
 * Style sheet that carries the bundled font, cut to the characters of `text`, regular and bold: what is printed then looks
 * the same on every machine. `glyphs` is the folder in which cut slices of the font are kept.
 */
export async function textFont(
  text: string,
  family: string,
  language: Language,
  glyphs: string | null,
): Promise<string> {
  const characters = new Set(text);
  const weights = [REGULAR, BOLD];
  for (const weight of weights) await loadCharacters(characters, weight, glyphs);
  return fontFaces(
    weights.map((weight) => ({ weight, characters })),
    family,
    language,
  );
}
