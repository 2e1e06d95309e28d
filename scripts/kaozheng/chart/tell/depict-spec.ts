import { wordsOf } from "../../language/language.ts";
import { type Interval, point } from "../../quantity/interval.ts";
import { exactOf, numberText } from "../bind/number-text.ts";
import { LABEL } from "../bind/rows.ts";
import { breaksAcross } from "../bind/series-break.ts";
import { directed, subjectOf } from "../bind/subject.ts";
import { comparable } from "../normalise/break-shifts.ts";
import { distinct } from "../normalise/position.ts";
import type { ViewRow } from "../normalise/view-rows.ts";
import { isObject, type Json, type JsonObject } from "../read/json.ts";
import {
  eachView,
  isQuantitative,
  isTemporal,
  isUnit,
  plainField,
  sharing,
  type View,
  withoutRepeats,
} from "../read/views.ts";
import { depictCloud } from "./depict-cloud.ts";
import type { Depicted, DepictedCloud, DepictedItem, DepictedPlot, DepictionContext } from "./depiction.ts";
import { type ShownUnit, shownBy } from "./shown-unit.ts";

const nameOf = (definition: JsonObject): string | null =>
  typeof definition.field === "string" && definition.bin === undefined ? definition.field : null;

function wordOf(value: Json | undefined, definition: JsonObject | undefined, context: DepictionContext): string {
  const text = value === null || value === undefined ? "" : String(value);
  if (isTemporal(definition ?? null) && /year$/.test(String(definition?.timeUnit ?? ""))) return text.slice(0, 4);
  if (typeof value === "number" && isQuantitative(definition ?? null)) return numberText(value, "", context.language);
  return context.translations[text] ?? text;
}

type Cells = Readonly<Record<string, Json>>;

/** The channels that are needed to tell the items apart: the label's, and of the others those that add something. */
function telling(labels: readonly JsonObject[], rows: readonly Cells[]): JsonObject[] {
  const kept: JsonObject[] = [];
  const places = (fields: readonly JsonObject[]) =>
    new Set(rows.map((row) => JSON.stringify(fields.map((f) => row[nameOf(f) ?? ""] ?? null)))).size;
  for (const label of labels)
    if (nameOf(label) !== null && (kept.length === 0 || places([...kept, label]) > places(kept))) kept.push(label);
  return kept;
}

function labelsOf(row: Cells, fields: readonly JsonObject[], context: DepictionContext) {
  const [label = "", ...series] = fields.map((f) => wordOf(row[nameOf(f) ?? ""], f, context));
  return { label, series: series.length === 0 ? null : series.join(wordsOf(context.language).typography.listed) };
}

const UNKNOWN: Interval = { lower: null, upper: null, lowerClosed: false, upperClosed: false };

/** The numbers of units that draw rows as they stand. */
function rowItems(
  shown: readonly ShownUnit[],
  context: DepictionContext,
): { items: DepictedItem[]; rows: ViewRow[] } | null {
  const found = new Map<number, { row: ViewRow; field: string }>();
  for (const { unit, ancestors, value, kind } of shown) {
    const field = kind === "ranges" ? "value" : plainField(value);
    const view = context.data.rowsOf(unit, ancestors);
    if (view === null || field === null) return null;
    for (const row of view.rows)
      if (Number.isFinite(row.row[field]) || (kind === "ranges" && row.reading !== null))
        if (!found.has(row.index)) found.set(row.index, { row, field });
  }
  const all = [...found.values()].sort((a, b) => a.row.index - b.row.index);
  const fields = telling(
    shown[0]?.labels ?? [],
    all.map(({ row }) => row.row),
  );
  const [first, ...rest] = fields;
  const sorted = first !== undefined && isSorted(first) ? [...all].sort(rising(nameOf(first) ?? "")) : all;
  const last = new Map<string, ViewRow>();
  const items = sorted.map(({ row, field }): DepictedItem => {
    const named = labelsOf(row.row, fields, context);
    const before = last.get(named.series ?? "");
    last.set(named.series ?? "", row);
    const nominal = Number.isFinite(row.row[field]) ? Number(row.row[field]) : null;
    const reading = field === "value" ? row.reading : null;
    const printed = reading === null ? numberText(nominal ?? 0, "", context.language) : String(row.row[LABEL] ?? "");
    const { value, isChange } = directed(printed, reading, context.language);
    const bounds = reading?.bounds ?? (nominal === null ? UNKNOWN : point(exactOf(nominal)));
    return {
      ...named,
      value,
      nominal: isChange ? null : nominal,
      bounds,
      certainty: reading?.certainty ?? "exact",
      breakBefore: worst(before, row, context),
    };
  });
  // Where a first channel holds one value only, what tells the items apart is their series.
  const lone =
    rest.length > 0 &&
    distinct(
      all.map(({ row }) => row),
      nameOf(first ?? {}),
    ).length === 1;
  return {
    items: lone ? items.map((i) => ({ ...i, label: i.series ?? i.label, series: null })) : items,
    rows: all.map((a) => a.row),
  };
}

const isSorted = (definition: JsonObject): boolean =>
  (isTemporal(definition) || isQuantitative(definition) || definition.type === "ordinal") &&
  definition.sort === undefined;

const rising = (field: string) => (a: { row: ViewRow }, b: { row: ViewRow }) => {
  const x = a.row.row[field] ?? "";
  const y = b.row.row[field] ?? "";
  return x < y ? -1 : x > y ? 1 : a.row.index - b.row.index;
};

function worst(
  before: ViewRow | undefined,
  row: ViewRow,
  { registers }: DepictionContext,
): DepictedItem["breakBefore"] {
  if (before === undefined) return "none";
  if (!comparable(before, row, registers)) return "unsound";
  if (before.reading === null || row.reading === null) return "none";
  return breaksAcross(before.reading, row.reading, registers).length > 0 ? "caveat" : "none";
}

