// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the articles' own syntax is what is tested.
import { describe, expect, test } from "vitest";
import { parseArticle } from "../../scripts/kaozheng/article/parse.ts";

const head = "---\ntitle: 标题\n---\n\n";
const parse = (body: string, file = "notebooks/a.zh.md") => parseArticle(head + body, file);
const rules = (body: string) => parse(body).findings.map((f) => `${f.rule} ${f.line}:${f.column}`);

describe("a bound number is a link", () => {
  test.each([
    // what                         body                                                     target               words            form
    ["inline", "花了[超过 8000 万元](fig:spend@2021)。", "fig:spend@2021", "超过 8000 万元", "inline"],
    ["with an alias", "[8000 万](fig:抽检资金@2021消保)", "fig:抽检资金@2021消保", "8000 万", "inline"],
    [
      "with source and scope",
      "[17 起](fig:cases@2021~001#infringement)",
      "fig:cases@2021~001#infringement",
      "17 起",
      "inline",
    ],
    ["percent-encoded by an editor", "[8000 万](fig:%E6%8A%BD%E6%A3%80@r)", "fig:抽检@r", "8000 万", "inline"],
    ["in angle brackets", "[1 万](<fig:a@r>)", "fig:a@r", "1 万", "inline"],
    [
      "by reference",
      "[至少增长 166%][增幅]\n\n[增幅]: calc:growth/2020-2021",
      "calc:growth/2020-2021",
      "至少增长 166%",
      "reference",
    ],
    ["by a reference of its words", "[增幅][]\n\n[增幅]: calc:growth/x", "calc:growth/x", "增幅", "reference"],
    ["in a heading", "## 从[3 万](fig:a@r)开始", "fig:a@r", "3 万", "inline"],
    ["in emphasis", "**[3 万](fig:a@r)**件", "fig:a@r", "3 万", "inline"],
    ["with emphasis inside", "[超过 **3 万**件](fig:a@r)", "fig:a@r", "超过 3 万件", "inline"],
    ["in a table", "| a |\n|---|\n| [3 万](fig:a@r) |", "fig:a@r", "3 万", "inline"],
    ["in a quotation", "> 有[3 万](fig:a@r)件", "fig:a@r", "3 万", "inline"],
    ["in a list", "- 有[3 万](fig:a@r)件", "fig:a@r", "3 万", "inline"],
    ["in a footnote", "注[^1]\n\n[^1]: 有[3 万](fig:a@r)件", "fig:a@r", "3 万", "inline"],
    ["around an insertion", "[${x}](fig:a@r)", "fig:a@r", "\uFFFC", "inline"],
  ])("%s", (_, body, target, words, form) => {
    const { bindings, text } = parse(body);
    expect(bindings).toHaveLength(1);
    const [binding] = bindings;
    expect(binding).toMatchObject({ target, text: words, form });
    expect(text.slice(binding?.start, binding?.end)).toMatch(/^\[.*\]/);
  });

  test("has the place of the link and of its words", () => {
    const { bindings, text } = parse("花了[超过 8000 万元](fig:spend@2021)。");
    expect(bindings[0]).toMatchObject({ line: 5, column: 3 });
    expect(text.slice(bindings[0]?.start, bindings[0]?.end)).toBe("[超过 8000 万元](fig:spend@2021)");
    expect(text.slice(bindings[0]?.words.start, bindings[0]?.words.end)).toBe("超过 8000 万元");
  });

  test.each([
    ["an ordinary link", "[报告](https://example.org/1)"],
    ["a link in code", "`[3 万](fig:a@r)`"],
    ["a link in a fence", "```\n[3 万](fig:a@r)\n```"],
    ["an image", "![3 万](fig:a@r)"],
  ])("%s is none", (_, body) => expect(parse(body).bindings).toEqual([]));
});

