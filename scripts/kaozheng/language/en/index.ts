import { command } from "./command.ts";
import { saying } from "./saying.ts";
import { typography } from "./typography.ts";

/** All that the toolkit says in English. */
export const en = {
  command,
  saying,
  typography,
};

/** English is the model: every other language has the same words, and the compiler says which it lacks. */
export type Words = typeof en;
