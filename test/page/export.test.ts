// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the articles' own syntax is what is tested.
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { visit } from "unist-util-visit";
import { beforeAll, describe, expect, test } from "vitest";
import type { Evaluated } from "../../scripts/kaozheng/article/evaluated.ts";
import { parseArticle } from "../../scripts/kaozheng/article/parse.ts";
import { LANGUAGES, type Language } from "../../scripts/kaozheng/language/language.ts";
import { renderPage } from "../../scripts/kaozheng/page/article/article-page.ts";
import type { PageContext } from "../../scripts/kaozheng/page/article/context.ts";
import { type MarkdownExport, renderMarkdown } from "../../scripts/kaozheng/page/export/markdown.ts";
import { renderWechat, type WechatExport } from "../../scripts/kaozheng/page/export/wechat.ts";
import { contextOf, evaluateLibraries, libraries } from "../article/libraries.ts";

type Element = DefaultTreeAdapterTypes.Element;

function elementsOf(html: string): Element[] {
  const all: Element[] = [];
  const visitChildren = (node: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of node.childNodes) {
      if (!("tagName" in child)) continue;
      all.push(child);
      visitChildren(child);
    }
  };
  visitChildren(parseFragment(html));
  return all;
}

const attributesOf = (html: string) => elementsOf(html).flatMap((e) => e.attrs.map(({ name }) => name));
const markdownTree = (text: string) =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

/** The test project with no site around it. */
const alone = (language: Language, evaluated: Evaluated): PageContext => ({
  ...contextOf(language, evaluated),
  index: null,
  alternates: [],
  chart: (name) => (name === "spend" ? { name, svg: "<svg></svg>", narrow: null, ids: ["fig:spend@2018"] } : null),
  address: (url) => (/^https?:/.test(url) ? url : null),
});

const nothing: Evaluated = { insertions: [], cells: [] };
const article = (body: string, head = "title: 标题") =>
  parseArticle(`---\n${head}\n---\n\n${body}`, "notebooks/a.zh.md");
const markdown = (body: string, evaluated = nothing) =>
  renderMarkdown(article(body), alone("zh", evaluated), "a.zh").text;
const wechat = (body: string, evaluated = nothing) => renderWechat(article(body), alone("zh", evaluated)).fragment;

