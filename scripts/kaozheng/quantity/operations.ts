import { type Exact, exact, HUNDRED, ONE, ZERO } from "./exact.ts";
import { add, divide, type Interval, multiply, point, scale, subtract } from "./interval.ts";
import { months } from "./period.ts";
import type { Quantity } from "./quantity.ts";
import { divideUnits, FIGURE, multiplyUnits, PERCENT, PERCENTAGE_POINT, PURE, type Unit } from "./unit.ts";

/** An operation that its operands' units or periods do not allow: 元 + 件. */
export class OperationError extends Error {
  override readonly name = "OperationError";
}

/**
 * An operation on quantities: how its unit follows from its operands' and how it computes, once on the nominal values
 * and once on each of the two intervals.
 */
interface OperationRow {
  /** Number of operands; `many` is any number from two, `some` any from one. */
  readonly arity: number | "some" | "many";
  /** Shapes, as the reference prints it: "growth(from, to)". */
  readonly usage: string;
  /** What stands between the operands of a list, in any language; null where the language has a formula. */
  readonly joiner: string | null;
  unit(operands: readonly Quantity[]): Unit;
  value(operands: readonly Exact[], quantities: readonly Quantity[]): Exact | null;
  interval(operands: readonly Interval[], quantities: readonly Quantity[]): Interval;
  /** The bound that holds of any non-negative operands, and so tells nothing: growth is never below −100 %. */
  readonly trivialLower: Exact | null;
  /** What the result is set against to say which way things went: 0 for a change, 1 for a ratio. Null where none went. */
  readonly pivot: Exact | null;
}

const MINUS_HUNDRED = exact(-100);
const hundredfold = (i: Interval): Interval => scale(i, HUNDRED);

/** The unit all operands share, or `result` where sharing one is all that matters. */
function sameUnit(name: string, operands: readonly Quantity[], result?: Unit): Unit {
  const [first, ...rest] = operands.map((q) => q.unit);
  const other = rest.find((unit) => unit !== first);
  if (other !== undefined)
    throw new OperationError(`${name} takes operands of one unit, and was given ${first} and ${other}`);
  return result ?? first ?? PURE;
}

function monthsOf(quantity: Quantity | undefined): Exact {
  const count = quantity?.period ? months(quantity.period) : null;
  // A period that ends before it begins holds no month, or fewer.
  if (count === null || count <= 0) {
    const span = quantity?.period ? `${quantity.period.start} to ${quantity.period.end}` : "no period";
    throw new OperationError(`perMonth takes a quantity over whole calendar months, and was given one with ${span}`);
  }
  return exact(count);
}

const first = <T>(list: readonly T[]): T => list[0] as T;
const second = <T>(list: readonly T[]): T => list[1] as T;
const quotient = (a: Exact, b: Exact): Exact | null => (b.equals(ZERO) ? null : a.div(b));

/**
 * Every operation. One more is a row here, a function below for derivations to call, and its formula in the words of
 * each language.
 */
const ROWS = {
  growth: {
    arity: 2,
    usage: "growth(from, to)",
    joiner: null,
    unit: (q) => sameUnit("growth", q, PERCENT),
    value: ([from, to]) => quotient((to as Exact).sub(from as Exact), from as Exact)?.mul(HUNDRED) ?? null,
    // to ÷ from − 1: each operand once, so that the interval is as narrow as it can be.
    interval: (i) => hundredfold(subtract(divide(second(i), first(i)), point(ONE))),
    trivialLower: MINUS_HUNDRED,
    pivot: ZERO,
  },
  change: {
    arity: 2,
    usage: "change(from, to)",
    joiner: null,
    unit: (q) => sameUnit("change", q),
    value: (x) => second(x).sub(first(x)),
    interval: (i) => subtract(second(i), first(i)),
    trivialLower: null,
    pivot: ZERO,
  },
  pointChange: {
    arity: 2,
    usage: "pointChange(from, to)",
    joiner: null,
    unit: (q) => {
      const unit = sameUnit("pointChange", q);
      if (unit !== PERCENT) throw new OperationError(`pointChange takes two percentages, and was given ${unit}`);
      return PERCENTAGE_POINT;
    },
    value: (x) => second(x).sub(first(x)),
    interval: (i) => subtract(second(i), first(i)),
    trivialLower: null,
    pivot: ZERO,
  },
  ratio: {
    arity: 2,
    usage: "ratio(a, b)",
    joiner: null,
    unit: (q) => sameUnit("ratio", q, PURE),
    value: (x) => quotient(first(x), second(x)),
    interval: (i) => divide(first(i), second(i)),
    trivialLower: ZERO,
    pivot: ONE,
  },
  share: {
    arity: 2,
    usage: "share(part, whole)",
    joiner: null,
    unit: (q) => sameUnit("share", q, PERCENT),
    value: (x) => quotient(first(x), second(x))?.mul(HUNDRED) ?? null,
    interval: (i) => hundredfold(divide(first(i), second(i))),
    trivialLower: ZERO,
    pivot: null,
  },
  sum: {
    arity: "many",
    usage: "sum(a, b, …)",
    joiner: " + ",
    unit: (q) => sameUnit("sum", q),
    value: (x) => x.reduce((a, b) => a.add(b)),
    interval: (i) => i.reduce(add),
    trivialLower: ZERO,
    pivot: null,
  },
  product: {
    arity: "many",
    usage: "product(a, b, …)",
    joiner: " × ",
    unit: (q) => q.map((x) => x.unit).reduce(multiplyUnits),
    value: (x) => x.reduce((a, b) => a.mul(b)),
    interval: (i) => i.reduce(multiply),
    trivialLower: ZERO,
    pivot: null,
  },
  perUnit: {
    arity: 2,
    usage: "perUnit(amount, count)",
    joiner: null,
    unit: (q) => {
      if (first(q).unit === second(q).unit)
        throw new OperationError(`perUnit takes two units, and was given ${first(q).unit} twice; use ratio or share`);
      return divideUnits(first(q).unit, second(q).unit);
    },
    value: (x) => quotient(first(x), second(x)),
    interval: (i) => divide(first(i), second(i)),
    trivialLower: ZERO,
    pivot: null,
  },
  perMonth: {
    arity: 1,
    usage: "perMonth(flow)",
    joiner: null,
    unit: (q) => divideUnits(first(q).unit, "month"),
    value: (x, q) => first(x).div(monthsOf(q[0])),
    interval: (i, q) => scale(first(i), monthsOf(q[0]).inverse()),
    trivialLower: ZERO,
    pivot: null,
  },
  count: {
    arity: "some",
    usage: "count(a, b, …)",
    joiner: null,
    unit: () => FIGURE,
    value: (x) => exact(x.length),
    interval: (i) => point(exact(i.length)),
    trivialLower: ZERO,
    pivot: null,
  },
} satisfies Record<string, OperationRow>;

