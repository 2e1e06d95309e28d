import type { Language, Registers } from "../../dataset/registers.ts";
import { numeric } from "../../dataset/table.ts";
import { type Measure, REGULAR } from "../font/measure.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import type { Certainty } from "../reading.ts";
import { CERTAINTY, LABEL, type Value } from "../rows.ts";
import { contentWidth, type Palette, type Profile } from "../theme.ts";
import { chartNumber } from "../value-label.ts";
import { ANGLE_ROOM, angleLayer, breakLayers, hollow, LABEL_GAP, labelLayer, type Placed } from "./bound-marks.ts";
import { breakShifts } from "./break-shifts.ts";
import { isStacked, places, type ValueAxis, valueAxis } from "./position.ts";
import { expandRange, isRange } from "./ranges.ts";
import { explicitSort } from "./sort.ts";
import type { DataAccess, ViewRow, ViewRows } from "./view-rows.ts";
import { channel, encodingOf, mapUnits, markType, plainField, type View } from "./views.ts";

export interface CertaintyContext {
  readonly data: DataAccess;
  readonly registers: Registers;
  readonly language: Language;
  readonly profile: Profile;
  readonly palette: Palette;
  readonly measure: Measure;
  /** Whether values are printed beside their marks where there is room. */
  readonly labels: boolean;
}

/** What the chart came to show, for the notes to explain. */
export interface Shown {
  readonly certainties: Set<Certainty>;
  /** Whether a series break was drawn. */
  breaks: boolean;
}

const MARKS = new Set(["bar", "point", "circle", "square", "line", "tick"]);
const DOTS = new Set(["point", "circle", "square"]);
/** Half of the side of a dot of the theme's size. */
const DOT_RADIUS = 5;
/** Channels that place a mark, which the added layers share, and its colour. */
const PLACING = ["x", "y", "xOffset", "yOffset", "color"];
const FACETS = ["row", "column", "facet"] as const;
const BREAK_WORD: Readonly<Record<Language, string>> = { zh: "口径变化", en: "series break" };

const only = (encoding: JsonObject, names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(encoding).filter(([name]) => names.includes(name)));

/** Numeric columns whose cells are drawn as values; bounds are drawn by ranges. */
const valueFields = ({ table }: ViewRows): Set<string> =>
  new Set(
    table.resource.schema.fields
      .filter(({ name, type }) => (type === "number" || type === "integer") && !/^(usual_)?(lower|upper)$/.test(name))
      .map((f) => f.name),
  );

/** The column that holds the labels of a field, added where the field is not the one that was read for its certainty. */
function labelColumn(
  view: View,
  ancestors: readonly View[],
  { table, rows }: ViewRows,
  field: string,
  context: CertaintyContext,
) {
  if (field === "value" && rows.every(({ reading }) => reading !== null)) return LABEL;
  const name = `${LABEL}_${field}`;
  const label = ({ index }: ViewRow): Value => {
    const row = table.rows[index];
    const x = row === undefined ? null : numeric(row, field);
    return x === null ? null : chartNumber(x, "", context.language);
  };
  context.data.addColumn(view, ancestors, name, new Map(rows.map((row) => [row.index, label(row)])));
  return name;
}

const labelText = ({ table, rows }: ViewRows, at: ValueAxis, language: Language): string[] =>
  rows.map(({ index, row, reading }) => {
    if (at.field === "value" && reading !== null) return String(row[LABEL] ?? "");
    const cells = table.rows[index];
    const x = cells === undefined ? null : numeric(cells, at.field);
    return x === null ? "" : chartNumber(x, "", language);
  });

const widest = (view: ViewRows, at: ValueAxis, { measure, profile, language }: CertaintyContext): number =>
  Math.max(0, ...labelText(view, at, language).map((text) => measure.width(text, profile.label.size, REGULAR)));

/** Whether every value can be printed beside its mark without touching the next one. */
function labelsFit(
  view: ViewRows,
  encoding: JsonObject,
  at: ValueAxis,
  mark: string,
  context: CertaintyContext,
): boolean {
  const { rows } = view;
  if (plainField(channel(encoding, at.other)) === null) return false;
  const spots = places(rows, encoding, at.other) * places(rows, encoding, `${at.other}Offset`);
  const facets = FACETS.reduce((count, name) => count * places(rows, encoding, name), 1);
  // Several lines cross, and so would their labels: such a chart keeps its axis.
  if (rows.length > spots * facets) return false;
  if (at.axis === "x") return spots <= 30;
  const room = contentWidth(context.profile) / places(rows, encoding, "column") / spots;
  return spots <= (mark === "line" ? 12 : 30) && widest(view, at, context) + 4 <= room;
}

/** Room in pixels at the ends of the value axis for what stands beyond the marks. */
interface Room {
  readonly high: number;
  readonly low: number;
}

function withRoom(definition: JsonObject, { axis }: ValueAxis, { high, low }: Room): JsonObject {
  const scale = isObject(definition.scale) ? definition.scale : {};
  if (definition.scale === null || ["range", "rangeMax", "rangeMin"].some((key) => key in scale)) return definition;
  if (high + low === 0) return definition;
  const range: Json = axis === "y" ? [{ expr: `height - ${low}` }, high] : [low, { expr: `width - ${high}` }];
  return { ...definition, scale: { ...scale, range } };
}

/** Whether the author has left the axis to the toolkit: no axis, or one that is only told to have no title. */
const isBare = (axis: Json | undefined): boolean =>
  axis === undefined || (isObject(axis) && Object.keys(axis).every((key) => key === "title" && axis.title === null));

