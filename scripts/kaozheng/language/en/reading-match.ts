/** What tells numbers of a text apart, or does not. */
export const readingMatch = {
  /** Words that a text is not known by; of a language in Han, characters that no pair is made of. */
  emptyWords: (
    "a an and as at by be been but for from had has have if in into is it its no not of on or over per said than that the " +
    "their them they this to was were which who will with while more less about some such says say its those these also"
  ).split(" "),
  /** Makes a count a rate. */
  rate: /\b(?:a|per|each|every) (?:day|week|month)\b|\b(?:daily|weekly|monthly)\b/i,
  /** What is counted in times, in its unit's first word. */
  occurrence: "time",
};
