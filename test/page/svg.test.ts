import { describe, expect, test } from "vitest";
import { inlineSvg } from "../../scripts/kaozheng/page/article/svg.ts";

const inline = (inside: string, attributes = "") =>
  inlineSvg(`<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`, "p-", "图");

const content = (inside: string) => /^<svg[^>]*>([\s\S]*)<\/svg>$/.exec(inline(inside).markup)?.[1];

describe("an SVG that shares a page", () => {
  test.each([
    // what                        written                                            in the page
    ["has ids of its own", '<g id="a"/>', '<g id="p-a"></g>'],
    ["keeps its references", '<g id="a" clip-path="url(#b)"/>', '<g id="p-a" clip-path="url(#p-b)"></g>'],
    ["and those in quotes", "<g fill='url(\"#b\")'/>", '<g fill="url(#p-b)"></g>'],
    ["and uses", '<use href="#a"/>', '<use href="#p-a"></use>'],
    ["fetches nothing", '<image href="https://example.org/a.png"/>', "<image></image>"],
    ["runs nothing", '<script>alert(1)</script><g onclick="x()"/>', "<g></g>"],
    ["holds no other page", "<foreignObject><p>a</p></foreignObject>", ""],
    ["imports no style", "<style>@import url(https://example.org/a);a{b:c}</style>", "<style>a{b:c}</style>"],
    ["fetches none from a style", "<style>a{b:url(https://example.org/a)}</style>", "<style>a{b:none}</style>"],
    [
      "keeps fonts it carries",
      '<style>@font-face{src:url("data:font/woff2;base64,AA==")}</style>',
      '<style>@font-face{src:url("data:font/woff2;base64,AA==")}</style>',
    ],
    ["styles its own ids", '<style>#a{fill:#abc}</style><g id="a"/>', '<style>#p-a{fill:#abc}</style><g id="p-a"></g>'],
    [
      "cannot end its style early",
      "<style>a{}&lt;/style>&lt;script></style>",
      "<style>a{}&lt;/style&gt;&lt;script&gt;</style>",
    ],
    ["has no title that pops up", "<title>a</title><desc>b</desc>", ""],
    [
      "has no style attributes",
      '<g class="x" style="a:b"/><g style="a:b"/>',
      '<g class="x p-s1"></g><g class="p-s1"></g><style>.p-s1{a:b}</style>',
    ],
  ])("%s", (_, written, expected) => expect(content(written)).toBe(expected));

  test("says what it shows", () => {
    expect(inline("", 'role="none" aria-hidden="true" aria-labelledby="a"').markup).toMatch(
      /<svg[^>]* role="img" aria-label="图">/,
    );
  });

  test("gives the styles it carries, for the page's policy", () => {
    expect(inline('<style>a{}</style><g style="b:c"/>').styles).toEqual(["a{}", ".p-s1{b:c}"]);
  });

  test("is nothing where there is none", () => expect(inlineSvg("<p>a</p>", "p-", "图").markup).toBe(""));
});
