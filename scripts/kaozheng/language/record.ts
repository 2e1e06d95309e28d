import type { Language } from "./language.ts";

/**
 * The language of the documents that figures are read in: tokens stand in the record as they were printed, and aliases as
 * the documents say it.
 */
export const RECORD_LANGUAGE: Language = "zh";
