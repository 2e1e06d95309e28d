import type { Span } from "./article.ts";

const CHINESE_END = /[。！？…]/u;
const LATIN_END = /[.!?]/u;
const CLOSING = /["'”’」』）)\]]/u;
/** Words that end in a full stop and do not end a sentence. */
const ABBREVIATION = /(?:^|[\s(])(?:[A-Z]|No|Nos|Fig|Mr|Mrs|Ms|Dr|St|Co|Ltd|Inc|vs|cf|approx|ca|e\.g|i\.e|U\.S)$/u;

/** Whether the sentence ends with the character at `at`; closing quotation marks after it still belong to it. */
function endsSentence(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character === "\n") return text.charAt(at + 1) === "\n";
  if (CHINESE_END.test(character)) return true;
  if (!LATIN_END.test(character)) return false;
  let next = at + 1;
  while (CLOSING.test(text.charAt(next)) || LATIN_END.test(text.charAt(next))) next += 1;
  if (next < text.length && !/\s/.test(text.charAt(next))) return false;
  return character !== "." || !ABBREVIATION.test(text.slice(Math.max(0, at - 8), at));
}

/** What may end a sentence. */
const END = /[。！？….!?\n]/gu;

/** The sentences of a text, Chinese and English, end to end: each begins where the one before it ended. */
export function sentences(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const { index } of text.matchAll(END)) {
    if (index < start || !endsSentence(text, index)) continue;
    let end = index + 1;
    while (CLOSING.test(text.charAt(end)) || CHINESE_END.test(text.charAt(end)) || LATIN_END.test(text.charAt(end)))
      end += 1;
    while (/\s/.test(text.charAt(end))) end += 1;
    found.push({ start, end });
    start = end;
  }
  if (start < text.length || found.length === 0) found.push({ start, end: text.length });
  return found;
}

/** The sentence that the character at `index` stands in; for the end of the text, its last. */
export function sentenceAt(text: string, index: number, all: readonly Span[] = sentences(text)): Span {
  return all.find(({ end }) => index < end) ?? all.at(-1) ?? { start: 0, end: text.length };
}
