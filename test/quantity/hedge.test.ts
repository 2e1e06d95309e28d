import { describe, expect, test } from "vitest";
import { boundClass } from "../../scripts/kaozheng/audit/bound-class.ts";
import { LANGUAGES, wordsOf } from "../../scripts/kaozheng/language/language.ts";
import { HEDGE_NAMES, HEDGES, isAtEnd, onlyEnd } from "../../scripts/kaozheng/quantity/hedge.ts";

describe("what a qualifier makes of its number", () => {
  test.each([
    ["none", null, false, "none"],
    ["more-than", "floor", true, "lower"],
    ["at-least", "floor", true, "lower"],
    ["upward", "floor", true, "lower"],
    // 6万多 begins at its number and ends near it.
    ["odd", null, true, "lower"],
    ["less-than", "ceiling", true, "upper"],
    ["at-most", "ceiling", true, "upper"],
    // How far below it lies is no more than understood.
    ["nearly", "ceiling", true, "nearly"],
    ["about", null, false, "about"],
    ["several", null, false, "range"],
    ["range", null, false, "range"],
  ] as const)("%s leaves all but the %s open", (hedge, only, atEnd, called) => {
    expect([onlyEnd(hedge), isAtEnd(hedge), boundClass(hedge)]).toEqual([only, atEnd, called]);
  });

  test("turns round and back again with the sign", () => {
    for (const hedge of HEDGE_NAMES) expect(HEDGES[HEDGES[hedge].mirror].mirror).toBe(hedge);
  });

  test.each(LANGUAGES)("has words in %s wherever it is printed before a number", (language) => {
    const printed = HEDGE_NAMES.filter((hedge) => isAtEnd(hedge) && hedge !== "odd");
    const { hedges } = wordsOf(language).quantity;
    expect([...printed, "about"].filter((hedge) => !hedges[hedge])).toEqual([]);
  });
});
