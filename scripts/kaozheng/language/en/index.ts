import { findings } from "./findings/index.ts";
import { typography } from "./typography.ts";

/** All that the toolkit says in English. */
export const en = { findings, typography };

/** English is the model: every other language has the same words, and the compiler says which it lacks. */
export type Words = typeof en;
