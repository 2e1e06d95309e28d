import { LANGUAGES, type Language, languageRow } from "./language.ts";

const HAN = /\p{Script=Han}/u;

/**
 * The language that words are in as far as their script tells: the first one of that script. Any Han makes a text one of a
 * language in Han, since Latin words in it are names.
 */
export function languageOfWords(words: string): Language {
  const script = HAN.test(words) ? "han" : "latin";
  return LANGUAGES.find((language) => languageRow(language).script === script) ?? (LANGUAGES[0] as Language);
}

/** Whether words are in another script than that of a language. */
export const isForeign = (words: string, language: Language): boolean =>
  HAN.test(words) && languageRow(language).script !== "han";
