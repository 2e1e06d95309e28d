import type { Language } from "../../dataset/registers.ts";
import { kerning, letterOf } from "./letter.ts";
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
  return {
    missing,
    width(text, size, weight) {
      let units = 0;
      let before = "";
      for (const character of text) {
        const letter = letterOf(character, weight, language);
        if (letter === undefined) noteMissing(character, weight);
        // A character outside the font comes from some other one, where one em is the safe guess.
        units += (letter?.advance ?? UNITS_PER_EM) + kerning(before, character, weight, language);
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
