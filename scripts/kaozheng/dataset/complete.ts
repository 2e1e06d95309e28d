import type { Finding } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import { RECORD_LANGUAGE } from "../language/record.ts";
import type { NumericExpression } from "../numeral/expression.ts";
import { read, scan } from "../numeral/scan.ts";
import { printExact } from "../quantity/exact.ts";
import { formsOf, PURE, type UnitLexicon } from "../quantity/unit.ts";
import type { Archive } from "./archive.ts";
import { checkLocator, findToken, type Locator, parseLocator, printLocator } from "./locator.ts";
import type { Figure, Indicator, Registers } from "./registers.ts";

/** The columns that `record` completes, as text; an empty text is an empty cell. */
export const RECORDED_FIELDS = [
  "value",
  "lower",
  "upper",
  "lower_closed",
  "upper_closed",
  "unit",
  "hedge",
  "direction",
  "base",
  "period_start",
  "period_end",
  "locator",
] as const;
type RecordedText = Record<(typeof RECORDED_FIELDS)[number], string>;

/** What a row's `printed` and the documents give, and what is wrong with it. */
export interface Completion {
  readonly text: RecordedText | null;
  readonly findings: readonly Finding[];
}

/** Completes one figure. Without an archive, the locator that is there stays. */
export function complete(
  figure: Figure,
  registers: Registers,
  lexicon: UnitLexicon,
  archive: Archive | null,
): Completion {
  const place = { file: figure.file, line: figure.line };
  const indicator = registers.indicators.get(figure.indicator);
  const report = registers.reports.get(figure.report);
  // A broken key has been reported where the tables were read.
  if (indicator === undefined || report === undefined) return { text: null, findings: [] };
  const reading = read(figure.printed, lexicon);
  if (reading === null || reading.kind !== "quantity" || reading.strict === null) {
    const details = { id: figure.id, printed: figure.printed, reads: reading?.kind ?? null };
    return { text: null, findings: [finding("data/unreadable-token", details, place)] };
  }
  const unit = unitOf(reading, figure, indicator, registers, lexicon);
  const located = locate(figure, reading, indicator, registers, archive);
  const { strict, nominal } = reading;
  return {
    text: {
      value: nominal === null ? "" : printExact(nominal),
      lower: strict?.lower ? printExact(strict.lower) : "",
      upper: strict?.upper ? printExact(strict.upper) : "",
      lower_closed: String(strict?.lowerClosed ?? false),
      upper_closed: String(strict?.upperClosed ?? false),
      unit: unit.id,
      hedge: reading.hedge,
      direction:
        indicator.kind === "change" ? directionOf(figure, reading, located.locator, registers, lexicon, archive) : "",
      // Only the document's own words could say it, and the token does not hold them.
      base: indicator.kind === "change" ? figure.typed.base || "unknown" : "",
      period_start: report.period.start,
      period_end: report.period.end,
      locator: located.locator,
    },
    findings: [...unit.findings, ...located.findings],
  };
}

/**
 * Which way a change went: by the token, else by the words around it in the document, else as a person typed it. Without
 * the documents at hand, what is there stays.
 */
function directionOf(
  figure: Figure,
  reading: NumericExpression,
  locator: string,
  { sources }: Registers,
  lexicon: UnitLexicon,
  archive: Archive | null,
): string {
  if (reading.direction !== null) return reading.direction;
  const source = sources.get(figure.source);
  const place = parseLocator(locator);
  const paragraphs = source && archive ? archive.document(source)?.paragraphs : undefined;
  const paragraph = place === null ? undefined : paragraphs?.[place.paragraph - 1];
  if (place === null || paragraph === undefined) return figure.typed.direction;
  const there = scan(paragraph, lexicon).find(({ start, end }) => start <= place.offset && place.offset < end);
  return there?.direction ?? figure.typed.direction;
}

/**
 * The unit of a token. A word that the indicator's unit knows, or no word at all, is that unit: 个 counts shops here
 * and brands there. So is another unit of the same measure: hours may be printed as days. Any other unit is an error,
 * unless a break of kind `unit` says that this report counts otherwise. Then the word decides, and where several units
 * know it a person must: the one that is typed stands if the word is one of its words.
 */
