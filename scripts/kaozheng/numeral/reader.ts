import type { Exact } from "../quantity/exact.ts";
import type { Hedge } from "../quantity/hedge.ts";
import type { Unit } from "../quantity/unit.ts";
import type { Source } from "./characters.ts";
import type { Numeral } from "./numeral.ts";
import type { UnitForm, UnitTable } from "./unit-table.ts";

/** A number with its unit: what a range joins two of. */
export interface Term {
  readonly numeral: Numeral;
  readonly end: number;
  readonly hedge: Hedge;
  readonly reach: Exact | null;
  readonly unit: Unit | null;
  readonly unitText: string;
  /** Null where no unit stands next to the number. */
  readonly form: UnitForm | null;
}

export interface Reader {
  readonly source: Source;
  readonly table: UnitTable;
}

/** A currency before the number. */
export interface Sign {
  readonly form: UnitForm;
  readonly text: string;
}
