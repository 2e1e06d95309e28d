import { toNumber } from "../../quantity/exact.ts";
import { type Interval, point } from "../../quantity/interval.ts";
import { exactOf, numberText } from "../bind/number-text.ts";
import { LABEL } from "../bind/rows.ts";
import { comparable } from "../normalise/break-shifts.ts";
import { ownTitle } from "../normalise/titles.ts";
import type { ViewRow } from "../normalise/view-rows.ts";
import type { JsonObject } from "../read/json.ts";
import { channel, encodingOf, isQuantitative, markType, plainField, type View } from "../read/views.ts";
import type { CloudPoint, DepictedCloud, DepictedNumber, DepictionContext } from "./depiction.ts";

const MARKS = ["point", "circle", "square"];
/** Channels that would show a third number. */
const THIRD = ["x2", "y2", "size", "color", "fill", "opacity"];
/** Of more points of registered figures than these it is not looked at whether every two of them compare. */
const MOST_FIGURES = 40;
/** Of more points no pairs are counted. */
const MOST_POINTS = 2000;

type Axes = { readonly x: JsonObject; readonly y: JsonObject };

/** The two numbers that each mark of a unit stands at; null where it is no scatter plot. */
function axesOf(encoding: JsonObject, mark: string): Axes | null {
  const x = channel(encoding, "x");
  const y = channel(encoding, "y");
  if (!MARKS.includes(mark) || x === null || y === null) return null;
  const plain = [x, y].every((axis) => isQuantitative(axis) && plainField(axis) !== null);
  const third = THIRD.some((name) => isQuantitative(channel(encoding, name)) || (/2$/.test(name) && name in encoding));
  return plain && !third ? { x, y } : null;
}

function numberOf({ row, reading }: ViewRow, axis: JsonObject, { language }: DepictionContext): DepictedNumber | null {
  const field = plainField(axis) ?? "";
  const nominal = row[field];
  if (typeof nominal !== "number" || !Number.isFinite(nominal)) return null;
  if (field === "value" && reading !== null)
    return { value: String(row[LABEL] ?? ""), nominal, bounds: reading.bounds };
  return { value: numberText(nominal, "", language), nominal, bounds: point(exactOf(nominal)) };
}

const isAbove = (a: Interval, b: Interval): boolean => {
  if (a.lower === null || b.upper === null) return false;
  const lower = toNumber(a.lower);
  const upper = toNumber(b.upper);
  return lower > upper || (lower === upper && !(a.lowerClosed && b.upperClosed));
};

/** How many pairs of points go up together, and against each other, for all that the words entail. */
function countPairs(points: readonly CloudPoint[]): DepictedCloud["pairs"] {
  const pairs = { together: 0, against: 0, all: (points.length * (points.length - 1)) / 2 };
  points.forEach((a, i) => {
    for (const b of points.slice(i + 1)) {
      const right = isAbove(a.x.bounds, b.x.bounds) ? 1 : isAbove(b.x.bounds, a.x.bounds) ? -1 : 0;
      const higher = isAbove(a.y.bounds, b.y.bounds) ? 1 : isAbove(b.y.bounds, a.y.bounds) ? -1 : 0;
      if (right * higher > 0) pairs.together += 1;
      if (right * higher < 0) pairs.against += 1;
    }
  });
  return pairs;
}

function compares(rows: readonly ViewRow[], { registers }: DepictionContext): boolean {
  if (rows.every(({ reading }) => (reading?.id ?? null) === null)) return true;
  if (rows.length > MOST_FIGURES) return false;
  return rows.every((row, i) => rows.slice(i + 1).every((other) => comparable(row, other, registers)));
}

/** What a scatter plot shows, from the rows that reach it; null where the unit is none, or its rows are not known. */
export function depictCloud(
  unit: View,
  ancestors: readonly View[],
  title: string | null,
  context: DepictionContext,
): DepictedCloud | null {
  const axes = axesOf(encodingOf(unit, ancestors), markType(unit));
  const rows = context.data.rowsOf(unit, ancestors)?.rows;
  if (axes === null || rows === undefined) return null;
  const placed = rows.flatMap((row): { row: ViewRow; at: CloudPoint }[] => {
    const x = numberOf(row, axes.x, context);
    const y = numberOf(row, axes.y, context);
    return x === null || y === null ? [] : [{ row, at: { x, y } }];
  });
  if (placed.length === 0) return null;
  const points = placed.map(({ at }) => at);
  const few = points.length <= MOST_POINTS;
  const sound =
    few &&
    compares(
      placed.map(({ row }) => row),
      context,
    );
  return {
    kind: "cloud",
    title,
    x: ownTitle(axes.x),
    y: ownTitle(axes.y),
    points,
    pairs: sound ? countPairs(points) : null,
  };
}
