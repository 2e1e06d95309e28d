import type { Registers } from "../../dataset/registers.ts";
import type { Resolved } from "../../dataset/resolve.ts";
import { figureOf } from "../../derive/figure.ts";
import { type Language, wordsOf } from "../../language/language.ts";
import type { RowReading } from "./reading.ts";

/** What a figure or derived figure measures, in words: its indicator, or what a computed one is called. */
function measured(origin: Resolved, registers: Registers, language: Language): string | null {
  const figure = figureOf(origin, registers);
  const indicator = figure === null ? undefined : registers.indicators.get(figure.indicator);
  if (indicator !== undefined) return indicator.label[language];
  return origin.kind === "figure" ? null : origin.derived.label[language].replace(wordsOf(language).chart.year, "");
}

/** What all of some rows measure; null where they measure several things, or do not say. */
export function subjectOf(
  readings: readonly (RowReading | null)[],
  registers: Registers,
  language: Language,
): string | null {
  const subjects = new Set(readings.map((r) => (r?.origin == null ? null : measured(r.origin, registers, language))));
  const [subject, ...others] = subjects;
  return others.length === 0 ? (subject ?? null) : null;
}

/** A printed change with its direction, which stands in a column of its own: as a number it has no sign. */
export function directed(
  printed: string,
  reading: RowReading | null,
  language: Language,
): { value: string; isChange: boolean } {
  const origin = reading?.origin;
  const direction = origin?.kind === "figure" ? (origin.figure.recorded?.direction ?? null) : null;
  if (direction === null) return { value: printed, isChange: false };
  return { value: wordsOf(language).chart[direction](printed), isChange: true };
}
