import { wordsOf } from "../../language/language.ts";
import type { Certainty } from "../bind/reading.ts";
import { REGULAR } from "../font/measure.ts";
import { isObject, type JsonObject } from "../read/json.ts";
import { channel, encodingOf, lengthOf, mapUnits, markType, sharing, sizedLength, type View } from "../read/views.ts";
import { BOUND_MARK } from "../theme/bound-mark.ts";
import { contentWidth } from "../theme/theme.ts";
import { ADDED, angleLayer, BREAK_GAP, breakLayers, hollow, labelLayer, type Placed } from "./bound-marks.ts";
import { type BreakShifts, breakShifts } from "./break-shifts.ts";
import type { CertaintyContext, Shown } from "./context.ts";
import { FACETS, isStacked, type ValueAxis, valueAxis } from "./position.ts";
import { expandRange, isRange } from "./ranges.ts";
import { isBare, type Room, withoutAxis, withRoom } from "./room.ts";
import { labelColumn, labelsFit, valueFields, widest } from "./value-labels.ts";
import type { ViewRows } from "./view-rows.ts";

const MARKS = new Set(["bar", "point", "circle", "square", "line", "tick"]);
const DOTTED = new Set(["point", "circle", "square", "line"]);
/** Half of the side of a dot of the theme's size. */
const DOT_RADIUS = 5;
/** Channels that place a mark, which the added layers share, and its colour. */
const PLACING = ["x", "y", "xOffset", "yOffset", "color"];

const only = (encoding: JsonObject, names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(encoding).filter(([name]) => names.includes(name)));

/** What a unit that draws rows' values is to get beside its own mark. */
interface Plan {
  readonly encoding: JsonObject;
  readonly mark: string;
  readonly at: ValueAxis;
  readonly view: ViewRows;
  readonly present: ReadonlySet<Certainty>;
  readonly bounds: readonly ("lower" | "upper")[];
  readonly labels: boolean;
  readonly breaks: BreakShifts | null;
  /** Of the value axis, as an expression. */
  readonly length: string;
}

/** Null where the unit draws no rows' values, or nothing is to be added to them. */
function planOf(unit: View, ancestors: readonly View[], context: CertaintyContext): Plan | null {
  const encoding = encodingOf(unit, ancestors);
  const mark = markType(unit);
  const all = context.data.rowsOf(unit, ancestors);
  const at = all === null ? null : valueAxis(encoding, valueFields(all));
  if (all === null || at === null || !MARKS.has(mark)) return null;
  if (isStacked(mark, encoding, at) || besideRange(ancestors)) return null;
  const view: ViewRows = { ...all, rows: all.rows.filter(({ row }) => typeof row[at.field] === "number") };
  if (view.rows.length === 0) return null;
  const certainties = at.field === "value" ? view.rows.flatMap(({ reading }) => reading?.certainty ?? []) : [];
  const present = new Set(certainties);
  const bounds = (["lower", "upper"] as const).filter((bound) => present.has(bound));
  const width = sizedLength(unit, ancestors, "x") ?? contentWidth(context.profile);
  const labels = context.labels && labelsFit(view, encoding, at, mark, width, context);
  const breaks = breakShifts(view.rows, encoding, at, mark, context.registers);
  if (bounds.length === 0 && !labels && !present.has("unsupported") && breaks === null) return null;
  const length = lengthOf(unit, ancestors, at.axis);
  return { encoding, mark, at, view, present, bounds, labels, breaks, length };
}

/** Whether a range is drawn in the same layers: it prints the labels of its rows at its own ends. */
const besideRange = (ancestors: readonly View[]): boolean => {
  const layer = ancestors.at(-1)?.layer;
  return Array.isArray(layer) && layer.some((view) => isObject(view) && isRange(encodingOf(view, ancestors)) !== null);
};

/** The word beside a break; null where the note alone says what the line means: between bars that lie, or stand too close. */
function breakWord(
  { at, breaks }: Plan,
  width: number,
  { language, profile, measure }: CertaintyContext,
): string | null {
  if (breaks === null || at.axis === "x") return null;
  const word = wordsOf(language).chart.breakWord;
  return measure.width(word, profile.label.size, REGULAR) + 2 * BREAK_GAP <= breaks.room * width ? word : null;
}

const clearanceOf = ({ mark }: Plan): number => (DOTTED.has(mark) ? DOT_RADIUS : 0);
const numbersOf = ({ view, at }: Plan): number[] => view.rows.map(({ row }) => Number(row[at.field]));

/** The room that what stands beyond the marks takes at either end of the value axis. */
function roomNeeded(plan: Plan, context: CertaintyContext): Room {
  const { at, bounds, labels, view, breaks } = plan;
  const line = context.profile.label.lineHeight;
  const length = labels ? (at.axis === "y" ? line : widest(view, at, context)) : 0;
  const beyond = (bounds.length > 0 ? BOUND_MARK.room : 0) + clearanceOf(plan) + BOUND_MARK.labelGap + 2;
  const needed = labels || bounds.length > 0 ? Math.ceil(length + beyond) : 0;
  const numbers = numbersOf(plan);
  return {
    high: (numbers.some((x) => x >= 0) ? needed : 0) + (breaks !== null && at.axis === "y" ? line : 0),
    low: numbers.some((x) => x < 0) ? needed : 0,
  };
}

