import { isArray, isObject, type Json, type JsonObject } from "./json.ts";

/** A Vega-Lite view: a whole spec, a layer, a member of a concatenation. */
export type View = JsonObject;

/** Where views hold others: lists of views, and the one view that a facet or a repeat multiplies. */
const LISTS = ["layer", "hconcat", "vconcat", "concat"] as const;

export const isUnit = (view: View): boolean => "mark" in view;

/** The views right below, with their JSON pointers. */
export function childViews(view: View, pointer: string): { view: View; pointer: string }[] {
  const children: { view: View; pointer: string }[] = [];
  for (const key of LISTS) {
    const list = view[key];
    if (isArray(list))
      list.forEach((child, i) => {
        if (isObject(child)) children.push({ view: child, pointer: `${pointer}/${key}/${i}` });
      });
  }
  if (isObject(view.spec)) children.push({ view: view.spec, pointer: `${pointer}/spec` });
  return children;
}

type Rewrite = (view: View, ancestors: readonly View[]) => View;

/** The spec with every view replaced by what `rewrite` makes of it, those inside first; `ancestors` are outermost first. */
export function mapViews(view: View, rewrite: Rewrite, ancestors: readonly View[] = []): View {
  // A unit is handed on as it is, not as a copy: it may be known by its identity.
  if (isUnit(view)) return rewrite(view, ancestors);
  const inside = [...ancestors, view];
  const map = (child: Json): Json => (isObject(child) ? mapViews(child, rewrite, inside) : child);
  const changed: Record<string, Json> = { ...view };
  for (const key of LISTS) {
    const list = changed[key];
    if (isArray(list)) changed[key] = list.map(map);
  }
  if (isObject(changed.spec)) changed.spec = map(changed.spec);
  return rewrite(changed, ancestors);
}

/** The same for unit views alone. */
export const mapUnits = (view: View, rewrite: Rewrite): View =>
  mapViews(view, (v, ancestors) => (isUnit(v) ? rewrite(v, ancestors) : v));

/** Calls `visit` for every view, the outermost first. */
export function eachView(
  view: View,
  visit: (view: View, pointer: string, ancestors: readonly View[]) => void,
  pointer = "",
  ancestors: readonly View[] = [],
): void {
  visit(view, pointer, ancestors);
  for (const child of childViews(view, pointer)) eachView(child.view, visit, child.pointer, [...ancestors, view]);
}

/** The encoding that holds in a unit: its own, over those of the layers around it. */
export function encodingOf(unit: View, ancestors: readonly View[]): JsonObject {
  const layers = [...ancestors.filter((a) => "layer" in a), unit];
  return Object.assign({}, ...layers.map((v) => (isObject(v.encoding) ? v.encoding : {}))) as JsonObject;
}

/** The data a view draws from: its own, else the nearest around it. */
export function dataOf(view: View, ancestors: readonly View[]): JsonObject | null {
  for (const v of [view, ...[...ancestors].reverse()]) if (isObject(v.data)) return v.data;
  return null;
}

/** The transforms that rows go through on their way to a view, in order; those above its own data do not count. */
export function transformsOf(view: View, ancestors: readonly View[]): JsonObject[] {
  const path = [...ancestors, view];
  const from = path.findLastIndex((v) => isObject(v.data));
  return path
    .slice(Math.max(0, from))
    .flatMap((v) => (isArray(v.transform) ? v.transform : []))
    .filter(isObject);
}

export const markType = (unit: View): string =>
  isObject(unit.mark) ? String(unit.mark.type ?? "") : String(unit.mark ?? "");

/** A channel's definition where it is one object; conditions and lists of fields are left alone. */
export function channel(encoding: JsonObject, name: string): JsonObject | null {
  const definition = encoding[name];
  return isObject(definition) ? definition : null;
}

/** The field a channel draws as it stands: not aggregated, not binned. */
export function plainField(definition: JsonObject | null): string | null {
  if (definition === null || typeof definition.field !== "string") return null;
  return definition.aggregate === undefined && definition.bin === undefined ? definition.field : null;
}

export const isQuantitative = (definition: JsonObject | null): boolean =>
  definition !== null && (definition.type === "quantitative" || definition.aggregate !== undefined);
export const isTemporal = (definition: JsonObject | null): boolean =>
  definition !== null && (definition.type === "temporal" || definition.timeUnit !== undefined);

/** The view whose layers share the unit's scales: the outermost of the layers around it, else the unit itself. */
export function sharing(unit: View, ancestors: readonly View[]): View {
  const outer = ancestors.findLastIndex((view) => !("layer" in view)) + 1;
  return ancestors[outer] ?? unit;
}

/** Length of a plot of a composed spec along an axis, in pixels; null of a plot that fills the frame. */
export function sizedLength(unit: View, ancestors: readonly View[], axis: "x" | "y"): number | null {
  const name = axis === "x" ? "width" : "height";
  const facets = ["row", "column", "facet"].some((channel) => channel in encodingOf(unit, ancestors));
  if (!facets && !ancestors.some((view) => !("layer" in view))) return null;
  const length = [unit, ...[...ancestors].reverse()].find((view) => typeof view[name] === "number")?.[name];
  return typeof length === "number" ? length : null;
}

/** The same as an expression: Vega's signal where the length is only known when it is laid out. */
export const lengthOf = (unit: View, ancestors: readonly View[], axis: "x" | "y"): string =>
  String(sizedLength(unit, ancestors, axis) ?? (axis === "x" ? "width" : "height"));

/** A spec with what its repeats repeat written out: each a list of views that name their fields. */
export function withoutRepeats(spec: View): View {
  return mapViews(spec, (view) => {
    const { repeat, spec: repeated, ...outer } = view;
    if (repeat === undefined || !isObject(repeated)) return view;
    const named = isObject(repeat) ? repeat : { repeat };
    const lists = Object.entries(named).filter((entry): entry is [string, Json[]] => isArray(entry[1]));
    const places = lists.reduce<Record<string, Json>[]>(
      (some, [name, fields]) => some.flatMap((place) => fields.map((field) => ({ ...place, [name]: field }))),
      [{}],
    );
    const list = lists.some(([name]) => name === "layer") && lists.length === 1 ? "layer" : "concat";
    return { ...outer, [list]: places.map((place) => placedIn(repeated, place)) };
  });
}

/** A value with every `{"repeat": …}` in it replaced by the field it stands for. */
function placedIn(value: Json, place: Readonly<Record<string, Json>>): Json {
  if (isArray(value)) return value.map((item) => placedIn(item, place));
  if (!isObject(value)) return value;
  const { repeat } = value;
  if (typeof repeat === "string" && repeat in place) return place[repeat] ?? null;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, placedIn(inner, place)]));
}
