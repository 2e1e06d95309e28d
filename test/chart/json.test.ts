import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { JsonSyntaxError, parseJson } from "../../scripts/kaozheng/chart/read/json.ts";

const errorOf = (text: string): JsonSyntaxError => {
  try {
    parseJson(text);
  } catch (error) {
    if (error instanceof JsonSyntaxError) return error;
    throw error;
  }
  throw new Error(`${text} was read as JSON`);
};

describe("JSON with places", () => {
  test("reads what JSON.parse reads", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 2, "\t"), (text, space) => {
        const pretty = JSON.stringify(JSON.parse(text), null, space);
        expect(parseJson(pretty).value).toEqual(JSON.parse(pretty));
      }),
    );
  });

  test("knows where a value stands, and failing that what encloses it", () => {
    const document = parseJson('{\n  "a": {"b": [1, 2]},\n  "c": true\n}');
    expect(document.at("/a/b/1")).toEqual({ line: 2, column: 18 });
    expect(document.at("/c")).toEqual({ line: 3, column: 8 });
    expect(document.at("/a/x/y")).toEqual({ line: 2, column: 8 });
    expect(document.at("")).toEqual({ line: 1, column: 1 });
  });

  test("a name such as __proto__ is a name like any other", () => {
    expect(Object.keys(parseJson('{"__proto__": 1}').value as object)).toEqual(["__proto__"]);
  });

  test.each([
    ['{"a": 1,}', 1, 9, "} stands where a name in quotation marks should"],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, '"b stands where a comma or a closing brace should'],
    ["[1, 2", 1, 6, "the end of the file stands where a comma or a closing bracket should"],
    ['{"a" 1}', 1, 6, "1} stands where a colon should"],
    ["{'a': 1}", 1, 2, "'a': stands where a name in quotation marks should"],
    ["", 1, 1, "the end of the file stands where a value should"],
    ["[1] x", 1, 5, "x stands where the end of the file should"],
    ["[NaN]", 1, 2, "NaN] stands where a value should"],
  ])("%j fails at its place", (text, line, column, message) => {
    const { position, message: said } = errorOf(text);
    expect([position, said]).toEqual([{ line, column }, message]);
  });
});
