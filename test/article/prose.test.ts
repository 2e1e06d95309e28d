// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the articles' own syntax is what is tested.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverage } from "../../scripts/kaozheng/article/coverage.ts";
import { parseArticle } from "../../scripts/kaozheng/article/parse.ts";
import { placeOf, prose, spanOf } from "../../scripts/kaozheng/article/prose.ts";
import { sentenceAt, sentences } from "../../scripts/kaozheng/article/sentence.ts";

const parse = (body: string) => parseArticle(`---\ntitle: t\n---\n${body}`, "notebooks/a.zh.md");
const words = (body: string) =>
  prose(parse(body))
    .slice(1)
    .map(({ block, text }) => [block, text]);

describe("prose is what a reader reads", () => {
  test.each([
    [
      "## 标题 2\n\n正文 3",
      [
        ["heading", "标题 2"],
        ["paragraph", "正文 3"],
      ],
    ],
    ["超**8000 万**元", [["paragraph", "超8000 万元"]]],
    ["见[报告](https://example.org/2021)", [["paragraph", "见报告"]]],
    ["用 `x = 3` 算 <!-- 5 --> 得", [["paragraph", "用 \uFFFC 算  得"]]],
    ["```\n12\n```", []],
    [
      "| 年 | 数 |\n|---|---|\n| 1 | 2 |",
      [
        ["cell", "年"],
        ["cell", "数"],
        ["cell", "1"],
        ["cell", "2"],
      ],
    ],
    ["![共 3 件](../charts/svg/a.zh.svg)", [["alt", "共 3 件"]]],
    [
      "- 一 1\n- 二 2",
      [
        ["paragraph", "一 1"],
        ["paragraph", "二 2"],
      ],
    ],
    [
      "注[^1]\n\n[^1]: 脚注 3",
      [
        ["paragraph", "注"],
        ["paragraph", "脚注 3"],
      ],
    ],
    ["a &lt; 3 &amp; \\*4\\*", [["paragraph", "a < 3 & *4*"]]],
    ["3~4 小时", [["paragraph", "3~4 小时"]]],
    ["~~旧 3~~新 4", [["paragraph", "旧 3新 4"]]],
  ])("%j", (body, expected) => expect(words(body)).toEqual(expected));
});

