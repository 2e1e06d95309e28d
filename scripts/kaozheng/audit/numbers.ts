import type { Article } from "../article/article.ts";
import { type Coverage, coverage } from "../article/coverage.ts";
import { type Prose, placeOf, prose } from "../article/prose.ts";
import { sentenceAt, sentences } from "../article/sentence.ts";
import type { NumericExpression } from "../numeral/expression.ts";
import { scan } from "../numeral/scan.ts";
import { exact } from "../quantity/exact.ts";
import { dimensionOf, PURE, type UnitLexicon } from "../quantity/unit.ts";

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

const SMALL = exact(10);

/**
 * Words that claim no number of the story: 几年, several; and counts up to ten that are written out (两年, three
 * reports), as style guides ask for what is no finding. Anything in digits, with a scale, a percentage or money is one.
 */
export function isPlainWord({ text, hedge, form, strict, unit }: NumericExpression, lexicon: UnitLexicon): boolean {
  if (strict?.upper == null || strict.upper.gt(SMALL) || /[0-9０-９]/u.test(text)) return false;
  // 百分之几, 几个百分点: the question, whatever it is asked of.
  if (hedge === "several") return true;
  const dimension = unit === null || unit === PURE ? "count" : dimensionOf(unit, lexicon);
  const counted = dimension === null || dimension === "count" || dimension === "time";
  return counted && hedge === "none" && form === "integer";
}

/** Years named by dates, periods and titles: 2021年, 2020年6月至12月, Dec 23, 2021. */
export function yearsIn(readings: readonly NumericExpression[]): number[] {
  const others = readings.filter(({ kind }) => kind !== "quantity");
  return [
    ...new Set(
      others.flatMap(({ text }) => [...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(([y]) => Number(y))),
    ),
  ];
}
