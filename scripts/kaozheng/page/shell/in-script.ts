import { LANGUAGES, languageRow } from "../../language/language.ts";

/** Selectors for what is written in a script: those that `selectors` gives for each of its languages. */
export const inScript = (script: "han" | "latin", selectors: (lang: string) => string): string =>
  LANGUAGES.filter((language) => languageRow(language).script === script)
    .map((language) => selectors(`:lang(${language})`))
    .join(", ");
