import type { Language } from "../../dataset/registers.ts";
import { kerning, letterOf, moves } from "./letter.ts";
import { UNITS_PER_EM } from "./tables.ts";

/** Measures text by the advance widths of the embedded font, and remembers the characters it had not loaded. */
export interface Measure {
  /** Width in pixels of one line at `size` pixels. */
  width(text: string, size: number, weight: number): number;
  /** Characters that were asked for and not loaded, by weight: load them and lay out again. */
  readonly missing: ReadonlyMap<number, ReadonlySet<string>>;
}

export function createMeasure(language: Language): Measure {
  const missing = new Map<number, Set<string>>();
  const noteMissing = (character: string, weight: number): void => {
    const characters = missing.get(weight) ?? new Set<string>();
    missing.set(weight, characters.add(character));
  };
  /** Advances by character, by weight: the same few hundred characters are measured over and over. */
  const advances = new Map<number, Map<string, number>>();
  const advanceOf = (character: string, weight: number, known: Map<string, number>): number => {
    const letter = letterOf(character, weight, language);
    // A character outside the font comes from some other one, where one em is the safe guess.
    const advance = letter?.advance ?? UNITS_PER_EM;
    if (letter === undefined) noteMissing(character, weight);
    else known.set(character, advance);
    return advance;
  };
  return {
    missing,
    width(text, size, weight) {
      const known = advances.get(weight) ?? new Map<string, number>();
      advances.set(weight, known);
      let units = 0;
      let before = "";
      for (const character of text) {
        units += known.get(character) ?? advanceOf(character, weight, known);
        if (moves(character)) units += kerning(before, character, weight, language);
        before = character;
      }
      return (units * size) / UNITS_PER_EM;
    },
  };
}

/** The two weights that charts are set in. */
export const REGULAR = 400;
export const BOLD = 700;

/** The weight that a CSS `font-weight` is drawn at. */
export function drawnWeight(weight: string | number | undefined | null): number {
  if (weight === undefined || weight === null || weight === "normal") return REGULAR;
  if (weight === "bold" || weight === "bolder") return BOLD;
  return Number(weight) >= 600 ? BOLD : REGULAR;
}
