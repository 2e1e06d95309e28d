import type { Registers } from "../../dataset/registers.ts";
import type { Value } from "../bind/rows.ts";
import { breaksAcross, isUnsound } from "../bind/series-break.ts";
import type { JsonObject } from "../read/json.ts";
import { channel, isQuantitative, isTemporal, plainField } from "../read/views.ts";
import { distinct, places, type ValueAxis } from "./position.ts";
import type { ViewRow } from "./view-rows.ts";

/** Where a unit's rows stop being comparable. Columns hold a value a row, by position in the table. */
export interface BreakShifts {
  readonly segmentColumn: string;
  /** Rows of one segment compare: a line joins no others. */
  readonly segments: ReadonlyMap<number, Value>;
  readonly shiftColumn: string;
  /** For the first row after a break: how far back the break stands, as a part of the plot's length. */
  readonly shifts: ReadonlyMap<number, Value>;
  /** The shortest way from one break to the next, or to the plot's end, as a part of its length. */
  readonly room: number;
}

const number = (x: Value | undefined): number => (typeof x === "number" ? x : Date.parse(`${x}`));

/** SDMX: status B says that the series breaks before this observation. */
const saysBreak = ({ row }: ViewRow): boolean => row.status === "B";

export function comparable(a: ViewRow, b: ViewRow, registers: Registers): boolean {
  if (saysBreak(b)) return false;
  return a.reading === null || b.reading === null || !isUnsound(breaksAcross(a.reading, b.reading, registers));
}

/** Half of the way back to the row before, as a part of the plot's length. */
function shiftOf(
  before: ViewRow,
  row: ViewRow,
  rows: readonly ViewRow[],
  encoding: JsonObject,
  field: string,
  at: ValueAxis,
) {
  const definition = channel(encoding, at.other);
  if (!isTemporal(definition) && !isQuantitative(definition)) return 0.5 / places(rows, encoding, at.other);
  const all = rows.map((r) => number(r.row[field]));
  const span = Math.max(...all) - Math.min(...all);
  return span === 0 ? 0 : (number(row.row[field]) - number(before.row[field])) / span / 2;
}

/** Where each row stands along the axis that tells them apart, as a part of the plot's length. */
function placing(
  rows: readonly ViewRow[],
  encoding: JsonObject,
  field: string,
  at: ValueAxis,
): (row: ViewRow) => number {
  const definition = channel(encoding, at.other);
  if (!isTemporal(definition) && !isQuantitative(definition)) {
    const values = distinct(rows, field);
    return ({ row }) => (values.indexOf(row[field] ?? null) + 0.5) / values.length;
  }
  const all = rows.map((r) => number(r.row[field]));
  const least = Math.min(...all);
  const span = Math.max(...all) - Math.min(...all);
  return ({ row }) => (span === 0 ? 0 : (number(row[field]) - least) / span);
}

/** The shortest way from one of several places to the next, or to the end. */
function shortestWay(places: readonly number[]): number {
  const rising = [...new Set(places.map((x) => Number(x.toFixed(6))))].sort((a, b) => a - b);
  return Math.min(...rising.map((x, i) => (rising[i + 1] ?? 1) - x));
}

/**
 * The unsound breaks between neighbouring rows of a unit; null where there is none. Bars are looked at where they form
 * one series, lines series by series.
 */
export function breakShifts(
  rows: readonly ViewRow[],
  encoding: JsonObject,
  at: ValueAxis,
  mark: string,
  registers: Registers,
): BreakShifts | null {
  const field = plainField(channel(encoding, at.other)) ?? channel(encoding, at.other)?.field;
  if (typeof field !== "string" || (mark !== "line" && mark !== "bar")) return null;
  const seriesField = ["color", "detail", "strokeDash"]
    .map((n) => plainField(channel(encoding, n)))
    .find((f) => f !== null);
  const split = mark === "line" && seriesField !== undefined && seriesField !== field ? seriesField : null;
  if (mark === "bar" && rows.length !== places(rows, encoding, at.other)) return null;
  const placeOf = placing(rows, encoding, field, at);
  const breaks: number[] = [];
  const segments = new Map<number, Value>();
  const shifts = new Map<number, Value>();
  for (const series of split === null ? [null] : distinct(rows, split)) {
    const members = rows.filter(({ row }) => split === null || row[split] === series);
    const ordered =
      mark === "line" && !isNominal(encoding, at) ? [...members].sort((a, b) => compare(a, b, field)) : members;
    let segment = 0;
    ordered.forEach((row, i) => {
      const before = ordered[i - 1];
      if (before !== undefined && !comparable(before, row, registers)) {
        segment += 1;
        const shift = shiftOf(before, row, rows, encoding, field, at);
        shifts.set(row.index, shift);
        breaks.push(placeOf(row) - shift);
      }
      segments.set(row.index, segment);
    });
  }
  if (shifts.size === 0) return null;
  return { segmentColumn: "_segment", segments, shiftColumn: "_break", shifts, room: shortestWay(breaks) };
}

const isNominal = (encoding: JsonObject, { other }: ValueAxis): boolean => channel(encoding, other)?.type === "nominal";

function compare(a: ViewRow, b: ViewRow, field: string): number {
  const x = a.row[field] ?? "";
  const y = b.row[field] ?? "";
  return x < y ? -1 : x > y ? 1 : 0;
}
