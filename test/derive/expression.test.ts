import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Expression,
  ExpressionError,
  evaluate,
  idsOf,
  parse,
  print,
} from "../../scripts/kaozheng/derive/expression.ts";
import { printExact } from "../../scripts/kaozheng/quantity/exact.ts";
import { constant, type Quantity } from "../../scripts/kaozheng/quantity/quantity.ts";

const figures: Record<string, string> = { "fig:a@r~s": "3", "fig:b@r~s#x": "4" };
const lookup = (id: string): Quantity => ({ ...constant(figures[id] ?? "1", "CNY"), lineage: { kind: "figure", id } });

describe("an expression is all that is needed to compute a quantity again", () => {
  test.each([
    ["fig:a@r~s", "3"],
    ["sum(fig:a@r~s, fig:b@r~s#x)", "7"],
    ["growth(fig:a@r~s,fig:b@r~s#x)", "33.3333333333"],
    ["product( 12 , fig:a@r~s )", "36"],
    ["ratio(sum(fig:a@r~s, fig:a@r~s), fig:b@r~s#x)", "1.5"],
  ])("%s is %s", (text, value) => {
    const quantity = evaluate(parse(text), lookup);
    expect(quantity.nominal && printExact(quantity.nominal)).toBe(value);
    expect(print(evaluate(parse(print(quantity)), lookup))).toBe(print(quantity));
  });

  test.each([
    ["", 0, "the end"],
    ["growth(a", 8, '"\\)"'],
    ["growth(a,)", 9, "an id, a number or an operation"],
    ["grwoth(a, b)", 0, "one of growth"],
    ["a b", 2, "the end was expected"],
    ["sum(a, b))", 9, "the end was expected"],
  ])("%j fails at %i", (text, offset, message) => {
    expect(() => parse(text)).toThrow(ExpressionError);
    expect(() => parse(text)).toThrow(new RegExp(message));
    try {
      parse(text);
    } catch (error) {
      expect((error as ExpressionError).offset).toBe(offset);
    }
  });

  test("printing and parsing are inverses", () => {
    const id = fc.constantFrom("fig:a@r~s", "fig:b@r~s#x").map((id): Expression => ({ kind: "id", id }));
    const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        id,
        fc.nat().map((n): Expression => ({ kind: "constant", text: String(n) })),
        fc
          .array(tie("tree"), { minLength: 2, maxLength: 3 })
          .map((operands): Expression => ({ kind: "operation", operation: "product", operands })),
      ),
    }));
    fc.assert(
      fc.property(tree, (expression) => {
        expect(parse(print(evaluate(expression, lookup)))).toEqual(expression);
      }),
    );
  });

  test("its ids are listed once each", () => {
    expect(idsOf(parse("sum(fig:a, sum(fig:b, fig:a), 2)"))).toEqual(["fig:a", "fig:b"]);
  });
});
