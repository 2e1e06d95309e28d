import type { Article } from "../article/article.ts";
import { type Coverage, coverage } from "../article/coverage.ts";
import { type Prose, placeOf, prose } from "../article/prose.ts";
import { sentenceAt, sentences } from "../article/sentence.ts";
import type { NumericExpression } from "../numeral/expression.ts";
import { isPlainWord } from "../numeral/plain-word.ts";
import { scan } from "../numeral/scan.ts";
import { yearsIn } from "../numeral/years.ts";
import type { UnitLexicon } from "../quantity/unit.ts";

/** A number of an article's prose, with what answers for it. */
export interface ArticleNumber {
  readonly reading: NumericExpression;
  readonly block: Prose;
  readonly coverage: Coverage | null;
  readonly sentence: string;
  /** The sentence up to the number. */
  readonly before: string;
  /** Years the sentence names, outside its quantities. */
  readonly years: readonly number[];
  readonly place: ReturnType<typeof placeOf>;
}

/**
 * Every number of an article's prose in the order of the file. Dates, ordinals, names and idioms are none; nor are plain
 * words, unless they are bound.
 */
export function numbersOf(article: Article, lexicon: UnitLexicon): readonly ArticleNumber[] {
  const known = read.get(lexicon) ?? new WeakMap<Article, readonly ArticleNumber[]>();
  read.set(lexicon, known);
  const numbers = known.get(article) ?? readNumbers(article, lexicon);
  known.set(article, numbers);
  return numbers;
}

/** Several rules look at the numbers of an article: they are read once. */
const read = new WeakMap<UnitLexicon, WeakMap<Article, readonly ArticleNumber[]>>();

function readNumbers(article: Article, lexicon: UnitLexicon): ArticleNumber[] {
  return prose(article).flatMap((block) => {
    const readings = scan(block.text, lexicon);
    const all = sentences(block.text);
    return readings
      .filter(({ kind }) => kind === "quantity")
      .map((reading) => {
        const { start, end } = sentenceAt(block.text, reading.start, all);
        return {
          reading,
          block,
          coverage: coverage(article, block, reading.start, reading.end),
          sentence: block.text.slice(start, end),
          before: block.text.slice(start, reading.start),
          years: yearsIn(readings.filter((r) => r.start >= start && r.end <= end)),
          place: placeOf(article, block, reading.start, reading.end),
        };
      })
      .filter((number) => number.coverage !== null || !isPlainWord(number.reading, lexicon));
  });
}
