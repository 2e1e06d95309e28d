import { nearest } from "../finding/nearest.ts";
import type { Words } from "../language/language.ts";

/** "Did you mean a or b?", or nothing where nothing is near. */
export function meant(found: string, known: Iterable<string>, say: Words["saying"]): string {
  const near = nearest(found, known);
  return near.length === 0 ? "" : say.didYouMean(near);
}

/** The same, or all that there are where nothing is near. */
export const meantOrAll = (found: string, known: readonly string[], say: Words["saying"], all = known): string =>
  meant(found, known, say) || say.thereAre(all);
