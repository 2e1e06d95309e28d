/** How clauses, sentences and asides are set. */
export const typography = {
  /** Between the clauses of a sentence. */
  comma: ", ",
  /** Between the members of a list. */
  listed: ", ",
  semicolon: "; ",
  colon: ": ",
  stop: ".",
  /** Between two words, and between two sentences. */
  space: " ",
  /** Around words that are set apart, a space before them where the language wants one. */
  aside: (words: string): string => ` (${words})`,
  parenthesised: (words: string): string => `(${words})`,
  quoted: (words: string): string => `“${words}”`,
};
