import { type Measure, REGULAR } from "../font/measure.ts";
import { wrapWell } from "../font/wrap.ts";
import { isObject, type Json, type JsonObject } from "../read/json.ts";
import { channel, encodingOf, mapUnits, plainField, sharing, sizedLength, type View } from "../read/views.ts";
import { contentWidth, type Profile } from "../theme/theme.ts";
import { LABEL_PADDING } from "./config.ts";
import { type Axis, distinct } from "./position.ts";
import type { DataAccess } from "./view-rows.ts";

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
function printedLabels(values: ReadonlySet<unknown>, room: number, setting: Setting): Map<string, string[]> {
  const { translations } = setting;
  return new Map(
    [...values].map((value) => {
      const label = String(value);
      return [label, wrapWell(translations[label] ?? label, room, lengthIn(setting), "even")];
    }),
  );
}

const lengthIn =
  ({ measure, profile }: Setting) =>
  (line: string): number =>
    measure.width(line, profile.label.size, REGULAR);

/** The labels of both discrete axes; those of the horizontal one have what those of the vertical one leave of the frame. */
function labelsOf(axes: Record<Axis, Categories>, setting: Setting): Record<Axis, Map<string, string[]>> {
  const { x, y } = axes;
  const vertical = printedLabels(y.values, MOST_OF_WIDTH * y.width, setting);
  const widest = Math.max(0, ...[...vertical.values()].flat().map(lengthIn(setting)));
  const beside = x.framed && widest > 0 ? widest + LABEL_PADDING : 0;
  const band = (x.width - beside) / Math.max(1, x.values.size);
  return { x: printedLabels(x.values, band - BETWEEN, setting), y: vertical };
}

function withLabels(
  definition: JsonObject,
  lines: ReadonlyMap<string, readonly string[]>,
  profile: Profile,
): JsonObject {
  const changed = [...lines].filter(([label, printed]) => printed.length !== 1 || printed[0] !== label);
  if (changed.length === 0) return definition;
  const table = JSON.stringify(Object.fromEntries(changed.map(([label, l]) => [label, l.length === 1 ? l[0] : l])));
  const axis = isObject(definition.axis) ? definition.axis : {};
  const most = Math.max(...[...lines.values()].map((printed) => printed.length));
  // Lines hang down from the first: above a plot they would hang into it.
  const lifted =
    axis.orient === "top" && most > 1
      ? { labelPadding: LABEL_PADDING + (most - 1) * profile.label.lineHeight, ...axis }
      : axis;
  return { ...definition, axis: { ...lifted, labelExpr: `${table}[datum.label] || datum.label` } };
}

const isGuided = (axis: Json | undefined): boolean =>
  axis === null || (isObject(axis) && GUIDED.some((key) => key in axis));

/** The field of a discrete axis whose labels are the toolkit's to set; null where they are not. */
function labelledField(definition: JsonObject | null): string | null {
  if (definition === null || definition.timeUnit !== undefined || isGuided(definition.axis)) return null;
  return definition.type === "nominal" || definition.type === "ordinal" ? plainField(definition) : null;
}

/** The categories on an axis of views that share it, and the width of the plot: with its axes where it is `framed`. */
interface Categories {
  readonly values: Set<unknown>;
  readonly width: number;
  readonly framed: boolean;
}

function collect(spec: View, { data, profile }: Setting): Map<View, Record<Axis, Categories>> {
  const found = new Map<View, Record<Axis, Categories>>();
  mapUnits(spec, (unit, ancestors) => {
    const encoding = encodingOf(unit, ancestors);
    const rows = data.rowsOf(unit, ancestors)?.rows ?? [];
    const sized = sizedLength(unit, ancestors, "x");
    const none = (): Categories => ({
      values: new Set(),
      width: sized ?? contentWidth(profile),
      framed: sized === null,
    });
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
 * `translations` has. Labels that the author formats or turns are left alone. `lines` is how many lines the longest label
 * of a vertical axis has, which its bands have to be high enough for.
 */
export function wrapAxisLabels(spec: View, setting: Setting): { readonly spec: View; readonly lines: number } {
  const categories = collect(spec, setting);
  let lines = 1;
  const wrapped = mapUnits(spec, (unit, ancestors) => {
    const encoding = encodingOf(unit, ancestors);
    const shared = categories.get(sharing(unit, ancestors));
    const changed: Record<string, Json> = {};
    for (const axis of ["x", "y"] as const) {
      const definition = channel(encoding, axis);
      if (definition === null || labelledField(definition) === null || shared === undefined) continue;
      const labels = labelsOf(shared, setting)[axis];
      if (axis === "y") lines = Math.max(lines, ...[...labels.values()].map((printed) => printed.length));
      const labelled = withLabels(definition, labels, setting.profile);
      if (labelled !== definition) changed[axis] = labelled;
    }
    const own = isObject(unit.encoding) ? unit.encoding : {};
    return Object.keys(changed).length === 0 ? unit : { ...unit, encoding: { ...own, ...changed } };
  });
  return { spec: wrapped, lines };
}
