import type { Registers } from "../../dataset/registers.ts";
import { type Language, wordsOf } from "../../language/language.ts";
import type { RowReading } from "../bind/reading.ts";
import { breaksAcross } from "../bind/series-break.ts";
import type { Shown } from "../normalise/context.ts";

const ORDER = ["lower", "upper", "unsupported", "range"] as const;

export function conventionNotes({ certainties, breaks }: Shown, language: Language): string[] {
  const words = wordsOf(language).chart.conventions;
  const kinds = [...ORDER.filter((certainty) => certainties.has(certainty)), ...(breaks ? (["break"] as const) : [])];
  return kinds.map((kind) => words[kind]);
}

/** Rows of one series stand beside each other to be compared: `inspection-spend` of `calc:inspection-spend/2021`. */
const seriesOf = ({ id }: RowReading): string => (id ?? "").replace(/[/@].*$/u, "");

/** Why rows on the chart do not simply compare: the reasons of breaks between neighbours, and flags, once each. */
export function comparabilityNotes(
  readings: readonly RowReading[],
  registers: Registers,
  language: Language,
): string[] {
  const reasons = readings.flatMap((reading, i) => {
    const before = readings[i - 1];
    const across =
      before !== undefined && seriesOf(before) === seriesOf(reading) ? breaksAcross(before, reading, registers) : [];
    return [...breaksAcross(reading, reading, registers), ...across].map((b) => b.reason[language]);
  });
  const flags = readings.flatMap((r) => r.flags);
  // A break of period length says why the periods differ: the flag would say it a second time.
  const told = new Set(flags.some((f) => f.startsWith("break:period-length")) ? ["unequal-periods"] : []);
  return [
    ...new Set([
      ...reasons,
      ...flags.filter((f) => !told.has(f)).flatMap((flag) => wordsOf(language).chart.flags[flag] ?? []),
    ]),
  ];
}
