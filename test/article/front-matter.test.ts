// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the articles' own syntax is what is tested.
import { describe, expect, test } from "vitest";
import { parseArticle } from "../../scripts/kaozheng/article/parse.ts";
import { prose } from "../../scripts/kaozheng/article/prose.ts";

const parse = (yaml: string, file = "notebooks/story.zh.md") => parseArticle(`---\n${yaml}\n---\n\n正文`, file);

test("language and slug come from the file's name where the front matter has none", () => {
  expect(parse("title: t", "notebooks/story.en.md").front).toMatchObject({ language: "en", slug: "story" });
  expect(parse("title: t\nlanguage: zh\nslug: other", "notebooks/story.en.md").front).toMatchObject({
    language: "zh",
    slug: "other",
    translation: "other",
  });
});

test.each([
  ["title: t\nauthor: 张三", ["张三"]],
  ["title: t\nauthor: [张三, 李四]", ["张三", "李四"]],
  ["title: t", []],
])("authors: %j", (yaml, authors) => expect(parse(yaml).front.authors).toEqual(authors));

describe("title and standfirst are Markdown without blocks", () => {
  test.each([
    // yaml                                              words                  bindings  insertions
    ["title: 从[3 万](fig:a@r)到 ${x} 件", "从3 万到 \uFFFC 件", ["3 万"], ["x"]],
    ['title: "引号：[3 万](fig:a@r)"', "引号：3 万", ["3 万"], []],
    ["title: '单引号 ${f(\"a\")}'", "单引号 \uFFFC", [], ['f("a")']],
    ["title: 2021. 一年", "2021. 一年", [], []],
    ["title: '# 不是标题'", "# 不是标题", [], []],
    ["title: >\n  折叠的\n  [3 万](fig:a@r)", "折叠的 3 万", ["3 万"], []],
  ])("%j", (yaml, words, bound, inserted) => {
    const article = parse(yaml);
    expect(prose(article)[0]).toMatchObject({ block: "title", text: words, line: expect.any(Number) });
    expect(article.bindings.map((b) => b.text)).toEqual(bound);
    expect(article.bindings.map((b) => article.text.slice(b.words.start, b.words.end))).toEqual(bound);
    expect(article.insertions.map((i) => i.source)).toEqual(inserted);
    expect(article.findings).toEqual([]);
  });
});

test.each([
  ["title: a: b", ["article/front-matter 2:8", "article/no-title 1:1"]],
  ["titel: a", ["article/unknown-key 2:1", "article/no-title 1:1"]],
  ["title: a\ndate: 2023-13-01", ["article/front-matter-value 3:7"]],
  ["title: a\nslug: ../etc", ["article/front-matter-value 3:7"]],
  ["title: a\nlanguage: fr", ["article/front-matter-value 3:11"]],
  ["title:", ["article/no-title 1:1"]],
  ["title: a\nauthor: b", []],
])("what is wrong with %j", (yaml, expected) => {
  expect(parse(yaml).findings.map((f) => `${f.rule} ${f.line}:${f.column}`)).toEqual(expected);
});
