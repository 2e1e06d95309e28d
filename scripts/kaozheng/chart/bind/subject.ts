import type { DerivedFigure, Registers } from "../../dataset/registers.ts";
import { resolveId } from "../../dataset/resolve.ts";
import type { Language } from "../../language/language.ts";
import type { RowReading } from "./reading.ts";

/** The year that labels of derived figures carry: 2020 年抽检资金; Inspection money, 2020. */
const YEAR: Readonly<Record<Language, RegExp>> = { zh: /^\d{4} ?年(?:的)?/u, en: /, \d{4}$/u };

function ofDerived(derived: DerivedFigure, registers: Registers, language: Language): string {
  const [operand, ...others] = derived.operands;
  if (operand !== undefined && others.length === 0 && !derived.expression.includes("(")) {
    const resolved = resolveId(operand, registers);
    const indicator = resolved.kind === "figure" ? registers.indicators.get(resolved.figure.indicator) : undefined;
    if (indicator !== undefined) return indicator.label[language];
  }
  return derived.label[language].replace(YEAR[language], "");
}

/** What a row measures, in words; null where it is no figure. */
function measured({ origin }: RowReading, registers: Registers, language: Language): string | null {
  if (origin?.kind === "figure") return registers.indicators.get(origin.figure.indicator)?.label[language] ?? null;
  return origin === null ? null : ofDerived(origin.derived, registers, language);
}

/** What all of some rows measure; null where they measure several things, or do not say. */
export function subjectOf(
  readings: readonly (RowReading | null)[],
  registers: Registers,
  language: Language,
): string | null {
  const subjects = new Set(readings.map((r) => (r === null ? null : measured(r, registers, language))));
  const [subject, ...others] = subjects;
  return others.length === 0 ? (subject ?? null) : null;
}

const DIRECTIONS = { zh: { increase: "增加", decrease: "减少" }, en: { increase: "up ", decrease: "down " } } as const;

/** A printed change with its direction, which stands in a column of its own: as a number it has no sign. */
export function directed(
  printed: string,
  reading: RowReading | null,
  language: Language,
): { value: string; isChange: boolean } {
  const origin = reading?.origin;
  const direction = origin?.kind === "figure" ? (origin.figure.recorded?.direction ?? null) : null;
  if (direction === null) return { value: printed, isChange: false };
  return { value: DIRECTIONS[language][direction] + printed, isChange: true };
}
