import { isArray, isObject, type Json, type JsonObject } from "../read/json.ts";
import { channel, eachView, encodingOf, isUnit, mapViews, markType, plainField, type View } from "../read/views.ts";
import type { Palette } from "../theme/theme.ts";
import { distinct } from "./position.ts";
import { explicitSort } from "./sort.ts";
import type { DataAccess } from "./view-rows.ts";

/** One colour of a chart and what it stands for. The frame draws legends, so that they wrap and start at the edge. */
export interface LegendEntry {
  readonly label: string;
  readonly colour: string;
  readonly symbol: "square" | "circle" | "diamond" | "line";
  /** Whether the symbol is an outline, as its marks are. */
  readonly hollow?: boolean;
}

type Look = Pick<LegendEntry, "symbol" | "hollow">;

const SYMBOLS: Readonly<Record<string, LegendEntry["symbol"]>> = {
  line: "line",
  trail: "line",
  rule: "line",
  point: "circle",
  circle: "circle",
};

/** How a unit's marks look in the legend. */
function lookOf(unit: View): Look {
  const mark = isObject(unit.mark) ? unit.mark : {};
  const type = markType(unit);
  const symbol = type === "point" && mark.shape === "diamond" ? "diamond" : (SYMBOLS[type] ?? "square");
  return mark.filled === false ? { symbol, hollow: true } : { symbol };
}

/** A legend the frame can draw: one field of categories, coloured by the theme, with nothing asked for by the author. */
function isPlain(definition: JsonObject): boolean {
  const discrete = definition.type === "nominal" || definition.type === "ordinal";
  const legend = definition.legend;
  const bare = legend === undefined || (isObject(legend) && Object.keys(legend).every((key) => key === "title"));
  return discrete && plainField(definition) !== null && bare && definition.condition === undefined;
}

const scaleOf = (definition: JsonObject): JsonObject => (isObject(definition.scale) ? definition.scale : {});

interface Found {
  readonly field: string;
  readonly domain: Json[];
  /** How each category looks: as the first of its marks. */
  readonly looks: ReadonlyMap<Json, Look>;
}

/** The categories of the colour scale, in the order Vega-Lite gives them colours; null where it cannot be told. */
function findColours(spec: View, data: DataAccess): Found | null {
  const domain: Json[] = [];
  const looks = new Map<Json, Look>();
  let colour = null as string | null;
  let unclear = false;
  eachView(spec, (unit, _, ancestors) => {
    if (!isUnit(unit)) return;
    const encoding = encodingOf(unit, ancestors);
    const color = channel(encoding, "color");
    if (color === null || color.value !== undefined) return;
    const view = data.rowsOf(unit, ancestors);
    const field = plainField(color);
    if (!isPlain(color) || field === null || view === null || (colour !== null && colour !== field)) {
      unclear = true;
      return;
    }
    colour = field;
    for (const value of categories(color, encoding, view.rows, field)) if (!domain.includes(value)) domain.push(value);
    for (const value of distinct(view.rows, field)) if (!looks.has(value)) looks.set(value, lookOf(unit));
  });
  return unclear || colour === null ? null : { field: colour, domain, looks };
}

function categories(
  color: JsonObject,
  encoding: JsonObject,
  rows: Parameters<typeof distinct>[0],
  field: string,
): Json[] {
  const { domain } = scaleOf(color);
  if (isArray(domain)) return [...domain];
  const sorted = explicitSort(color, encoding, rows).sort;
  if (isArray(sorted)) return [...sorted];
  const values = distinct(rows, field).filter((value) => value !== null);
  const rising = [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return sorted === "descending" ? rising.reverse() : rising;
}

/**
 * Takes the legend of a colour scale out of the plot, for the frame to draw, and writes its colours out. Legends that
 * the author has shaped, and those of quantities, stay with Vega.
 */
export function takeLegend(spec: View, data: DataAccess, palette: Palette): { spec: View; legend: LegendEntry[] } {
  const found = findColours(spec, data);
  if (found === null || found.domain.length < 2) return { spec, legend: [] };
  let range: Json[] = found.domain.map((_, i) => palette.categorical[i % palette.categorical.length] ?? palette.ink);
  eachView(spec, (view) => {
    const own = isObject(view.encoding) ? channel(view.encoding, "color") : null;
    const given = own === null ? undefined : scaleOf(own).range;
    if (isArray(given)) range = found.domain.map((_, i) => given[i % given.length] ?? palette.ink);
  });
  const without = mapViews(spec, (view) => {
    const color = isObject(view.encoding) ? channel(view.encoding, "color") : null;
    if (color === null || plainField(color) !== found.field) return view;
    const scale = { ...scaleOf(color), domain: found.domain, range };
    return { ...view, encoding: { ...(view.encoding as JsonObject), color: { ...color, scale, legend: null } } };
  });
  const legend = found.domain.map((value, i) => ({
    label: String(value),
    colour: String(range[i]),
    ...(found.looks.get(value) ?? { symbol: "square" as const }),
  }));
  return { spec: without, legend };
}
