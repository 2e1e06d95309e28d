import { describe, expect, test } from "vitest";
import { normalise, readDocument } from "../../scripts/kaozheng/dataset/document.ts";
import { checkLocator, findToken, parseLocator, printLocator } from "../../scripts/kaozheng/dataset/locator.ts";

const document = (text: string) => readDocument(new TextEncoder().encode(text));

describe("a document becomes paragraphs", () => {
  test.each([
    ["plain text goes by its lines", "one\n\n two \r\nthree", ["one", "two", "three"]],
    ["runs of space are one", "a \u3000\u00a0b", ["a b"]],
    ["text is composed", "e\u0301", ["é"]],
    ["blocks are paragraphs, inline markup is none", "<p>a<b>b</b>c</p><div>d</div>", ["abc", "d"]],
    ["line ends inside a paragraph are spaces", "<p>a\nb</p>", ["a b"]],
    ["a break ends a paragraph", "<p>a<br>b</p>", ["a", "b"]],
    ["entities are decoded", "<p>5&gt;3 &amp; 2</p>", ["5>3 & 2"]],
    ["scripts and styles are dropped", "<p>a</p><script>b</script><style>c</style>", ["a"]],
    ["attributes are no words", '<p title="90 件">a</p>', ["a"]],
    ["markup that is not closed still reads", "<p>a<p>b", ["a", "b"]],
  ])("%s", (_, text, paragraphs) => {
    expect(normalise(text)).toEqual(paragraphs);
  });
});

describe("a token is found where it stands", () => {
  test.each([
    ["in a sentence", "共拦截超90件，又5件", "超90件", ["1:3"]],
    ["twice", "90件\n另有90件", "90件", ["1:0", "2:2"]],
    ["with other spaces than typed", "投入 3000 万元", "3000万元", ["1:3"]],
    ["typed with spaces the document lacks", "投入3000万元", "3000 万元", ["1:2"]],
    ["not inside a longer number", "共15起，1.5起，5起", "5起", ["1:10"]],
    ["not behind a thousands separator", "1,234起，又234起", "234起", ["1:8"]],
    ["not before more digits", "超90，超9", "超9", ["1:4"]],
    ["not at all", "none here", "90件", []],
  ])("%s", (_, text, token, places) => {
    expect(findToken(document(text), token).map((l) => `${l.paragraph}:${l.offset}`)).toEqual(places);
  });

  test("its locator reads back", () => {
    const [locator] = findToken(document("a\n共90件"), "90件");
    expect(locator && parseLocator(printLocator(locator))).toEqual(locator);
  });

  test.each(["", "v1:1:2", "v1:1:2:xyz", "1:1:2:0123456789ab"])("%j is no locator", (text) => {
    expect(parseLocator(text)).toBeNull();
  });

  test("a locator holds only while its paragraph is the one that was read", () => {
    const before = document("共90件，合格");
    const [locator] = findToken(before, "90件");
    if (!locator) throw new Error("not found");
    expect(checkLocator(before, locator, "90件")).toBe("there");
    expect(checkLocator(before, locator, "91件")).toBe("not there");
    expect(checkLocator(document("共90件，不合格"), locator, "90件")).toBe("paragraph changed");
    expect(checkLocator(document(""), locator, "90件")).toBe("paragraph changed");
  });
});
