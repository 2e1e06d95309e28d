/** What a correction note says besides the numbers. */
export const note = {
  correction: (date: string) => `Correction (${date})`,
  /** An article by its title, with the day it was published where that is known. */
  article: (title: string, published: string | null) =>
    `“${title}”${published === null ? "" : ` (published ${published})`}:`,
  charts: "The charts:",
  chart: (title: string) => `“${title}” `,
  redrawn: (values: string) => `has been drawn again${values === "" ? "" : `: ${values}`}`,
  notDrawn: "has been withdrawn until it can be drawn again",
  tables: "In the tables:",
  /** What was published, and what is right. */
  shouldBe: (wrong: string, right: string) => `${wrong} should be ${right}`,
  withdrawn: (wrong: string) => `${wrong} is withdrawn`,
  sentence: (words: string) => `The sentence was: ${words}`,
  why: (reason: string) => `Why: ${reason}`,
  reasonWanted: "(say how it came to be wrong)",
  nothing: "No published article or chart is touched.",
  /** After a value that was computed and that no word of its sources entails. */
  unvouched: " (as the printed values have it; no word vouches for it)",
  gone: "withdrawn",
};
