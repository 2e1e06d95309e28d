import type { Exemption, Span } from "./article.ts";
import { placed } from "./line.ts";

/** A comment meant for the toolkit, as it is written. */
export interface Comment extends Span {
  /** What stands between `<!--` and `-->`, trimmed. */
  readonly text: string;
  /** The block whose words it stands among; null where it stands by itself. */
  readonly block: Span | null;
  /** The block that follows it, where it stands by itself. */
  readonly next: Span | null;
}

const COMMENT = /<!--(?<text>[\s\S]*?)-->/g;
const OURS = /^kaozheng\b/;
const EXEMPT = /^kaozheng-exempt(?:\s+(?<words>[^:：]*?))?\s*[:：]\s*(?<reason>\S[\s\S]*)$/;

/** The toolkit's comments in a piece of raw HTML that begins at `base` of the file. */
export function commentsIn(html: string, base: number, block: Span | null, next: Span | null): Comment[] {
  return [...html.matchAll(COMMENT)].flatMap((match) => {
    const text = (match.groups?.text ?? "").trim();
    const start = base + match.index;
    return OURS.test(text) ? [{ start, end: start + match[0].length, text, block, next }] : [];
  });
}

/** HTML with its comments taken out. */
export const withoutComments = (html: string): string => html.replace(COMMENT, "");

/** Every place of `words` within a stretch of the file, lines wrapped or not; whole numbers only: 315 is not in 3150 nor in 3.315. */
function occurrences(words: string, within: Span, text: string): Span[] {
  const found: Span[] = [];
  const wrapped = words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
  for (const { 0: there, index: at } of text.matchAll(new RegExp(wrapped, "gu"))) {
    const end = at + there.length;
    if (at < within.start) continue;
    if (end > within.end) break;
    const cut = /\d$/.test(words) ? /^(?:\d|[.,]\d)/.test(text.slice(end, end + 2)) : false;
    const glued = /^\d/.test(words) ? /(?:\d|\d[.,])$/.test(text.slice(Math.max(0, at - 2), at)) : false;
    if (!cut && !glued) found.push({ start: at, end });
  }
  return found;
}

/**
 * Reads an exemption. Among the words of a block, `<!-- kaozheng-exempt: reason -->` covers the number that it stands
 * right after, and `<!-- kaozheng-exempt 315: reason -->` every 315 of the block. On a line by itself the first covers
 * the block that follows, the second every 315 of the article. Null where no reason is given.
 */
export function readExemption(comment: Comment, text: string, lines: readonly number[]): Exemption | null {
  const groups = EXEMPT.exec(comment.text)?.groups;
  if (groups === undefined) return null;
  const words = groups.words?.trim() || null;
  const place = placed(lines, comment.start, comment.end);
  const whole = { start: 0, end: text.length };
  const after = { start: comment.start, end: comment.start };
  const covers =
    words !== null
      ? occurrences(words, comment.block ?? whole, text).filter((s) => s.end <= comment.start || s.start >= comment.end)
      : comment.block !== null
        ? [after]
        : comment.next === null
          ? []
          : [comment.next];
  return { ...place, reason: (groups.reason ?? "").trim(), words, covers };
}