describe.each(LANGUAGES)("the test project's article (%s)", (language) => {
  let md: MarkdownExport;
  let fragment: WechatExport;
  beforeAll(async () => {
    const context = alone(language, await evaluateLibraries(language));
    md = renderMarkdown(libraries(language), context, `libraries.${language}`);
    fragment = renderWechat(libraries(language), context);
  });

  test("is the Markdown that was last looked at", () =>
    expect(md.text).toMatchFileSnapshot(`../output/article/libraries.${language}.exported.md`));

  test("is the fragment that was last looked at", () =>
    expect(fragment.fragment).toMatchFileSnapshot(`../output/article/libraries.${language}.wechat.html`));

  test("gives every footnote of the Markdown a definition, and every definition a footnote", () => {
    const [referred, defined] = [new Set<string>(), new Set<string>()];
    visit(markdownTree(md.text), (node) => {
      if (node.type === "footnoteReference") referred.add(node.identifier);
      if (node.type === "footnoteDefinition") defined.add(node.identifier);
    });
    expect(referred.size).toBeGreaterThan(8);
    expect([...referred].toSorted()).toEqual([...defined].toSorted());
  });

  test("comes with its chart, numbered where the place for it is", () => {
    expect(md.pictures.map(({ file }) => file)).toEqual(["spend.svg"]);
    expect(md.text).toContain(`](libraries.${language}/spend.svg)`);
    expect(fragment.pictures.map(({ file }) => file)).toEqual(["01-spend.png"]);
    expect(fragment.fragment).toMatch(language === "zh" ? /【图 1：购书款.*】<br>01-spend\.png/ : /\[Figure 1: Book/);
  });

  test("is a fragment that the editor of 微信 takes", () => expect(troubleIn(fragment.fragment)).toEqual([]));
});

/** What the editor of 微信 strips or refuses. */
function troubleIn(fragment: string): string[] {
  const elements = elementsOf(fragment);
  const markup = elements.map(({ attrs }) => attrs.map(({ name, value }) => `${name}=${value}`).join(" ")).join("\n");
  return [
    ...[...new Set(attributesOf(fragment))].filter((name) => !["style", "start"].includes(name)),
    ...elements
      .map(({ tagName }) => tagName)
      .filter((name) => /^(style|script|link|a|img|svg|iframe|object|form)$/.test(name)),
    ...(/url\(|data:|https?:|javascript:/.exec(markup) ?? []),
    ...(fragment.length < 20_000 ? [] : [`${fragment.length} characters`]),
    ...(Buffer.byteLength(fragment) < 1_000_000 ? [] : ["1 MB"]),
  ];
}

describe("Markdown says what the article says", () => {
  test.each([
    ["emphasis beside Chinese punctuation stays emphasis for a parser that knows no Chinese", "**“重点”**的", "strong"],
    ["a range is no deletion", "3~4 小时，5~6 天", "text"],
    ["two sums in dollars are no formula", "从 $3 到 $4", "text"],
    ["a star is a star", "2 \\* 3 \\* 4", "text"],
    ["brackets are brackets", "\\[a\\](b)", "text"],
    ["a line that begins like a list is none", "1\\. 不是列表", "text"],
  ])("%s", (_, body, type) => {
    const text = markdown(body);
    const kinds = new Set<string>();
    visit(markdownTree(text), (node) => void kinds.add(node.type));
    expect(kinds.has(type)).toBe(true);
    expect([...kinds].filter((k) => ["delete", "link", "emphasis", "list", "html"].includes(k))).toEqual([]);
    expect(text.match(/(?<!\\)\$/)).toBeNull();
  });

  test.each([
    ["a link to another article is its words", "[另一篇](other.zh.md)", "另一篇\n"],
    ["a link to another site stays", "[站](https://example.org/)", "[站](https://example.org/)\n"],
    ["an unsafe link is its words", "[a](javascript:alert(1))", "a\n"],
    ["an unknown id is its words", "[3 万](fig:none@r)", "3 万\n"],
    [
      "a footnote of the author is told from those of the lineage",
      "字[^1]\n\n[^1]: 注",
      "字[^note-1]\n\n[^note-1]: 注\n",
    ],
    ["a comment is left out", "a<!-- b -->c", "ac\n"],
    ["code is as it was written", "```js\na < b\n```", "```js\na < b\n```\n"],
  ])("%s", (_, body, expected) => expect(markdown(body)).toBe(`# 标题\n\n${expected}`));
});

describe("a fragment for 微信 has no links", () => {
  test.each([
    [
      "one to another site is marked, its address at the end",
      "[站](https://example.org/)",
      /站<sup>\[链接 1\]<\/sup>.*站：https:\/\/example\.org\//s,
    ],
    ["one to another article is its words", "[另一篇](other.zh.md)", /<p [^>]*>另一篇<\/p>\s*$/],
    ["a footnote keeps its number", "字[^1]\n\n[^1]: 注", /字<sup>\[1\]<\/sup>.*注/s],
    ["a task keeps its box", "- [x] 做完\n- [ ] 没做", /☑ .*做完.*☐ .*没做/s],
    ["a column keeps its side", "| a |\n|-:|\n| 1 |", /text-align:right/],
  ])("%s", (_, body, expected) => {
    expect(wechat(body)).toMatch(expected);
    expect(troubleIn(wechat(body).replace(/https?:/g, ""))).toEqual([]);
  });
});

describe("hostile text stays text", () => {
  const hostile =
    '"><script>alert(1)</script>"onload=alert(1) javascript:alert(1) *a* _b_ `c` | [d](e) ![f](g) <!-- ~~h~~ $i$ [^1]';
  const written = hostile.replace(/[<>"*_`|[\]!~$]/g, (c) => (c === '"' ? "&quot;" : `\\${c}`));
  const evaluated: Evaluated = {
    insertions: [{ text: hostile, expression: null }],
    cells: [[{ kind: "table", columns: [hostile], rows: [[{ text: hostile, expression: null }]] }]],
  };
  const source = article(
    `## ${written}\n\n${written} \${x} [${written}](https://example.org/"onload=alert(1)) [j](javascript:alert(1))\n\n![${written}](../charts/svg/spend.zh.svg)\n\n\`\`\`ts\nx\n\`\`\``,
    `title: '${written.replaceAll("'", "''")}'\nstandfirst: '${written}'\nauthor: '${hostile}'`,
  );
  const context = alone("zh", evaluated);

  test("in the HTML file, which the PDF is printed from", () => {
    const html = renderPage(source, { ...context, styles: ["p {}"] });
    expect(elementsOf(html).filter(({ tagName }) => ["script", "img"].includes(tagName))).toHaveLength(1);
    expect(attributesOf(html).filter((name) => name.startsWith("on"))).toEqual([]);
    expect(elementsOf(html).flatMap((e) => e.attrs.filter(({ value }) => /^javascript:/i.test(value)))).toEqual([]);
  });

  test("in the fragment for 微信", () => {
    const { fragment } = renderWechat(source, context);
    expect(troubleIn(fragment)).toEqual([]);
    expect(fragment.match(/alert\(1\)/g)?.length).toBeGreaterThan(8);
  });

  test("in Markdown, where nothing becomes markup", () => {
    const { text } = renderMarkdown(source, context, "a.zh");
    const found: string[] = [];
    visit(markdownTree(text), (node) => {
      if (["html", "emphasis", "strong", "delete", "inlineCode", "code"].includes(node.type)) found.push(node.type);
      if (node.type === "link" && !/^https:\/\/(example\.org|library\.example)\//.test(node.url)) found.push(node.url);
      if (node.type === "image" && node.url !== "a.zh/spend.svg") found.push(node.url);
    });
    expect(found).toEqual([]);
    const words: string[] = [];
    visit(markdownTree(text), "text", ({ value }) => void words.push(value));
    expect(words.join("").split("<script>alert(1)</script>").length - 1).toBeGreaterThan(5);
  });
});
