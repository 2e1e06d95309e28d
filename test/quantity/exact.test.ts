import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  decimal,
  exact,
  exponent,
  printExact,
  roundTo,
  significantUnit,
} from "../../scripts/kaozheng/quantity/exact.ts";

describe("exact numbers", () => {
  test("multiply without the error of floating point", () => {
    expect(printExact(exact("9.12").mul(exact("1e4".replace("e4", "0000"))))).toBe("91200");
  });

  test.each([
    ["0", "0"],
    ["12", "12"],
    ["-3.5", "-3.5"],
    ["100", "100"],
    ["0.05", "0.05"],
    ["12.340", "12.34"],
    ["1/8", "0.125"],
    ["1/3", "0.333333333333"],
    ["2/3", "0.666666666667"],
    ["-2/3", "-0.666666666667"],
    ["500/3", "166.666666667"],
    ["1000000000000/3", "333333333333"],
    ["123456789012345678", "123456789012345678"],
  ])("%s is printed as %s", (x, printed) => {
    expect(printExact(exact(x))).toBe(printed);
  });

  test.each(["", "abc", "1e4", "1,000", "0.1.2", " 1", "∞"])("%j is no number", (x) => {
    expect(() => exact(x)).toThrow(RangeError);
  });

  test("a JavaScript number that is not a safe integer is refused", () => {
    expect(() => exact(0.1)).toThrow(RangeError);
    expect(() => exact(2 ** 60)).toThrow(RangeError);
  });

  test.each([
    ["9384", 3],
    ["1", 0],
    ["0.04", -2],
    ["9.99", 0],
    ["-1000", 3],
    ["0", 0],
    ["1/3", -1],
  ])("the leading digit of %s has exponent %i", (x, e) => {
    expect(exponent(exact(x))).toBe(e);
  });

  test.each([
    ["9384", "100", "nearest", "9400"],
    ["-9350", "100", "nearest", "-9400"],
    ["166.67", "1", "down", "166"],
    ["46.883", "0.1", "up", "46.9"],
    ["-1.2", "1", "down", "-2"],
  ] as const)("%s to a multiple of %s, rounded %s, is %s", (x, step, rounding, rounded) => {
    expect(decimal(roundTo(exact(x), exact(step), rounding))).toBe(rounded);
  });

  test("what is printed of a decimal reads back as itself", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.nat(9), (digits, places) => {
        const x = exact(digits).div(exact(10n ** BigInt(places)));
        return exact(printExact(x)).equals(x);
      }),
    );
  });

  test("the unit of the n-th significant digit has the size of that digit", () => {
    expect(decimal(significantUnit(exact("46.883"), 3))).toBe("0.1");
    expect(decimal(significantUnit(exact("9100"), 2))).toBe("100");
  });
});
