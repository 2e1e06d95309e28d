import { OBJECT } from "../article/article.ts";
import { type Prose, prose } from "../article/prose.ts";
import { sentenceAt } from "../article/sentence.ts";
import type { Place } from "../finding/finding.ts";
import { scan } from "../numeral/scan.ts";
import { yearsIn } from "../numeral/years.ts";
import type { UnitLexicon } from "../quantity/unit.ts";
import type { Claim } from "./claim.ts";
import type { AuditedArticle } from "./context.ts";
import type { ArticleNumber } from "./numbers.ts";

/** A number that an article prints, with the figure or expression that answers for it. */
export interface BoundClaim {
  readonly claim: Claim;
  /** As the author wrote it: an id, perhaps a shorter one, or an expression. */
  readonly target: string;
  readonly by: "binding" | "insertion";
  readonly place: Place;
  /** The sentence as a reader gets it, what is inserted printed; and where in it the number begins, in UTF-16 units. */
  readonly sentence: string;
  readonly at: number;
}

/** Blocks in which a number is met before, or without, the text. */
const PROMINENT = new Set(["title", "standfirst", "summary", "heading", "alt"]);

/** The numbers in an author's words that are bound; `numbers` are all those of the article. */
export function writtenClaims(
  { article: { front }, inserted }: AuditedArticle,
  numbers: readonly ArticleNumber[],
): BoundClaim[] {
  const seen = new Set<string>();
  return numbers.flatMap(({ coverage, block, reading, sentence, before, years, place }): BoundClaim[] => {
    if (coverage?.kind !== "binding") return [];
    const { target } = coverage.binding;
    const prominent = PROMINENT.has(block.block) || !seen.has(target);
    seen.add(target);
    const { language } = front;
    const claim = { reading, sentence, before, years, prominent, language };
    return [{ claim, target, by: "binding", place, ...sentenceRead(block, reading.start, inserted) }];
  });
}

/** What `${…}` printed is a claim like any other: the sentence around it may say the wrong year or direction. */
export function insertedClaims({ article, inserted }: AuditedArticle, lexicon: UnitLexicon): BoundClaim[] {
  const blocks = prose(article);
  return inserted.flatMap(({ text, expression }, index): BoundClaim[] => {
    const block = blocks.find((b) => b.marks.some((m) => m.kind === "insertion" && m.index === index));
    const mark = block?.marks.find((m) => m.kind === "insertion" && m.index === index);
    const insertion = article.insertions[index];
    const [reading] = scan(text, lexicon);
    if (block === undefined || mark === undefined || insertion === undefined) return [];
    if (reading === undefined || expression === null) return [];
    const { start, end } = sentenceAt(block.text, mark.start);
    const before = block.text.slice(start, mark.start);
    const sentence = block.text.slice(start, end);
    const years = yearsIn(scan(sentence, lexicon));
    const { file, front } = article;
    const place = {
      file,
      line: insertion.line,
      column: insertion.column,
      length: insertion.end - insertion.start,
    };
    const claim = { reading, sentence, before, years, prominent: false, language: front.language };
    return [{ claim, target: expression, by: "insertion", place, ...sentenceRead(block, mark.start, inserted) }];
  });
}

function sentenceRead(
  block: Prose,
  at: number,
  inserted: AuditedArticle["inserted"],
): Pick<BoundClaim, "sentence" | "at"> {
  const { start, end } = sentenceAt(block.text, at);
  const insertions = block.marks.filter(({ kind }) => kind === "insertion");
  const printed = (from: number, to: number): string => {
    let [text, next] = ["", from];
    for (const mark of insertions.filter((m) => m.start >= from && m.end <= to)) {
      text += block.text.slice(next, mark.start) + (inserted[mark.index]?.text ?? OBJECT);
      next = mark.end;
    }
    return asRead(text + block.text.slice(next, to));
  };
  const sentence = printed(start, end);
  return { sentence: sentence.trim(), at: printed(start, at).length - (sentence.length - sentence.trimStart().length) };
}

/** What is no words stands as an ellipsis. */
export const asRead = (sentence: string): string => sentence.replaceAll(OBJECT, "…");
