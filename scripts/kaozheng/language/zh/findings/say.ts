/** A name or value as it was found; line feeds and other controls as escapes, so that they are seen. */
export const quote = (found: string): string =>
  `“${JSON.stringify(found)
    .slice(1, -1)
    .replace(/\\(["\\])/g, "$1")}”`;

export const listed = (items: readonly (string | number)[]): string => items.join("、");

export const either = (items: readonly string[]): string => items.join(" 或 ");

/** What a misspelt name may have meant; nothing where nothing is near. */
export const meant = (near: readonly string[]): string => (near.length === 0 ? "" : `是不是 ${either(near)}？`);