/** The channels of the plan's unit: room on the value axis, and an axis only where it is needed. */
function drawnEncoding({ encoding, at, labels, length }: Plan, numbers: readonly number[], room: Room): JsonObject {
  const value = withRoom(channel(encoding, at.axis) ?? {}, at, room, length);
  const negative = numbers.some((x) => x < 0);
  const silent = labels && isBare(value.axis) && !negative;
  const changed: Record<string, JsonObject> = { [at.axis]: silent ? withoutAxis(value) : value };
  const category = channel(encoding, at.other);
  // The line of the categories stands at the plot's edge; with values below zero, zero is elsewhere.
  if (category !== null && negative && category.axis !== null) {
    const axis = isObject(category.axis) ? category.axis : {};
    changed[at.other] = { ...category, axis: { ...axis, domain: false } };
  }
  return { ...encoding, ...changed };
}

const hasPoints = ({ mark }: View): boolean => isObject(mark) && mark.point !== undefined && mark.point !== false;

/** Lines get a dot a row, so that it is seen what was reported and what is drawn between. */
const dotLayer = (encoding: JsonObject): JsonObject => ({
  name: `${ADDED}_dot`,
  mark: { type: "point", size: 42 },
  encoding: only(encoding, PLACING),
});

/** The author's mark, hollow where nothing entails the value, and a line in pieces where the series breaks. */
function ownLayer(
  unit: View,
  { mark, present, breaks }: Plan,
  encoding: JsonObject,
  context: CertaintyContext,
): JsonObject {
  const hollowed = present.has("unsupported") && mark === "bar" ? hollow(context.palette) : {};
  const own = encoding.detail === undefined ? [] : Array.isArray(encoding.detail) ? encoding.detail : [encoding.detail];
  const detail =
    breaks !== null && mark === "line" ? { detail: [...own, { field: breaks.segmentColumn, type: "nominal" }] } : {};
  return { mark: unit.mark ?? mark, encoding: { ...hollowed, ...encoding, ...detail } };
}

function expandValues(unit: View, ancestors: readonly View[], plan: Plan, room: Room, context: CertaintyContext): View {
  const { at, mark, bounds, breaks, labels, view } = plan;
  const { palette, data } = context;
  const drawn = drawnEncoding(plan, numbersOf(plan), room);
  const inner = only(
    drawn,
    Object.keys(drawn).filter((name) => !FACETS.some((facet) => facet === name)),
  );
  const placed: Placed = {
    axis: at.axis,
    field: at.field,
    encoding: only(inner, PLACING),
    clearance: clearanceOf(plan),
  };
  if (breaks !== null) {
    data.addColumn(unit, ancestors, breaks.segmentColumn, breaks.segments);
    data.addColumn(unit, ancestors, breaks.shiftColumn, breaks.shifts);
  }
  const across = lengthOf(unit, ancestors, at.other);
  const word = breakWord(plan, sizedLength(unit, ancestors, "x") ?? contentWidth(context.profile), context);
  const layers = [
    ...(breaks === null ? [] : breakLayers(placed, at.other, breaks.shiftColumn, across, word, palette)),
    ownLayer(unit, plan, inner, context),
    ...(mark === "line" && !hasPoints(unit) ? [dotLayer(inner)] : []),
    ...bounds.map((bound) => angleLayer(bound, placed, palette)),
    ...(labels ? [labelLayer(labelColumn(unit, ancestors, view, at.field, context), placed, palette)] : []),
  ];
  return asLayers(unit, layers, plan.encoding);
}

/** Splits facet channels off a unit that becomes a layered view: layers cannot have them. */
function asLayers(unit: View, layers: readonly JsonObject[], encoding: JsonObject): View {
  const { mark: _mark, encoding: _encoding, width, height, ...outer } = unit;
  const size = { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) };
  const { row, column, facet } = encoding;
  if (row === undefined && column === undefined && facet === undefined) return { ...outer, ...size, layer: layers };
  const grid = facet ?? { ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) };
  const columns = isObject(facet) && typeof facet.columns === "number" ? { columns: facet.columns } : {};
  return { ...outer, facet: grid, ...columns, spec: { ...size, layer: layers } };
}

/** Vega-Lite keeps the data of a view by its name: added layers are numbered from the second of a name on. */
function numberLayers(spec: View): View {
  const seen = new Map<string, number>();
  return mapUnits(spec, (unit) => {
    const { name } = unit;
    if (typeof name !== "string" || !name.startsWith(ADDED)) return unit;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? unit : { ...unit, name: `${name}_${count}` };
  });
}

/** Draws what the rows say of their own certainty, and prints their values where there is room. */
export function drawCertainty(spec: View, context: CertaintyContext): { spec: View; shown: Shown } {
  const shown: Shown = { certainties: new Set(), breaks: false };
  // Layers share a scale, and with it the room at its ends: the most that one of them needs.
  const rooms = new Map<View, Room>();
  mapUnits(spec, (unit, ancestors) => {
    const plan = planOf(unit, ancestors, context);
    if (plan === null) return unit;
    const needed = roomNeeded(plan, context);
    const key = sharing(unit, ancestors);
    const known = rooms.get(key) ?? { high: 0, low: 0 };
    rooms.set(key, { high: Math.max(known.high, needed.high), low: Math.max(known.low, needed.low) });
    return unit;
  });
  const drawn = mapUnits(spec, (unit, ancestors) => {
    const range = isRange(encodingOf(unit, ancestors));
    if (range !== null) return expandRange(unit, ancestors, range, context, shown);
    const plan = planOf(unit, ancestors, context);
    if (plan === null) return unit;
    for (const certainty of plan.present) shown.certainties.add(certainty);
    if (plan.breaks !== null) shown.breaks = true;
    return expandValues(unit, ancestors, plan, rooms.get(sharing(unit, ancestors)) ?? { high: 0, low: 0 }, context);
  });
  return { spec: numberLayers(drawn), shown };
}
