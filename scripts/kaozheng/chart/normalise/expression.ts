import type { DrawnRow, Value } from "../bind/rows.ts";
import { isArray, isObject, type Json, type JsonObject } from "../read/json.ts";

/** A node of the syntax tree that `vega.parseExpression` gives (ESTree). */
interface Node {
  readonly type: string;
  readonly [part: string]: unknown;
}

export type ParseExpression = (text: string) => unknown;

/** Stands for what cannot be told without running Vega. */
const UNKNOWN = Symbol("unknown");
type Result = unknown | typeof UNKNOWN;

const BINARY: Readonly<Record<string, (a: never, b: never) => unknown>> = {
  "===": (a, b) => a === b,
  "!==": (a, b) => a !== b,
  // Vega's expressions have JavaScript's loose equality.
  // biome-ignore lint/suspicious/noDoubleEquals: the language interpreted here has it
  "==": (a, b) => a == b,
  // biome-ignore lint/suspicious/noDoubleEquals: the language interpreted here has it
  "!=": (a, b) => a != b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
};

const FUNCTIONS: Readonly<Record<string, (...parts: never[]) => unknown>> = {
  isValid: (x: unknown) => x !== null && x !== undefined && !Number.isNaN(x),
  indexof: (list: string | readonly unknown[], x: string) => list.indexOf(x),
  length: (x: { length: number }) => x.length,
  inrange: (x: number, range: readonly number[]) => x >= Math.min(...range) && x <= Math.max(...range),
  test: (pattern: RegExp, x: string) => pattern.test(x),
  toNumber: (x: unknown) => Number(x),
  toString: (x: unknown) => String(x),
};

function evaluate(node: Node, datum: DrawnRow): Result {
  const value = (part: unknown): Result => evaluate(part as Node, datum);
  switch (node.type) {
    case "Literal":
      return node.value;
    case "Identifier":
      return node.name === "datum" ? datum : UNKNOWN;
    case "ArrayExpression": {
      const items = (node.elements as Node[]).map(value);
      return items.includes(UNKNOWN) ? UNKNOWN : items;
    }
    case "ObjectExpression": {
      const members = (node.properties as { key: Node; value: Node }[]).map(({ key, value: member }) => [
        String(key.type === "Literal" ? key.value : key.name),
        value(member),
      ]);
      return members.some(([, member]) => member === UNKNOWN) ? UNKNOWN : Object.fromEntries(members);
    }
    case "MemberExpression": {
      const object = value(node.object);
      const key = node.computed === true ? value(node.property) : (node.property as { name: string }).name;
      if (object === UNKNOWN || key === UNKNOWN || object === null || object === undefined) return UNKNOWN;
      return (object as Record<string, unknown>)[String(key)];
    }
    case "LogicalExpression": {
      const left = value(node.left);
      if (left === UNKNOWN) return UNKNOWN;
      return node.operator === "&&" ? left && value(node.right) : left || value(node.right);
    }
    case "ConditionalExpression": {
      const test = value(node.test);
      return test === UNKNOWN ? UNKNOWN : value(test ? node.consequent : node.alternate);
    }
    case "BinaryExpression": {
      const operate = BINARY[String(node.operator)];
      const left = value(node.left);
      const right = value(node.right);
      return operate === undefined || left === UNKNOWN || right === UNKNOWN
        ? UNKNOWN
        : operate(left as never, right as never);
    }
    case "UnaryExpression": {
      const x = value(node.argument);
      if (x === UNKNOWN) return UNKNOWN;
      if (node.operator === "!") return !x;
      return node.operator === "-" ? -(x as number) : UNKNOWN;
    }
    case "CallExpression": {
      const call = FUNCTIONS[String((node.callee as Node).name)];
      const parts = (node.arguments as Node[]).map(value);
      return call === undefined || parts.includes(UNKNOWN) ? UNKNOWN : call(...(parts as never[]));
    }
    default:
      return UNKNOWN;
  }
}

