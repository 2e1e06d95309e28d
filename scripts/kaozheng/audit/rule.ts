import type { Finding } from "../finding/finding.ts";
import type { AuditContext } from "./context.ts";

/** One thing the audit looks for. */
export interface Rule {
  /** The rule's name, and the ids of the findings it makes begin with it or are listed in `finds`. */
  readonly id: string;
  readonly finds: readonly string[];
  /** What it means, in a sentence or two. */
  readonly meaning: string;
  /** How to mend what it finds. */
  readonly mend: string;
  /** A case it passes and one it does not, in the words a reporter would recognise. */
  readonly ok: string;
  readonly notOk: string;
  check(context: AuditContext): readonly Finding[];
}
