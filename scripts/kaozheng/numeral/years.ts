import type { NumericExpression } from "./expression.ts";

/** Years named by dates, periods and titles: 2021年, 2020年6月至12月, Dec 23, 2021. */
export function yearsIn(readings: readonly NumericExpression[]): number[] {
  const others = readings.filter(({ kind }) => kind !== "quantity");
  return [
    ...new Set(
      others.flatMap(({ text }) => [...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(([y]) => Number(y))),
    ),
  ];
}
