import { figuresBehind } from "../../dataset/figures-behind.ts";
import type { Break, DerivedFigure, Figure, Registers } from "../../dataset/registers.ts";
import { breaksBetween } from "../../derive/flags.ts";
import type { RowReading } from "./reading.ts";

/** How many figures there are does not depend on what they say: a tally is computed from none of them. */
const isTally = ({ expression }: DerivedFigure): boolean => expression.startsWith("count(");

const figuresOf = ({ origin }: RowReading, registers: Registers): Figure[] =>
  origin === null ? [] : figuresBehind(origin, registers, (derived) => !isTally(derived));

/** Dividing by months is the remedy for a break that is only one of period length. */
const remedied = (reading: RowReading, { kind }: Break): boolean =>
  kind === "period-length" && reading.unit.endsWith("/month");

/** The breaks that lie between two rows, or within a row that compares two reports. */
export function breaksAcross(a: RowReading, b: RowReading, registers: Registers): Break[] {
  const before = figuresOf(a, registers);
  const after = figuresOf(b, registers);
  const found = new Set<Break>();
  for (const x of before)
    for (const y of after) for (const each of breaksBetween(x, y, registers)) if (!remedied(a, each)) found.add(each);
  return [...found];
}

export const isUnsound = (breaks: readonly Break[]): boolean => breaks.some((b) => b.verdict === "unsound");
