import { stringify } from "csv-stringify/sync";
import { decodeText } from "../../check/read-text.ts";
import { readProject } from "../../dataset/project.ts";
import { findRoot } from "../../dataset/root.ts";
import { UsageError } from "../../finding/finding.ts";
import { countFindings } from "../../finding/print.ts";
import { wordsOf } from "../../language/language.ts";
import type { NumericExpression } from "../../numeral/expression.ts";
import { type ScanRecord, toJson } from "../../numeral/json.ts";
import { scan } from "../../numeral/scan.ts";
import { type Exact, printExact } from "../../quantity/exact.ts";
import { isPoint } from "../../quantity/interval.ts";
import type { UnitLexicon } from "../../quantity/unit.ts";
import { EXIT, type Io, startOf, useColor } from "../io.ts";
import { readBytes } from "../read-input.ts";
import type { ScanOptions } from "../scan.ts";

/** The units of the project one stands in; outside any project, those the reader knows by itself. */
function lexiconAt(start: string, io: Io): UnitLexicon {
  try {
    const { project, findings } = readProject(findRoot(start));
    // The text is read all the same, but its reader should know by whose words.
    const errors = findings.filter(({ severity, file }) => severity === "error" && file.startsWith("data/"));
    if (errors.length > 0)
      io.err(`${wordsOf(io.language).saying.someUnitsUnknown(countFindings(errors, io.language))}\n`);
    return project.lexicon;
  } catch (error) {
    if (error instanceof UsageError) return new Map();
    throw error;
  }
}

export async function run([file = "-"]: readonly string[], options: ScanOptions, io: Io): Promise<number> {
  const text = decodeText(await readBytes(file, io), file);
  const expressions = scan(text, lexiconAt(startOf(options, io), io));
  const records = () => toJson(expressions, text);
  if (options.format === "json") io.out(`${JSON.stringify(records(), null, 2)}\n`);
  else if (options.format === "csv") io.out(candidates(records()));
  else io.out(marked(text, expressions, useColor(io, io.outIsTerminal)));
  return EXIT.clean;
}

/**
 * A table of candidate figures, `printed` first, as a figures file has it: what measures nothing is left out. A token
 * that a spreadsheet would take for a formula gets an apostrophe before it.
 */
function candidates(records: readonly ScanRecord[]): string {
  const rows = records
    .filter(({ kind }) => kind === "quantity")
    .map(({ text, kind: _, ...rest }) => ({ printed: text, ...rest }));
  return stringify(rows, {
    header: true,
    // As figures files name their columns.
    columns: CANDIDATE_COLUMNS.map((key) => ({ key, header: key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`) })),
    cast: { boolean: String, string: (value) => (/^[=+\-@]/.test(value) ? `'${value}` : value) },
  });
}

const CANDIDATE_COLUMNS = [
  "printed",
  "value",
  "lower",
  "upper",
  "lowerClosed",
  "upperClosed",
  "usualLower",
  "usualUpper",
  "unit",
  "unitText",
  "hedge",
  "direction",
  "line",
  "column",
  "start",
  "end",
];

const QUANTITY = "\u001b[1;36m";
const OTHER = "\u001b[2;33m";
const OFF = "\u001b[0m";

/** A terminal obeys what these characters introduce: they are shown instead (U+2400 and on). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;
const shown = (text: string): string =>
  text.replace(CONTROL, (character) => String.fromCodePoint(0x2400 + (character.codePointAt(0) ?? 0)));

/** The text itself with its expressions marked: quantities bright, labels dim; in brackets where there is no colour. */
function marked(text: string, expressions: readonly NumericExpression[], color: boolean): string {
  let at = 0;
  let out = "";
  for (const expression of expressions) {
    const { start, end, kind } = expression;
    const words = shown(text.slice(start, end));
    const gloss = kind === "quantity" ? reading(expression) : kind;
    const [open, close] = color
      ? [kind === "quantity" ? QUANTITY : OTHER, OFF]
      : kind === "quantity"
        ? ["[", "]"]
        : ["(", ")"];
    const painted = open + words + close;
    out += shown(text.slice(at, start)) + painted + (color ? `${OTHER}{${gloss}}${OFF}` : `{${gloss}}`);
    at = end;
  }
  out += shown(text.slice(at));
  return out.endsWith("\n") || out === "" ? out : `${out}\n`;
}

/** `(91000000, ∞) occurrence`, and which way it went. */
function reading({ strict, unit, unitText, direction }: NumericExpression): string {
  const end = (x: Exact | null | undefined, infinity: string): string => (x ? printExact(x) : infinity);
  const ends = `${end(strict?.lower, "−∞")}, ${end(strict?.upper, "∞")}`;
  const interval =
    strict !== null && isPoint(strict)
      ? end(strict.lower, "")
      : `${strict?.lowerClosed ? "[" : "("}${ends}${strict?.upperClosed ? "]" : ")"}`;
  const named = unit === "1" ? "" : (unit ?? `${unitText}?`);
  return [interval, named, direction ?? ""].filter((part) => part !== "").join(" ");
}
