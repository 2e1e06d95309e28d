import type { Finding } from "../finding/finding.ts";
import type { RuleId } from "../finding/rules.ts";
import type { AuditContext } from "./context.ts";

/** A case that a rule passes and one that it does not. A test puts each where it belongs and runs the rule on it. */
interface Examples {
  /**
   * Where they belong: in an article, as its text; in a chart, as members of its spec; in a file of a table, the one
   * standing where the other stood. Those in words alone are of what no one part shows, such as a picture that no longer
   * is what its spec draws: tests of their own show it.
   */
  readonly in: "article" | "chart" | "words" | `data/${string}.csv`;
  readonly ok: string;
  readonly notOk: string;
}

/**
 * What a rule looks at, and so how long what it found holds, and whether it can be asked about one file alone. `reading`:
 * what reading tables and code found. `data`: the tables and the derived files. `chart`: one chart at a time. `article`: one
 * article at a time, with its translations, the tables and the charts it shows; other articles it must not ask about, nor
 * files but those that `linkedFiles` gives. `outlines`: names and front matter of all articles. `project`: anything.
 */
export type Scope = "reading" | "data" | "chart" | "article" | "outlines" | "project";

/** One thing the audit looks for. */
export interface Rule {
  readonly id: string;
  /** What its findings are called; `audit --explain` knows it by any of them. */
  readonly finds: readonly RuleId[];
  /** What it means, in a sentence or two. */
  readonly meaning: string;
  /** What no finding says by itself: how to mend what was found, each finding's own remedy says. */
  readonly advice?: string;
  readonly examples: Examples;
  readonly scope: Scope;
  check(context: AuditContext): readonly Finding[];
}
