import { type Measure, REGULAR } from "../font/measure.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import { wrapWell } from "../text/wrap.ts";
import { contentWidth, type Profile } from "../theme.ts";
import { type Axis, distinct } from "./position.ts";
import type { DataAccess } from "./view-rows.ts";
import { channel, encodingOf, mapUnits, plainField, sharing, sizedLength, type View } from "./views.ts";

/** What the widest labels of a vertical axis may take of the plot's width. */
const MOST_OF_WIDTH = 0.4;
/** White between the labels of neighbouring bands. */
const BETWEEN = 12;
const GUIDED = ["labelExpr", "format", "formatType", "labelAngle"];

interface Setting {
  readonly data: DataAccess;
  readonly profile: Profile;
  readonly measure: Measure;
  readonly translations: Readonly<Record<string, string>>;
}

/** The labels of a discrete axis as they are printed: translated, and in as many lines as they need. */
function printedLabels(values: readonly unknown[], axis: Axis, width: number, setting: Setting): Map<string, string[]> {
  const { profile, measure, translations } = setting;
  const room = axis === "y" ? MOST_OF_WIDTH * width : width / Math.max(1, values.length) - BETWEEN;
  const length = (line: string): number => measure.width(line, profile.label.size, REGULAR);
  return new Map(
    values.map((value) => {
      const label = String(value);
      return [label, wrapWell(translations[label] ?? label, room, length, "even")];
    }),
  );
}

function withLabels(definition: JsonObject, lines: ReadonlyMap<string, readonly string[]>): JsonObject {
  const changed = [...lines].filter(([label, printed]) => printed.length !== 1 || printed[0] !== label);
  if (changed.length === 0) return definition;
  const table = JSON.stringify(Object.fromEntries(changed.map(([label, l]) => [label, l.length === 1 ? l[0] : l])));
  const axis = isObject(definition.axis) ? definition.axis : {};
  return { ...definition, axis: { ...axis, labelExpr: `${table}[datum.label] || datum.label` } };
}

const isGuided = (axis: Json | undefined): boolean =>
  axis === null || (isObject(axis) && GUIDED.some((key) => key in axis));

/** The field of a discrete axis whose labels are the toolkit's to set; null where they are not. */
function labelledField(definition: JsonObject | null): string | null {
  if (definition === null || definition.timeUnit !== undefined || isGuided(definition.axis)) return null;
  return definition.type === "nominal" || definition.type === "ordinal" ? plainField(definition) : null;
}

/** The categories on an axis of views that share it, and the length of the plot. */
interface Categories {
  readonly values: Set<unknown>;
  width: number;
}

function collect(spec: View, { data, profile }: Setting): Map<View, Record<Axis, Categories>> {
  const found = new Map<View, Record<Axis, Categories>>();
  mapUnits(spec, (unit, ancestors) => {
    const encoding = encodingOf(unit, ancestors);
    const rows = data.rowsOf(unit, ancestors)?.rows ?? [];
    const width = sizedLength(unit, ancestors, "x") ?? contentWidth(profile);
    const none = (): Categories => ({ values: new Set(), width });
    const key = sharing(unit, ancestors);
    const axes = found.get(key) ?? { x: none(), y: none() };
    found.set(key, axes);
    for (const axis of ["x", "y"] as const) {
      const field = labelledField(channel(encoding, axis));
      for (const value of distinct(rows, field)) axes[axis].values.add(value);
    }
    return unit;
  });
  return found;
}

/**
 * Wraps the labels of discrete axes to the room they have, Chinese by Unicode line breaking, and translates those that
 * `translations` has. Labels that the author formats or turns are left alone.
 */
export function wrapAxisLabels(spec: View, setting: Setting): View {
  const categories = collect(spec, setting);
  return mapUnits(spec, (unit, ancestors) => {
    const encoding = encodingOf(unit, ancestors);
    const shared = categories.get(sharing(unit, ancestors));
    const changed: Record<string, Json> = {};
    for (const axis of ["x", "y"] as const) {
      const definition = channel(encoding, axis);
      if (definition === null || labelledField(definition) === null || shared === undefined) continue;
      const { values, width } = shared[axis];
      const labelled = withLabels(definition, printedLabels([...values], axis, width, setting));
      if (labelled !== definition) changed[axis] = labelled;
    }
    const own = isObject(unit.encoding) ? unit.encoding : {};
    return Object.keys(changed).length === 0 ? unit : { ...unit, encoding: { ...own, ...changed } };
  });
}
