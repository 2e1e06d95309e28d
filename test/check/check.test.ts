import { describe, expect, test } from "vitest";
import { checkRelease, numberOf, statement } from "./release.ts";

/** Without the one source that prints what the others print otherwise. */
const others = { without: "000" };

describe("a number of a press release", () => {
  test.each([
    ["supported", "2021年，平台封禁违规商品超580万件。", {}, "listings-banned", "supported"],
    ["supported", "In 2021 the platform banned more than 5.8 million goods.", {}, "listings-banned", "supported"],
    ["supported in other words", "2021年，侵权店铺超1万个受到处置。", {}, "infringing-shops-banned", "supported"],
    ["short of its bound", "2021年，平台投入抽检资金8000万元。", others, "inspection-spend", "bound-dropped"],
    [
      "short of its bound",
      "In 2021 inspection money came to 80 million yuan.",
      others,
      "inspection-spend",
      "bound-dropped",
    ],
    ["given a bound", "2021年，抽检商品超223万件。", {}, "inspection-items", "bound-added"],
    ["given a bound", "In 2021 inspected goods came to more than 2.23 million.", {}, "inspection-items", "bound-added"],
    ["in another unit", "2021年，平台拦截违规商品发布超9100万件。", {}, "listings-blocked", "wrong-unit"],
    [
      "in another unit",
      "In 2021 the platform blocked more than 91 million goods in breach from being listed.",
      {},
      "listings-blocked",
      "wrong-unit",
    ],
    ["another year’s", "2020年，平台投入抽检资金超8000万元。", {}, "inspection-spend", "contradicted"],
    [
      "another year’s",
      "In 2020 inspection money came to more than 80 million yuan.",
      {},
      "inspection-spend",
      "contradicted",
    ],
    ["told the other way", "平均退款时长增加32%。", {}, "refund-time-change", "wrong-direction"],
    ["told the other way", "The average refund time rose by 32%.", {}, "refund-time-change", "wrong-direction"],
    ["short of a digit", "2021年，平台拦截违规商品发布超910万次。", {}, "listings-blocked", "weaker"],
    [
      "computed, and entailed",
      "2020年到2021年，抽检资金增长至少166%。",
      {},
      "calc:inspection-spend-growth/2020-2021",
      "supported",
    ],
    [
      "computed, and entailed by nothing",
      "2021年到2022年，抽检资金增长25%。",
      {},
      "calc:inspection-spend-growth/2021-2022",
      "not-entailed",
    ],
    [
      "computed, and entailed by nothing",
      "From 2021 to 2022 inspection money grew by 25%.",
      {},
      "calc:inspection-spend-growth/2021-2022",
      "not-entailed",
    ],
    ["printed in full-width forms", "２０２１年，平台封禁违规商品超５８０万件。", {}, "listings-banned", "supported"],
    ["printed among pictures", "🎉2021年🎉平台封禁🚫违规商品🛒超580万件🎉", {}, "listings-banned", "supported"],
    [
      "told in traditional characters",
      "2021年，抖音電商攔截違規商品發布超9100萬次。",
      {},
      "listings-blocked",
      "supported",
    ],
    [
      "told in two languages",
      "2021 年 Douyin 平台 banned 封禁违规商品 over 580万件。",
      {},
      "listings-banned",
      "supported",
    ],
    ["the first character of the text", "超580万件违规商品在2021年被封禁", {}, "listings-banned", "supported"],
    ["the last character of the text", "2021年，平台封禁的违规商品超580万件", {}, "listings-banned", "supported"],
  ] as const)("that is %s is said to be: %s", async (_, text, options, id, verdict) => {
    const { subjects, judged } = numberOf(await checkRelease(text, options));
    expect([subjects.map((subject) => subject.id), judged[0]?.verdict]).toEqual([[id], verdict]);
  });

  test.each([
    [
      "a tie is shown as a tie",
      "2021年，处罚商品与商家超4万。",
      "tie",
      "一样像：处罚违规商家 (merchants-punished)；抽检处罚的商家",
    ],
    ["what is like nothing has nothing near", "全年有4172人移民火星。", "none", "记录里没有相近的"],
    [
      "what is like nothing has nothing near",
      "The choir bought 4172 trombones.",
      "none",
      "nothing in the record is near",
    ],
    [
      "what is somewhat like something is told what",
      "商品有7件。",
      "none",
      "最相近的：抽检商品 (inspection-items)；下架的商品 (listings-removed)",
    ],
    [
      "a year without a figure is told of others",
      "2022年，下架的商品超320万件。",
      "no-figure",
      "记录里有：抖音电商（2020消保）印 100万+ 件",
    ],
    [
      "of an unknown year the same number is support",
      "平台封禁违规商品超580万件。",
      "supported",
      "有据：壹览商业（2021治理）、科技日报（2021消保）印 超580万件",
    ],
    [
      "of an unknown year another number denies nothing",
      "平台封禁违规商品超581万件。",
      "no-figure",
      "记录里有：壹览商业（2021治理）、科技日报（2021消保）印 超580万件",
    ],
    [
      "of the one year its text names another number is wrong",
      "2021年平台治理\n\n平台封禁违规商品超58万件。",
      "differs",
      "漏了数字？）：壹览商业（2021治理）、科技日报（2021消保）印 超580万件",
    ],
    [
      "of the one year its text names it may still be another’s",
      "2023年发布\n\n平台封禁违规商品超580万件。",
      "supported",
      "有据：壹览商业（2021治理）、科技日报（2021消保）印 超580万件",
    ],
    [
      "of a text that names two years another number denies nothing",
      "2021年和2022年平台治理\n\n平台封禁违规商品超58万件。",
      "no-figure",
      "记录里有：",
    ],
    [
      "parts of one indicator are all named",
      "2021年，满意度提升16%。",
      "supported",
      "是下列之一：食品满意度的变化 (food-satisfaction-change)；食品满意度的变化〔民生食品〕",
    ],
    [
      "sources that print otherwise are both told",
      "2021年，平台投入抽检资金8000万元。",
      "supported",
      "少了“超”“近”一类的词：壹览商业（2021治理）、科技日报（2021消保）印 超8000万元",
    ],
  ])("%s: %s", async (_, text, status, words) => {
    const said = statement(await checkRelease(text));
    expect(said.status).toBe(status);
    expect(said.lines.join("\n")).toContain(words);
  });

  test("each source is told once, on one line with those that print the same", async () => {
    const { lines } = statement(await checkRelease("2021年，平台封禁违规商品超580万件。"));
    expect(lines).toEqual(["有据：壹览商业（2021治理）、科技日报（2021消保）印 超580万件"]);
  });

  test("words of another language are not compared with those of the documents", async () => {
    const { judged } = numberOf(await checkRelease("In 2021 the platform banned more than 5.8 million goods."));
    expect(judged.flatMap(({ differences }) => differences)).toEqual([]);
  });
});

