/** What a language is, apart from its words. */
interface LanguageRow {
  readonly id: string;
  /** BCP 47, as pages declare it. */
  readonly tag: string;
  /** In its own words. */
  readonly name: string;
  /** How its words stand in a line: Han without spaces between them, Latin with. */
  readonly script: "han" | "latin";
}

/** The languages of texts, charts, pages and messages. What the toolkit says in one is in the folder of its id. */
export const ROWS = [
  { id: "zh", tag: "zh-Hans", name: "中文", script: "han" },
  { id: "en", tag: "en", name: "English", script: "latin" },
] as const satisfies readonly LanguageRow[];

export type Language = (typeof ROWS)[number]["id"];

/** Ids of the languages, the first of them the one that charts and pages without an ending are in. */
export const LANGUAGES: readonly Language[] = ROWS.map(({ id }) => id);

/** The row of a language. */
export const languageRow = (language: Language): LanguageRow => ROWS.find(({ id }) => id === language) as LanguageRow;

export const isLanguage = (id: string): id is Language => ROWS.some((row) => row.id === id);

/** One value for each language. */
export type InLanguages<T> = Readonly<Record<Language, T>>;
