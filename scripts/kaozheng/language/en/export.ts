/** What an export says that neither the author nor the page says. */
export const exported = {
  sources: "Sources",
  inText: "Numbers in the text: ",
  /** Several ways in which the text writes one number, each in quotation marks. */
  numbers: (quoted: readonly string[]) => quoted.join(", "),
  computed: "Numbers that were computed",
  links: "Links in the text",
  link: (n: number) => `link ${n}`,
  /** Stands where a picture goes, until somebody puts it there. */
  placeholder: (n: number, words: string) => `[Figure ${n}: ${words}]`,
};