export type OperationName = keyof typeof ROWS;

interface Operation extends OperationRow {
  readonly name: OperationName;
}

export const OPERATION_NAMES = Object.keys(ROWS) as readonly OperationName[];

export const OPERATIONS: ReadonlyMap<string, Operation> = new Map(
  OPERATION_NAMES.map((name) => [name, { name, ...ROWS[name] }]),
);

const pivotOf = (operation: string): Exact | null => OPERATIONS.get(operation)?.pivot ?? null;

/** Whether the result says which way something went: above zero it rose, below it fell. */
export const isChange = (operation: string): boolean => pivotOf(operation)?.equals(ZERO) ?? false;

/** Whether an operation sets one amount beside another of its kind, as of two spans of time: a change, or a ratio. */
export const isComparing = (operation: string): boolean => pivotOf(operation) !== null;

/** Computes `name` of the operands. Throws `OperationError` where units, periods or their number do not allow it. */
export function apply(name: OperationName, operands: readonly Quantity[]): Quantity {
  const operation = OPERATIONS.get(name);
  if (operation === undefined) throw new OperationError(`There is no operation ${name}`);
  const { arity } = operation;
  const wrongCount =
    typeof arity === "number" ? operands.length !== arity : operands.length < (arity === "some" ? 1 : 2);
  if (wrongCount) throw new OperationError(`${operation.usage} was given ${operands.length} operands`);
  if (operands.some((q) => q?.lineage === undefined))
    throw new OperationError(`${operation.usage} takes quantities, and was given something else`);
  const unit = operation.unit(operands);
  const nominals = operands.map((q) => q.nominal);
  // A count asks for no value of what it counts: 几十个 is one figure as well.
  const counted = name === "count" ? nominals.map((x) => x ?? ZERO) : nominals;
  return {
    nominal: counted.every((x) => x !== null) ? operation.value(counted, operands) : null,
    strict: operation.interval(
      operands.map((q) => q.strict),
      operands,
    ),
    usual: operation.interval(
      operands.map((q) => q.usual),
      operands,
    ),
    unit,
    hedge: "none",
    direction: null,
    step: null,
    period: name === "perMonth" ? null : commonPeriod(operands),
    lineage: { kind: "operation", operation: name, operands },
  };
}

/** The period all operands share; a comparison of two years has none of its own. */
function commonPeriod(operands: readonly Quantity[]): Quantity["period"] {
  const [period, ...rest] = operands.map((q) => q.period);
  if (!period) return null;
  return rest.every((p) => p?.start === period.start && p.end === period.end) ? period : null;
}

/** Relative change in percent: 100 × (to − from) ÷ from. */
export const growth = (from: Quantity, to: Quantity): Quantity => apply("growth", [from, to]);
/** Absolute change in the operands' unit: to − from. */
export const change = (from: Quantity, to: Quantity): Quantity => apply("change", [from, to]);
/** Change of a percentage, in percentage points: to − from. */
export const pointChange = (from: Quantity, to: Quantity): Quantity => apply("pointChange", [from, to]);
/** How many times b goes into a; a pure number. */
export const ratio = (a: Quantity, b: Quantity): Quantity => apply("ratio", [a, b]);
/** The part in percent of the whole. */
export const share = (part: Quantity, whole: Quantity): Quantity => apply("share", [part, whole]);
export const sum = (...terms: Quantity[]): Quantity => apply("sum", terms);
export const product = (...terms: Quantity[]): Quantity => apply("product", terms);
/** The amount for one of what is counted, in `amount/count`: 元 ÷ 件 is 元/件. */
export const perUnit = (amount: Quantity, count: Quantity): Quantity => apply("perUnit", [amount, count]);
/** How many figures are given: a number about the record itself. */
export const count = (...figures: Quantity[]): Quantity => apply("count", figures);
/** A flow divided by the calendar months of its period. */
export const perMonth = (flow: Quantity): Quantity => apply("perMonth", [flow]);