/** Without an axis there are no ticks for the scale to end on: the longest mark reaches the end of the plot. */
function withoutAxis(value: JsonObject): JsonObject {
  const scale = isObject(value.scale) ? value.scale : {};
  return { ...value, axis: null, scale: { nice: false, ...scale } };
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

/** Lines get a dot a row, so that it is seen what was reported and what is drawn between. */
function dotLayer(encoding: JsonObject): JsonObject {
  return { name: "kaozheng_dot", mark: { type: "point", size: 42 }, encoding: only(encoding, PLACING) };
}

function expandValues(unit: View, ancestors: readonly View[], context: CertaintyContext, shown: Shown): View {
  const encoding = encodingOf(unit, ancestors);
  const mark = markType(unit);
  const all = context.data.rowsOf(unit, ancestors);
  const at = all === null ? null : valueAxis(encoding, valueFields(all));
  if (all === null || at === null || !MARKS.has(mark) || isStacked(mark, encoding, at) || besideRange(ancestors))
    return unit;
  const view: ViewRows = { ...all, rows: all.rows.filter(({ row }) => typeof row[at.field] === "number") };
  if (view.rows.length === 0) return unit;
  const read = at.field === "value";
  const present = new Set(view.rows.map(({ row }) => (read ? (row[CERTAINTY] as Certainty | null) : null)));
  const bounds = (["lower", "upper"] as const).filter((bound) => present.has(bound));
  const labels = context.labels && labelsFit(view, encoding, at, mark, context);
  const shifts = breakShifts(view.rows, encoding, at, mark, context.registers);
  if (bounds.length === 0 && !labels && !present.has("unsupported") && shifts === null) return unit;
  for (const certainty of present) if (certainty) shown.certainties.add(certainty);

  const { profile, palette } = context;
  const clearance = DOTS.has(mark) || mark === "line" ? DOT_RADIUS : 0;
  const beyond = (bounds.length > 0 ? ANGLE_ROOM : 0) + clearance + LABEL_GAP + 2;
  const length = labels ? (at.axis === "y" ? profile.label.lineHeight : widest(view, at, context)) : 0;
  const numbers = view.rows.map(({ row }) => Number(row[at.field]));
  const needed = labels || bounds.length > 0 ? Math.ceil(length + beyond) : 0;
  const room = {
    high:
      (numbers.some((x) => x >= 0) ? needed : 0) + (shifts !== null && at.axis === "y" ? profile.label.lineHeight : 0),
    low: numbers.some((x) => x < 0) ? needed : 0,
  };
  const value = withRoom(channel(encoding, at.axis) ?? {}, at, room);
  const silent = labels && isBare(value.axis) && numbers.every((x) => x >= 0);
  const sorted = Object.fromEntries(
    [at.other, `${at.other}Offset`].flatMap((name) => {
      const definition = channel(encoding, name);
      return definition === null ? [] : [[name, explicitSort(definition, encoding, view.rows)]];
    }),
  ) as JsonObject;
  const category = channel({ ...encoding, ...sorted }, at.other);
  // The line of the categories stands at the plot's edge; with values below zero, zero is elsewhere.
  if (category !== null && numbers.some((x) => x < 0) && category.axis !== null)
    Object.assign(sorted, {
      [at.other]: { ...category, axis: { ...(isObject(category.axis) ? category.axis : {}), domain: false } },
    });
  const drawn: JsonObject = { ...encoding, ...sorted, [at.axis]: silent ? withoutAxis(value) : value };
  const inner = only(
    drawn,
    Object.keys(drawn).filter((name) => !FACETS.some((facet) => facet === name)),
  );
  const placed: Placed = { axis: at.axis, field: at.field, encoding: only(inner, PLACING), clearance };
  if (shifts !== null) {
    context.data.addColumn(unit, ancestors, shifts.segmentColumn, shifts.segments);
    context.data.addColumn(unit, ancestors, shifts.shiftColumn, shifts.shifts);
    shown.breaks = true;
  }
  const segment: JsonObject =
    shifts !== null && mark === "line" ? { detail: { field: shifts.segmentColumn, type: "nominal" } } : {};
  const own: JsonObject = {
    mark: unit.mark ?? mark,
    encoding: { ...(present.has("unsupported") && mark === "bar" ? hollow(palette) : {}), ...segment, ...inner },
  };
  const layers = [
    ...(shifts === null
      ? []
      : breakLayers(placed, at.other, shifts.shiftColumn, BREAK_WORD[context.language], palette)),
    own,
    ...(mark === "line" && !hasPoints(unit) ? [dotLayer(inner)] : []),
    ...bounds.map((bound) => angleLayer(bound, placed, palette)),
    ...(labels ? [labelLayer(labelColumn(unit, ancestors, view, at.field, context), placed, palette)] : []),
  ];
  return asLayers(unit, layers, encoding);
}

const hasPoints = (unit: View): boolean =>
  isObject(unit.mark) && unit.mark.point !== undefined && unit.mark.point !== false;

/** Whether a range is drawn in the same layers: it prints the labels of its rows at its own ends. */
const besideRange = (ancestors: readonly View[]): boolean => {
  const layer = ancestors.at(-1)?.layer;
  return Array.isArray(layer) && layer.some((view) => isObject(view) && isRange(encodingOf(view, ancestors)) !== null);
};

/** Draws what the rows say of their own certainty, and prints their values where there is room. */
export function drawCertainty(spec: View, context: CertaintyContext): { spec: View; shown: Shown } {
  const shown: Shown = { certainties: new Set(), breaks: false };
  const drawn = mapUnits(spec, (unit, ancestors) => {
    const range = isRange(encodingOf(unit, ancestors));
    return range === null
      ? expandValues(unit, ancestors, context, shown)
      : expandRange(unit, ancestors, range, context, shown);
  });
  return { spec: drawn, shown };
}
