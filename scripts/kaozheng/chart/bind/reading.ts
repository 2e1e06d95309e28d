import { figureId } from "../../dataset/id.ts";
import type { DerivedFigure, Figure, Registers } from "../../dataset/registers.ts";
import { prefixedId, type Resolved } from "../../dataset/resolve.ts";
import { numeric, type Row, type Table, text, truth } from "../../dataset/table.ts";
import { figureOf } from "../../derive/figure.ts";
import { changeFlags } from "../../derive/flags.ts";
import { type Exact, exact, isZero } from "../../quantity/exact.ts";
import { HEDGE_NAMES, HEDGES, type Hedge } from "../../quantity/hedge.ts";
import { type Interval, isPoint } from "../../quantity/interval.ts";

/** How far a row's number can be trusted, which decides how it is drawn. */
export const CERTAINTIES = [
  "exact", // one value, or one so finely printed that a chart cannot show the difference
  "about", // a value between two near bounds: 约, 近, 多, or computed from rounded numbers
  "lower", // only a lower bound: "more than"
  "upper", // only an upper bound: "less than"
  "range", // two ends and no one value
  "unsupported", // a computed value that the printed words entail no bound of
] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** What a row of a table says of one number. Rows of tables without such a number have no reading. */
export interface RowReading {
  /** The figure or derived figure that the row is; null in a table that is no register of figures. */
  readonly origin: Resolved | null;
  /** Its id, `fig:…` or `calc:…`. */
  readonly id: string | null;
  readonly certainty: Certainty;
  /** The qualifier it was printed with; `none` of a computed value. */
  readonly hedge: Hedge;
  readonly value: Exact | null;
  readonly bounds: Interval;
  readonly unit: string;
  readonly flags: readonly string[];
  /** Whether the value is as printed, not computed: it is never rounded. */
  readonly printed: boolean;
}

function certaintyOfFigure(hedge: Hedge, value: Exact | null): Certainty {
  if (value === null) return "range";
  const { number, otherEnd } = HEDGES[hedge];
  if (number === "itself" || number === "ends") return "exact";
  if (number === "within" || otherEnd !== "open") return "about";
  return number === "floor" ? "lower" : "upper";
}

const named = (origin: Resolved) => ({ origin, id: prefixedId(origin) });

function figureReading(figure: Figure, registers: Registers): RowReading | null {
  const { recorded } = figure;
  if (recorded === null) return null;
  const { hedge, value, bounds, unit } = recorded;
  const certainty = certaintyOfFigure(hedge, value);
  return {
    ...named({ kind: "figure", figure }),
    certainty,
    hedge,
    value,
    bounds,
    unit,
    flags: changeFlags(figure, registers),
    printed: true,
  };
}

/** Width over value from which a computed value is said to be approximate: half of the third significant digit. */
const TELLING_WIDTH = exact("1/200");

function certaintyOfComputed(entailment: string, value: Exact | null, bounds: Interval): Certainty {
  if (entailment === "nothing") return "unsupported";
  if (entailment === "lower" || entailment === "upper") return entailment;
  if (value === null) return "range";
  const { lower, upper } = bounds;
  if (isPoint(bounds) || lower === null || upper === null || isZero(value)) return "exact";
  return upper.sub(lower).div(value.abs()).gt(TELLING_WIDTH) ? "about" : "exact";
}

function derivedReading(derived: DerivedFigure, registers: Registers): RowReading {
  const { value, strict: bounds, unit, flags, entailment } = derived;
  const origin = { kind: "derived", derived } as const;
  const own = { ...named(origin), flags };
  // A derived row may just repeat a figure; then it is worded as the figure was printed.
  const repeated = figureOf(origin, registers);
  const figure = repeated === null ? null : figureReading(repeated, registers);
  if (figure !== null) return { ...figure, ...own, flags: [...new Set([...figure.flags, ...flags])] };
  const certainty = certaintyOfComputed(entailment, value, bounds);
  return { ...own, certainty, hedge: "none", value, bounds, unit, printed: false };
}

/** The same from a table that is no register: columns `value`, `lower`, `upper`, and `hedge` or `entailment` if it has them. */
function plainReading(row: Row): RowReading | null {
  if (!("value" in row.cells)) return null;
  const value = numeric(row, "value");
  const lower = numeric(row, "lower");
  const upper = numeric(row, "upper");
  if (value === null && lower === null && upper === null) return null;
  const closed = { lowerClosed: truth(row, "lower_closed"), upperClosed: truth(row, "upper_closed") };
  const hedge = HEDGE_NAMES.find((h) => h === text(row, "hedge")) ?? "none";
  const entailment = text(row, "entailment");
  const bounds: Interval = { lower, upper, ...closed };
  const printed = entailment === "";
  const certainty =
    hedge !== "none" && printed ? certaintyOfFigure(hedge, value) : certaintyOfPlain(entailment, value, bounds);
  return { origin: null, id: null, certainty, hedge, value, bounds, unit: text(row, "unit"), flags: [], printed };
}

function certaintyOfPlain(entailment: string, value: Exact | null, bounds: Interval): Certainty {
  if (entailment !== "") return certaintyOfComputed(entailment, value, bounds);
  if (value === null) return "range";
  if (bounds.lower !== null && bounds.upper === null) return "lower";
  if (bounds.upper !== null && bounds.lower === null) return "upper";
  return "exact";
}

/** How a figure or derived figure is drawn; null of a figure that is not recorded yet. */
export const readingOf = (resolved: Resolved, registers: Registers): RowReading | null =>
  resolved.kind === "figure" ? figureReading(resolved.figure, registers) : derivedReading(resolved.derived, registers);

/** What a row says of its number; null where the table's rows have none, or the row's is empty. */
export function readRow(row: Row, { resource }: Table, registers: Registers): RowReading | null {
  switch (resource["kaozheng:role"]) {
    case "derived": {
      const derived = registers.derived.get(text(row, "id"));
      return derived === undefined ? null : derivedReading(derived, registers);
    }
    case "figures": {
      const id = figureId({
        indicator: text(row, "indicator"),
        report: resource["kaozheng:report"] ?? "",
        source: text(row, "source"),
        scope: text(row, "scope") || "all",
      });
      const figure = registers.figures.get(id);
      return figure === undefined ? null : figureReading(figure, registers);
    }
    default:
      return plainReading(row);
  }
}
