import { ProjectError } from "../../finding/finding.ts";
import type { Language } from "../../language/language.ts";
import { loadCharacters } from "./faces.ts";
import { createMeasure, type Measure } from "./measure.ts";

/** How often a chart is laid out again after loading characters it turned out to need. */
const ATTEMPTS = 4;

/**
 * Lays something out; again where it turned out to need characters that had not been loaded, also where it seemed not to
 * fit for want of them. `glyphs` is the folder in which cut slices of the font are kept.
 */
export async function laidOut<T>(
  language: Language,
  lay: (measure: Measure) => Promise<T>,
  glyphs: string | null = null,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const measure = createMeasure(language);
    const isSettled = async (): Promise<boolean> => {
      for (const [weight, characters] of measure.missing) await loadCharacters(characters, weight, glyphs);
      return measure.missing.size === 0 || attempt === ATTEMPTS;
    };
    try {
      const done = await lay(measure);
      if (await isSettled()) return done;
    } catch (error) {
      if (!(error instanceof ProjectError) || (await isSettled())) throw error;
    }
  }
}
