import type { Measure } from "../font/measure.ts";
import { REGULAR } from "../font/measure.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import type { Certainty } from "../reading.ts";
import { CERTAINTY, type DrawnRow, LABEL } from "../rows.ts";
import { contentWidth, type Palette, type Profile } from "../theme.ts";
import { distinct, isStacked, type ValueAxis, valueAxis } from "./position.ts";
import { channel, encodingOf, mapUnits, markType, plainField, type View } from "./views.ts";

/** What the layers put in by the toolkit are called in the compiled spec, so that they can be told from the author's. */
export const ADDED = "kaozheng";

/** An open angle that points towards "or more", in a box of ±1; the mirror for "or less". */
const ANGLE: Readonly<Record<"x" | "y", Readonly<Record<"lower" | "upper", string>>>> = {
  y: { lower: "M-1,0.45L0,-0.45L1,0.45", upper: "M-1,-0.45L0,0.45L1,-0.45" },
  x: { lower: "M-0.45,-1L0.45,0L-0.45,1", upper: "M0.45,-1L-0.45,0L0.45,1" },
};
const ANGLE_WIDTH = 13;
/** From the bar's end to the middle of the angle. */
const ANGLE_OFFSET = 8;
const LABEL_GAP = 5;
/** What an angle pushes the label further out. */
const ANGLE_ROOM = 11;

export interface CertaintyContext {
  readonly rowsOf: (unit: View, ancestors: readonly View[]) => readonly DrawnRow[] | null;
  readonly profile: Profile;
  readonly palette: Palette;
  readonly measure: Measure;
  readonly labels: boolean;
}

/** Which certainties the chart came to show: the notes explain them. */
export type Shown = Set<Certainty>;

const MARKS = new Set(["bar", "point", "circle", "square", "line", "tick"]);
/** Channels that place a mark; the added layers share them, and the colour. */
const PLACING = ["x", "y", "xOffset", "yOffset", "color", "row", "column", "facet"];
const FACETS = ["row", "column", "facet"] as const;

const is = (...certainties: readonly Certainty[]): string =>
  certainties.map((c) => `datum.${CERTAINTY} === '${c}'`).join(" || ");

/** The sign that turns an offset outwards: up or right for a positive number, down or left for a negative one. */
const outwards = (field: string, axis: "x" | "y", distance: string): string => {
  const sign = axis === "y" ? "-" : "";
  return `(datum['${field}'] < 0 ? -1 : 1) * ${sign}(${distance})`;
};

function angleLayer(
  bound: "lower" | "upper",
  { axis, field }: ValueAxis,
  encoding: JsonObject,
  colour: string,
): JsonObject {
  const size = ANGLE_WIDTH ** 2;
  return {
    name: `${ADDED}_${bound}`,
    transform: [{ filter: is(bound) }],
    mark: {
      type: "point",
      shape: ANGLE[axis][bound],
      size,
      filled: false,
      fillOpacity: 0,
      strokeWidth: 2,
      opacity: 1,
      ...("color" in encoding ? {} : { stroke: colour }),
      [`${axis}Offset`]: { expr: outwards(field, axis, String(ANGLE_OFFSET)) },
    },
    encoding,
  };
}

function labelLayer({ axis, field }: ValueAxis, encoding: JsonObject, palette: Palette): JsonObject {
  const distance = `${LABEL_GAP} + (${is("lower", "upper")} ? ${ANGLE_ROOM} : 0)`;
  const { color: _, ...placing } = encoding;
  const along =
    axis === "y"
      ? { align: "center", baseline: { expr: `datum['${field}'] < 0 ? 'top' : 'bottom'` } }
      : { align: { expr: `datum['${field}'] < 0 ? 'right' : 'left'` }, baseline: "middle" };
  return {
    name: `${ADDED}_label`,
    mark: { type: "text", color: palette.ink, ...along, [`d${axis}`]: { expr: outwards(field, axis, distance) } },
    encoding: { ...placing, text: { field: LABEL, type: "nominal" } },
  };
}

/** Whether the author has left the axis to the toolkit: no axis, or one that is only told to have no title. */
const isBare = (axis: Json | undefined): boolean =>
  axis === undefined || (isObject(axis) && Object.keys(axis).every((key) => key === "title" && axis.title === null));

/** A value that nothing entails is hollow, with a dashed outline: it stands there as a sum, not as a finding. */
function hollow(palette: Palette): JsonObject {
  const when = (value: Json, otherwise: Json): JsonObject => ({
    condition: { test: is("unsupported"), value },
    value: otherwise,
  });
  return {
    fillOpacity: when(0.12, 1),
    stroke: when(palette.text, null),
    strokeDash: when([4, 3], [1, 0]),
    strokeWidth: when(1.2, 0),
  };
}

const widest = (rows: readonly DrawnRow[], { measure, profile }: CertaintyContext): number =>
  Math.max(0, ...rows.map((row) => measure.width(String(row[LABEL] ?? ""), profile.label.size, REGULAR)));

