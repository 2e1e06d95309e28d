import fc from "fast-check";
import { expect, test } from "vitest";
import type { NumericExpression } from "../../scripts/kaozheng/numeral/expression.ts";
import { read } from "../../scripts/kaozheng/numeral/scan.ts";
import { formatQuantity } from "../../scripts/kaozheng/quantity/format.ts";
import { intersect } from "../../scripts/kaozheng/quantity/interval.ts";
import type { Quantity } from "../../scripts/kaozheng/quantity/quantity.ts";
import { LEXICON } from "./lexicon.ts";

const SEED = 20230111;

/** The quantity a figure of the data would have whose token is `e`. */
function figure(e: NumericExpression): Quantity | null {
  const { nominal, strict, usual, unit, hedge, direction, step } = e;
  if (strict === null || usual === null || unit === null) return null;
  const lineage = { kind: "figure", id: "a@b~c" } as const;
  return { nominal, strict, usual, unit, hedge, direction, step, period: null, lineage };
}

const digits = fc.oneof(
  fc.integer({ min: 2, max: 1800 }).map(String),
  fc.integer({ min: 2100, max: 99_999 }).map(String),
  fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 99 })).map(([n, d]) => `${n}.${d}`),
);
const tokens = fc
  .tuple(
    fc.constantFrom("", "超", "至少", "不到", "至多", "近", "约"),
    digits,
    fc.constantFrom("", "万", "亿", "万多"),
    fc.constantFrom("", "元", "件", "名", "天", "小时", "%", "个百分点", "元/件"),
  )
  .filter(([hedge, , scale]) => !(hedge !== "" && scale === "万多"))
  .map((parts) => parts.join(""));

test.each(["zh", "en"] as const)(
  "what is printed in %s is read back to the value, the unit and an interval that meets its own",
  (language) => {
    fc.assert(
      fc.property(tokens, (token) => {
        const expression = read(token, LEXICON);
        const quantity = expression === null ? null : figure(expression);
        fc.pre(quantity !== null);
        if (quantity === null) return;
        const printed = formatQuantity(quantity, language, LEXICON);
        const again = read(printed, LEXICON);
        expect([printed, again?.unit, again?.nominal?.toFraction()]).toEqual([
          printed,
          quantity.unit,
          quantity.nominal?.toFraction(),
        ]);
        expect(again?.strict && intersect(again.strict, quantity.strict)).not.toBe(null);
      }),
      { numRuns: 1000, seed: SEED },
    );
  },
);

test.each([
  ["3至4小时", "zh", "3至4小时"],
  ["3至4小时", "en", "3 to 4 hours"],
  ["5%-10%", "zh", "5%至10%"],
  ["5%-10%", "en", "5% to 10%"],
])("%s, printed in %s as %s, is read back", (token, language, printed) => {
  const expression = read(token, LEXICON);
  const quantity = expression === null ? null : figure(expression);
  if (quantity === null) throw new Error(`${token} was not read`);
  expect(formatQuantity(quantity, language as "zh" | "en", LEXICON)).toBe(printed);
  expect(read(printed, LEXICON)?.strict).toEqual(expression?.strict);
});