function unitOf(
  reading: NumericExpression,
  figure: Figure,
  indicator: Indicator,
  registers: Registers,
  lexicon: UnitLexicon,
): { id: string; findings: Finding[] } {
  const words = lexicon.get(indicator.unit);
  // 一半 and 翻一番 name no unit and are pure numbers all the same: a half is not half a percent.
  const pure = reading.unit === PURE && (reading.form === "fraction" || reading.form === "multiple");
  const known = (reading.unitText === "" && !pure) || reading.unit === indicator.unit;
  if (known || (words !== undefined && formsOf(words).includes(reading.unitText)))
    return { id: indicator.unit, findings: [] };
  const measured = reading.unit === null ? undefined : lexicon.get(reading.unit);
  if (measured && measured.dimension === words?.dimension && !UNCONVERTIBLE.has(measured.dimension))
    return { id: measured.id, findings: [] };
  const declared = registers.breaks.some(
    (b) => b.indicator === indicator.id && b.kind === "unit" && (b.from === figure.report || b.to === figure.report),
  );
  const place = { file: figure.file, line: figure.line };
  if (declared) {
    const fitting = unitsOf(reading.unitText, lexicon);
    const typed = figure.typed.unit;
    if (fitting.includes(typed)) return { id: typed, findings: [] };
    if (fitting.length > 1) {
      const details = { id: figure.id, printed: figure.printed, word: reading.unitText, fitting };
      return { id: typed, findings: [finding("data/unit-open", details, place)] };
    }
    if (reading.unit !== null) return { id: reading.unit, findings: [] };
  }
  const details = {
    id: figure.id,
    printed: figure.printed,
    unit: reading.unitText,
    indicator: indicator.id,
    expected: `${indicator.unit} (${words?.[RECORD_LANGUAGE].join(" ") ?? ""})`,
  };
  return {
    id: reading.unit ?? indicator.unit,
    findings: [finding("data/unit-differs", details, place)],
  };
}

/** The ids of the units that a word may stand for: 个 counts shops, brands and livestream rooms. */
const unitsOf = (word: string, lexicon: UnitLexicon): string[] =>
  word === "" ? [] : [...lexicon.values()].filter((unit) => formsOf(unit).includes(word)).map(({ id }) => id);

/** Dimensions whose units are things of different kinds: goods are no shops, and a percentage is no pure ratio. */
const UNCONVERTIBLE = new Set(["count", "rate", "ratio"]);

/** Whether the row still records what its token says: if not, its locator is that of another token. */
function isRecorded(figure: Figure, { nominal, hedge }: NumericExpression): boolean {
  const { recorded } = figure;
  if (recorded === null || recorded.hedge !== hedge) return false;
  return nominal === null ? recorded.value === null : recorded.value?.equals(nominal) === true;
}

function locate(
  figure: Figure,
  reading: NumericExpression,
  indicator: Indicator,
  registers: Registers,
  archive: Archive | null,
): { locator: string; findings: Finding[] } {
  const there = figure.recorded?.locator ?? "";
  const source = registers.sources.get(figure.source);
  const document = source && archive ? archive.document(source) : null;
  if (source === undefined || document === null)
    return { locator: isRecorded(figure, reading) ? there : "", findings: [] };
  const kept = parseLocator(there);
  // A place that a person has corrected stays, as long as the token is there.
  if (kept !== null && checkLocator(document, kept, figure.printed) === "there")
    return { locator: there, findings: [] };
  const places = findToken(document, figure.printed);
  const scope = registers.scopes.get(figure.scope)?.label[RECORD_LANGUAGE] ?? "";
  const best = mostFitting(
    places,
    document.paragraphs,
    `${indicator.label[RECORD_LANGUAGE]}${indicator.alias}${indicator.definition[RECORD_LANGUAGE]}${scope}`,
  );
  if (best !== null) return { locator: printLocator(best), findings: [] };
  const details = { id: figure.id, printed: figure.printed, source: source.file };
  return {
    locator: "",
    findings: [finding("data/token-not-found", details, { file: figure.file, line: figure.line })],
  };
}

/** How far around a token its words may stand, in UTF-16 units: about a clause. */
const REACH = 40;

/** Of several places of one token, the one whose surroundings share most pairs of characters with the indicator's words. */
function mostFitting(places: readonly Locator[], paragraphs: readonly string[], words: string): Locator | null {
  const pairs = (s: string) => new Set(Array.from({ length: Math.max(0, s.length - 1) }, (_, i) => s.slice(i, i + 2)));
  const wanted = pairs(words);
  const score = ({ paragraph, offset }: Locator): number => {
    // A display figure stands in a line of its own, and its caption on the next.
    const before = `${paragraphs[paragraph - 1] ?? ""} ${paragraphs[paragraph] ?? ""}`;
    const around = before.slice(Math.max(0, offset - REACH), offset + REACH);
    return [...pairs(around)].filter((pair) => wanted.has(pair)).length;
  };
  let best: Locator | null = null;
  for (const place of places) if (best === null || score(place) > score(best)) best = place;
  return best;
}