function predicate(test: Json, row: DrawnRow, parse: ParseExpression): Result {
  if (typeof test === "string") return evaluate(parse(test) as Node, row);
  if (!isObject(test)) return UNKNOWN;
  const all = (tests: Json) => (isArray(tests) ? tests : []).map((t) => predicate(t, row, parse));
  if (test.and !== undefined)
    return all(test.and).reduce((a, b) => (a === UNKNOWN || b === UNKNOWN ? UNKNOWN : a && b));
  if (test.or !== undefined) return all(test.or).reduce((a, b) => (a === UNKNOWN || b === UNKNOWN ? UNKNOWN : a || b));
  if (test.not !== undefined) {
    const inner = predicate(test.not, row, parse);
    return inner === UNKNOWN ? UNKNOWN : !inner;
  }
  if (typeof test.field !== "string" || test.timeUnit !== undefined) return UNKNOWN;
  return fieldPredicate(test, row[test.field] ?? null);
}

function fieldPredicate(test: JsonObject, x: Value): Result {
  if (isArray(test.oneOf)) return test.oneOf.some((y) => y === x);
  if (test.valid !== undefined) return (x !== null) === test.valid;
  if (isArray(test.range)) {
    const [low, high] = test.range.map((end) => (end === null ? null : Number(end)));
    const at = Number(x);
    return x !== null && (low == null || at >= low) && (high == null || at <= high);
  }
  for (const [name, sign] of Object.entries({ equal: "==", lt: "<", lte: "<=", gt: ">", gte: ">=" })) {
    const other = test[name];
    if (other !== undefined) return isObject(other) ? UNKNOWN : BINARY[sign]?.(x as never, other as never);
  }
  return UNKNOWN;
}

/** A row on its way through transforms: as it has become, and where it stood in its table. */
interface PassedRow {
  readonly row: DrawnRow;
  readonly index: number;
}

/** The rows of the table that a lookup reads, by its URL; null where they are not known. */
type RowsAt = (url: string) => readonly DrawnRow[] | null;

/** The row with the columns that a lookup finds for it in another table: nulls, or its default, where it finds none. */
function lookUp(transform: JsonObject, rowsAt: RowsAt): ((row: DrawnRow) => DrawnRow) | null {
  const { lookup, from } = transform;
  if (typeof lookup !== "string" || !isObject(from) || !isObject(from.data) || !isArray(from.fields)) return null;
  const table = typeof from.data.url === "string" ? rowsAt(from.data.url) : null;
  if (table === null) return null;
  const fields = from.fields.map(String);
  const names = isArray(transform.as) ? transform.as.map(String) : fields;
  const found = new Map(table.map((row) => [row[String(from.key)], row]));
  const none = (transform.default ?? null) as Value;
  return (row) => {
    const other = found.get(row[lookup] ?? null);
    return { ...row, ...Object.fromEntries(fields.map((field, i) => [names[i] ?? field, other?.[field] ?? none])) };
  };
}

/**
 * The rows that a chain of transforms lets through, with the columns it gives them. Only what can be told without
 * running Vega: null from the first transform that makes new rows, or a filter that asks for more than the row.
 */
export function passedRows(
  rows: readonly DrawnRow[],
  transforms: readonly JsonObject[],
  parse: ParseExpression,
  rowsAt: RowsAt,
): PassedRow[] | null {
  let kept: PassedRow[] = rows.map((row, index) => ({ row, index }));
  for (const transform of transforms) {
    if (transform.filter !== undefined) {
      const results = kept.map(({ row }) => predicate(transform.filter as Json, row, parse));
      if (results.includes(UNKNOWN)) return null;
      kept = kept.filter((_, i) => Boolean(results[i]));
    } else if (transform.calculate !== undefined && typeof transform.as === "string") {
      const tree = parse(String(transform.calculate)) as Node;
      const as = transform.as;
      kept = kept.map(({ row, index }) => {
        const value = evaluate(tree, row);
        return { row: value === UNKNOWN ? row : { ...row, [as]: value as Value }, index };
      });
    } else if (transform.lookup !== undefined) {
      const widen = lookUp(transform, rowsAt);
      if (widen === null) return null;
      kept = kept.map(({ row, index }) => ({ row: widen(row), index }));
    } else if (transform.window === undefined && transform.joinaggregate === undefined) return null;
  }
  return kept;
}
