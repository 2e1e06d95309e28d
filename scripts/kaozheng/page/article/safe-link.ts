const SAFE_LINK = /^(?:https?:|mailto:|[^:]*$|[^:]*[/?#])/i;

/** Whether an address may be a link: of a scheme that only leads somewhere, or relative. */
export const isSafeLink = (url: string): boolean => SAFE_LINK.test(url);
