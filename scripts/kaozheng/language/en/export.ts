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
  // While it is made.
  running: "running cells…",
  making: (file: string, target: string) => `${file} → ${target}…`,
  // What keeps it from being made.
  overArticle: (file: string) =>
    `${file} is an article, and the export would be written over it: name another folder with --out.`,
  noSuchBrowser: (path: string) => `CHROMIUM names ${path}, which is not there.`,
  noBrowser: (names: readonly string[]) =>
    `A PDF is printed by Chromium, and none of ${names.join(", ")} is on the PATH.\n` +
    "Install it (Debian: apt install chromium), or say where it or Google Chrome is: CHROMIUM=/path/to/chrome.",
  nothingPrinted: (browser: string, said: string) =>
    `${browser} printed nothing. Set CHROMIUM to another browser. It said:\n${said}`,
};
