import type { RuleId, Severity } from "./rules.ts";

export type { Severity } from "./rules.ts";

/** Where a finding stands: a path relative to the project, line and column from 1 as editors count them. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** In a JSON file: the JSON pointer of what is complained of, without escapes; "" is the whole document. */
  readonly pointer?: string;
  /** Length of the words complained of, in UTF-16 units, so that a report can underline them. */
  readonly length?: number;
}

/**
 * What a rule has found at one place. `details` are what it found, as plain data; the sentences are made of them, here in
 * English: `message` starts with what was found, `expected` says what would pass, `remedy` what to do.
 */
export interface Finding extends Place {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly expected?: string;
  readonly actual?: string;
  readonly remedy?: string;
  /** Of code that threw: where in the project's own files it was, innermost first; none of the toolkit's. */
  readonly stack?: readonly string[];
  /** Ids of the figures, derived figures or resources the finding is about. */
  readonly ids?: readonly string[];
  /** Of a chart: the profiles whose picture has it, where others have not. */
  readonly profiles?: readonly string[];
  readonly details: object;
}

/** Something in the project that the person at the keyboard can mend. Carries every finding, not only the first. */
export class ProjectError extends Error {
  override readonly name = "ProjectError";
  readonly findings: readonly Finding[];
  constructor(findings: readonly Finding[]) {
    super(findings.map((f) => f.message).join("\n"));
    this.findings = findings;
  }
}

/** The command line was used wrongly: exit status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Two rules, languages or formats may meet the same fault: it is said once. */
export function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((f) => {
    const key = [f.rule, f.file, f.line, f.column, f.message].join("\n");
    return !seen.has(key) && seen.add(key);
  });
}

/** Throws when anything was found that stops the work; warnings alone do not. */
export function assertNoErrors(findings: readonly Finding[]): void {
  if (findings.some((f) => f.severity === "error")) throw new ProjectError(findings);
}
