import { LABEL, type Value } from "../bind/rows.ts";
import { REGULAR } from "../font/measure.ts";
import type { JsonObject } from "../read/json.ts";
import { isObject } from "../read/json.ts";
import { channel, encodingOf, lengthOf, plainField, type View } from "../read/views.ts";
import { BOUND_MARK } from "../theme/bound-mark.ts";
import { angleLayer, labelLayer, type Placed } from "./bound-marks.ts";
import type { CertaintyContext, Shown } from "./context.ts";
import type { Axis } from "./position.ts";
import type { ViewRow } from "./view-rows.ts";

/** Where the open end of a half-bounded row is drawn to, and where labels stand: beyond all that is drawn of a row. */
const OPEN = "_open";
const END = "_end";
/** How far an open end is drawn, as a part of what the finite bounds span. */
const OPEN_PART = 0.1;

/** The axis along which a unit joins the columns `lower` and `upper`; null where it does not. */
export function isRange(encoding: JsonObject): Axis | null {
  for (const axis of ["x", "y"] as const) {
    const [from, to] = [plainField(channel(encoding, axis)), plainField(channel(encoding, `${axis}2`))];
    if (from === "lower" && to === "upper") return axis;
  }
  return null;
}

const finite = (x: Value | undefined): number | null => (typeof x === "number" ? x : null);

interface Ends {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly value: number | null;
}
const endsOf = ({ row }: ViewRow): Ends => ({
  lower: finite(row.lower),
  upper: finite(row.upper),
  value: finite(row.value),
});

/** The far end of a row that has but one bound: a stretch beyond it that stands for "and more". */
function openEnd({ lower, upper }: Ends, stretch: number): number | null {
  if (lower !== null && upper === null) return lower + stretch;
  if (upper !== null && lower === null) return Math.max(0, upper - stretch);
  return null;
}

function addColumns(
  rows: readonly ViewRow[],
  unit: View,
  ancestors: readonly View[],
  { data }: CertaintyContext,
): void {
  const all = rows.flatMap((row) => Object.values(endsOf(row))).filter((x): x is number => x !== null);
  const stretch = OPEN_PART * (Math.max(...all) - Math.min(0, ...all));
  const opens = new Map(rows.map((row) => [row.index, openEnd(endsOf(row), stretch)]));
  const ends = rows.map((row): [number, Value] => {
    const known = [...Object.values(endsOf(row)), opens.get(row.index) ?? null].filter((x) => x !== null);
    return [row.index, known.length === 0 ? null : Math.max(...known)];
  });
  data.addColumn(unit, ancestors, OPEN, opens);
  data.addColumn(unit, ancestors, END, new Map(ends));
}

/** Ranges with an open end get a dotted stretch and an angle there, and every row its label beyond all that is drawn. */
export function expandRange(
  unit: View,
  ancestors: readonly View[],
  axis: Axis,
  context: CertaintyContext,
  shown: Shown,
): View {
  const encoding = encodingOf(unit, ancestors);
  const rows = context.data.rowsOf(unit, ancestors)?.rows.filter((row) => row.reading !== null) ?? [];
  if (rows.length === 0) return unit;
  addColumns(rows, unit, ancestors, context);
  const { palette, measure, profile } = context;
  const widest = Math.max(
    ...rows.map(({ row }) => measure.width(String(row[LABEL] ?? ""), profile.label.size, REGULAR)),
  );
  const room = Math.ceil(
    (axis === "x" ? widest : profile.label.lineHeight) + BOUND_MARK.labelGap + BOUND_MARK.room + 8,
  );
  const own = channel(encoding, axis) ?? {};
  const scale = isObject(own.scale) ? own.scale : {};
  const length = lengthOf(unit, ancestors, axis);
  const range = axis === "x" ? [0, { expr: `${length} - ${room}` }] : [{ expr: length }, room];
  const value: JsonObject = context.labels && !("range" in scale) ? { ...own, scale: { ...scale, range } } : own;
  const { [axis]: _from, [`${axis}2`]: _to, ...others } = encoding;
  const at = (field: string): JsonObject => ({ ...others, [axis]: { ...value, field } });
  const other: Axis = axis === "x" ? "y" : "x";
  const placing = (field: string): JsonObject =>
    Object.fromEntries(Object.entries(at(field)).filter(([name]) => [axis, other, `${other}Offset`].includes(name)));
  const placed = (field: string, clearance: number): Placed => ({ axis, field, encoding: placing(field), clearance });
  const present = new Set(rows.map(({ reading }) => reading?.certainty));
  for (const certainty of present) if (certainty) shown.certainties.add(certainty);
  const half = "(isValid(datum.lower) !== isValid(datum.upper))";
  const { mark: _mark, encoding: _encoding, ...outer } = unit;
  const layers: JsonObject[] = [
    {
      transform: [{ filter: "isValid(datum.lower) && isValid(datum.upper)" }],
      mark: unit.mark ?? "rule",
      encoding: { ...at("lower"), [`${axis}2`]: { field: "upper" } },
    },
    {
      name: "kaozheng_open",
      transform: [{ filter: half }, { calculate: "isValid(datum.lower) ? datum.lower : datum.upper", as: "_bound" }],
      mark: { ...(isObject(unit.mark) ? unit.mark : { type: "rule" }), strokeDash: [3, 4] },
      encoding: { ...at("_bound"), [`${axis}2`]: { field: OPEN } },
    },
    ...(["lower", "upper"] as const)
      .filter((bound) => present.has(bound))
      .map((bound) => angleLayer(bound, placed(OPEN, -6), palette)),
    ...(context.labels ? [labelLayer(LABEL, placed(END, 4), palette)] : []),
  ];
  return { ...outer, layer: layers };
}