describe("an insertion", () => {
  test.each([
    // what                            body                              source
    ["in a sentence", "共${figure('a@r')}。", "figure('a@r')"],
    ["that looks like a link", "${r[0](1)}", "r[0](1)"],
    ["that looks like emphasis", "${a*b*c}", "a*b*c"],
    ["with braces", "${f({ a: { b: 1 } })}", "f({ a: { b: 1 } })"],
    ["with a brace in a string", "${f('}')}", "f('}')"],
    ["with an escaped quote", "${f('\\'}')}", "f('\\'}')"],
    ["with a template literal", "${`a ${b ? `}` : '{'} c`}", "`a ${b ? `}` : '{'} c`"],
    ["with a comment", "${a /* } */}", "a /* } */"],
    ["with a division", "${a / b / c}", "a / b / c"],
    ["over two lines", "${growth(a,\n  b)}", "growth(a,\n  b)"],
    ["over two lines of a quotation", "> ${growth(a,\n> b)}", "growth(a,\nb)"],
    ["in a heading", "## 共 ${x} 件", "x"],
    ["in emphasis before Chinese", "**约${x}**增长", "x"],
    ["in a link", "[见 ${x}](https://example.org)", "x"],
    ["in a table", "| a |\n|---|\n| ${x} |", "x"],
    ["with bars in a table", "| a |\n|---|\n| ${a \\|\\| b} |", "a || b"],
    ["in a footnote", "注[^1]\n\n[^1]: ${x}", "x"],
    ["after an escaped backslash", "\\\\${x}", "x"],
    ["among a picture's words", "![共 ${x} 件](../charts/svg/a.zh.svg)", "x"],
    ["after a dollar", "$${x}", "x"],
  ])("%s", (_, body, source) => {
    const { insertions, findings } = parse(body);
    expect(insertions.map((i) => i.source)).toEqual([source]);
    expect(findings).toEqual([]);
  });

  test.each([
    ["escaped", "\\${x}"],
    ["in code", "`${x}`"],
    ["in a fence", "```js\n`${x}`\n```"],
    ["in an indented block", "    ${x}"],
    ["in a comment", "<!-- ${x} -->"],
  ])("%s is none", (_, body) => expect(parse(body)).toMatchObject({ insertions: [], findings: [] }));

  test("keeps the markup around it", () => {
    expect(parse("**约${x}**增长").tree.children.at(-1)).toMatchObject({
      children: [{ type: "strong", children: [{ value: "约" }, { type: "insertion" }] }, { type: "text" }],
    });
  });

  test("that does not end in its paragraph is a finding", () => {
    expect(rules("共 ${f('a)} 件\n\n'")).toEqual(["article/insertion 5:3"]);
  });
});

describe("a fence marked ts is a cell", () => {
  test.each([
    ["```ts\na;\nb;\n```", { source: "a;\nb;", codeLine: 6, echo: false, hide: false }],
    ["```ts echo\na\n```", { echo: true, hide: false }],
    ["```ts hide\na\n```", { echo: false, hide: true }],
  ])("%j", (body, cell) => expect(parse(body).cells).toMatchObject([cell]));

  test("and one marked typescript is shown, not run", () => {
    expect(parse("```typescript\na\n```").cells).toEqual([]);
  });
});

describe("a chart is an image of charts/svg", () => {
  test.each([
    ["![资金翻倍](../charts/svg/spend.zh.svg)", [{ name: "spend", language: "zh", alt: "资金翻倍" }]],
    ['![a](../charts/svg/spend-by-year.en.svg "t")', [{ name: "spend-by-year", language: "en", alt: "a" }]],
    ["![a](photo.jpg)", []],
    ["![a](../charts/svg/spend.svg)", []],
  ])("%s", (body, charts) => expect(parse(body).charts).toMatchObject(charts));
});

describe("what was meant as syntax and is none is a finding", () => {
  test.each([
    ["a reference without definition", "[增长 166%][增幅]", ["article/undefined-reference 5:1"]],
    ["HTML", "a <b>b</b>", ["article/raw-html 5:3", "article/raw-html 5:7"]],
    ["text after a comment on its line", "<!-- a --> 共 3 件", ["article/raw-html 5:1"]],
    ["a comment", "<!-- a -->\n\n共 3 件 <!-- b -->", []],
    ["escaped brackets", "\\[a\\]\\[b\\]", []],
  ])("%s", (_, body, expected) => expect(rules(body)).toEqual(expected));
});

test("a byte order mark moves no place", () => {
  const { bindings, text } = parseArticle(`\uFEFF${head}[3](fig:a@r)`, "a.zh.md");
  expect(text.slice(bindings[0]?.start, bindings[0]?.end)).toBe("[3](fig:a@r)");
});

test.each([
  ["\n", "LF"],
  ["\r\n", "CRLF"],
  ["\r", "CR"],
])("lines are counted over %j (%s)", (end) => {
  const { bindings, text } = parseArticle(["---", "title: t", "---", "", "a", "", "b[3](fig:a@r)"].join(end), "a.md");
  expect(bindings[0]).toMatchObject({ line: 7, column: 2 });
  expect(text.slice(bindings[0]?.start, bindings[0]?.end)).toBe("[3](fig:a@r)");
});
