/** What an expression printed: its words, and what they were computed from. Plain data, to cross between threads. */
export interface Printed {
  readonly text: string;
  /** `growth(fig:a@r, fig:b@r)`: the lineage, to be computed again. Null where it was no quantity but words. */
  readonly expression: string | null;
}

/** What a cell displayed, in the order it was displayed. */
export type Display =
  | { readonly kind: "printed"; readonly printed: Printed }
  | { readonly kind: "table"; readonly columns: readonly string[]; readonly rows: readonly (readonly Printed[])[] };

/** The outcome of an article's cells and insertions, each in the order of the article's own lists. */
export interface Evaluated {
  readonly insertions: readonly Printed[];
  readonly cells: readonly (readonly Display[])[];
}
