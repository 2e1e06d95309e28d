// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the articles' own syntax is what is tested.
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { beforeAll, describe, expect, test } from "vitest";
import type { Evaluated } from "../../scripts/kaozheng/article/evaluated.ts";
import { parseArticle } from "../../scripts/kaozheng/article/parse.ts";
import { LANGUAGES, type Language } from "../../scripts/kaozheng/language/language.ts";
import { renderPage } from "../../scripts/kaozheng/page/article/article-page.ts";
import { renderIndex } from "../../scripts/kaozheng/page/article/index-page.ts";
import { contextOf, evaluateLibraries, libraries } from "../article/libraries.ts";

type Element = DefaultTreeAdapterTypes.Element;

/** Every element of a page as a browser builds it. */
function elementsOf(html: string): Element[] {
  const all: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of node.childNodes) {
      if (!("tagName" in child)) continue;
      all.push(child);
      visit(child);
    }
  };
  visit(parse(html));
  return all;
}

const attribute = ({ attrs }: Element, name: string): string | undefined => attrs.find((a) => a.name === name)?.value;
const duplicates = (list: readonly string[]): string[] => list.filter((item, i) => list.indexOf(item) !== i);
const nothing: Evaluated = { insertions: [], cells: [] };

/** A page of nothing but this body. */
const page = (body: string, head = "title: 标题", evaluated = nothing): string =>
  renderPage(parseArticle(`---\n${head}\n---\n\n${body}`, "notebooks/a.zh.md"), contextOf("zh", evaluated));
const article = (body: string): string => /<\/h1>\s*([\s\S]*?)<\/article>/.exec(page(body))?.[1] ?? "";

