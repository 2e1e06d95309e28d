import { type Language, languageRow } from "../../language/language.ts";
import { glyphOf } from "./faces.ts";
import { extent, proportional } from "./truetype/outline.ts";
import type { Glyph } from "./truetype/sfnt.ts";

/** Marks that Chinese sets a full square wide and English does not: the font draws them for Chinese. */
const QUOTES = new Set("“”‘’");
/** White on either side of an English quotation mark, in font units. */
const QUOTE_BEARING = 45;

/** Full-width punctuation: half of the square is blank, and goes where two marks meet. */
const PUNCTUATION = new Set("“”‘’，。、；：！？（）《》〈〉「」『』【】");
const HALF = 500;

const isHan = (language: Language): boolean => languageRow(language).script === "han";

const english = new WeakMap<Glyph, Glyph>();

/** The glyph a character is drawn with in a language; null where the font has none, undefined where it is not loaded. */
export function letterOf(character: string, weight: number, language: Language): Glyph | null | undefined {
  const glyph = glyphOf(character.codePointAt(0) ?? 0, weight);
  if (!glyph || isHan(language) || !QUOTES.has(character)) return glyph;
  const made = english.get(glyph) ?? proportional(glyph, QUOTE_BEARING);
  english.set(glyph, made);
  return made;
}

/** Whether a character can be moved at all: of most pairs it need not be asked. */
export const moves = (character: string): boolean => PUNCTUATION.has(character);

const extents = new WeakMap<Glyph, ReturnType<typeof extent>>();

/** Where the ink of a full-width mark begins and ends; null where it is not full-width, or has none. */
function inkOf(character: string, weight: number): ReturnType<typeof extent> {
  const glyph = glyphOf(character.codePointAt(0) ?? 0, weight);
  if (!glyph || glyph.advance !== 2 * HALF) return null;
  const known = extents.get(glyph);
  if (known !== undefined) return known;
  const found = extent(glyph);
  extents.set(glyph, found);
  return found;
}

/**
 * What a pair of characters is moved together by, in font units. Where full-width marks meet, the blank half between
 * them is left out, as Chinese presses do: ”， takes three halves of a square, not four (W3C, Requirements for Chinese
 * Text Layout, 3.1.6).
 */
export function kerning(before: string, after: string, weight: number, language: Language): number {
  if (!isHan(language) || !PUNCTUATION.has(before) || !PUNCTUATION.has(after)) return 0;
  const a = inkOf(before, weight);
  const b = inkOf(after, weight);
  if (!a || !b) return 0;
  const blankAfter = a.right <= HALF + 60;
  const blankBefore = b.left >= HALF - 60;
  const opens = a.left >= HALF - 60;
  return blankAfter || (opens && blankBefore) ? -HALF : 0;
}
