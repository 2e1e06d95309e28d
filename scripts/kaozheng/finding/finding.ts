import { type Language, type Words, wordsOf } from "../language/language.ts";
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

/** What is wrong with something that was asked for, told at the place in the project from which it was. */
export type FindingsAt = (place: Place) => readonly Finding[];

/** Code of the story asks for what cannot be had, such as an id that names nothing; who runs it knows the place. */
export class AskedError extends Error {
  override readonly name = "AskedError";
  readonly findingsAt: FindingsAt;
  constructor(message: string, findingsAt: FindingsAt) {
    super(message);
    this.findingsAt = findingsAt;
  }
}

/** What an error says of the project, where it does; `place` is where what threw it was asked. Null of any other failure. */
export function findingsOf(error: unknown, place: Place): readonly Finding[] | null {
  if (error instanceof AskedError) return error.findingsAt(place);
  return error instanceof ProjectError ? error.findings : null;
}

/** The command line was used wrongly: exit status 2. `message` is in English; whoever prints it may have it in another language. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly #saying: string | ((words: Words) => string);

  constructor(saying: string | ((words: Words) => string)) {
    super(typeof saying === "string" ? saying : saying(wordsOf("en")));
    this.#saying = saying;
  }

  messageIn(language: Language): string {
    return typeof this.#saying === "string" ? this.#saying : this.#saying(wordsOf(language));
  }
}

/** Two rules, languages or formats may meet the same fault: it is said once. */
export function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((f) => {
    const key = [f.rule, f.file, f.line, f.column, f.message].join("\n");
    return !seen.has(key) && seen.add(key);
  });
}

/** The value, or the findings that kept it from coming about. Any other failure is ours. */
export async function orFindings<T>(
  compute: () => Promise<T> | T,
): Promise<{ value: T | null; findings: readonly Finding[] }> {
  try {
    return { value: await compute(), findings: [] };
  } catch (error) {
    if (error instanceof ProjectError) return { value: null, findings: error.findings };
    throw error;
  }
}

/** Throws when anything was found that stops the work; warnings alone do not. */
export function assertNoErrors(findings: readonly Finding[]): void {
  if (findings.some((f) => f.severity === "error")) throw new ProjectError(findings);
}
