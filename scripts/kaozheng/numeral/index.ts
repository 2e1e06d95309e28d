/**
 * Reading the numbers of a text: `import { scan } from "kaozheng/numeral"`. Nothing of a project is needed, and nothing is
 * loaded but the reader.
 */
import type { UnitWords } from "../quantity/unit.ts";
import { type ScanRecord, toJson } from "./json.ts";
import { scan as expressions } from "./scan.ts";

export type { Hedge } from "../quantity/hedge.ts";
export type { UnitWords } from "../quantity/unit.ts";
export type { Kind } from "./expression.ts";
export type { ScanRecord } from "./json.ts";

export interface ScanOptions {
  /** Units that count before those known everywhere, as a project's `units.csv` has them. */
  readonly units?: readonly UnitWords[];
}

/**
 * Every numeric expression of a text in Chinese, English or both, in the order of their places and never overlapping:
 * plain data, of the shape that `kaozheng scan --format json` prints. `value`, `lower` and `upper` are in the unit that
 * `unit` names (`1` where no unit is printed, null where its word is not known); null is unbounded, and nothing but a
 * `quantity` has bounds. Takes time in proportion to the text, and does not throw.
 */
export function scan(text: string, { units = [] }: ScanOptions = {}): ScanRecord[] {
  return toJson(expressions(text, new Map(units.map((unit) => [unit.id, unit]))), text);
}
