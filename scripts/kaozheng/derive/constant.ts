import type { UnitId } from "../dataset/ids.ts";
import { AskedError } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import { nearest } from "../finding/nearest.ts";
import { constant as inUnit, type Quantity } from "../quantity/quantity.ts";
import { PURE } from "../quantity/unit.ts";
import { currentProject } from "./current.ts";

/**
 * A number that stands in a formula by itself: `constant(12)`, or `constant(365, "day")` in a unit of `units.csv`.
 * Throws `AskedError` for a unit that is not there: what it divides would come out "per dya".
 */
export function constant(value: string | number, unit: UnitId | typeof PURE = PURE): Quantity {
  const { lexicon } = currentProject();
  if (unit !== PURE && !lexicon.has(unit)) {
    const details = () => ({ unit, meant: nearest(unit, lexicon.keys()) });
    throw new AskedError(`There is no unit ${unit}`, (place) => [finding("derive/unknown-unit", details(), place)]);
  }
  return inUnit(value, unit);
}
