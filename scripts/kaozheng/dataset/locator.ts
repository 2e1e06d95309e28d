import { type Document, RULES } from "./document.ts";
import { sha256 } from "./sha256.ts";

/** Where a token stands in a document's normalised text. */
export interface Locator {
  readonly rules: string;
  /** From 1. */
  readonly paragraph: number;
  /** In UTF-16 units from the paragraph's start. */
  readonly offset: number;
  /** The first twelve hexadecimal digits of the paragraph's SHA-256. */
  readonly hash: string;
}

const hashParagraph = (paragraph: string): string => sha256(paragraph).slice(0, 12);

/** `v1:41:17:0123456789ab`. */
export const printLocator = (l: Locator): string => `${l.rules}:${l.paragraph}:${l.offset}:${l.hash}`;

export function parseLocator(text: string): Locator | null {
  const match = /^(v\d+):(\d+):(\d+):([0-9a-f]{12})$/.exec(text);
  if (match === null) return null;
  const [, rules = "", paragraph, offset, hash = ""] = match;
  return { rules, paragraph: Number(paragraph), offset: Number(offset), hash };
}

/**
 * Every place of a token. A token that begins or ends inside a longer number is not the token: 80% is not in 180%,
 * and 5 起 not in 15 起. Spaces in a document count for nothing inside a token, as print and page set them differently.
 */
export function findToken(document: Document, token: string): Locator[] {
  const wanted = token.replace(/\s+/g, "");
  return document.paragraphs.flatMap((paragraph, i) =>
    placesIn(paragraph, wanted).map((offset) => ({
      rules: RULES,
      paragraph: i + 1,
      offset,
      hash: hashParagraph(paragraph),
    })),
  );
}

function placesIn(paragraph: string, wanted: string): number[] {
  const offsets: number[] = [];
  for (let offset = 0; offset < paragraph.length; offset++) {
    const end = matchAt(paragraph, offset, wanted);
    if (end !== null && !continuesNumber(paragraph, offset, end, wanted)) offsets.push(offset);
  }
  return offsets;
}

const DIGIT = /[0-9０-９]/u;

/** Whether the match begins or ends within a longer number: behind a digit, a decimal point, a thousands separator. */
function continuesNumber(paragraph: string, start: number, end: number, wanted: string): boolean {
  const before = paragraph.slice(Math.max(0, start - 2), start);
  const within = /[0-9０-９.．]$/u.test(before) || (/[0-9],$/.test(before) && /^\d{3}(?!\d)/.test(wanted));
  return (
    (DIGIT.test(wanted[0] ?? "") && within) || (DIGIT.test(wanted.at(-1) ?? "") && DIGIT.test(paragraph[end] ?? ""))
  );
}

/** The offset behind a match that begins at `offset`, spaces in the paragraph passed over; null where there is none. */
function matchAt(paragraph: string, offset: number, wanted: string): number | null {
  let at = offset;
  for (const character of wanted) {
    while (at > offset && paragraph[at] === " ") at += 1;
    if (!paragraph.startsWith(character, at)) return null;
    at += character.length;
  }
  return at;
}

/** Whether the token stands at the locator: the paragraph is the one that was read, and the token begins there. */
export function checkLocator(
  document: Document,
  locator: Locator,
  token: string,
): "there" | "paragraph changed" | "not there" {
  const paragraph = document.paragraphs[locator.paragraph - 1];
  if (paragraph === undefined || locator.rules !== RULES || hashParagraph(paragraph) !== locator.hash)
    return "paragraph changed";
  return matchAt(paragraph, locator.offset, token.replace(/\s+/g, "")) === null ? "not there" : "there";
}
