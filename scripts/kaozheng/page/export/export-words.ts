import type { Language } from "../../language/language.ts";

/** What an export says that neither the author nor the page says. */
export interface ExportWording {
  readonly colon: string;
  readonly separator: string;
  readonly stop: string;
  readonly quoted: (words: string) => string;
  readonly sources: string;
  readonly inText: string;
  readonly computed: string;
  readonly links: string;
  readonly link: (n: number) => string;
  /** Stands where a picture goes, until somebody puts it there. */
  readonly placeholder: (n: number, words: string) => string;
}

export const EXPORT_WORDING: Record<Language, ExportWording> = {
  zh: {
    colon: "：",
    separator: "，",
    stop: "。",
    quoted: (words) => `“${words}”`,
    sources: "数据来源",
    inText: "文中数字：",
    computed: "算出来的数字",
    links: "文中链接",
    link: (n) => `链接 ${n}`,
    placeholder: (n, words) => `【图 ${n}：${words}】`,
  },
  en: {
    colon: ": ",
    separator: ", ",
    stop: ".",
    quoted: (words) => `“${words}”`,
    sources: "Sources",
    inText: "Numbers in the text: ",
    computed: "Numbers that were computed",
    links: "Links in the text",
    link: (n) => `link ${n}`,
    placeholder: (n, words) => `[Figure ${n}: ${words}]`,
  },
};
