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
    ["product(365[day], fig:a@r~s)", "1095"],
    ["sum(12.5[CNY], -3[CNY])", "9.5"],
    ["ratio(fig:a@r~s, 1/3[CNY])", "9"],
    ["count(fig:a@r~s)", "1"],
    ["count(fig:a@r~s, 365[day], fig:a@r~s)", "3"],
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
    const number = fc.oneof(
      fc.integer().map(String),
      fc.tuple(fc.maxSafeInteger(), fc.nat(999)).map(([whole, part]) => `${whole}.${part}`),
      fc.tuple(fc.integer(), fc.integer({ min: 1 })).map(([over, under]) => `${over}/${under}`),
    );
    const word = fc.constantFrom("day", "CNY", "percentage-point", "person");
    const unit = fc.oneof(
      word,
      fc.tuple(word, word).map(([over, under]) => `${over}/${under}`),
      fc.tuple(word, word, word).map(([over, a, b]) => `${over}/${[a, b].sort().join("*")}`),
    );
    const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        id,
        number.map((text): Expression => ({ kind: "constant", text })),
        fc.record({ kind: fc.constant("constant" as const), text: number, unit }),
        fc
          .array(tie("tree"), { minLength: 2, maxLength: 3 })
          .map((operands): Expression => ({ kind: "operation", operation: "product", operands })),
      ),
    }));
    fc.assert(
      fc.property(tree, (expression) => {
        const quantity = evaluate(expression, lookup);
        expect(parse(print(quantity))).toEqual(expression);
        const again = evaluate(parse(print(quantity)), lookup);
        expect(again.unit).toBe(quantity.unit);
        expect(again.nominal?.equals(quantity.nominal ?? "0")).toBe(true);
      }),
    );
  });

  test.each([
    ["with a unit keeps it in brackets", constant(365, "day"), "365[day]"],
    ["with a compound unit too", constant("0.5", "CNY/case*month"), "0.5[CNY/case*month]"],
    ["without a unit has no brackets", constant(100), "100"],
  ])("a constant %s", (_, quantity, text) => {
    expect(print(quantity)).toBe(text);
    expect(evaluate(parse(text), lookup)).toEqual(quantity);
  });

  test("its ids are listed once each", () => {
    expect(idsOf(parse("sum(fig:a, sum(fig:b, fig:a), 2)"))).toEqual(["fig:a", "fig:b"]);
  });
});
