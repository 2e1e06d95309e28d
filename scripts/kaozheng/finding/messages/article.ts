/** Filled in by the rules on articles. */
export const articleMessages = {} as const;
