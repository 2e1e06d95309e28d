import { describe, expect, test } from "vitest";
import { compareText } from "../../scripts/kaozheng/check/compare.ts";
import { printCheck } from "../../scripts/kaozheng/check/print.ts";
import { carriedLines } from "../../scripts/kaozheng/check/statement.ts";
import { checkRelease, project } from "./release.ts";

const AGAINST = "2021-consumer";

async function compare(text: string) {
  const checked = await checkRelease(text, { report: null });
  const comparison = compareText(checked, AGAINST, project, null, null);
  const { language } = checked;
  const [carried] = comparison.carried;
  const terms: string[] = [];
  return {
    comparison,
    lines: carried === undefined ? [] : carriedLines(carried, language, project),
    text: printCheck({ checked, comparison, language, terms }, project, (_, words) => words),
  };
}

describe("beside an earlier report a number", () => {
  test.each([
    [
      "carries over, and nothing is entailed between two bounds",
      "2023年，平台投入抽检资金超1.2亿元。",
      ["超8000万元 → 超1.2亿元，名义上 +50%，照印出来的界限，增减都推不出"],
    ],
    [
      "carries over in English",
      "In 2023 inspection money came to more than 120 million yuan.",
      [
        "超8000万元 → more than 120 million yuan, nominally +50%, by the printed bounds neither a rise nor a fall is entailed",
      ],
    ],
    ["carries over exactly", "2023年，合作的检测机构有12家。", ["11家 → 12家，+9.09%"]],
    [
      "carries over with what is entailed",
      "2023年，抽检商品40万件。",
      ["223万件 → 40万件，名义上 −82.1%，能推出 −82.4% 至 −81.7%"],
    ],
    [
      "has gained a bound",
      "2023年，保障基金支付额超2亿元。",
      ["1.8亿元 → 超2亿元，名义上 +11.1%，能推出至少 +8.1%", "界限变了：1.8亿元 → 超2亿元"],
    ],
    [
      "has changed its unit, and has no growth",
      "2023年，处罚违规商家超50万家。",
      ["超40万次 → 超50万家", "单位变了：次 → 家"],
    ],
    [
      "is far off",
      "2023年，平台拦截违规商品发布超95万次。",
      ["超9100万次 → 超95万次，名义上 −99%，照印出来的界限，增减都推不出", "相差 95.8 倍"],
    ],
    [
      "is the very same",
      "2023年，平台封禁违规商品超580万件。",
      ["超580万件 → 超580万件，名义上 0%，照印出来的界限，增减都推不出", "与上一份的数字一模一样"],
    ],
    ["does not say since when it changed", "平均退款时长缩短35%。", ["32% → 35%", "没有说和什么时候比"]],
    ["says since when it changed", "平均退款时长同比缩短35%。", ["32% → 35%"]],
    ["is a rate above all there is", "2023年，信息加密的订单占108%。", ["85% → 108%，+23个百分点", "比率超过 100%"]],
  ])("%s", async (_, text, lines) => {
    expect((await compare(text)).lines).toEqual(lines);
  });

  test.each([
    ["changed in kind", "2023年，处罚违规商家超50万家。", "口径变了（建议登记为断点）"],
    ["worth a call", "2023年，平台拦截违规商品发布超95万次。", "值得追问"],
    ["carried over", "2023年，平台投入抽检资金超1.2亿元。", "接上了"],
    ["not in the record", "2023年有4172人移民火星。", "记录里没有的"],
    ["in the record, though not in that report", "2023年，客服人员超过3000人。", "记录里有、但那份报告里没有的"],
    ["undecided", "2023年，处罚商品与商家超4万。", "定不了是哪一项的"],
    ["carried over, in English", "In 2023 inspection money came to more than 120 million yuan.", "Carried over"],
  ])("stands under the heading of what is %s", async (_, text, heading) => {
    const headings = (await compare(text)).text.match(/^\S.* \(\d+\)$/gm) ?? [];
    expect(headings).toContain(`${heading} (1)`);
  });
});

test("a figure that the text has no successor of is no longer printed, and one that it has is", async () => {
  const { comparison, text } = await compare("2023年，平台投入抽检资金超1.2亿元。");
  const vanished = comparison.vanished.map(({ indicator }) => indicator);
  expect(vanished).toContain("listings-banned");
  expect(vanished).not.toContain("inspection-spend");
  expect(text).toContain("封禁的违规商品 (listings-banned@2021-consumer~001)\n  科技日报（2021消保）印 超580万件");
});

test("every number of the text is in one section", async () => {
  const text =
    "2023年，抽检资金超1.2亿元，处罚违规商家超50万家，封禁违规商品超300万件。有4172人移民火星。处罚商品与商家超4万。";
  const { carried, fresh, elsewhere, undecided } = (await compare(text)).comparison;
  expect(carried.length + fresh.length + elsewhere.length + undecided.length).toBe(5);
});