describe("every character of prose has its place in the file", () => {
  test.each([
    "花了[超过 8000 万元](fig:a@r)，**增长** 3 倍",
    "> 引文第一行 8000 万\n> 第二行 3 件",
    "- 列表里\n  第二行 3 件",
    "a &lt; 3 &amp; \\*4\\* &#x4e07; 5",
    "第一行 1 \n第二行 2  \n第三行 3",
    "| a \\| 3 | 4 |\n|---|---|\n| 5 | 6 |",
    "![共 \\[3\\] 件](../charts/svg/a.zh.svg)",
    "参见 https://example.org/3 与 4",
    "第一行 1\r\n第二行 2\r\n> 引文 3\r\n> 下一行 4",
    "![共 ${f({ a: 1 })} 件，${x}4 件](../charts/svg/a.zh.svg)",
    "2 &clubs;&nbsp;3&nbsp;件 &unknown; 4",
  ])("digits of %j", (body) => {
    const article = parse(body);
    for (const block of prose(article))
      for (const digit of block.text.matchAll(/[0-9]/g)) {
        const { start, end } = spanOf(block, digit.index, digit.index + 1);
        expect(article.text.slice(start, end)).toBe(digit[0]);
        const { line, column } = placeOf(article, block, digit.index, digit.index + 1);
        expect(article.text.split("\n")[line - 1]?.charAt(column - 1)).toBe(digit[0]);
      }
  });

  test("whatever the markup around it", () => {
    const markup = fc.constantFrom(
      "**",
      "*",
      "`",
      "[",
      "](fig:a@r)",
      "~~",
      "\\",
      "&amp;",
      "\n",
      "\n\n",
      "> ",
      "- ",
      "| ",
      "<!-- a -->",
    );
    const text = fc.constantFrom("超过", "8000", "万元", "，", " ", "x", "${f({a: 1})}", "。");
    fc.assert(
      fc.property(fc.array(fc.oneof(markup, text), { maxLength: 30 }), (parts) => {
        const article = parse(parts.join(""));
        for (const block of prose(article)) {
          expect(block.offsets).toHaveLength(block.text.length + 1);
          for (let i = 0; i < block.text.length; i++) {
            if (i > 0) expect(block.offsets[i]).toBeGreaterThan(block.offsets[i - 1] ?? -1);
            if (/[0-9超过万元，。x]/.test(block.text.charAt(i)))
              expect(article.text.charAt(block.offsets[i] ?? 0)).toBe(block.text.charAt(i));
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("coverage says what answers for a number", () => {
  const covers = (body: string, number: string, nth = 0) => {
    const article = parse(body);
    const found = prose(article).flatMap((block) =>
      [...block.text.matchAll(new RegExp(number, "g"))].map((m) =>
        coverage(article, block, m.index, m.index + m[0].length),
      ),
    );
    return found[nth]?.kind ?? null;
  };
  test.each([
    // body                                                                         number      nth  covered by
    ["有[3 万](fig:a@r)件", "3 万", 0, "binding"],
    ["超过[3 万](fig:a@r)件", "超过3 万件", 0, "binding"],
    ["有[3 万](fig:a@r)件，另 4 万", "4 万", 0, null],
    ["共 ${x} 件", "\uFFFC 件", 0, "insertion"],
    ["![共 ${x} 件](../charts/svg/a.zh.svg)", "\uFFFC 件", 0, "insertion"],
    ["超过\n[3 万](fig:a@r)件", "超过 3 万件", 0, "binding"],
    ["315<!-- kaozheng-exempt: 晚会的名字 -->晚会与 315", "315", 0, "exemption"],
    ["315<!-- kaozheng-exempt: 晚会的名字 -->晚会与 315", "315", 1, null],
    ["315 晚会，3150 件，315<!-- kaozheng-exempt 315: 名字 -->", "315(?!0)", 0, "exemption"],
    ["315 晚会，3150 件，315<!-- kaozheng-exempt 315: 名字 -->", "3150", 0, null],
    ["315 晚会 <!-- kaozheng-exempt 315：名字 -->\n\n又是 315", "315", 1, null],
    ["<!-- kaozheng-exempt 315: 名字 -->\n\n315 晚会\n\n又是 315", "315", 1, "exemption"],
    ["<!-- kaozheng-exempt: 步骤编号 -->\n\n- 1 和 2\n\n后面 3", "2", 0, "exemption"],
    ["<!-- kaozheng-exempt: 步骤编号 -->\n\n- 1 和 2\n\n后面 3", "3", 0, null],
    ["见[第 3 页](https://example.org)", "3", 0, null],
  ])("%s: %s (%i) by %s", (body, number, nth, expected) => expect(covers(body, number, nth)).toBe(expected));

  test.each([
    ["315<!-- kaozheng-exempt -->", "article/exemption"],
    ["315<!-- kaozheng-exempt 315 -->", "article/exemption"],
    ["315<!-- kaozheng-exmpt 315: 名字 -->", "article/exemption"],
    ["316<!-- kaozheng-exempt 315: 名字 -->", "article/exemption-unused"],
    ["<!-- kaozheng-exempt: 名字 -->", "article/exemption-unused"],
  ])("%s is a finding", (body, rule) => expect(parse(body).findings.map((f) => f.rule)).toEqual([rule]));
});

describe("sentences end where a reader takes breath", () => {
  test.each([
    ["花了 1.8 亿元。又花了 2 亿元！", ["花了 1.8 亿元。", "又花了 2 亿元！"]],
    ["他说：“花了 3 万。”又说：“不多。”", ["他说：“花了 3 万。”", "又说：“不多。”"]],
    ["It rose 1.5 percent. Then it fell.", ["It rose 1.5 percent. ", "Then it fell."]],
    ["The U.S. sold 3. No. 2 followed.", ["The U.S. sold 3. ", "No. 2 followed."]],
    ["He said “3.” Then 4?", ["He said “3.” ", "Then 4?"]],
    ["没有句号", ["没有句号"]],
    ["", [""]],
    ["结果……后来。", ["结果……", "后来。"]],
  ])("%j", (text, expected) => {
    expect(sentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  test("and together they are the text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "3", ".", "。", "！", " ", "”", "\n", "No."), { maxLength: 40 }),
        (parts) => {
          const text = parts.join("");
          expect(
            sentences(text)
              .map(({ start, end }) => text.slice(start, end))
              .join(""),
          ).toBe(text);
        },
      ),
    );
  });

  test("the sentence around a place", () => {
    const text = "甲 1。乙 2。";
    const { start, end } = sentenceAt(text, text.indexOf("2"));
    expect(text.slice(start, end)).toBe("乙 2。");
  });
});
