import type { Language } from "../language/language.ts";

/** What a correction note says besides the numbers. */
export interface NoteWording {
  readonly correction: (date: string) => string;
  /** An article by its title, with the day it was published where that is known. */
  readonly article: (title: string, published: string | null) => string;
  readonly charts: string;
  readonly chart: (title: string) => string;
  readonly redrawn: (values: string) => string;
  readonly notDrawn: string;
  readonly tables: string;
  readonly quoted: (words: string) => string;
  /** What was published, what is right, and the sentence. */
  readonly shouldBe: (wrong: string, right: string) => string;
  readonly withdrawn: (wrong: string) => string;
  readonly sentence: (words: string) => string;
  readonly of: (label: string, said: string) => string;
  readonly why: (reason: string) => string;
  readonly reasonWanted: string;
  readonly nothing: string;
  readonly and: string;
  readonly separator: string;
  readonly stop: string;
  readonly gone: string;
}

export const NOTE_WORDING: Readonly<Record<Language, NoteWording>> = {
  zh: {
    correction: (date) => `更正（${date}）`,
    article: (title, published) => `《${title}》${published === null ? "" : `（${published}发表）`}：`,
    charts: "图表：",
    chart: (title) => `《${title}》`,
    redrawn: (values) => `已按改正后的数重画${values === "" ? "" : `：${values}`}`,
    notDrawn: "撤下，等改好再画",
    tables: "数据表：",
    quoted: (words) => `“${words}”`,
    shouldBe: (wrong, right) => `${wrong}应为${right}`,
    withdrawn: (wrong) => `${wrong}这个数撤下`,
    sentence: (words) => `原句：${words}`,
    of: (label, said) => `${label}：${said}`,
    why: (reason) => `原因：${reason}`,
    reasonWanted: "（请写明错在哪里、为什么）",
    nothing: "发表过的文章和图表没有受影响。",
    and: "、",
    separator: "；",
    stop: "。",
    gone: "撤下",
  },
  en: {
    correction: (date) => `Correction (${date})`,
    article: (title, published) => `“${title}”${published === null ? "" : ` (published ${published})`}:`,
    charts: "The charts:",
    chart: (title) => `“${title}” `,
    redrawn: (values) => `has been drawn again${values === "" ? "" : `: ${values}`}`,
    notDrawn: "has been withdrawn until it can be drawn again",
    tables: "In the tables:",
    quoted: (words) => `“${words}”`,
    shouldBe: (wrong, right) => `${wrong} should be ${right}`,
    withdrawn: (wrong) => `${wrong} is withdrawn`,
    sentence: (words) => `The sentence was: ${words}`,
    of: (label, said) => `${label}: ${said}`,
    why: (reason) => `Why: ${reason}`,
    reasonWanted: "(say how it came to be wrong)",
    nothing: "No published article or chart is touched.",
    and: ", ",
    separator: "; ",
    stop: ".",
    gone: "withdrawn",
  },
};
