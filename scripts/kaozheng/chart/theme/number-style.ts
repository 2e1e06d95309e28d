import { inLanguages, type Language, wordsOf } from "../../language/language.ts";

/** A newsroom's way with numbers, where the field leaves it free. */
export interface NumberStyle {
  /** Between the ends of a range: 3～4, 3–4. */
  readonly dash: Readonly<Record<Language, string>>;
  /** 5%～10%, as GB/T 15835 has it, or 5～10%. */
  readonly percentOfRange: "both" | "last";
  /** Between Han and a Latin digit or letter: what the author wrote, nothing, a space. */
  readonly hanSpacing: "as-written" | "none" | "space";
}

export const PLAIN_NUMBERS: NumberStyle = {
  dash: inLanguages((language) => wordsOf(language).chart.dash),
  percentOfRange: "both",
  hanSpacing: "as-written",
};

const BEFORE_LATIN = /(\p{Script=Han}) ?(?=[A-Za-z\d])/gu;
const AFTER_LATIN = /([A-Za-z\d%]) ?(?=\p{Script=Han})/gu;

/** A text with the house's space between Han and Latin. Punctuation has its own white and gets none. */
export function spaced(text: string, { hanSpacing }: NumberStyle): string {
  if (hanSpacing === "as-written") return text;
  const between = hanSpacing === "space" ? "$1 " : "$1";
  return text.replace(BEFORE_LATIN, between).replace(AFTER_LATIN, between);
}

/** Two ends of per cent. With one sign for both, a hyphen between them could be anything, the one before a year among them. */
const PERCENT_RANGE = /(?<![A-Za-z\d.,-])(\d+(?:\.\d+)?)(?:%[～~–-]|[～–])(\d+(?:\.\d+)?)%/gu;

/** A text as the house prints it, wherever it stands on a chart: its spaces and its ranges of per cent. */
export function inHouse(text: string, language: Language, style: NumberStyle): string {
  const sign = style.percentOfRange === "both" ? "%" : "";
  return spaced(text, style).replace(PERCENT_RANGE, `$1${sign}${style.dash[language]}$2%`);
}
