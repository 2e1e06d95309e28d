import { type Language, wordsOf } from "../language/language.ts";
import type { Finding, Place } from "./finding.ts";
import { wordedIn } from "./messages.ts";
import { quoteLine } from "./quote.ts";

/** Looks up a line of a file of the project, to quote it; null where it cannot. */
type QuoteLine = (file: string, line: number) => string | null;

interface PrintOptions {
  readonly color: boolean;
  readonly quote?: QuoteLine;
  /** English unless said. */
  readonly language?: Language;
}

const ESCAPES = {
  error: "\u001b[31m",
  warning: "\u001b[33m",
  note: "\u001b[36m",
  bold: "\u001b[1m",
  dim: "\u001b[2m",
  off: "\u001b[0m",
};

/** Han characters, kana and full-width forms take two columns on a terminal. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
const columns = (text: string): number => [...text].reduce((n, c) => n + (WIDE.test(c) ? 2 : 1), 0);

/** `notebooks/inspection.zh.md:24:37`, as editors and terminals open it. */
export const placeText = ({ file, line, column }: Place): string =>
  [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(":");

/** One finding as lines of text: place, what was found, the line with the place underlined, expected, remedy. */
export function printFinding(found: Finding, { color, quote, language = "en" }: PrintOptions): string {
  const f = wordedIn(found, language);
  const { severities, expected, remedy } = wordsOf(language).findings.report;
  const paint = (style: keyof typeof ESCAPES, text: string) => (color ? ESCAPES[style] + text + ESCAPES.off : text);
  const rule = f.pointer ? `${f.rule}  ${f.pointer}` : f.rule;
  const lines = [
    `${paint("bold", placeText(f))}  ${paint(f.severity, severities[f.severity])}  ${paint("dim", rule)}`,
    `  ${f.message}`,
  ];
  const line = f.line === undefined ? null : (quote?.(f.file, f.line) ?? null);
  if (line !== null) lines.push(...quoted(line, f, (s) => paint("dim", s)));
  lines.push(...(f.stack ?? []).map((frame) => `  at ${frame}`));
  if (f.expected !== undefined) lines.push(`  ${expected}${f.expected}`);
  if (f.remedy !== undefined) lines.push(`  ${remedy}${f.remedy}`);
  return lines.join("\n");
}

/** A line of a file, or words out of it, as lines of text with the place underlined. */
export function quoted(line: string, place: Place, dim: (s: string) => string = (s) => s): string[] {
  const { before, marked, after } = quoteLine(line, place);
  const text = dim(`  | ${before}${marked}${after}`);
  if (place.column === undefined || place.file.endsWith(".csv")) return [text];
  return [text, `  | ${" ".repeat(columns(before))}${"^".repeat(Math.max(1, columns(marked)))}`];
}

/** How many findings there are of each severity. */
export interface SeverityCount {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

export function countBySeverity(findings: readonly Finding[]): SeverityCount {
  const count = (severity: Finding["severity"]) => findings.filter((f) => f.severity === severity).length;
  return { errors: count("error"), warnings: count("warning"), notes: count("note") };
}

/** "2 errors, 1 warning", and notes where there are any. */
export const severityText = (count: SeverityCount, language: Language = "en"): string =>
  wordsOf(language).findings.report.counts(count);

export const countFindings = (findings: readonly Finding[], language: Language = "en"): string =>
  severityText(countBySeverity(findings), language);
