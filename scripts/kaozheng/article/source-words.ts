import { parseLocator } from "../dataset/locator.ts";
import type { Figure, Registers } from "../dataset/registers.ts";
import { type Language, wordsOf } from "../language/language.ts";

/** Where the words of a figure stand, for a reader who wants to look. */
export interface SourceView {
  /** 科技日报转述《2021抖音电商消费者权益保护年度报告》. */
  readonly words: string;
  /** The title of the document itself. */
  readonly title: string;
  readonly url: string | null;
  readonly published: string | null;
  /** 第 12 段; empty where no document was at hand. */
  readonly place: string;
  /** Whether the publisher counted itself, and nobody checked. */
  readonly selfReported: boolean;
}

/** The document a figure was read in. A source the registers lack is shown by its id. */
export function sourceView(figure: Figure, registers: Registers, language: Language): SourceView {
  const source = registers.sources.get(figure.source);
  const report = registers.reports.get(figure.report)?.title[language] ?? figure.report;
  if (source === undefined)
    return { words: figure.source, title: "", url: null, published: null, place: "", selfReported: false };
  const words = wordsOf(language).article;
  const paragraph = parseLocator(figure.recorded?.locator ?? "")?.paragraph;
  return {
    words: words.tells[source.kind](source.publisher[language], report),
    title: source.title,
    url: source.url,
    published: source.published,
    place: paragraph === undefined ? "" : words.paragraph(paragraph),
    selfReported: source.selfReported,
  };
}
