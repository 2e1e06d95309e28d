import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { openProject } from "../../scripts/kaozheng/dataset/project.ts";
import { parse, print } from "../../scripts/kaozheng/derive/expression.ts";
import { type Followed, followed } from "../../scripts/kaozheng/derive/followed.ts";
import { expanded, otherReadings } from "../../scripts/kaozheng/derive/readings.ts";
import { formatInterval } from "../../scripts/kaozheng/quantity/format.ts";

const project = openProject(fileURLToPath(new URL("../..", import.meta.url)));

function onFigures(expression: string): Followed {
  const whole = expanded(followed(parse(expression), project), project);
  if (whole === null) throw new Error(`${expression} cannot be followed`);
  return whole;
}

/** `kind: expression = strict interval`, of every other reading. */
const readings = (expression: string): string[] =>
  otherReadings(onFigures(expression), project).map(
    ({ kind, quantity }) => `${kind}: ${print(quantity)} = ${formatInterval(quantity, quantity.strict)}`,
  );

describe("the other readings of a comparison", () => {
  const [S20, S21] = ["fig:inspection-spend@2020-consumer~002", "fig:inspection-spend@2021-consumer~001"];
  const S22 = "fig:inspection-spend@2022-governance~003";

  test.each<[string, string, string[]]>([
    [
      "of a disputed figure, those of the other documents, one at a time",
      "calc:fund-paid-growth/2021-2022",
      [
        "other-source: growth(fig:fund-paid@2021-governance~004, fig:fund-paid@2022-governance~003) = (−100, ∞) percent",
      ],
    ],
    [
      "of flows of unequal spans, per month; of one that several documents print, each of them too",
      "calc:inspection-spend-growth/2020-2021",
      [
        `other-source: growth(${S20}, fig:inspection-spend@2021-governance~004) = (166.622, ∞) percent`,
        `other-source: growth(${S20}, fig:inspection-spend@2021-consumer~000) = (166.606, 166.728) percent`,
        `per-month: growth(perMonth(${S20}), perMonth(${S21})) = (55.5296, ∞) percent`,
      ],
    ],
    [
      "of flows that are per month already, as printed; of a document whose span is no whole months, none",
      "calc:inspection-spend-per-month-growth/2020-2021",
      [
        `other-source: growth(perMonth(${S20}), perMonth(fig:inspection-spend@2021-consumer~000)) = (55.5199, 55.5912) percent`,
        `raw: growth(${S20}, ${S21}) = (166.622, ∞) percent`,
      ],
    ],
    [
      "of equal spans, not per month",
      `ratio(${S22}, ${S21})`,
      [
        `other-source: ratio(${S22}, fig:inspection-spend@2021-governance~004) = (0, ∞)`,
        `other-source: ratio(${S22}, fig:inspection-spend@2021-consumer~000) = (1.24992, ∞)`,
      ],
    ],
    [
      "of a share of the year in a month, not as printed: the units forbid it",
      "calc:livestreams-punished-share/2022",
      [],
    ],
    ["of what no dispute is about, and is of one span, none", "calc:ip-complaints-growth/2021-2022", []],
    ["of stocks, not per month", "growth(fig:service-staff@2020-consumer, fig:service-staff@2021-governance#all)", []],
    [
      "of a part, not the whole that a dispute is about as well",
      "share(fig:enforcement-cases@2021-consumer~001#infringement, fig:enforcement-cases@2021-governance~004)",
      [],
    ],
  ])("%s", (_, expression, expected) => {
    expect(readings(expression)).toEqual(expected);
  });
});