describe.each(LANGUAGES)("the page of an article (%s)", (language: Language) => {
  let html = "";
  beforeAll(async () => {
    html = renderPage(libraries(language), contextOf(language, await evaluateLibraries(language)));
  });

  test("is what it was when it was last looked at", async () => {
    const body = html
      .replace(/(http-equiv="Content-Security-Policy" content=")[^"]*/, "$1…")
      .replace(/<style>\n[\s\S]*?<\/style>/, "<style>…</style>")
      .replace(/<script>[\s\S]*?<\/script>/, "<script>…</script>")
      .replace(/(<\/(?:p|li|h\d|dl|div|ol|ul|section|tr|figure)>)(?=<)/g, "$1\n");
    await expect(body).toMatchFileSnapshot(`../output/article/libraries.${language}.html`);
  });

  test("gives no id twice", () => {
    const ids = elementsOf(html).flatMap((e) => attribute(e, "id") ?? []);
    expect(duplicates(ids)).toEqual([]);
  });

  test("has an end for each of its own links", () => {
    const elements = elementsOf(html);
    const ids = new Set(elements.flatMap((e) => attribute(e, "id") ?? []));
    const local = elements.flatMap((e) => attribute(e, "href") ?? []).filter((href) => href.startsWith("#"));
    expect(local.length).toBeGreaterThan(10);
    expect(local.filter((href) => !ids.has(decodeURIComponent(href.slice(1))))).toEqual([]);
  });

  test("asks no other host for anything", () => {
    for (const element of elementsOf(html)) {
      const fetched = ["src", "srcset", "poster", "data", "action"].flatMap((name) => attribute(element, name) ?? []);
      if (element.tagName === "link")
        fetched.push(attribute(element, "rel") === "alternate" ? "" : (attribute(element, "href") ?? ""));
      for (const address of fetched) expect(address).toMatch(/^(?:data:|$)/);
    }
    expect(html).not.toMatch(/url\(\s*["']?(?!#|data:)/);
  });

  test("has a control for every binding and insertion, and a note for each", () => {
    const controls = elementsOf(html).filter((e) => attribute(e, "class")?.split(" ").includes("number"));
    const { bindings, insertions } = libraries(language);
    // Four more in the displayed table, two in the list below the chart.
    expect(controls).toHaveLength(bindings.length + insertions.length + 4 + 2);
  });

  test("has no handler and no style in an attribute", () => {
    const names = elementsOf(html).flatMap((e) => e.attrs.map((a) => a.name));
    expect(names.filter((name) => name.startsWith("on") || name === "style")).toEqual([]);
  });

  test("has one heading of the first order and skips no order", () => {
    const orders = elementsOf(html)
      .flatMap((e) => /^h([1-6])$/.exec(e.tagName)?.[1] ?? [])
      .map(Number);
    expect(orders.filter((n) => n === 1)).toHaveLength(1);
    for (const [i, n] of orders.entries()) expect(n - (orders[i - 1] ?? 0)).toBeLessThanOrEqual(1);
  });
});

describe("what is written is what is shown", () => {
  test.each([
    ["a line ending in Chinese is no space", "一行\n二行", "<p>一行二行</p>"],
    ["a line ending in English is one", "one\ntwo", "<p>one\ntwo</p>"],
    ["emphasis beside Chinese punctuation", "**“重点”**的", "<p><strong>“重点”</strong>的</p>"],
    ["one tilde is no deletion", "3~4 小时，5~6 天", "<p>3~4 小时，5~6 天</p>"],
    ["raw HTML is left out", "a <b onclick=alert(1)>b</b>", "<p>a b</p>"],
    ["a comment is left out", "a <!-- b --> c", "<p>a  c</p>"],
    ["an unsafe link is its words", "[a](javascript:alert(1)) [b](JaVaScRiPt:x) [c](data:text/html,x)", "<p>a b c</p>"],
    ["a link to another article", "[a](other.zh.md)", '<p><a href="other.zh.html">a</a></p>'],
    ["an unknown id is its words", "[3 万](fig:none@r)", "<p>3 万</p>"],
    ["a missing chart is its words", "![图](../charts/svg/none.zh.svg)", "<em>图</em>"],
    [
      "code of another language",
      "```js\na < b\n```",
      '<pre tabindex="0"><code class="language-js">a &#x3C; b\n</code></pre>',
    ],
    ["a hidden cell", "```ts hide\na\n```", ""],
    ["an echoed cell", "```ts echo\na\n```", '<pre tabindex="0"><code class="language-ts">a\n</code></pre>'],
  ])("%s", (_, body, expected) =>
    expect(
      article(body)
        .replace(/<p><em>(.*)<\/em><\/p>/, "<em>$1</em>")
        .trim(),
    ).toBe(expected),
  );
});

test("what is inserted among a picture's words is printed", () => {
  const evaluated: Evaluated = { insertions: [{ text: "800 万元", expression: "fig:spend@2019" }], cells: [] };
  const html = page("![共 ${x} 元](../charts/svg/spend.zh.svg)", "title: 标题", evaluated);
  expect(html).toContain('aria-label="共 800 万元 元"');
});

describe("a control never stands inside a link or another control", () => {
  const evaluated: Evaluated = { insertions: [{ text: "超过800万元", expression: "fig:spend@2019" }], cells: [] };
  test.each([
    ["an ordinary link", "[见 ${x}](https://example.org/)", 1],
    ["an ordinary link, in emphasis", "[见 **${x}**](https://example.org/)", 1],
    ["a bound link", "[${x}](fig:spend@2019)", 1],
  ])("an insertion in %s", (_, body, controls) => {
    const html = page(body, "title: 标题", evaluated);
    const elements = elementsOf(html);
    expect(elements.filter((e) => attribute(e, "id")?.startsWith("number-"))).toHaveLength(controls);
    expect(elements.filter((e) => attribute(e, "class") === "back")).toHaveLength(controls);
    expect(html).not.toMatch(/<a [^>]*>(?:(?!<\/a>)[\s\S])*<a /);
  });
});

describe("hostile text stays text", () => {
  const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  const written = hostile.replaceAll("<", "\\<").replaceAll('"', "&quot;");
  const display: Evaluated = {
    insertions: [{ text: hostile, expression: null }],
    cells: [[{ kind: "table", columns: [hostile], rows: [[{ text: hostile, expression: null }]] }]],
  };
  const html = page(
    `# ${written}\n\n${written} \${x} [${written}](https://example.org/"onload=alert(1))\n\n![${written}](../charts/svg/spend.zh.svg)\n\n\`\`\`ts echo\n${hostile}\n\`\`\``,
    `title: '${hostile}'\nstandfirst: '${hostile}'\nauthor: '${hostile}'`,
    display,
  );

  test("in titles, words, addresses, alternatives, cells and code", () => {
    const elements = elementsOf(html);
    expect(elements.filter((e) => e.tagName === "script")).toHaveLength(1);
    expect(elements.filter((e) => e.tagName === "img")).toEqual([]);
    expect(elements.flatMap((e) => e.attrs.filter((a) => a.name.startsWith("on")))).toEqual([]);
    expect(html.match(/alert\(1\)/g)?.length).toBeGreaterThan(8);
  });

  test("in the index", () => {
    const version = { href: "a.html", title: hostile, summary: hostile };
    const index = renderIndex(
      [{ date: "2020-01-01", versions: { zh: version, en: version }, thumbnail: `<svg>${hostile}</svg>` }],
      {
        language: "zh",
        siteTitle: hostile,
        description: hostile,
        index: "index.html",
        alternates: [],
      },
    );
    const elements = elementsOf(index);
    expect(elements.filter((e) => e.tagName === "script")).toEqual([]);
    expect(elements.filter((e) => e.tagName === "img").map((e) => attribute(e, "src")?.slice(0, 26))).toEqual([
      "data:image/svg+xml;base64,",
    ]);
  });
});

describe("the index", () => {
  const version = (language: Language) => ({ href: `a.${language}.html`, title: `title ${language}`, summary: "s" });
  const context = {
    language: "en",
    siteTitle: "Site",
    description: "d",
    index: "index.en.html",
    alternates: [],
  } as const;
  const old = { date: "2019-01-01", versions: { zh: version("zh") }, thumbnail: null };
  const recent = { date: "2020-01-01", versions: { zh: version("zh"), en: version("en") }, thumbnail: null };

  test("shows the newest first, in the page's language where there is one", () => {
    const links = elementsOf(renderIndex([old, recent], context)).flatMap((e) => attribute(e, "href") ?? []);
    expect(links.filter((href) => href.startsWith("a."))).toEqual(["a.en.html", "a.zh.html", "a.zh.html"]);
  });
});

test.each([
  ["![看这里](../charts/svg/spend.zh.svg)", "看这里"],
  ["![](../charts/svg/spend.zh.svg)", "两根柱子"],
])("the words of a chart are the article's, else the chart's own: %s", (body, label) => {
  const context = contextOf("zh", nothing);
  const chart: typeof context.chart = (name, language) => {
    const view = context.chart(name, language);
    return view && { ...view, description: "两根柱子" };
  };
  const html = renderPage(parseArticle(`---\ntitle: 标题\n---\n\n${body}`, "notebooks/a.zh.md"), { ...context, chart });
  expect(html).toContain(`aria-label="${label}"`);
});
