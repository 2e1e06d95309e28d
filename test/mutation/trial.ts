/** One mutation, with what the harness holds of it and what the audit said. */
export interface Trial {
  /** Where and what, for whoever reads what was missed. */
  readonly what: string;
  /** Whether what it leaves is false. */
  readonly harmful: boolean;
  /** The rules that found something. */
  readonly found: readonly string[];
}

/** All that one kind gives, in an order of chance, tried as they are asked for. */
export interface Kind {
  readonly name: string;
  /** In how many ways the story can be spoilt so. */
  readonly places: number;
  trials(): AsyncIterable<Trial> | Iterable<Trial>;
}

/** How one kind fared. */
export interface Tally {
  readonly kind: string;
  readonly places: number;
  readonly harmful: number;
  readonly caught: number;
  /** Mutations that left what is true by the table, and those of them that the audit found fault with. */
  readonly harmless: number;
  readonly alarms: number;
  /** What was missed, and what was cried over. */
  readonly failures: readonly string[];
}

/** Tries a kind until so many mutations were harmful, or none is left. */
export async function tally({ name, places, trials }: Kind, enough: number): Promise<Tally> {
  let [harmful, caught, harmless, alarms] = [0, 0, 0, 0];
  const failures: string[] = [];
  for await (const trial of trials()) {
    const seen = trial.found.length > 0;
    if (trial.harmful) {
      harmful += 1;
      if (seen) caught += 1;
      else failures.push(`missed: ${trial.what}`);
    } else {
      harmless += 1;
      if (seen) alarms += 1;
      if (seen) failures.push(`false alarm (${trial.found.join(", ")}): ${trial.what}`);
    }
    if (harmful >= enough) break;
  }
  return { kind: name, places, harmful, caught, harmless, alarms, failures };
}
