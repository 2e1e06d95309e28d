import type { DerivedFigure, Registers } from "../../dataset/registers.ts";
import { resolveId } from "../../dataset/resolve.ts";
import type { Language } from "../../language/language.ts";
import type { RowReading } from "./reading.ts";

/** The year that labels of derived figures carry: 2020 年抽检资金; Inspection money, 2020. */
const YEAR: Readonly<Record<Language, RegExp>> = { zh: /^\d{4} ?年(?:的)?/u, en: /, \d{4}$/u };

function ofDerived(derived: DerivedFigure, registers: Registers, language: Language): string {
  const [operand, ...others] = derived.operands;
  if (operand !== undefined && others.length === 0 && !derived.expression.includes("(")) {
    const resolved = resolveId(operand, registers, { file: derived.file });
    const indicator = resolved.kind === "figure" ? registers.indicators.get(resolved.figure.indicator) : undefined;
    if (indicator !== undefined) return indicator.label[language];
  }
  return derived.label[language].replace(YEAR[language], "");
}

/** What a row measures, in words; null where it is no figure. */
function measured({ id }: RowReading, registers: Registers, language: Language): string | null {
  if (id === null) return null;
  const resolved = resolveId(id, registers, { file: "" });
  if (resolved.kind === "figure") return registers.indicators.get(resolved.figure.indicator)?.label[language] ?? null;
  return resolved.kind === "derived" ? ofDerived(resolved.derived, registers, language) : null;
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
  { figures }: Registers,
  language: Language,
): { value: string; isChange: boolean } {
  const figure = reading?.id?.startsWith("fig:") ? figures.get(reading.id.slice("fig:".length)) : undefined;
  const direction = figure?.recorded?.direction ?? null;
  if (direction === null) return { value: printed, isChange: false };
  return { value: DIRECTIONS[language][direction] + printed, isChange: true };
}
