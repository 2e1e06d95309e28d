import { describe, expect, test } from "vitest";
import { LANGUAGES, wordsOf } from "../../scripts/kaozheng/language/language.ts";
import { isChange, isComparing, OPERATIONS } from "../../scripts/kaozheng/quantity/operations.ts";

describe("the table of operations", () => {
  test("says which of them tell that something went up or down, and which set two amounts side by side", () => {
    const names = [...OPERATIONS.keys()];
    expect(names.filter(isChange)).toEqual(["growth", "change", "pointChange"]);
    expect(names.filter(isComparing)).toEqual(["growth", "change", "pointChange", "ratio"]);
  });

  test.each(LANGUAGES)("has a formula in %s of all that is no list", (language) => {
    const { formulas } = wordsOf(language).quantity;
    const unworded = [...OPERATIONS.values()].filter(({ name, joiner }) => joiner === null && !formulas[name]);
    expect(unworded.map(({ name }) => name)).toEqual([]);
  });
});
