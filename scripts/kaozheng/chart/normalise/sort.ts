import type { Value } from "../bind/rows.ts";
import { isObject, type JsonObject } from "../read/json.ts";
import { channel, encodingOf, mapUnits, plainField, sharing, type View } from "../read/views.ts";
import { distinct } from "./position.ts";
import type { DataAccess, ViewRow } from "./view-rows.ts";

const OPERATIONS: Readonly<Record<string, (values: readonly number[]) => number>> = {
  min: (values) => Math.min(...values),
  max: (values) => Math.max(...values),
  sum: (values) => values.reduce((a, b) => a + b, 0),
  mean: (values) => values.reduce((a, b) => a + b, 0) / values.length,
  average: (values) => values.reduce((a, b) => a + b, 0) / values.length,
  count: (values) => values.length,
};
const COUNT = "count";

/** What categories are put in order by: a number of their rows, or how many rows they have. */
interface SortKey {
  readonly field: string | null;
  readonly descending: boolean;
  readonly operation: string;
}

/** The same from another channel: its field's sum, or the count that it draws. */
function channelKey(name: string, descending: boolean, encoding: JsonObject): SortKey | null {
  const definition = channel(encoding, name);
  if (definition?.aggregate === COUNT) return { field: null, descending, operation: COUNT };
  const field = plainField(definition);
  return field === null ? null : { field, descending, operation: "sum" };
}

/** What a channel is sorted by, where it is by another field or channel: "-x", {"field": "repairs"}, {"op": "count"}. */
function sortKey({ sort }: JsonObject, encoding: JsonObject): SortKey | null {
  if (typeof sort === "string") {
    const [, minus, name = ""] = /^(-?)(x|y)$/.exec(sort) ?? [];
    return channelKey(name, minus === "-", encoding);
  }
  if (!isObject(sort)) return null;
  const descending = sort.order === "descending";
  const operation = String(sort.op ?? "min");
  if (typeof sort.encoding === "string") {
    const key = channelKey(sort.encoding, descending, encoding);
    return key === null || key.field === null ? key : { ...key, operation };
  }
  if (operation === COUNT) return { field: null, descending, operation };
  return typeof sort.field === "string" ? { field: sort.field, descending, operation } : null;
}

/**
 * A sort by value written out as the list of categories. Vega-Lite cannot unite such a sort over layers, and drops it;
 * a list it can.
 */
export function explicitSort(definition: JsonObject, encoding: JsonObject, rows: readonly ViewRow[]): JsonObject {
  const key = sortKey(definition, encoding);
  const category = plainField(definition);
  // In the order of the rows: layers that filter them would each have an order of their own.
  if (definition.sort === null && category !== null) return { ...definition, sort: distinct(rows, category) };
  const operate = key === null ? undefined : OPERATIONS[key.operation];
  if (key === null || category === null || operate === undefined) return definition;
  const numbers = new Map<Value, number[]>();
  for (const { row } of rows) {
    const x = key.field === null ? 1 : row[key.field];
    const name = row[category] ?? null;
    if (typeof x === "number") numbers.set(name, [...(numbers.get(name) ?? []), x]);
  }
  const sign = key.descending ? -1 : 1;
  const sorted = [...numbers].sort(([, a], [, b]) => sign * (operate(a) - operate(b)));
  return { ...definition, sort: sorted.map(([name]) => name) };
}

const SORTED = ["x", "y", "xOffset", "yOffset"];

/** Writes out the sorts of positions, over the rows of all layers that share the scale. */
export function writeOutSorts(spec: View, data: DataAccess): View {
  const shared = new Map<View, Map<number, ViewRow>>();
  mapUnits(spec, (unit, ancestors) => {
    const key = sharing(unit, ancestors);
    const rows = shared.get(key) ?? new Map<number, ViewRow>();
    for (const row of data.rowsOf(unit, ancestors)?.rows ?? []) rows.set(row.index, row);
    shared.set(key, rows);
    return unit;
  });
  return mapUnits(spec, (unit, ancestors) => {
    const encoding = encodingOf(unit, ancestors);
    const found = [...(shared.get(sharing(unit, ancestors)) ?? [])].sort(([a], [b]) => a - b).map(([, row]) => row);
    const changed = SORTED.flatMap((name) => {
      const definition = channel(encoding, name);
      const written = definition === null ? null : explicitSort(definition, encoding, found);
      return written === definition ? [] : [[name, written]];
    });
    if (changed.length === 0 || found.length === 0) return unit;
    const own = isObject(unit.encoding) ? unit.encoding : {};
    return { ...unit, encoding: { ...own, ...(Object.fromEntries(changed) as JsonObject) } };
  });
}
