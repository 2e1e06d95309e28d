import { numeric } from "../../dataset/table.ts";
import type { Language } from "../../language/language.ts";
import { LABEL, type Value } from "../bind/rows.ts";
import { chartNumber } from "../bind/value-label.ts";
import { REGULAR } from "../font/measure.ts";
import type { JsonObject } from "../read/json.ts";
import { channel, plainField, type View } from "../read/views.ts";
import { GROUP_PADDING } from "./bar-spacing.ts";
import type { CertaintyContext } from "./context.ts";
import { FACETS, places, type ValueAxis } from "./position.ts";
import type { ViewRow, ViewRows } from "./view-rows.ts";

/** Numeric columns whose cells are drawn as values; bounds are drawn by ranges. */
export const valueFields = ({ table }: ViewRows): Set<string> =>
  new Set(
    table.resource.schema.fields
      .filter(({ name, type }) => (type === "number" || type === "integer") && !/^(usual_)?(lower|upper)$/.test(name))
      .map((f) => f.name),
  );

/** The column that holds the labels of a field, added where the field is not the one that was read for its certainty. */
export function labelColumn(
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

export const widest = (view: ViewRows, at: ValueAxis, { measure, profile, language }: CertaintyContext): number =>
  Math.max(0, ...labelText(view, at, language).map((text) => measure.width(text, profile.label.size, REGULAR)));

/** Whether every value can be printed beside its mark without touching the next one, in a plot of that width. */
export function labelsFit(
  view: ViewRows,
  encoding: JsonObject,
  at: ValueAxis,
  mark: string,
  width: number,
  context: CertaintyContext,
): boolean {
  const { rows } = view;
  if (plainField(channel(encoding, at.other)) === null) return false;
  const spots = places(rows, encoding, at.other) * places(rows, encoding, `${at.other}Offset`);
  const facets = FACETS.reduce((count, name) => count * places(rows, encoding, name), 1);
  // Several lines cross, and so would their labels: such a chart keeps its axis.
  if (rows.length > spots * facets) return false;
  if (at.axis === "x") return spots <= 30;
  const room = (width / spots) * ("xOffset" in encoding ? 1 - GROUP_PADDING : 1);
  return spots <= (mark === "line" ? 12 : 30) && widest(view, at, context) + 4 <= room;
}
