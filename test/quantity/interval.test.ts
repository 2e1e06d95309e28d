import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Exact, exact, printExact } from "../../scripts/kaozheng/quantity/exact.ts";
import {
  add,
  divide,
  type Interval,
  includes,
  intersect,
  interval,
  isSubset,
  multiply,
  negate,
  subtract,
} from "../../scripts/kaozheng/quantity/interval.ts";

/** `iv("[1, 2)")`; ∞ and −∞ are unbounded. */
function iv(text: string): Interval {
  const match = /^([[(])(.+), (.+)([\])])$/.exec(text);
  const end = (s: string | undefined) => (s === undefined || s.includes("∞") ? null : exact(s));
  return interval(match?.[1] as "[", end(match?.[2]), end(match?.[3]), match?.[4] as "]");
}

const show = (i: Interval): string =>
  `${i.lowerClosed ? "[" : "("}${i.lower ? printExact(i.lower) : "−∞"}, ${i.upper ? printExact(i.upper) : "∞"}${i.upperClosed ? "]" : ")"}`;

describe("interval arithmetic", () => {
  test.each([
    ["sum", add, "[1, 2)", "(3, 4]", "(4, 6)"],
    ["sum with an open end", add, "[1, ∞)", "[2, 3]", "[3, ∞)"],
    ["difference", subtract, "[5, 6]", "(1, 2]", "[3, 5)"],
    ["product", multiply, "[2, 3]", "[4, 5)", "[8, 15)"],
    ["product over zero", multiply, "[-1, 2]", "[3, 4]", "[-4, 8]"],
    ["product with an open end", multiply, "[2, ∞)", "[3, 3]", "[6, ∞)"],
    ["zero times unbounded", multiply, "[0, 0]", "[1, ∞)", "[0, 0]"],
    ["quotient", divide, "[8, 8]", "[2, 4)", "(2, 4]"],
    ["a value by a lower bound", divide, "[30, 30]", "(64, ∞)", "(0, 0.46875)"],
    ["a lower bound by a lower bound says nothing", divide, "(80, ∞)", "(100, ∞)", "(0, ∞)"],
    ["by an interval that begins at zero", divide, "[1, 1]", "[0, 2]", "[0.5, ∞)"],
    ["by an interval over zero", divide, "[1, 1]", "[-1, 1]", "(−∞, ∞)"],
  ])("%s", (_, operation, a, b, result) => {
    expect(show(operation(iv(a), iv(b)))).toBe(result);
  });

  test.each([
    ["[1, 2]", "[1, 2]", true],
    ["(1, 2)", "[1, 2]", true],
    ["[1, 2]", "(1, 2]", false],
    ["(9, ∞)", "[9, ∞)", true],
    ["[9, ∞)", "(9, ∞)", false],
    ["[1, ∞)", "[0, 5]", false],
    ["[2, 3]", "(−∞, ∞)", true],
  ])("%s ⊆ %s is %s", (a, b, expected) => {
    expect(isSubset(iv(a), iv(b))).toBe(expected);
  });

  test.each([
    ["[1, 2]", "[2, 3]", "[2, 2]"],
    ["[1, 2)", "[2, 3]", null],
    ["(1, ∞)", "(−∞, 5]", "(1, 5]"],
    ["[1, 2]", "[3, 4]", null],
  ])("%s ∩ %s is %s", (a, b, expected) => {
    const both = intersect(iv(a), iv(b));
    expect(both === null ? null : show(both)).toBe(expected);
  });

  const number = fc.integer({ min: -50, max: 50 }).map((n) => exact(n));
  const closed = fc
    .tuple(number, number)
    .map(([a, b]): Interval => (a.lte(b) ? interval("[", a, b, "]") : interval("[", b, a, "]")));
  const within = (i: Interval, t: number): Exact => {
    const [lower, upper] = [i.lower as Exact, i.upper as Exact];
    return lower.add(upper.sub(lower).mul(exact(t)).div(exact(10)));
  };

  test("every result of members is a member of the result", () => {
    fc.assert(
      fc.property(closed, closed, fc.nat(10), fc.nat(10), (a, b, s, t) => {
        const [x, y] = [within(a, s), within(b, t)];
        expect(includes(add(a, b), x.add(y))).toBe(true);
        expect(includes(subtract(a, b), x.sub(y))).toBe(true);
        expect(includes(multiply(a, b), x.mul(y))).toBe(true);
        expect(includes(negate(a), x.neg())).toBe(true);
        if (y.n !== 0n) expect(includes(divide(a, b), x.div(y))).toBe(true);
      }),
    );
  });
});
