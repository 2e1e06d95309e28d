import { type Language, wordsOf } from "../language/language.ts";

/**
 * Whether a sentence says that a number was computed from lower bounds as if they were values: with such words in it, a
 * number that nothing entails may be printed.
 */
export function carriesCaveat(sentence: string, language: Language): boolean {
  const { readingAudit, typography } = wordsOf(language);
  const folded = sentence.toLowerCase().replace(/\s+/g, typography.space);
  return readingAudit.caveats.some((words) => folded.includes(words));
}
