import { column, expressionFields, type FieldUse, type TransformFields } from "../fields.ts";
import { isArray, isObject, type Json, type JsonObject } from "../json.ts";

const listed = (value: Json | undefined): readonly Json[] =>
  isArray(value) ? value : value === undefined ? [] : [value];
const strings = (value: Json | undefined): string[] => listed(value).filter((x): x is string => typeof x === "string");

/** Whether a parameter is written out: a signal may come to anything. */
const isPlain = (value: Json | undefined): boolean => listed(value).every((x) => x === null || typeof x === "string");

/** Fields that a transform adds beside those of its rows, unless `as` names them. */
const ADDED: Readonly<Record<string, readonly string[]>> = {
  bin: ["bin0", "bin1"],
  fold: ["key", "value"],
  formula: [],
  identifier: [],
  pie: ["startAngle", "endAngle"],
  stack: ["y0", "y1"],
  timeunit: ["unit0", "unit1"],
};
/** Transforms that pass their rows on as they are. */
const PASSING = ["collect", "extent", "filter", "sample"];
const SUMMING = ["aggregate", "joinaggregate", "window"];
const READING = ["field", "fields", "groupby", "key"];

/** Names of the columns of operations: `as`, or what Vega makes of the operation and its field. */
function operationNames({ ops, fields, as }: JsonObject): string[] {
  const own = listed(as);
  const operations = strings(ops).length > 0 ? strings(ops) : ["count"];
  return operations.map((op, i) => {
    const name = own[i];
    const field = listed(fields)[i];
    if (typeof name === "string") return name;
    return typeof field === "string" ? `${op}_${field}` : op;
  });
}

function added(transform: JsonObject): readonly string[] {
  const type = String(transform.type);
  if (SUMMING.includes(type)) return operationNames(transform);
  const own = strings(transform.as);
  return own.length > 0 ? own : (ADDED[type] ?? []);
}

/**
 * What a transform of a Vega data set does to its fields (https://vega.github.io/vega/docs/transforms/). One that is not
 * known here, or that a signal shapes, leaves the fields open.
 */
export function vegaTransformFields(transform: JsonObject, pointer: string): TransformFields {
  const type = String(transform.type);
  const sort = isObject(transform.sort) ? transform.sort.field : undefined;
  const named = [...READING.map((key) => transform[key]), sort];
  const expressions = typeof transform.expr === "string" ? expressionFields(transform.expr) : [];
  const known = type in ADDED || PASSING.includes(type) || SUMMING.includes(type);
  if (!known || ![...named, transform.as, transform.ops].every(isPlain))
    return { uses: [], adds: [], leaves: null, open: true };
  const fields = [...named.flatMap(strings), ...expressions];
  const uses: FieldUse[] = fields.map((field) => ({ field: column(field), pointer }));
  const adds = added(transform);
  const leaves = type === "aggregate" ? [...strings(transform.groupby), ...adds] : null;
  return { uses, adds, leaves, open: false };
}