/** Whether every value can be printed beside its mark without touching the next one. */
function labelsFit(rows: readonly DrawnRow[], encoding: JsonObject, at: ValueAxis, context: CertaintyContext): boolean {
  const count = (name: string): number => Math.max(1, distinct(rows, plainField(channel(encoding, name))).length);
  if (plainField(channel(encoding, at.other)) === null) return false;
  const places = count(at.other) * count(`${at.other}Offset`);
  if (rows.length > places * count("row") * count("column") * count("facet")) return false;
  if (at.axis === "x") return places <= 30;
  const room = contentWidth(context.profile) / count("column") / places;
  return widest(rows, context) + 4 <= room;
}

/** Keeps room at the ends of the value axis for the labels and angles that stand beyond the marks. */
function withRoom(definition: JsonObject, rows: readonly DrawnRow[], at: ValueAxis, before: number): JsonObject {
  const scale = isObject(definition.scale) ? definition.scale : {};
  if (definition.scale === null || "range" in scale || "rangeMax" in scale || "rangeMin" in scale) return definition;
  const number = (row: DrawnRow): number => Number(row[at.field] ?? 0);
  const high = rows.some((row) => number(row) > 0) ? before : 0;
  const low = rows.some((row) => number(row) < 0) ? before : 0;
  const length = at.axis === "y" ? "height" : "width";
  const range: Json = at.axis === "y" ? [{ expr: `${length} - ${low}` }, high] : [low, { expr: `${length} - ${high}` }];
  return { ...definition, scale: { ...scale, range } };
}

/** Splits facet channels off a unit that becomes a layered view: layers cannot have them. */
function outOfFacets(unit: View, layers: readonly JsonObject[], encoding: JsonObject): View {
  const { mark: _mark, encoding: _encoding, width, height, ...outer } = unit;
  const size = { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) };
  const { row, column, facet } = encoding;
  if (row === undefined && column === undefined && facet === undefined) return { ...outer, ...size, layer: layers };
  const grid = facet ?? { ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) };
  const columns = isObject(facet) && typeof facet.columns === "number" ? { columns: facet.columns } : {};
  return { ...outer, facet: grid, ...columns, spec: { ...size, layer: layers } };
}

function expand(unit: View, ancestors: readonly View[], context: CertaintyContext, shown: Shown): View {
  const encoding = encodingOf(unit, ancestors);
  const mark = markType(unit);
  const at = valueAxis(encoding);
  const rows = context
    .rowsOf(unit, ancestors)
    ?.filter((row) => row[CERTAINTY] !== undefined && at && row[at.field] !== null);
  if (at === null || !rows?.length || !MARKS.has(mark) || isStacked(mark, encoding, at)) return unit;
  const present = new Set(rows.map((row) => row[CERTAINTY] as Certainty));
  const bounds = (["lower", "upper"] as const).filter((bound) => present.has(bound));
  const labels = context.labels && labelsFit(rows, encoding, at, context);
  if (bounds.length === 0 && !labels && !present.has("unsupported")) return unit;
  for (const certainty of present) if (certainty !== "range") shown.add(certainty);

  const angleRoom = bounds.length > 0 ? ANGLE_ROOM : 0;
  const labelRoom = labels ? (at.axis === "y" ? context.profile.label.lineHeight : widest(rows, context)) : 0;
  const value = withRoom(channel(encoding, at.axis) ?? {}, rows, at, Math.ceil(labelRoom + angleRoom + LABEL_GAP + 2));
  const silent = labels && isBare(value.axis) && rows.every((row) => Number(row[at.field]) >= 0);
  const drawn: JsonObject = { ...encoding, [at.axis]: silent ? { ...value, axis: null } : value };
  const inner = Object.fromEntries(
    Object.entries(drawn).filter(([name]) => !FACETS.some((facet) => facet === name)),
  ) as JsonObject;
  const placing = Object.fromEntries(Object.entries(inner).filter(([name]) => PLACING.includes(name))) as JsonObject;
  const own: JsonObject = {
    mark: unit.mark ?? mark,
    encoding: { ...(present.has("unsupported") && mark === "bar" ? hollow(context.palette) : {}), ...inner },
  };
  const colour = context.palette.categorical[0] ?? context.palette.ink;
  const layers = [
    own,
    ...bounds.map((bound) => angleLayer(bound, at, placing, colour)),
    ...(labels ? [labelLayer(at, placing, context.palette)] : []),
  ];
  return outOfFacets(unit, layers, encoding);
}

/** Draws what the rows say of their own certainty, and prints their values where there is room. */
export function drawCertainty(spec: View, context: CertaintyContext): { spec: View; shown: Shown } {
  const shown: Shown = new Set();
  return { spec: mapUnits(spec, (unit, ancestors) => expand(unit, ancestors, context, shown)), shown };
}
