import type { Words } from "../en/index.ts";
import { command } from "./command.ts";
import { saying } from "./saying.ts";
import { typography } from "./typography.ts";

/** All that the toolkit says in Chinese. */
export const zh: Words = {
  command,
  saying,
  typography,
};
