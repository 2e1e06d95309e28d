import { sentenceAt } from "../article/sentence.ts";
import type { ChartText } from "../chart/frame/frame-text.ts";
import type { TextBinding } from "../chart/read/furniture.ts";
import { PLAIN_NUMBERS, spaced } from "../chart/theme/number-style.ts";
import type { Place } from "../finding/finding.ts";
import type { NumericExpression } from "../numeral/expression.ts";
import { isPlainWord } from "../numeral/plain-word.ts";
import { scan } from "../numeral/scan.ts";
import { yearsIn } from "../numeral/years.ts";
import type { UnitLexicon } from "../quantity/unit.ts";
import type { Claim } from "./claim.ts";
import { type AuditedChart, placeOfChart } from "./context.ts";

/** A number that the author of a chart wrote, with what it is bound to. */
export interface ChartNumber {
  readonly reading: NumericExpression;
  readonly binding: TextBinding | null;
  /** Where on the chart: headline, standfirst, note, alt, annotation. */
  readonly role: string;
  readonly claim: Claim;
  readonly place: Place;
}

/** A text of the author's, with what it binds. */
interface OwnText extends ChartText {
  readonly bindings: readonly TextBinding[];
}

const FURNITURE = new Set(["headline", "standfirst", "note", "alt"]);
const DRAWN = new Set(["annotation", "plot-title", "axis-title", "legend-title"]);
/** Parts of a chart in which categories are named. */
const LABELS = new Set(["annotation", "axis-label", "legend", "legend-label"]);

/** A theme may print other spaces between Han and digits than the author wrote. */
const unspaced = (text: string): string => spaced(text, { ...PLAIN_NUMBERS, hanSpacing: "none" });

/**
 * The texts of a chart that its author wrote, word for word. What the toolkit writes binds nothing, not even an empty
 * list; a text in the plot is the author's where it stands in the chart's file as it is printed, and not in its data.
 */
export function ownTexts({ drawn, source: own }: AuditedChart): OwnText[] {
  const source = own === null ? null : unspaced(own);
  return (drawn?.texts ?? []).flatMap((text) => {
    const { bindings, role } = text;
    if (FURNITURE.has(role)) return bindings === undefined ? [] : [{ ...text, bindings }];
    const words = unspaced(text.text);
    const quoted = [`"${words}"`, `'${words}'`, `\`${words}\``];
    const written = DRAWN.has(role) && quoted.some((literal) => source?.includes(literal));
    return written ? [{ ...text, bindings: [] }] : [];
  });
}

/** The place of an offset of a file, to underline so many characters. */
function placeAt(file: string, source: string, offset: number, length: number): Place {
  const before = source.slice(0, offset).split("\n");
  return { file, line: before.length, column: (before.at(-1) ?? "").length + 1, length };
}

/** The text with its links written out, as the chart's file has it, and where an offset of the text stands in that. */
function written({ text, bindings }: OwnText): { raw: string; offset: (at: number) => number } {
  let raw = "";
  let end = 0;
  const shifts: { from: number; by: number }[] = [];
  for (const link of bindings) {
    raw += `${text.slice(end, link.start)}[`;
    shifts.push({ from: link.start, by: raw.length - link.start });
    raw += `${text.slice(link.start, link.end)}](${link.id})`;
    shifts.push({ from: link.end, by: raw.length - link.end });
    end = link.end;
  }
  return { raw: raw + text.slice(end), offset: (at) => at + (shifts.findLast(({ from }) => from <= at)?.by ?? 0) };
}

/** Where words of a text stand in the chart's file; the file alone where it has them in another form. */
function placeOf(chart: AuditedChart, text: OwnText, start: number, end: number): Place {
  const { file, source } = chart;
  const { raw, offset } = written(text);
  const found = source?.indexOf(raw) ?? -1;
  return source === null || found < 0 ? placeOfChart(chart) : placeAt(file, source, found + offset(start), end - start);
}

/** The place of a link of a chart's text. */
export const placeOfBinding = (chart: AuditedChart, text: OwnText, { start, end }: TextBinding): Place =>
  placeOf(chart, text, start, end);

/** What one mark stands for, and a number after it: 每个圆点代表 1000 人; each dot stands for 1,000 people. */
const KEY =
  /(?:[每一]个?\S{0,6}(?:代表|表示)\s*|\b(?:each|every|one|an?)\s\S+\s(?:stands for|represents|means|is)\s)$/iu;

/** Whether a number is the scale of the chart's own marks: its key, which claims nothing. */
export const isKey = (text: string, { start }: NumericExpression): boolean => KEY.test(text.slice(0, start));

/** What a label may hold beside a number and still be no name: qualifiers, scales, signs. */
const QUALIFIERS = /[超约近逾不到至少多余万亿]|\b(?:over|under|about|nearly|at least|up to|bn|m|odd)\b|[%\s\d.,]/giu;

/**
 * Whether a number is part of a name that the data print, 百万以上 in that of a category: more than a value with its
 * qualifier, and no tick of an axis.
 */
export function isInName({ drawn }: AuditedChart, own: readonly OwnText[], { text }: NumericExpression): boolean {
  const bare = text.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const words = new RegExp(`(?<![\\d.,])${bare}(?![\\d.,]*\\d)`, "u");
  return (drawn?.texts ?? []).some((label) => {
    if (!LABELS.has(label.role) || !words.test(label.text) || own.some((o) => o.text === label.text)) return false;
    return /\p{L}{2}/u.test(label.text.replace(words, " ").replace(QUALIFIERS, " "));
  });
}

/** Every number of the texts that a chart's author wrote, as in articles: no dates, ordinals, names or plain words. */
export function chartNumbers(chart: AuditedChart, lexicon: UnitLexicon): ChartNumber[] {
  return ownTexts(chart).flatMap((own) => {
    const { text, bindings, role } = own;
    const readings = scan(text, lexicon);
    return readings
      .filter(({ kind }) => kind === "quantity")
      .flatMap((reading): ChartNumber[] => {
        const binding = bindings.find((b) => b.start < reading.end && reading.start < b.end) ?? null;
        if (binding === null && (isPlainWord(reading, lexicon) || isKey(text, reading))) return [];
        const { start, end } = sentenceAt(text, reading.start);
        const years = yearsIn(readings.filter((r) => r.start >= start && r.end <= end));
        const { language } = chart;
        const sentence = text.slice(start, end);
        const before = text.slice(start, reading.start);
        const claim = { reading, language, sentence, before, years, prominent: true };
        return [{ reading, binding, role, claim, place: placeOf(chart, own, reading.start, reading.end) }];
      });
  });
}
