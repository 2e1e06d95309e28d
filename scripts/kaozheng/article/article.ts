import type { Paragraph, Root } from "mdast";
import type { Finding } from "../finding/finding.ts";
import { LANGUAGES, type Language } from "../language/language.ts";

/** The name of a file in `notebooks/` that is an article: its last part but one is the language. */
export const ARTICLE_NAME = new RegExp(`\\.(${LANGUAGES.join("|")})\\.md$`);

/** A stretch of the article's file, in UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch with the line and column of its start, both from 1. */
export interface PlacedSpan extends Span {
  readonly line: number;
  readonly column: number;
}

/** A link to `fig:…` or `calc:…`: the author's words tied to a figure or derived figure. */
export interface Binding extends PlacedSpan {
  /** The id with its prefix, as written. */
  readonly target: string;
  /** The words, markup taken off; an insertion among them stands as U+FFFC. */
  readonly text: string;
  /** Where the words stand, between the brackets. */
  readonly words: Span;
  /** `[words](fig:…)`, or `[words][label]` with a definition elsewhere. */
  readonly form: "inline" | "reference";
}

/** `${expression}`: a quantity that the toolkit prints. */
export interface Insertion extends PlacedSpan {
  /** TypeScript between the braces. */
  readonly source: string;
}

/** A ```` ```ts ```` fence, run when the page is built. */
export interface Cell extends PlacedSpan {
  readonly source: string;
  /** Line of the file on which `source` begins. */
  readonly codeLine: number;
  /** Print the code above what it displays. */
  readonly echo: boolean;
  /** Run it, and print nothing. */
  readonly hide: boolean;
}

/** An image whose path is `../charts/svg/<name>.<language>.svg`. */
export interface ChartEmbed extends PlacedSpan {
  readonly name: string;
  readonly language: Language;
  /** What the picture says, for whoever does not see it. */
  readonly alt: string;
}

/** `<!-- kaozheng-exempt …: reason -->`: a number that is a name or a label, and so needs no binding. */
export interface Exemption extends PlacedSpan {
  readonly reason: string;
  /** The words the comment names; null where it stands for what is before or below it. */
  readonly words: string | null;
  /** What it covers: words, a whole block, or the number that ends here (a span of no length). */
  readonly covers: readonly Span[];
}

/** A front matter string that is read as Markdown without blocks; positions are the file's. */
export interface InlineText extends PlacedSpan {
  readonly tree: Paragraph;
}

export interface FrontMatter {
  readonly title: InlineText | null;
  /** The sentence or two under the headline. */
  readonly standfirst: InlineText | null;
  /** Plain text for search results and the index; the standfirst where it is left out. */
  readonly summary: InlineText | null;
  readonly authors: readonly string[];
  /** ISO 8601: 2023-01-11. */
  readonly date: string | null;
  readonly language: Language;
  /** The page's name without language and ending. */
  readonly slug: string;
  /** Slug of the same article in the other language; the article's own where it is left out. */
  readonly translation: string;
}

/** An article as written: parsed once, with every place in it that has to do with numbers, in order. */
export interface Article {
  /** Path relative to the project. */
  readonly file: string;
  readonly text: string;
  /** Offset at which each line begins. */
  readonly lines: readonly number[];
  readonly front: FrontMatter;
  readonly tree: Root;
  readonly bindings: readonly Binding[];
  readonly insertions: readonly Insertion[];
  readonly cells: readonly Cell[];
  readonly charts: readonly ChartEmbed[];
  readonly exemptions: readonly Exemption[];
  /** What is wrong with the way it is written. */
  readonly findings: readonly Finding[];
}

/** What is known of an article before it is parsed: enough to tell which articles are one in two languages. */
export interface ArticleOutline extends Pick<Article, "file" | "text"> {
  readonly front: Pick<FrontMatter, "language" | "slug" | "translation">;
}

/** Stands in prose for what is not words: an insertion, an image, code. */
export const OBJECT = "\uFFFC";
