import { isArray, isObject, type JsonObject } from "../read/json.ts";
import { channel, eachView, encodingOf, isUnit, plainField, type View } from "../read/views.ts";
import { contentWidth, type Profile } from "../theme/theme.ts";
import { distinct, places } from "./position.ts";
import type { DataAccess } from "./view-rows.ts";

const COMPOSING = ["hconcat", "vconcat", "concat", "facet", "repeat"];
const FACETS = ["row", "column", "facet"];
/** Vega-Lite's own space between views side by side. */
const SPACING = 20;

/** Whether the spec draws several plots, whose widths have to be shared out. */
export function isComposed(spec: View): boolean {
  let found = false;
  eachView(spec, (view, _, ancestors) => {
    const encoding = encodingOf(view, ancestors);
    if (COMPOSING.some((key) => key in view) || FACETS.some((name) => name in encoding)) found = true;
  });
  return found;
}

/** The plot as wide as the profile's column; the height is the spec's, or the profile's. `lines` are those of a band's label. */
export function fitWidth(spec: View, profile: Profile, data: DataAccess, lines = 1): View {
  const { width: _width, autosize: _autosize, padding: _padding, ...rest } = spec;
  if (isComposed(spec)) return { ...rest, ...("width" in spec ? { width: spec.width ?? null } : {}), autosize: "pad" };
  // In a fixed frame the plot has so much height and no more, axes included.
  const autosize: JsonObject = { type: profile.fixed ? "fit" : "fit-x", contains: "padding" };
  return { ...rest, width: contentWidth(profile), height: heightOf(spec, [], profile, data, lines), autosize };
}

/**
 * Horizontal bars get a band each, of the height the spec asks for or the profile's; other plots the profile's height,
 * as all do in a fixed frame.
 */
function heightOf(spec: View, around: readonly View[], profile: Profile, data: DataAccess, lines = 1): number {
  if (profile.fixed) return Math.max(1, Math.round(profile.plotHeight));
  if (typeof spec.height === "number") return spec.height;
  const step =
    isObject(spec.height) && typeof spec.height.step === "number" ? spec.height.step : bandStep(profile, lines);
  const bands = new Set<unknown>();
  eachView(
    spec,
    (view, _, ancestors) => {
      const y = isUnit(view) ? channel(encodingOf(view, ancestors), "y") : null;
      if (y?.type !== "nominal" && y?.type !== "ordinal") return;
      for (const value of distinct(data.rowsOf(view, ancestors)?.rows ?? [], plainField(y))) bands.add(value);
    },
    "",
    around,
  );
  return bands.size === 0 ? profile.plotHeight : bands.size * step;
}

/** A label of two lines has room in any band; a longer one makes all of them higher. */
const bandStep = ({ label }: Profile, lines: number): number =>
  Math.round(label.lineHeight * (Math.max(2, lines) + 0.1));

/** Narrowest of several plots side by side, with what stands beside it, in pixels, where they may wrap. */
const NARROWEST = 160;

/** `count` plots in rows as even as can be, of at most `wanted` plots and no more than fit. */
function wrapped(count: number, wanted: unknown, available: number): number {
  const fitting = Math.max(1, Math.floor((available + SPACING) / (NARROWEST + SPACING)));
  if (typeof wanted === "number" && wanted <= fitting) return Math.min(wanted, count);
  return Math.ceil(count / Math.ceil(count / fitting));
}

const gridOf = (view: View, around: readonly View[]): JsonObject => {
  if (isUnit(view)) return encodingOf(view, around);
  if (!isObject(view.facet)) return {};
  return "field" in view.facet ? { facet: view.facet } : view.facet;
};

/**
 * How many views stand side by side in a facet or a list of views. Those that Vega-Lite lets wrap, `concat` and `facet`,
 * wrap where they would come out too narrow to read; `hconcat` and `column` do not.
 */
export function columnsOf(view: View, around: readonly View[], data: DataAccess, available: number): number {
  if (isArray(view.hconcat)) return Math.max(1, view.hconcat.length);
  if (isArray(view.concat)) return wrapped(Math.max(1, view.concat.length), view.columns, available);
  const grid = gridOf(view, around);
  const rows = data.rowsOf(view, around)?.rows ?? [];
  const facet = channel(grid, "facet");
  if (facet === null) return places(rows, grid, "column");
  return wrapped(places(rows, grid, "facet"), facet.columns ?? view.columns, available);
}

/** Writes out how many views stand side by side, where the view's own property says it. */
function wrappedAt(view: View, columns: number): View {
  if (isArray(view.concat) || (isObject(view.facet) && "field" in view.facet)) return { ...view, columns };
  const encoding = isUnit(view) && isObject(view.encoding) ? view.encoding : {};
  const facet = channel(encoding, "facet");
  return facet === null ? view : { ...view, encoding: { ...encoding, facet: { ...facet, columns } } };
}

/**
 * Gives every plot of a composed spec its width and height in pixels. `beside` is what axes and titles beside a plot
 * take, which is only known once it has been drawn.
 */
export function sizeViews(spec: View, profile: Profile, data: DataAccess, beside: number): View {
  const size = (view: View, around: readonly View[], available: number): View => {
    const columns = columnsOf(view, around, data, available);
    const share = (available - SPACING * (columns - 1)) / columns;
    const inside = [...around, view];
    const changed: Record<string, JsonObject[string]> = { ...wrappedAt(view, columns) };
    for (const key of ["hconcat", "vconcat", "concat"]) {
      const list = changed[key];
      const inner = key === "vconcat" ? available : share;
      if (isArray(list)) changed[key] = list.map((v) => (isObject(v) ? size(v, inside, inner) : v));
    }
    if (isObject(changed.spec)) changed.spec = size(changed.spec, inside, share);
    if (!isUnit(view) && !("layer" in view)) return changed;
    const width = Math.max(40, Math.floor(share - beside));
    return { ...changed, width, height: heightOf(view, around, profile, data) };
  };
  return size(spec, [], contentWidth(profile));
}
