import { en, type Words } from "./en/index.ts";
import { zh } from "./zh/index.ts";

export type { Words } from "./en/index.ts";

/** What a language is. */
interface LanguageRow {
  readonly id: string;
  /** BCP 47, as pages declare it. */
  readonly tag: string;
  /** In its own words. */
  readonly name: string;
  /** How its words stand in a line: Han without spaces between them, Latin with. */
  readonly script: "han" | "latin";
  /** All that the toolkit says in it; nothing that it says stands elsewhere. */
  readonly words: Words;
}

/** The languages of texts, charts, pages and messages: a third is a folder of words and a row here. */
const ROWS = [
  { id: "zh", tag: "zh-Hans", name: "中文", script: "han", words: zh },
  { id: "en", tag: "en", name: "English", script: "latin", words: en },
] as const satisfies readonly LanguageRow[];

export type Language = (typeof ROWS)[number]["id"];

/** Ids of the languages, the first of them the one that pages without a language in their name are in. */
export const LANGUAGES: readonly Language[] = ROWS.map(({ id }) => id);

export const languageRow = (language: Language): LanguageRow => ROWS.find(({ id }) => id === language) as LanguageRow;

/** What the toolkit says in a language. */
export const wordsOf = (language: Language): Words => languageRow(language).words;

export const isLanguage = (id: string): id is Language => ROWS.some((row) => row.id === id);

/** One value for each language. */
export type InLanguages<T> = Readonly<Record<Language, T>>;

export const inLanguages = <T>(value: (language: Language) => T): InLanguages<T> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, value(language)])) as InLanguages<T>;
