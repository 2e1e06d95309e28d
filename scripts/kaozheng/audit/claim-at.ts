import type { Article, Span } from "../article/article.ts";
import { prose, spanOf } from "../article/prose.ts";
import { sentenceAt } from "../article/sentence.ts";
import type { Project } from "../dataset/project.ts";
import type { Finding } from "../finding/finding.ts";
import type { NumericExpression } from "../numeral/expression.ts";
import { scan } from "../numeral/scan.ts";
import { formatInterval } from "../quantity/format.ts";
import { PURE } from "../quantity/unit.ts";
import { asRead } from "./article-claims.ts";
import type { AuditContext, AuditedArticle } from "./context.ts";
import { numbersOf } from "./numbers.ts";
import { claims } from "./rules/claims.ts";
import { unbound } from "./rules/unbound.ts";

/** A number of an article with what answers for it and what the audit says of it. */
export interface ArticleClaim {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The number as a reader sees it, from qualifier to unit. */
  readonly words: string;
  readonly sentence: string;
  readonly by: "binding" | "insertion" | "exemption" | "nothing";
  /** What it is bound to, or inserted from, with its prefix; null where it is neither. */
  readonly target: string | null;
  /** Why it is exempt; null where it is not. */
  readonly reason: string | null;
  /** How its words are read: `[24.5, 25.5) percent`. */
  readonly strict: string;
  readonly usual: string;
  /** Empty where the claim is supported, or needs no support. */
  readonly findings: readonly Finding[];
}

type Located = Omit<ArticleClaim, "findings" | "file"> & Span;

/** The claims of an article that a place in its file lies in; all those of the line where no column is given. */
export function claimsAt(
  audited: AuditedArticle,
  line: number,
  column: number | null,
  context: AuditContext,
): ArticleClaim[] {
  const { article } = audited;
  const own = { ...context, articles: [audited] };
  const found = [...claims.check(own), ...unbound.check(own)];
  const lineStart = article.lines[line - 1] ?? article.text.length;
  const lineEnd = article.lines[line] ?? article.text.length + 1;
  const at = column === null ? null : lineStart + column - 1;
  return [...written(article, context.project), ...inserted(audited, context.project)]
    .filter(({ start, end }) => (at === null ? start < lineEnd && end > lineStart : start <= at && at < end))
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, ...claim }) => ({
      file: article.file,
      ...claim,
      findings: found.filter((f) => {
        const offset = (article.lines[(f.line ?? 1) - 1] ?? 0) + (f.column ?? 1) - 1;
        return offset >= start && offset < end;
      }),
    }));
}

/** Numbers in the author's words. A bound one reaches as far as its link. */
function written(article: Article, { lexicon }: Project): Located[] {
  return numbersOf(article, lexicon).map(({ reading, block, coverage, sentence, place }) => {
    const binding = coverage?.kind === "binding" ? coverage.binding : null;
    const words = spanOf(block, reading.start, reading.end);
    return {
      start: Math.min(words.start, binding?.start ?? words.start),
      end: Math.max(words.end, binding?.end ?? words.end),
      line: place.line,
      column: place.column,
      words: reading.text,
      sentence: asRead(sentence).trim(),
      by: coverage?.kind ?? "nothing",
      target: binding?.target ?? null,
      reason: coverage?.kind === "exemption" ? coverage.exemption.reason : null,
      ...readingText(reading),
    };
  });
}

/** What `${…}` printed; in the sentence it stands in place of the expression. */
function inserted({ article, inserted: printed }: AuditedArticle, { lexicon }: Project): Located[] {
  const blocks = prose(article);
  return printed.flatMap(({ text, expression }, index): Located[] => {
    const insertion = article.insertions[index];
    const block = blocks.find(({ marks }) => marks.some((m) => m.kind === "insertion" && m.index === index));
    const mark = block?.marks.find((m) => m.kind === "insertion" && m.index === index);
    const [reading] = scan(text, lexicon);
    if (insertion === undefined || block === undefined || mark === undefined || reading === undefined) return [];
    if (expression === null) return [];
    const { start, end } = sentenceAt(block.text, mark.start);
    const sentence = block.text.slice(start, mark.start) + text + block.text.slice(mark.end, end);
    return [
      {
        start: insertion.start,
        end: insertion.end,
        line: insertion.line,
        column: insertion.column,
        words: text,
        sentence: asRead(sentence).trim(),
        by: "insertion",
        target: expression,
        reason: null,
        ...readingText(reading),
      },
    ];
  });
}

function readingText({ strict, usual, unit, unitText }: NumericExpression): { strict: string; usual: string } {
  const text = (interval: NumericExpression["strict"]): string =>
    interval === null ? "" : formatInterval({ unit: unit ?? (unitText.trim() || PURE) }, interval);
  return { strict: text(strict), usual: text(usual) };
}
