import { type Language, wordsOf } from "../../language/language.ts";
import { type Assertion, assertionOf } from "./claim-table.ts";

/** Words of a text that claim something, in UTF-16 offsets; `end` is exclusive. */
export interface FoundAssertion {
  readonly assertion: Assertion;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const BEFORE_CLAUSE = /[^，。；：！？,;:!?—、\n]*$/u;
const AFTER_CLAUSE = /^[^，。；：！？,;:!?—、\n]*/u;
const QUOTED = /[“"「『][^”"」』]*[”"」』]/gu;

/** The clause that a stretch of a text stands in, by where it begins and ends. */
export function clauseAround(text: string, start: number, end: number): { start: number; end: number } {
  const before = BEFORE_CLAUSE.exec(text.slice(0, start))?.[0].length ?? 0;
  const after = AFTER_CLAUSE.exec(text.slice(end))?.[0].length ?? 0;
  return { start: start - before, end: end + after };
}

/**
 * What the words of a sentence claim, in their order. Not what it asks, denies, supposes or quotes: only what it says
 * itself can be wrong.
 */
export function assertionsIn(sentence: string, language: Language): FoundAssertion[] {
  if (/[?？]\s*$/u.test(sentence)) return [];
  const { assertions, denied, noAssertion } = wordsOf(language).readingAudit;
  const taken = [...sentence.matchAll(noAssertion), ...sentence.matchAll(QUOTED)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: FoundAssertion[] = [];
  for (const { words, claims } of assertions)
    for (const match of sentence.matchAll(words)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const assertion = assertionOf(claims, match[1], language);
      if (assertion === null || taken.some((t) => t.start < span.end && span.start < t.end)) continue;
      taken.push(span);
      const clause = clauseAround(sentence, span.start, span.end);
      if (!denied.test(sentence.slice(clause.start, span.start))) found.push({ assertion, text: match[0], ...span });
    }
  return found.sort((a, b) => a.start - b.start);
}
