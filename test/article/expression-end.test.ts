// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the articles' own syntax is what is tested.
import fc from "fast-check";
import { expect, test } from "vitest";
import { expressionEnd } from "../../scripts/kaozheng/article/expression-end.ts";
import { parseArticle } from "../../scripts/kaozheng/article/parse.ts";

test.each([
  ["a} b", "a}"],
  ["a", null],
  ["'}'} x", "'}'}"],
  ["'\\\\'} x", "'\\\\'}"],
  ["`${`}`}`} x", "`${`}`}`}"],
  ["a // }\n} x", "a // }\n}"],
  ["a /* } **/} x", "a /* } **/}"],
  ["a/*/ } */} x", "a/*/ } */}"],
  ["`$${a}`} x", "`$${a}`}"],
  ["`\\${a`} x", "`\\${a`}"],
  ["a / b} / c}", "a / b}"],
])("%j ends after %j", (text, expected) => {
  const end = expressionEnd(text, 0);
  expect(end === null ? null : text.slice(0, end)).toBe(expected);
});

/** TypeScript whose braces balance, by construction. */
const expression: fc.Arbitrary<string> = fc.letrec<{ code: string; part: string }>((tie) => ({
  code: fc.array(tie("part"), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" ")),
  part: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom("a", "f(1)", "r[0](1)", "x * y * z", "'}'", '"{"', "'\\'}'", "`{`", "_b_", "/* { */", "a / b"),
    tie("code").map((code) => `{ ${code} }`),
    tie("code").map((code) => `\`text ${"$"}{${code}} }\``),
  ),
})).code;

test("a balanced expression comes out of an article as it went in", () => {
  fc.assert(
    fc.property(expression, fc.constantFrom("", "共", "**", "见 ["), (source, before) => {
      const body = `${before}\${${source}} 件。`;
      const { insertions, text } = parseArticle(`---\ntitle: t\n---\n${body}`, "a.zh.md");
      expect(insertions.map((i) => i.source)).toEqual([source]);
      expect(text.slice(insertions[0]?.start, insertions[0]?.end)).toBe(`\${${source}}`);
    }),
    { numRuns: 300 },
  );
});

test("no input, however broken, stops the parser", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("$", "{", "}", "`", "'", "[", "]", "(", "\n", "a", "\\", "|", "---") }),
      (body) => {
        const { insertions, text } = parseArticle(body, "a.zh.md");
        for (const { start, end } of insertions) expect(text.slice(start, end)).toMatch(/^\$\{[\s\S]*\}$/);
      },
    ),
    { numRuns: 500 },
  );
});
