import { type Exact, printExact, toNumber } from "../quantity/exact.ts";
import type { Hedge } from "../quantity/hedge.ts";
import type { Direction } from "../quantity/quantity.ts";
import type { Unit } from "../quantity/unit.ts";
import type { Kind, NumericExpression } from "./expression.ts";

/** One expression as `scan --format json` prints it. Bounds are null where unbounded, and for all but quantities. */
export interface ScanRecord {
  readonly text: string;
  /** UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** From 1, as editors count them; the column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly kind: Kind;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly lowerClosed: boolean;
  readonly upperClosed: boolean;
  readonly usualLower: number | null;
  readonly usualUpper: number | null;
  readonly hedge: Hedge;
  readonly unit: Unit | null;
  readonly unitText: string;
  readonly direction: Direction | null;
}

/** Past this a JSON number would lose digits silently; the nearest double is printed. */
const number = (x: Exact | null): number | null => (x === null ? null : Number(printExact(x)) || toNumber(x));

/** The records of `expressions`, which are in order of place in `text`. */
export function toJson(expressions: readonly NumericExpression[], text: string): ScanRecord[] {
  let line = 1;
  let lineStart = 0;
  let next = text.indexOf("\n");
  return expressions.map((expression) => {
    while (next >= 0 && next < expression.start) {
      line += 1;
      lineStart = next + 1;
      next = text.indexOf("\n", lineStart);
    }
    return recordOf(expression, line, expression.start - lineStart + 1);
  });
}

function recordOf(expression: NumericExpression, line: number, column: number): ScanRecord {
  const { strict, usual } = expression;
  return {
    text: expression.text,
    start: expression.start,
    end: expression.end,
    line,
    column,
    kind: expression.kind,
    value: number(expression.nominal),
    lower: number(strict?.lower ?? null),
    upper: number(strict?.upper ?? null),
    lowerClosed: strict?.lowerClosed ?? false,
    upperClosed: strict?.upperClosed ?? false,
    usualLower: number(usual?.lower ?? null),
    usualUpper: number(usual?.upper ?? null),
    hedge: expression.hedge,
    unit: expression.unit,
    unitText: expression.unitText,
    direction: expression.direction,
  };
}
