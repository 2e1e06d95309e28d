import type { Language } from "../language/language.ts";

/**
 * Words by which an article says that a number was computed from lower bounds as if they were values. With one of them
 * in its sentence, a number that nothing entails may be printed.
 */
const CAVEATS: Record<Language, readonly string[]> = {
  zh: ["按披露下限计算", "按披露的下限计算", "按下限计算", "以下限计", "按披露下限", "若按下限", "按所披露的下限"],
  en: [
    "by the printed lower bounds",
    "taking the lower bounds as printed",
    "on the lower bounds as printed",
    "if the lower bounds are taken as values",
    "by the lower bounds printed",
  ],
};

export function carriesCaveat(sentence: string, language: Language): boolean {
  const folded = sentence.toLowerCase().replace(/\s+/g, language === "zh" ? "" : " ");
  return CAVEATS[language].some((words) => folded.includes(words));
}
