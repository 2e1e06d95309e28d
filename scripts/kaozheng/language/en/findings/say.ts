/** A name or value as it was found, so that spaces and line feeds in it are seen. */
export const quote = (found: string): string => JSON.stringify(found);

/** What a misspelt name may have meant; nothing where nothing is near. */
export const meant = (near: readonly string[]): string =>
  near.length === 0 ? "" : `Did you mean ${near.join(" or ")}?`;

export const sentences = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" ");

export const listed = (items: readonly (string | number)[]): string => items.join(", ");
