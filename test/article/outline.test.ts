import { describe, expect, test } from "vitest";
import { outlineOf, parseArticle } from "../../scripts/kaozheng/article/parse.ts";
import { versions } from "../../scripts/kaozheng/article/translation.ts";

const FILE = "notebooks/a.zh.md";

describe("an outline says of an article what parsing it would", () => {
  test.each([
    ["with front matter", "---\ntitle: t\nlanguage: en\nslug: b\ntranslation: c\n---\n\nslug: d\n\n---\n"],
    ["with a byte order mark", "\uFEFF---\nslug: b\n---\n"],
    ["with lines that end as in Windows", "---\r\nslug: b\r\n---\r\nslug: c\r\n"],
    ["with spaces after its fences", "---  \nslug: b\n--- \n"],
    ["with dashes inside", "---\ntitle: |\n  a\n  ---\nslug: b\n---\n"],
    ["with four dashes inside", "---\nslug: b\n----\nslug: c\n---\n"],
    ["with empty front matter", "---\n---\nslug: b\n"],
    ["without front matter", "slug: b\n"],
    ["that never closes it", "---\nslug: b\n"],
    ["that begins with a rule", "\n---\nslug: b\n---\n"],
    ["that is empty", ""],
  ])("%s", (_, content) => {
    const { file, text, front } = parseArticle(content, FILE);
    const { language, slug, translation } = front;
    expect(outlineOf(content, FILE)).toEqual({ file, text, front: { language, slug, translation } });
  });
});

describe("articles stand together with their translations", () => {
  const article = (language: "zh" | "en", slug: string, translation = slug) => ({
    front: { language, slug, translation },
  });
  test.each([
    ["of one name", [article("zh", "a"), article("zh", "b"), article("en", "a")], [[0, 2], [1]]],
    ["that one names", [article("zh", "a", "b"), article("en", "c"), article("en", "b")], [[0, 2], [1]]],
    ["that name each other", [article("zh", "a", "b"), article("en", "b", "a")], [[0, 1]]],
    ["that names it later", [article("zh", "a"), article("zh", "b"), article("en", "c", "a")], [[0, 2], [1]]],
  ])("%s", (_, articles, expected) => {
    const groups = versions(articles, (each) => each);
    expect(groups.map((group) => group.map((each) => articles.indexOf(each)))).toEqual(expected);
  });
});
