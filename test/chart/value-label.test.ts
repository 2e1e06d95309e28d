import { describe, expect, test } from "vitest";
import type { Certainty, RowReading } from "../../scripts/kaozheng/chart/bind/reading.ts";
import { chartNumber, valueLabel } from "../../scripts/kaozheng/chart/bind/value-label.ts";
import { type Exact, exact } from "../../scripts/kaozheng/quantity/exact.ts";
import type { Hedge } from "../../scripts/kaozheng/quantity/hedge.ts";

type Ends = readonly [lower: string | null, upper: string | null];
const number = (x: string | null): Exact | null => (x === null ? null : exact(x));

const reading = (value: string | null, [lower, upper]: Ends, more: Partial<RowReading>): RowReading => ({
  origin: null,
  id: null,
  certainty: "exact",
  hedge: "none",
  value: number(value),
  bounds: { lower: number(lower), upper: number(upper), lowerClosed: false, upperClosed: false },
  unit: "CNY",
  flags: [],
  printed: false,
  ...more,
});

describe("a printed figure keeps its word and its digits", () => {
  test.each<[Hedge, string, string, string]>([
    ["none", "438800", "43.88万", "438,800"],
    ["none", "9384", "9384", "9,384"],
    ["none", "27115", "27115", "27,115"],
    ["none", "160000000", "1.6亿", "160m"],
    ["more-than", "80000000", "超8000万", "over 80m"],
    ["at-least", "10000", "至少1万", "at least 10,000"],
    ["less-than", "24000000", "不到2400万", "under 24m"],
    ["at-most", "15", "至多15", "up to 15"],
    ["about", "52000", "约5.2万", "about 52,000"],
    ["nearly", "23900000000", "近239亿", "nearly 23.9bn"],
    ["odd", "60000", "6万多", "60,000-odd"],
    ["upward", "10000", "至少1万", "at least 10,000"],
  ])("%s %s", (hedge, value, zh, en) => {
    const figure = reading(value, [null, null], { hedge, printed: true });
    expect([valueLabel(figure, "zh"), valueLabel(figure, "en")]).toEqual([zh, en]);
  });
});

describe("a computed value says no more than its bounds entail", () => {
  test.each<[Certainty, string | null, Ends, string, string]>([
    ["lower", "35.874", ["35.794", null], "超35.7", "over 35.7"],
    ["upper", "46.875", ["0", "46.953"], "不到47", "under 47"],
    ["upper", "-3.6", [null, "-3.55"], "低于−3.55", "under −3.55"],
    ["exact", "35.8745", ["35.87", "35.88"], "35.9", "35.9"],
    ["about", "134.4", ["133.9", "135.1"], "约134", "about 134"],
    ["about", "81.25", ["76.9", "85.7"], "76～86", "76–86"],
    ["unsupported", "25", [null, null], "25*", "25*"],
    ["range", null, ["3", "4"], "3～4", "3–4"],
    ["range", null, ["3", null], "至少3", "at least 3"],
  ])("%s %s %j", (certainty, value, bounds, zh, en) => {
    const computed = reading(value, bounds, { certainty });
    expect([valueLabel(computed, "zh"), valueLabel(computed, "en")]).toEqual([zh, en]);
  });
});

test("a percentage has its sign, a change below zero a true minus", () => {
  expect(chartNumber(exact("25"), "percent", "zh")).toBe("25%");
  expect(chartNumber(exact("-3.5"), "percent", "en")).toBe("−3.5%");
});
