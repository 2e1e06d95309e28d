import fc from "fast-check";
import { expect, test } from "vitest";
import type { NumericExpression } from "../../scripts/kaozheng/numeral/expression.ts";
import { read } from "../../scripts/kaozheng/numeral/scan.ts";
import { entailment } from "../../scripts/kaozheng/quantity/entailment.ts";
import { formatQuantity } from "../../scripts/kaozheng/quantity/format.ts";
import {
  type Interval,
  includes,
  intersect,
  isSubset,
  NON_NEGATIVE,
} from "../../scripts/kaozheng/quantity/interval.ts";
import { growth, perUnit, share, sum } from "../../scripts/kaozheng/quantity/operations.ts";
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

/** Comparisons of two printed figures, as derivations compute them; null where units or an empty denominator forbid it. */
function compared(a: Quantity, b: Quantity): readonly Quantity[] {
  const rates = [a, b].some(({ unit }) => unit.startsWith("percent") || unit === "1");
  const same = a.unit === b.unit ? [growth(a, b), share(a, b), sum(a, b)] : rates ? [] : [perUnit(a, b)];
  // What nothing entails is printed bare, for the audit to object to.
  return same.filter((q) => q.nominal !== null && entailment(q) !== "nothing");
}

test.each(["zh", "en"] as const)(
  "what is printed in %s of a computed quantity is read back to an interval that has it",
  (language) => {
    fc.assert(
      fc.property(tokens, tokens, (x, y) => {
        const [a, b] = [x, y].map((token) => {
          const expression = read(token, LEXICON);
          const quantity = expression === null ? null : figure(expression);
          // What is counted or spent is not negative, whatever "nearly" leaves open.
          const cut = (i: Interval) => intersect(i, NON_NEGATIVE) ?? i;
          return quantity && { ...quantity, strict: cut(quantity.strict), usual: cut(quantity.usual) };
        });
        fc.pre(!!a && !!b && !a.unit.includes("/") && !b.unit.includes("/"));
        if (!a || !b) return;
        for (const quantity of compared(a, b)) {
          const printed = formatQuantity(quantity, language, LEXICON);
          const again = read(printed, LEXICON);
          const { nominal, strict } = quantity;
          expect([printed, again?.kind]).toEqual([printed, "quantity"]);
          if (nominal === null || !again?.strict || !again.usual) continue;
          // A bound is printed so that it still holds; any other print has the value, or rounds it and says so.
          const bound = again.hedge === "at-least" || again.hedge === "at-most";
          const holds = bound
            ? isSubset(strict, again.strict)
            : intersect(again.usual, strict) !== null || includes(again.usual, nominal);
          expect([printed, holds]).toEqual([printed, true]);
        }
      }),
      { numRuns: 1500, seed: SEED },
    );
  },
);
