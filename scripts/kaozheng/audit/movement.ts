import { type Language, wordsOf } from "../language/language.ts";
import { CHANGE_BEFORE } from "../numeral/directions.ts";
import { type Found, phraseBefore, phrases, rows } from "../numeral/phrases.ts";
import type { Direction } from "../quantity/quantity.ts";

/** Adjectives that tell a change by themselves, before a number that is known to be one: 多了 180%. */
const COMPARATIVES = phrases<Direction>([...rows("increase", "多了|高了"), ...rows("decrease", "少了|低了")]);

/** A single character is too often part of another word: 升 of 升级, 降 of 降临. */
const LEAST_LENGTH = 2;

/**
 * Which way a number that is bound to a change went, by the last word of change in the clause before it: the rise is
 * 25%, 满意度上升的 16%, 多了 180%. The reader of numbers looks at what stands next to a number only, since it does not
 * know that the number is a change.
 */
export function movementBefore(before: string, language: Language): Direction | null {
  const near = before.slice(-wordsOf(language).readingAudit.movementReach).toLowerCase();
  const clause = near.slice(near.search(/[^，。；：、,.;:!?]*$/u));
  for (let end = clause.length; end > 0; end--) {
    const found: Found<Direction | null> | null =
      phraseBefore(COMPARATIVES, clause, end, 0) ?? phraseBefore(CHANGE_BEFORE, clause, end, 0);
    // A Latin word counts where it ends: "up" is none in "upon".
    const whole = !/[a-z]$/.test(clause.slice(0, end)) || !/^[a-z]/.test(clause.slice(end));
    if (found?.value != null && whole && found.end - found.start >= LEAST_LENGTH) return found.value;
  }
  return null;
}
