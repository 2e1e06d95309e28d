import { type Language, type Words, wordsOf } from "../../language/language.ts";
import type { Direction } from "../../quantity/quantity.ts";

/** What words claim without a number. */
export type Assertion =
  /** 最高, the lowest, 居第二: a place among others, from the largest or from the smallest. */
  | { readonly kind: "rank"; readonly place: number; readonly from: "largest" | "smallest" }
  /** 连续三年, three years in a row: so many steps one way. */
  | { readonly kind: "streak"; readonly length: number }
  /** 大多数, most of: more than half. */
  | { readonly kind: "majority" }
  /** 首次, for the first time. */
  | { readonly kind: "first" };

type Claims = Words["readingAudit"]["assertions"][number]["claims"];

/** What words claim that were found; `word` is their own number, where they have one. Null where it tells none. */
export function assertionOf(claims: Claims, word: string | undefined, language: Language): Assertion | null {
  switch (claims) {
    case "largest":
    case "smallest":
      return { kind: "rank", place: 1, from: claims };
    case "ranked-largest":
    case "ranked-smallest": {
      const place = countOf(word, language);
      return place === null
        ? null
        : { kind: "rank", place, from: claims === "ranked-largest" ? "largest" : "smallest" };
    }
    case "streak": {
      const length = countOf(word, language);
      return length === null || length < 2 ? null : { kind: "streak", length };
    }
    default:
      return { kind: claims };
  }
}

const countOf = (word = "", language: Language): number | null =>
  wordsOf(language).readingAudit.counts[word.toLowerCase()] ?? (/^\d+$/.test(word) ? Number(word) : null);

/** The one way that a clause says something went; null where it says none, or both. */
export function moveIn(clause: string, language: Language): Direction | null {
  const { moves } = wordsOf(language).readingAudit;
  const up = moves.increase.test(clause);
  if (up === moves.decrease.test(clause)) return null;
  return up ? "increase" : "decrease";
}