/** Vega-Lite's name for the column of an aggregate. */
const aggregateName = ({ aggregate, field }: JsonObject): string =>
  aggregate === "count" ? "__count" : `${String(aggregate)}_${String(field)}`;

/** Whether an aggregate is as good as printed: one over bounds is not, and a count counts rows, whatever they say. */
function isSound({ unit, ancestors, value }: ShownUnit, { data }: DepictionContext): boolean {
  if (value.aggregate === "count" || value.aggregate === "distinct") return true;
  const rows = data.rowsOf(unit, ancestors)?.rows;
  return rows?.every(({ reading }) => reading === null || reading.certainty === "exact") ?? false;
}

/** The numbers of units that draw aggregates, from what Vega drew. */
function aggregateItems(shown: ShownUnit, context: DepictionContext): DepictedItem[] {
  const column = aggregateName(shown.value);
  const rows = context.drawn.filter((datum) => Number.isFinite(datum[column]));
  const fields = telling(shown.labels, rows);
  const found = new Map<string, DepictedItem>();
  for (const row of rows) {
    const item = exactItem(row, row[column] as number, fields, context);
    found.set(JSON.stringify([item.label, item.series]), item);
  }
  return [...found.values()].sort((a, b) => (b.nominal ?? 0) - (a.nominal ?? 0));
}

/** The counts of one of several plots, from the rows that reach it; null of other aggregates. */
function countedItems({ unit, ancestors, value, labels }: ShownUnit, context: DepictionContext): DepictedItem[] | null {
  const rows = context.data.rowsOf(unit, ancestors)?.rows;
  if (rows === undefined || value.aggregate !== "count") return null;
  const cells = rows.map(({ row }) => row);
  const fields = telling(labels, cells);
  const counts = new Map<string, { row: Cells; count: number }>();
  for (const row of cells) {
    const key = JSON.stringify(labelsOf(row, fields, context));
    counts.set(key, { row, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()]
    .map(({ row, count }) => exactItem(row, count, fields, context))
    .sort((a, b) => (b.nominal ?? 0) - (a.nominal ?? 0));
}

function exactItem(row: Cells, n: number, fields: readonly JsonObject[], context: DepictionContext): DepictedItem {
  const bounds = point(exactOf(n));
  const value = numberText(n, "", context.language);
  return { ...labelsOf(row, fields, context), value, nominal: n, bounds, certainty: "exact", breakBefore: "none" };
}

const YEAR = /^(?:19|20)\d{2}$/;

function titleOf(view: View): string | null {
  const title = isObject(view.title) ? view.title.text : view.title;
  return typeof title === "string" && title !== "" ? title : null;
}

/** Numbers without a name each cannot be told of: those of a histogram, or of a cloud of ticks. */
function areToldApart(items: readonly DepictedItem[]): boolean {
  const names = new Set(items.map(({ label, series }) => `${series ?? ""}\n${label}`));
  return names.size === items.length && items.every(({ label }) => label !== "");
}

function plotOf(
  view: View,
  shown: readonly ShownUnit[],
  alone: boolean,
  context: DepictionContext,
): DepictedPlot | null {
  const [first] = shown;
  if (first === undefined) return null;
  const aggregated = shown.every(({ value }) => value.aggregate !== undefined);
  if (aggregated && !isSound(first, context)) return null;
  const plain = aggregated ? null : rowItems(shown, context);
  // What Vega drew does not say which of several plots it is in.
  const counted = alone ? aggregateItems(first, context) : countedItems(first, context);
  const items = aggregated ? counted : plain?.items;
  if (items === undefined || items === null || items.length === 0 || !areToldApart(items)) return null;
  const subject =
    plain === null
      ? null
      : subjectOf(
          plain.rows.map((r) => r.reading),
          context.registers,
          context.language,
        );
  const [label] = first.labels;
  const inOrder = (label !== undefined && isSorted(label)) || items.every((item) => YEAR.test(item.label));
  // The sectors of a pie stand in an order, but nothing moves along it.
  const ordered = inOrder && first.kind !== "pie";
  return { kind: first.kind, title: titleOf(view), subject, ordered, items };
}

/**
 * What a spec's plots show, from the rows that reach them; null where some of it is not known: three numbers to a mark,
 * marks that show no number of a row. `spec` is in the chart's language, before marks are added.
 */
export function depictSpec(spec: View, context: DepictionContext): readonly Depicted[] | null {
  const plots = new Map<View, ShownUnit[]>();
  const clouds = new Map<View, DepictedCloud>();
  let unclear = false;
  eachView(withoutRepeats(spec), (unit, _, ancestors) => {
    if (!isUnit(unit)) return;
    const view = sharing(unit, ancestors);
    const cloud = depictCloud(unit, ancestors, titleOf(view), context);
    // Two clouds over one another are told apart by colours or shapes, which words would have to name.
    if (cloud !== null && (clouds.has(view) || plots.has(view))) unclear = true;
    if (cloud !== null) {
      clouds.set(view, cloud);
      return;
    }
    const shown = shownBy(unit, ancestors, context.data);
    if (shown === "unclear" || (shown !== null && clouds.has(view))) unclear = true;
    else if (shown !== null) plots.set(view, [...(plots.get(view) ?? []), shown]);
  });
  const count = plots.size + clouds.size;
  if (unclear || count === 0) return null;
  const depicted = [...plots].flatMap(([view, shown]) => plotOf(view, shown, count === 1, context) ?? []);
  return depicted.length === plots.size ? [...depicted, ...clouds.values()] : null;
}
