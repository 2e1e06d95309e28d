import type { Language } from "../../language/language.ts";
import { ASSERTION_WORDS, type Assertion, DENIED, NO_ASSERTION } from "./claim-table.ts";

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
  const taken = [...sentence.matchAll(NO_ASSERTION[language]), ...sentence.matchAll(QUOTED)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: FoundAssertion[] = [];
  for (const { words, read } of ASSERTION_WORDS[language])
    for (const match of sentence.matchAll(words)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const assertion = read(match);
      if (assertion === null || taken.some((t) => t.start < span.end && span.start < t.end)) continue;
      taken.push(span);
      const clause = clauseAround(sentence, span.start, span.end);
      if (!DENIED[language].test(sentence.slice(clause.start, span.start)))
        found.push({ assertion, text: match[0], ...span });
    }
  return found.sort((a, b) => a.start - b.start);
}
