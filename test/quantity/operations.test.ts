import { describe, expect, test } from "vitest";
import { entailment } from "../../scripts/kaozheng/quantity/entailment.ts";
import { exact, printExact } from "../../scripts/kaozheng/quantity/exact.ts";
import { formatInterval } from "../../scripts/kaozheng/quantity/format.ts";
import type { Hedge } from "../../scripts/kaozheng/quantity/hedge.ts";
import { meaning } from "../../scripts/kaozheng/quantity/meaning.ts";
import {
  change,
  count,
  growth,
  OperationError,
  perMonth,
  perUnit,
  pointChange,
  product,
  ratio,
  share,
  sum,
} from "../../scripts/kaozheng/quantity/operations.ts";
import { constant, operandIds, type Quantity } from "../../scripts/kaozheng/quantity/quantity.ts";

/** A printed number in units of its last printed digit: `q("8000", "10000", "more-than")` is 超8000万. */
function q(digits: string, scale: string, hedge: Hedge, unit = "CNY", id = "a"): Quantity {
  const nominal = exact(digits).mul(exact(scale));
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  const step = exact(scale);
  const significant = step.mul(exact(10 ** zeros));
  const form = scale === "1" ? "integer" : "rounded";
  const read = meaning({ nominal, hedge, form, step, significant, count: false });
  const lineage = { kind: "figure" as const, id };
  return { ...constant(0, unit), nominal, ...read, hedge, step, lineage };
}

const spend2020 = q("3000", "10000", "none");
const spend2021 = q("8000", "10000", "more-than");
const spend2022 = q("1", "100000000", "more-than");
const months = (quantity: Quantity, start: string, end: string) => ({ ...quantity, period: { start, end } });

describe("operations on quantities", () => {
  test.each([
    [
      "growth from a value to a lower bound",
      growth(spend2020, spend2021),
      "166.666666667",
      "(166.622, ∞) percent",
      "lower",
    ],
    ["growth between two lower bounds", growth(spend2021, spend2022), "25", "(−100, ∞) percent", "nothing"],
    [
      "money per item, count a lower bound",
      perUnit(spend2020, q("64", "10000", "more-than", "item")),
      "46.875",
      "(0, 46.8828) CNY/item",
      "upper",
    ],
    [
      "money per item, money a lower bound",
      perUnit(spend2021, q("223", "10000", "none", "item")),
      "35.8744394619",
      "(35.7942, ∞) CNY/item",
      "lower",
    ],
    [
      "share of what is counted",
      share(q("3", "10000", "none", "item"), q("223", "10000", "none", "item")),
      "1.34529147982",
      "(1.11857, 1.57303) percent",
      "both",
    ],
    ["a sum", sum(q("5", "1", "none", "case"), q("14", "1", "none", "case")), "19", "19 case", "both"],
    ["a change", change(q("12", "1", "none", "case"), q("17", "1", "none", "case")), "5", "5 case", "both"],
    ["a ratio", ratio(q("8", "1", "none"), q("4", "1", "none")), "2", "2", "both"],
    [
      "points between percentages",
      pointChange(constant("10", "percent"), constant("16.5", "percent")),
      "6.5",
      "6.5 percentage-point",
      "both",
    ],
    [
      "a flow by the month",
      perMonth(months(q("7", "1", "none"), "2020-06-01", "2020-12-31")),
      "1",
      "1 CNY/month",
      "both",
    ],
    ["units that cancel", product(constant("3", "CNY/item"), constant("4", "item")), "12", "12 CNY", "both"],
  ])("%s", (_, result, nominal, strict, entailed) => {
    expect(result.nominal && printExact(result.nominal)).toBe(nominal);
    expect(formatInterval(result, result.strict)).toBe(strict);
    expect(entailment(result)).toBe(entailed);
  });

  test.each([
    ["yuan and items have no sum", () => sum(constant(1, "CNY"), constant(1, "item")), /one unit.*CNY and item/],
    ["growth needs one unit", () => growth(constant(1, "CNY"), constant(1, "item")), /one unit/],
    ["perUnit needs two units", () => perUnit(constant(1, "CNY"), constant(1, "CNY")), /use ratio or share/],
    ["points need percentages", () => pointChange(constant(1, "CNY"), constant(1, "CNY")), /two percentages/],
    ["a month needs a period", () => perMonth(constant(1, "CNY")), /whole calendar months/],
    [
      "a month needs whole months",
      () => perMonth(months(constant(1, "CNY"), "2021-01-01", "2021-12-23")),
      /2021-12-23/,
    ],
    [
      "a period that ends before it begins holds no month",
      () => perMonth(months(constant(1, "CNY"), "2021-01-01", "2020-12-31")),
      /whole calendar months/,
    ],
    ["a sum needs two terms", () => sum(constant(1, "CNY")), /given 1 operands/],
  ])("%s", (_, run, message) => {
    expect(run).toThrow(OperationError);
    expect(run).toThrow(message);
  });

  test("a number without a nominal value gives none, and keeps its interval", () => {
    const several = { ...q("1", "1", "none", "case"), nominal: null };
    expect(sum(several, several).nominal).toBeNull();
  });

  test("division by zero has no value", () => {
    expect(growth(constant(0, "CNY"), constant(5, "CNY")).nominal).toBeNull();
  });

  test("the operands are remembered, once each, in order", () => {
    const result = growth(
      sum(q("1", "1", "none", "CNY", "a"), q("2", "1", "none", "CNY", "b")),
      q("3", "1", "none", "CNY", "a"),
    );
    expect(operandIds(result)).toEqual(["a", "b"]);
  });

  test("operands over one period give a result over that period, others none", () => {
    const a = months(q("1", "1", "none"), "2020-06-01", "2020-12-31");
    const b = months(q("1", "1", "none"), "2021-01-01", "2021-12-31");
    expect(sum(a, a).period).toEqual(a.period);
    expect(growth(a, b).period).toBeNull();
  });
});

describe("a count is of figures, whatever they say", () => {
  const several = { ...q("1", "1", "several", "hub", "h"), nominal: null };

  test.each([
    ["one", [spend2020], "1"],
    ["figures in different units", [spend2020, q("5", "1", "none", "case", "b"), constant(10, "percent")], "3"],
    ["one that names no value", [several], "1"],
    ["some that name a value and some that do not", [spend2021, several, spend2022, several], "4"],
    ["one figure given twice", [spend2020, spend2020], "2"],
  ] as [string, Quantity[], string][])("%s", (_, operands, number) => {
    const result = count(...operands);
    expect(result.nominal && printExact(result.nominal)).toBe(number);
    expect(formatInterval(result, result.strict)).toBe(`${number} figure`);
    expect(formatInterval(result, result.usual)).toBe(`${number} figure`);
    expect({ unit: result.unit, entailed: entailment(result) }).toEqual({ unit: "figure", entailed: "both" });
  });

  test("of none is an error", () => {
    expect(() => count()).toThrow(OperationError);
    expect(() => count()).toThrow("count(a, b, …) was given 0 operands");
  });

  test("can be shared out and added like any other", () => {
    const part = share(count(spend2020), count(spend2020, spend2021, several));
    expect(part.nominal && printExact(part.nominal)).toBe("33.3333333333");
    expect(part.unit).toBe("percent");
    expect(() => sum(count(spend2020), spend2020)).toThrow("figure and CNY");
  });
});
