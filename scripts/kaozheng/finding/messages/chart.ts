/** Filled in by the rules on charts. */
export const chartMessages = {} as const;
