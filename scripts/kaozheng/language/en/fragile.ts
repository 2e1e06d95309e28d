import { plural } from "./plural.ts";

/** What is said of numbers that hold under one reading and not under another. */
export const fragile = {
  howToRead: `A number is fragile when it holds as it is computed and would not under another reading that one can defend:
  strict        by what the printed words entail, leaving out what 按披露下限计算 or “by the printed lower bounds” allows
  usual         with each bound as readers of news take it: 超8000万 up to 9000万
  nominal       with the printed values as they stand
  other-source  with a disputed figure as another document prints it
  per-month, raw   flows of unequal spans, spread over their months or not
Direction: it would go the other way (reversed), or nothing would say which way it goes (open). Magnitude: the audit would
object to the words, and how. None of this is wrong. What to do: see whether the article tells its readers which reading it
took and that another gives something else; where it does not, say so, or print the number that survives.`,
  head: (considered: number, lost: number): string =>
    `Fragility: of ${plural(considered, "growth or ratio", "growths and ratios")} that articles print, ${lost} would not survive every reading.`,
  asUsed: "as used",
  direction: (word: string): string => `direction ${word}`,
  magnitude: (word: string): string => `magnitude ${word}`,
  caveat: "The sentence says that printed bounds were taken as values.",
  /** What is read otherwise. */
  how: {
    strict: "by what the printed words entail, and no more",
    usual: "with each bound as readers of news take it",
    nominal: "with the printed values as they stand, bounds left aside",
    "per-month": "per month, since the spans are unequal",
    raw: "as printed and not per month, though the spans are unequal",
  },
  swapped: (from: string, to: string, dispute: string): string =>
    `with ${to} in the place of ${from}; dispute ${dispute}`,
};
