import { describe, expect, test } from "vitest";
import { definitionsOf } from "../../scripts/kaozheng/article/embedded.ts";
import { parseArticle } from "../../scripts/kaozheng/article/parse.ts";
import { numbersOf } from "../../scripts/kaozheng/audit/numbers.ts";
import { type Decision, write } from "../../scripts/kaozheng/bind/write.ts";

const HEAD = "---\ntitle: 港口\nlanguage: zh\n---\n\n";
const TARGET = "fig:checks@h2021";

/** Decides the same of every open number of an article, and writes it. */
function decideAll(text: string, decision: (number: Decision["number"]) => Decision) {
  const article = parseArticle(text, "notebooks/a.zh.md");
  const open = numbersOf(article, new Map()).filter(({ coverage }) => coverage === null);
  return write(article, open.map(decision));
}
const bindAll = (text: string) => decideAll(text, (number) => ({ kind: "bind", number, target: TARGET }));
const exemptAll = (text: string) => decideAll(text, (number) => ({ kind: "exempt", number, reason: "引语" }));

const DEFINITION = `[checks@h2021]: ${TARGET}`;

describe("a number that is bound becomes a reference link and its definition stands at the foot", () => {
  const cases: readonly [string, string, string][] = [
    ["in a sentence", "抽查 9000 次。\n", `抽查 [9000 次][checks@h2021]。\n\n${DEFINITION}\n`],
    ["with its qualifier", "抽查超过 9000 次。\n", `抽查[超过 9000 次][checks@h2021]。\n\n${DEFINITION}\n`],
    ["within emphasis", "**抽查 9000 次**。\n", `**抽查 [9000 次][checks@h2021]**。\n\n${DEFINITION}\n`],
    ["with markup of its own", "抽查 9**00**0 次。\n", `抽查 [9**00**0 次][checks@h2021]。\n\n${DEFINITION}\n`],
    ["in a heading", "## 抽查 9000 次\n", `## 抽查 [9000 次][checks@h2021]\n\n${DEFINITION}\n`],
    [
      "in a table",
      "| 年 | 次 |\n|---|---|\n| 甲 | 9000 次 |\n",
      `| 年 | 次 |\n|---|---|\n| 甲 | [9000 次][checks@h2021] |\n\n${DEFINITION}\n`,
    ],
    [
      "twice, with one definition",
      "9000 次，又是 9000 次。\n",
      `[9000 次][checks@h2021]，又是 [9000 次][checks@h2021]。\n\n${DEFINITION}\n`,
    ],
    [
      "under the label that the article has for it already",
      `抽查 9000 次。\n\n[抽查]: ${TARGET}\n`,
      `抽查 [9000 次][抽查]。\n\n[抽查]: ${TARGET}\n`,
    ],
    [
      "behind the definitions that are there",
      "抽查 9000 次，[经费][经费]。\n\n[经费]: fig:budget@h2021\n",
      `抽查 [9000 次][checks@h2021]，[经费][经费]。\n\n[经费]: fig:budget@h2021\n${DEFINITION}\n`,
    ],
    [
      "under a label of its own where its id means something else there",
      "抽查 9000 次，见[说明][checks@h2021]。\n\n[checks@h2021]: https://example.org/\n",
      `抽查 [9000 次][checks@h2021 2]，见[说明][checks@h2021]。\n\n[checks@h2021]: https://example.org/\n[checks@h2021 2]: ${TARGET}\n`,
    ],
    ["in a file without a line end at its end", "抽查 9000 次。", `抽查 [9000 次][checks@h2021]。\n\n${DEFINITION}\n`],
  ];
  test.each(cases)("%s", (_, before, after) => {
    expect(bindAll(HEAD + before)).toEqual({ text: HEAD + after, refused: [] });
  });

  test("with the line ends of the file", () => {
    const { text } = bindAll(`${HEAD}抽查 9000 次。\n`.replaceAll("\n", "\r\n"));
    expect(text.endsWith(`抽查 [9000 次][checks@h2021]。\r\n\r\n${DEFINITION}\r\n`)).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });
});

test("in the front matter a bound number is an inline link, since no definition reaches there", () => {
  const { text, refused } = bindAll("---\ntitle: 抽查 9000 次\nlanguage: zh\n---\n\n正文。\n");
  expect(refused).toEqual([]);
  expect(text).toBe(`---\ntitle: 抽查 [9000 次](${TARGET})\nlanguage: zh\n---\n\n正文。\n`);
});

describe("what cannot be written without changing what is read is refused, and the file stays", () => {
  test.each([
    ["a number half in bold", "抽查**超过 9000** 次。\n"],
    ["a number in an alternative text", "![抽查 9000 次](../charts/svg/a.zh.svg)\n"],
    ["a title that begins with its number", null],
  ])("%s", (_, body) => {
    const text = body === null ? "---\ntitle: 9000 次抽查\nlanguage: zh\n---\n\n正文。\n" : HEAD + body;
    const written = bindAll(text);
    expect(written.text).toBe(text);
    expect(written.refused.length).toBeGreaterThan(0);
  });
});

test("an exempt number gets a comment with the reason behind it", () => {
  const { text, refused } = exemptAll(`${HEAD}热线 12345 个，抽查 9000 次。\n`);
  expect(refused).toEqual([]);
  expect(text).toContain("9000 次<!-- kaozheng-exempt: 引语 -->。");
});

test("links taken off again leave the file as it was", () => {
  const before = `${HEAD}抽查 9000 次，**经费 300 万元**，\n又查 5 件。\n\n- 第二年 8000 次\n`;
  const { text } = bindAll(before);
  const off = text.replace(/\[([^\]]+)\]\[[^\]]+\]/g, "$1").replace(/\n\n\[[^\n]*\n$/, "\n");
  expect(off).toBe(before);
});

test("a label is defined once, whatever its case", () => {
  const { text } = bindAll(`${HEAD}抽查 9000 次，${"8000 次，".repeat(30)}完。\n`);
  const article = parseArticle(text, "notebooks/a.zh.md");
  expect([...definitionsOf(article.tree).keys()]).toEqual(["checks@h2021"]);
  expect(article.bindings.length).toBe(31);
});
