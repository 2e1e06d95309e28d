import { plural } from "./plural.ts";

/** How much a change of data touches. */
interface Touched {
  readonly figures: number;
  readonly derived: number;
  readonly charts: number;
  readonly sentences: number;
  /** Sentences whose words are no longer supported. */
  readonly lost: number;
}

/** What is said of a change of data to whoever reviews it. */
export const impact = {
  untouched: (revision: string) => `Since ${revision} no number that is printed has changed.`,
  summary: (revision: string, { figures, derived, charts, sentences, lost }: Touched) => {
    const parts = [plural(figures, "figure"), plural(derived, "derived figure"), plural(charts, "chart")];
    const support =
      lost === 0 ? "none loses its support" : `${lost} ${lost === 1 ? "loses its" : "lose their"} support`;
    return `Since ${revision}: ${parts.join(", ")} and ${plural(sentences, "sentence")} are touched; of the sentences ${support}.`;
  },
  headings: {
    figures: "Figures",
    derived: "Derived figures",
    charts: "Charts",
    sentences: "Sentences",
    note: "Correction note",
  },
  /** Headings of columns. */
  columns: {
    figure: "figure",
    derived: "derived figure",
    was: "was",
    is: "is",
    also: "also",
    chart: "chart",
    drawnOtherwise: "what it draws otherwise",
    place: "place",
    sentence: "sentence",
    number: "number",
    verdict: "verdict",
  },
  none: "(none)",
  /** What became of a number besides its value; nothing of one that was there before under the same id. */
  kinds: { added: "added", removed: "removed" },
  renamed: (formerly: string) => `renamed from ${formerly}`,
  notDrawn: "cannot be drawn any more",
  auditSaysWhy: "cannot be drawn any more; the audit says why",
  onlyWords: "words or rows",
  noNumber: "its words or rows differ, no number does",
  fresh: (verdict: string) => `new, ${verdict}`,
  gone: (verdict: string) => `published as ${verdict}, and no longer there`,
  /** After the verdict on a sentence whose words are others now. */
  reworded: ", reworded",
  formerly: (words: string) => `, was “${words}”`,
  lost: "LOST",
  /** As the record for programs has them. */
  verdicts: {
    supported: "supported",
    "wrong-unit": "wrong-unit",
    "wrong-direction": "wrong-direction",
    "wrong-period": "wrong-period",
    "decrease-by-multiple": "decrease-by-multiple",
    weaker: "weaker",
    "bound-dropped": "bound-dropped",
    "bound-added": "bound-added",
    unhedged: "unhedged",
    "not-entailed": "not-entailed",
    contradicted: "contradicted",
    mismatch: "mismatch",
    "no-number": "no-number",
  },
};
