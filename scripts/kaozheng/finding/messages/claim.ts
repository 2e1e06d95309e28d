/** Filled in by the rules on claims. */
export const claimMessages = {} as const;
