import type { Language } from "../../dataset/registers.ts";
import { loadCharacters } from "./faces.ts";
import { createMeasure, type Measure } from "./measure.ts";

/** How often a chart is laid out again after loading characters it turned out to need. */
const ATTEMPTS = 4;

async function loadMissing(measure: Measure): Promise<boolean> {
  for (const [weight, characters] of measure.missing) await loadCharacters(characters, weight);
  return measure.missing.size > 0;
}

/** Lays something out; again where it turned out to need characters that had not been loaded. */
export async function laidOut<T>(language: Language, lay: (measure: Measure) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const measure = createMeasure(language);
    const done = await lay(measure);
    if (!(await loadMissing(measure)) || attempt === ATTEMPTS) return done;
  }
}
