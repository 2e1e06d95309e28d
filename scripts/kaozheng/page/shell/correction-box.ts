import type { Element, ElementContent } from "hast";
import type { Correction } from "../../dataset/registers.ts";
import { type Language, wordsOf } from "../../language/language.ts";
import { element } from "./element.ts";

/** What was corrected on a page. */
export interface PageCorrections {
  readonly corrections: readonly Correction[];
  /** Address of the list of all corrections, relative to the page; null where the page stands by itself. */
  readonly list: string | null;
}

/** A box for the head of a page: what it printed wrong, what is right, and why, the latest first. Null where nothing was. */
export function correctionBox({ corrections, list }: PageCorrections, language: Language): Element | null {
  if (corrections.length === 0) return null;
  const wording = wordsOf(language).page;
  return element(
    "aside",
    { className: ["corrections"], ariaLabel: wording.correction },
    ...latestFirst(corrections).flatMap((correction) => [
      element(
        "p",
        { className: ["when"] },
        element("strong", {}, wording.correction),
        " ",
        ...when(correction, language),
      ),
      ...correctionWords(correction, language),
    ]),
    list === null ? null : element("p", {}, element("a", { href: list }, wording.allCorrections)),
  );
}

export const latestFirst = (corrections: readonly Correction[]): Correction[] =>
  corrections.toSorted((a, b) => b.corrected.localeCompare(a.corrected, "en") || b.line - a.line);

/** The day it was put right, and the day since which it had been wrong. */
export function when({ corrected, published }: Correction, language: Language): ElementContent[] {
  const { since } = wordsOf(language).page;
  const day = (date: string): Element => element("time", { dateTime: date }, wordsOf(language).date.long(date));
  if (published === null) return [day(corrected)];
  const [before, after] = since;
  return [day(corrected), { type: "text", value: before }, day(published), { type: "text", value: after }];
}

/** A paragraph each: what was printed, what is right, why. */
export function correctionWords({ wrong, right, reason }: Correction, language: Language): Element[] {
  const { page: wording, typography } = wordsOf(language);
  const said = (term: string, words: string): Element =>
    element("p", {}, element("strong", {}, term), typography.colon + words);
  return [
    said(wording.wrong, wrong[language]),
    said(wording.right, right[language]),
    said(wording.reason, reason[language]),
  ];
}
