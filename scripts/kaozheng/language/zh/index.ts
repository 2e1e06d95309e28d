import type { Words } from "../en/index.ts";
import { findings } from "./findings/index.ts";
import { typography } from "./typography.ts";

/** All that the toolkit says in Chinese. */
export const zh: Words = { findings, typography };
