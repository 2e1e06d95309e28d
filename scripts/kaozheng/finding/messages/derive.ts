/** Filled in by the rules on derives. */
export const deriveMessages = {} as const;