describe("the same thing printed twice in one text", () => {
  test("is said at both places where it is told differently", async () => {
    const checked = await checkRelease("2021年，平台处罚违规创作者97.1万人。据介绍，2021年处罚违规创作者超97万个。");
    expect(numberOf(checked, "97.1万人").alsoPrinted).toEqual(["超97万个"]);
    expect(numberOf(checked, "超97万个").alsoPrinted).toEqual(["97.1万人"]);
  });

  test.each([
    ["where it is told alike", "2021年，平台封禁违规商品超580万件。2021年，全年封禁违规商品超过580万件。"],
    ["of two years", "2021年，平台投入抽检资金超8000万元。2020年，平台投入抽检资金8000万元。"],
  ])("is not said %s", async (_, text) => {
    const { numbers } = await checkRelease(text);
    expect(numbers.map(({ match, alsoPrinted }) => [match.outcome, alsoPrinted])).toEqual([
      ["matched", []],
      ["matched", []],
    ]);
  });
});

describe("the report that a text tells of", () => {
  test.each([
    ["its title", "《2021抖音电商消费者权益保护年度报告》显示，封禁违规商品超580万件。", "2021-consumer"],
    ["its title without the publisher", "《2021消费者权益保护年度报告》显示，封禁违规商品超580万件。", "2021-consumer"],
    [
      "its English title",
      "The “Douyin E-commerce Annual Report on Consumer Protection 2021” counts 5.8 million goods.",
      "2021-consumer",
    ],
    ["no title", "平台封禁违规商品超580万件。", null],
    ["the title of another year", "《2019抖音电商消费者权益保护年度报告》显示，封禁违规商品超580万件。", null],
    ["two titles", "《2021抖音电商消费者权益保护年度报告》与《2022抖音电商平台治理年度报告》：超580万件。", null],
  ])("is seen from %s", async (_, text, report) => {
    expect((await checkRelease(text)).report).toBe(report);
  });

  test("says which year is meant where no sentence does", async () => {
    const text = "平台投入抽检资金超8000万元。";
    const judged = async (report: string) => numberOf(await checkRelease(text, { report })).judged;
    expect((await judged("2021-consumer"))[0]?.verdict).toBe("supported");
    expect((await judged("2020-consumer"))[0]?.verdict).toBe("contradicted");
  });

  test("comes first among those that are told", async () => {
    const { judged } = numberOf(await checkRelease("封禁违规商品超580万件。", { report: "2021-consumer" }));
    expect(judged.map(({ entry }) => entry.report)).toEqual(["2021-consumer", "2021-governance"]);
  });
});

describe("odd texts", () => {
  test.each([
    ["an empty one", ""],
    ["one of blank lines", "\n \r\n\t\n"],
    ["one without numbers", "今天天气不错。"],
    ["one with nothing but a date", "2021年12月31日"],
    ["one with nothing but marks", "，。！？——《》“”"],
  ])("hold no number to check: %s", async (_, text) => {
    expect((await checkRelease(text)).numbers).toEqual([]);
  });

  test.each([
    [
      "of two megabytes",
      `${`${"平台持续治理，保障消费者的合法权益。".repeat(65)}2021年，平台封禁违规商品超580万件。\n`.repeat(600)}`,
      600,
    ],
    ["of one line without a mark", `${"违规商品发布".repeat(60_000)}超580万件`, 1],
    ["of a thousand numbers on one line", "封禁违规商品超580万件，".repeat(1000), 1000],
  ])("%s are read in seconds", async (_, text, count) => {
    const started = performance.now();
    const { numbers } = await checkRelease(text);
    expect(numbers).toHaveLength(count);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
