import type { Article, Span } from "../../article/article.ts";
import { type Prose, prose, spanOf } from "../../article/prose.ts";
import { sentences } from "../../article/sentence.ts";
import { isPlainWord } from "../../numeral/plain-word.ts";
import { scan } from "../../numeral/scan.ts";
import type { UnitLexicon } from "../../quantity/unit.ts";
import { assertionsIn, type FoundAssertion } from "./find.ts";

/** Words of an article that claim something, in offsets of the block that they stand in. */
export interface ArticleAssertion extends FoundAssertion {
  readonly block: Prose;
  readonly sentence: Span;
}

/** What an article's words claim, but for those that its author exempted and those that belong to a number. */
export function articleAssertions(article: Article, lexicon: UnitLexicon): readonly ArticleAssertion[] {
  const found = known.get(article) ?? readAssertions(article, lexicon);
  known.set(article, found);
  return found;
}

/** Read once: they are set against the data, and against the other language. */
const known = new WeakMap<Article, readonly ArticleAssertion[]>();

function readAssertions(article: Article, lexicon: UnitLexicon): ArticleAssertion[] {
  return prose(article)
    .filter(({ block }) => block !== "alt")
    .flatMap((block) =>
      sentences(block.text).flatMap((span) => {
        const sentence = block.text.slice(span.start, span.end);
        return assertionsIn(sentence, article.front.language)
          .filter(({ start, end }) => !isNumber(sentence, start, end, lexicon))
          .map((f) => ({ ...f, start: f.start + span.start, end: f.end + span.start, block, sentence: span }))
          .filter((f) => !isExempt(article, f));
      }),
    );
}

function isExempt({ exemptions }: Article, { block, start, end }: ArticleAssertion): boolean {
  const span = spanOf(block, start, end);
  return exemptions.some(({ covers }) => covers.some((c) => c.start <= span.start && span.end <= c.end));
}

/** Words that belong to a number, 最高 50 元, are judged with it. */
const isNumber = (sentence: string, start: number, end: number, lexicon: UnitLexicon): boolean =>
  scan(sentence, lexicon).some(
    (r) => r.kind === "quantity" && r.start < end && start < r.end && !isPlainWord(r, lexicon),
  );
