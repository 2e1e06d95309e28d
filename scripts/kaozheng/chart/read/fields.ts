import { isArray, isObject, type Json, type JsonObject } from "./json.ts";

/** A field that a spec names, and where. */
export interface FieldUse {
  readonly field: string;
  readonly pointer: string;
}

const MEMBER = /\bdatum\s*(?:\.\s*([A-Za-z_$][\w$]*)|\[\s*(?:"([^"]+)"|'([^']+)')\s*\])/g;

/** Fields of `datum` in a Vega expression. */
export function expressionFields(expression: string): string[] {
  return [...expression.matchAll(MEMBER)].map(([, name, double, single]) => name ?? double ?? single ?? "");
}

/** Vega reads `a.b` and `a[0]` as a path into the datum; columns of a table are the first step of it. */
export function column(field: string): string {
  const quoted = /^\[\s*(["'])(.*?)\1\s*\]/.exec(field);
  if (quoted !== null) return quoted[2] ?? field;
  return (/^(?:\\.|[^.[\]\\])+/.exec(field)?.[0] ?? field).replace(/\\(.)/g, "$1");
}

/** A count counts rows, whatever they hold. */
const ROWS = "*";

/** Members of a transform that name fields, by the shape they have. */
const FIELD_MEMBERS = [
  "field",
  "groupby",
  "fold",
  "flatten",
  "pivot",
  "value",
  "stack",
  "impute",
  "key",
  "loess",
  "on",
  "regression",
  "density",
  "quantile",
  "lookup",
];
const named = (value: Json | undefined): Json[] => (isArray(value) ? [...value] : value === undefined ? [] : [value]);

function predicateUses(test: Json | undefined, pointer: string): FieldUse[] {
  if (typeof test === "string") return expressionFields(test).map((field) => ({ field, pointer }));
  if (!isObject(test)) return [];
  const nested = ["and", "or", "not"].flatMap((key) => named(test[key]).flatMap((t) => predicateUses(t, pointer)));
  return typeof test.field === "string" ? [{ field: column(test.field), pointer }, ...nested] : nested;
}

/** What a transform reads, what it adds, and whether it makes new rows of other fields. */
export interface TransformFields {
  readonly uses: readonly FieldUse[];
  readonly adds: readonly string[];
  /** The fields that are left, where the transform makes new rows; null where the old ones stay. */
  readonly leaves: readonly string[] | null;
  /** Whether it adds fields whose names are only known from the data. */
  readonly open: boolean;
}

const strings = (value: Json | undefined): string[] => named(value).filter((x): x is string => typeof x === "string");

function operations(transform: JsonObject): JsonObject[] {
  return ["aggregate", "joinaggregate", "window"].flatMap((key) => named(transform[key]).filter(isObject));
}

export function transformFields(transform: JsonObject, pointer: string): TransformFields {
  const uses: FieldUse[] = [];
  const use = (field: string): void => {
    uses.push({ field: column(field), pointer });
  };
  if (transform.filter !== undefined) uses.push(...predicateUses(transform.filter, pointer));
  if (typeof transform.calculate === "string") expressionFields(transform.calculate).forEach(use);
  for (const operation of operations(transform))
    if (typeof operation.field === "string" && operation.field !== ROWS) use(operation.field);
  for (const sort of named(transform.sort).filter(isObject)) strings(sort.field).forEach(use);
  const reading = FIELD_MEMBERS.filter((key) => key !== "value" || "pivot" in transform);
  for (const key of reading)
    if (key in transform && !(key === "lookup" && "from" in transform && isObject(transform.lookup)))
      strings(transform[key]).forEach(use);
  if (transform.bin !== undefined || transform.timeUnit !== undefined) strings(transform.field).forEach(use);
  const from = isObject(transform.from) ? transform.from : {};
  const adds = [
    ...strings(transform.as),
    ...operations(transform).flatMap((operation) => strings(operation.as)),
    ...strings(from.fields),
    // A lookup in a selection that names no fields adds the whole row, under the selection's name.
    ...(from.fields === undefined && transform.as === undefined ? strings(from.param) : []),
    ...("fold" in transform && transform.as === undefined ? ["key", "value"] : []),
    ...("density" in transform && transform.as === undefined ? ["value", "density"] : []),
    ...("quantile" in transform && transform.as === undefined ? ["prob", "value"] : []),
  ];
  // A bin and a unit of time have two ends; the parameters of a regression are columns of their own.
  const spans = transform.bin !== undefined || transform.timeUnit !== undefined;
  const ends = spans ? strings(transform.as).map((name) => `${name}_end`) : [];
  const fitted = transform.params === true ? ["keys", "coef", "rSquared"] : [];
  const leaves = "aggregate" in transform ? [...strings(transform.groupby), ...adds] : null;
  return { uses, adds: [...adds, ...ends, ...fitted], leaves, open: "pivot" in transform };
}

/** The fields that an encoding names, in its channels, their sorts and their conditions. */
export function encodingUses(encoding: JsonObject, pointer: string): FieldUse[] {
  return Object.entries(encoding).flatMap(([channel, definition]) =>
    named(definition).flatMap((d, i) =>
      channelUses(d, isArray(definition) ? `${pointer}/${channel}/${i}` : `${pointer}/${channel}`),
    ),
  );
}

function channelUses(definition: Json, pointer: string): FieldUse[] {
  if (!isObject(definition)) return [];
  const uses: FieldUse[] = [];
  if (typeof definition.field === "string" && definition.field !== ROWS)
    uses.push({ field: column(definition.field), pointer: `${pointer}/field` });
  const { sort } = definition;
  if (isObject(sort) && typeof sort.field === "string")
    uses.push({ field: column(sort.field), pointer: `${pointer}/sort/field` });
  for (const condition of named(definition.condition).filter(isObject)) {
    uses.push(...predicateUses(condition.test, `${pointer}/condition`));
    if (typeof condition.field === "string")
      uses.push({ field: column(condition.field), pointer: `${pointer}/condition` });
  }
  return uses;
}
