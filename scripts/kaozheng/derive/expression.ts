import { apply, OPERATIONS, type OperationName } from "../quantity/operations.ts";
import { constant, type Quantity } from "../quantity/quantity.ts";

/** An expression taken apart: an id, a number, or an operation on such. Its ids are text, or already what they stand for. */
export type Expression<Id = string> =
  | { readonly kind: "id"; readonly id: Id }
  | { readonly kind: "constant"; readonly text: string; readonly unit?: string }
  | { readonly kind: "operation"; readonly operation: OperationName; readonly operands: readonly Expression<Id>[] };

/** An expression that cannot be read; `offset` is where. */
export class ExpressionError extends Error {
  override readonly name = "ExpressionError";
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** `growth(perMonth(fig:a@r), fig:b@r)`: how a quantity was computed, in the form the derived files keep. */
export function print(quantity: Quantity): string {
  const { lineage } = quantity;
  switch (lineage.kind) {
    case "figure":
    case "derived":
      return lineage.id;
    case "constant":
      return lineage.text + (lineage.unit === undefined ? "" : `[${lineage.unit}]`);
    default:
      return `${lineage.operation}(${lineage.operands.map(print).join(", ")})`;
  }
}

const TOKEN = /\s*(?:(?<punctuation>[(),])|(?<word>[^\s(),]+))/uy;

interface Token {
  readonly text: string;
  readonly offset: number;
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const token = match.groups?.punctuation ?? match.groups?.word ?? "";
    tokens.push({ text: token, offset: match.index + match[0].length - token.length });
  }
  return tokens;
}

/** The inverse of `print`. Throws `ExpressionError`. */
export function parse(text: string): Expression {
  const tokens = tokenize(text);
  let at = 0;
  const fail = (expected: string): never => {
    const token = tokens[at];
    throw new ExpressionError(
      `Found ${token === undefined ? "the end" : JSON.stringify(token.text)} where ${expected} was expected`,
      token?.offset ?? text.length,
    );
  };
  const take = (expected: string): void => {
    if (tokens[at]?.text !== expected) fail(`"${expected}"`);
    at += 1;
  };
  const term = (): Expression => {
    const token = tokens[at];
    if (token === undefined || "(),".includes(token.text)) return fail("an id, a number or an operation");
    at += 1;
    if (tokens[at]?.text !== "(") {
      return constantOf(token.text) ?? { kind: "id", id: token.text };
    }
    const operation = OPERATIONS.get(token.text);
    if (operation === undefined) {
      at -= 1;
      return fail(`one of ${[...OPERATIONS.keys()].join(", ")}`);
    }
    take("(");
    const operands = [term()];
    while (tokens[at]?.text === ",") {
      at += 1;
      operands.push(term());
    }
    take(")");
    return { kind: "operation", operation: operation.name, operands };
  };
  const expression = term();
  if (at < tokens.length) fail("the end");
  return expression;
}

/** The operation whose result a printed expression is; empty of an id or a number. */
export const outermost = (expression: string): string => /^\w+(?=\()/.exec(expression)?.[0] ?? "";

/** `365` or `365[day]`; null where the text is an id. */
function constantOf(text: string): Expression | null {
  const [, value, unit] = /^(-?\d[^[]*)(?:\[([^\]]+)\])?$/.exec(text) ?? [];
  if (value === undefined) return null;
  return { kind: "constant", text: value, ...(unit === undefined ? {} : { unit }) };
}

/** Computes an expression; `lookup` gives the quantity of an id. Throws what `lookup` throws, and `OperationError`. */
export function evaluate<Id>(expression: Expression<Id>, lookup: (id: Id) => Quantity): Quantity {
  switch (expression.kind) {
    case "id":
      return lookup(expression.id);
    case "constant":
      return constant(expression.text, expression.unit);
    default:
      return apply(
        expression.operation,
        expression.operands.map((operand) => evaluate(operand, lookup)),
      );
  }
}

/** The expression with its ids looked up, each where it stands. */
export function withIds<From, To>(expression: Expression<From>, lookup: (id: From) => Expression<To>): Expression<To> {
  if (expression.kind === "id") return lookup(expression.id);
  if (expression.kind === "constant") return expression;
  return { ...expression, operands: expression.operands.map((operand) => withIds(operand, lookup)) };
}

/** Every id of an expression, in order, once each. */
export function idsOf<Id>(expression: Expression<Id>): Id[] {
  if (expression.kind === "id") return [expression.id];
  if (expression.kind === "constant") return [];
  return [...new Set(expression.operands.flatMap(idsOf))];
}
