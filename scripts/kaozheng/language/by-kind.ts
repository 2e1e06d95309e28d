/** What is said of each kind that a thing can be of: a kind without words does not compile. */
type WordsByKind<Thing extends { readonly kind: string }> = {
  readonly [Kind in Thing["kind"]]: (thing: Extract<Thing, { readonly kind: Kind }>) => string;
};

/** What is said of a thing, by its kind. */
export const byKind = <Thing extends { readonly kind: string }>(thing: Thing, words: WordsByKind<Thing>): string =>
  (words[thing.kind as Thing["kind"]] as (thing: Thing) => string)(thing);
