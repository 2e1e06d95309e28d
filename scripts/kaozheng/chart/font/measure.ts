import type { Language } from "../../language/language.ts";
import { kerning, letterOf, moves } from "./letter.ts";
import { UNITS_PER_EM } from "./truetype/tables.ts";

/** Measures text by the advance widths of the embedded font, and remembers the characters it had not loaded. */
export interface Measure {
  /** Width in pixels of one line at `size` pixels. */
  width(text: string, size: number, weight: number): number;
  /** Characters that were asked for and not loaded, by weight: load them and lay out again. */
  readonly missing: ReadonlyMap<number, ReadonlySet<string>>;
}

/** A measured text, in font units, and its last character. */
interface Measured {
  readonly text: string;
  readonly weight: number;
  readonly units: number;
  readonly before: string;
}

/** Whether a UTF-16 unit is the second half of a character. */
const isTrail = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

const START: Measured = { text: "", weight: 0, units: 0, before: "" };

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
  // Whoever breaks lines tries longer and longer ones: each goes on where the one before ended.
  let last = START;
  return {
    missing,
    width(text, size, weight) {
      const known = advances.get(weight) ?? new Map<string, number>();
      advances.set(weight, known);
      const goesOn =
        last.weight === weight && text.startsWith(last.text) && !isTrail(text.charCodeAt(last.text.length));
      let { units, before } = goesOn ? last : START;
      for (const character of goesOn ? text.slice(last.text.length) : text) {
        units += known.get(character) ?? advanceOf(character, weight, known);
        if (moves(character)) units += kerning(before, character, weight, language);
        before = character;
      }
      last = { text, weight, units, before };
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
