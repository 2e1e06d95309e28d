import { expect, test } from "vitest";
import { scan } from "../../scripts/kaozheng/numeral/scan.ts";
import { LEXICON, NONE } from "./lexicon.ts";
import { line } from "./notation.ts";

const lines = (text: string, lexicon = LEXICON): string[] => scan(text, lexicon).map(line);

test.each([
  ["退款时长从45天缩短到15天以内", ["45天: 45 day", "15天以内: 15 at-most day decrease level"]],
  ["由三成升至五成", ["三成: 30 percent", "五成: 50 percent increase level"]],
  ["投诉下降38%", ["38%: 38 percent decrease change"]],
  ["投诉下降到38%", ["38%: 38 percent decrease level"]],
  ["投诉同比下降了约38%", ["约38%: 38 about percent decrease change"]],
  ["订单增长两倍", ["两倍: 2 1 increase change"]],
  ["订单增至两倍", ["两倍: 2 1 increase level"]],
  ["订单增长1.67倍", ["1.67倍: 1.67 1 increase change"]],
  ["订单减少1.5倍", ["1.5倍: 1.5 1 decrease change"]],
  ["收入翻一番，用户翻了两番", ["翻一番: 2 1 increase level", "翻了两番: 4 1 increase level"]],
  ["覆盖率达到85%", ["85%: 85 percent"]],
  ["提升消费者净推荐值 10 个百分点", ["10 个百分点: 10 percentage-point increase change"]],
  ["新增 19 个规范", ["19 个: 19 shop"]],
  ["38%的降幅", ["38%: 38 percent decrease change"]],
  ["节约300万元", ["300万元: 3000000 CNY"]],
  ["Sales rose 25%", ["25%: 25 percent increase change"]],
  ["Sales rose to 25%", ["25%: 25 percent increase level"]],
  ["Sales rose by at least 25%", ["at least 25%: 25 at-least percent increase change"]],
  [
    "It was cut from 45 days to less than 15 days",
    ["45 days: 45 day", "less than 15 days: 15 less-than day decrease level"],
  ],
  ["The share grew 5 points, from 80% to 85%", ["5: 5 ?points increase change", "80%: 80 percent", "85%: 85 percent"]],
  ["It is up 5%", ["5%: 5 percent increase change"]],
  ["It is up to 5%", ["up to 5%: 5 at-most percent"]],
  ["80 % more shops", ["80 %: 80 percent increase change"]],
  ["The rate was 25% lower", ["25%: 25 percent decrease change"]],
  ["A drop of 3 percentage points", ["3 percentage points: 3 percentage-point decrease change"]],
  ["Orders doubled", ["doubled: 2 1 increase level"]],
])("the movement in %j", (text, expected) => {
  expect(lines(text)).toEqual(expected);
});

test.each([
  ["2021年12月23日", ["2021年12月23日 date"]],
  ["2021年", ["2021年 date 2021"]],
  ["二〇二一年", ["二〇二一年 date 2021"]],
  ["今年 1 月", ["1 月 date 1"]],
  ["2022-03-15 发布", ["2022-03-15 date"]],
  ["Dec 23, 2021 and 23 December 2021", ["Dec 23, 2021 date", "23 December 2021 date"]],
  ["It grew in 2021.", ["2021 date 2021"]],
  ["14:05 开始，晚上八点半结束", ["14:05 time", "八点半 time"]],
  ["at 3 p.m. or 10:30", ["3 p.m. time", "10:30 time"]],
  ["2020年6月-12月", ["2020年6月-12月 period"]],
  ["近两年和过去 12 个月", ["近两年 period", "过去 12 个月 period"]],
  ["历时近45天", ["近45天: 45 nearly day"]],
  ["半年内", ["半年内 period"]],
  ["2022年上半年", ["2022年上半年 period"]],
  ["over the past year and in the first half", ["past year period", "first half period"]],
  ["2019-2021 and the 1980s", ["2019-2021 period", "1980s period"]],
  ["2019—2021 年，2020年至2022年", ["2019—2021 年 period", "2020年至2022年 period"]],
  ["2019–21 and from 2020 to 2022", ["2019–21 period", "from 2020 to 2022 period"]],
  ["2021-22 财年，between 2019 and 2021", ["2021-22 period", "between 2019 and 2021 period"]],
  [
    "第一章 第3条 3rd twenty-first",
    ["第一章 ordinal 1", "第3条 ordinal 3", "3rd ordinal 3", "twenty-first ordinal 21"],
  ],
  ["Section 3 and Table 12", ["3 ordinal 3", "12 ordinal 12"]],
  ["1. 第一\n（二）其次\n三、最后", ["1. ordinal 1", "第一 ordinal 1", "（二） ordinal 2", "三、 ordinal 3"]],
  ["周三和星期五", ["周三 date", "星期五 date"]],
  [
    "5G、GPT-4、v2.1、B2B、COVID-19",
    ["5G identifier", "GPT-4 identifier", "v2.1 identifier", "B2B identifier", "COVID-19 identifier"],
  ],
  [
    "见 https://example.com/a1?b=2 或 me@example.org",
    ["https://example.com/a1?b=2 identifier", "me@example.org identifier"],
  ],
  ["客服热线95152，手机13800138000", ["95152 identifier 95152", "13800138000 identifier"]],
  ["版本 2.1.3，地址 192.168.1.2", ["2.1.3 identifier", "192.168.1.2 identifier"]],
  ["〔2021〕15号", ["〔2021〕15号 identifier"]],
  ["“315”前夕", ["315 identifier 315"]],
  ["一系列规定，一方面加强", ["一系列 idiom", "一方面 idiom"]],
  ["七天无理由退货，三无商品", ["七天无理由 idiom", "三无 idiom"]],
  ["发布了一则公告", ["一则 idiom 1"]],
  ["one of the shops; this one", ["one idiom 1", "one idiom 1"]],
  ["数据、人数、半导体、几乎", []],
])("what is no quantity in %j", (text, expected) => {
  expect(lines(text)).toEqual(expected);
});

test.each([
  ["十分钟", ["十分钟: 10 minute"]],
  ["一起案件", ["一起 idiom 1"]],
  ["两个半小时", ["两个半小时: 2.5 hour"]],
  ["两小时十分", ["两小时十分: 130 minute"]],
  ["三斤五两", ["三斤五两: 35 liang"]],
  ["12块5毛", ["12块5毛: 12.5 CNY"]],
  ["两个多月", ["两个多月: 2 odd month"]],
  ["900多万场", ["900多万场: 9000000 odd broadcast"]],
  ["每件12元，12元/件，12元每件", ["每件12元: 12 CNY/item", "12元/件: 12 CNY/item", "12元每件: 12 CNY/item"]],
  ["30 yuan per item or $98 a share", ["30 yuan per item: 30 CNY/item", "$98 a share: 98 USD/share"]],
  ["60 km/h", ["60 km/h: 60 kilometre/hour"]],
  ["零下4摄氏度", ["零下4摄氏度: -4 celsius"]],
  ["亏损-3.5亿元", ["-3.5亿元: -350000000 CNY"]],
  ["负百分之三十", ["负百分之三十: -30 percent"]],
  ["比例为1:3，比分三比一", ["1:3: 0.333333333333 1", "三比一: 3 1"]],
  ["one in five, two out of three", ["one in five: 0.2 1", "two out of three: 0.666666666667 1"]],
  ["half an hour", ["half an hour: 0.5 hour"]],
  ["an hour and a half", ["an hour and a half: 1.5 hour"]],
  ["two and a half million people", ["two and a half million people: 2500000 person"]],
  ["1,234,567 items, 40 000 items", ["1,234,567 items: 1234567 item", "40 000 items: 40000 item"]],
  ["ｅ．ｇ． １２３４件", ["１２３４件: 1234 item"]],
  ["兩萬三千件", ["兩萬三千件: 23000 item"]],
  ["2.5×10⁴ 件", ["2.5×10⁴ 件: 25000 item"]],
  ["3.4m yuan and 1.8m", ["3.4m yuan: 3400000 CNY", "1.8m: 1.8 metre"]],
  ["¥300、US$1万、8亿元人民币", ["¥300: 300 CNY", "US$1万: 10000 USD", "8亿元人民币: 800000000 CNY"]],
  ["at least\n80 million\nyuan", ["at least\n80 million\nyuan: 80000000 at-least CNY"]],
  ["2.5 times the level", ["2.5 times: 2.5 1"]],
  ["9,384 counterfeit-selling shops", ["9,384: 9384 shop"]],
  ["超2.8万违规商家", ["超2.8万: 28000 more-than shop"]],
  ["35 penguins", ["35: 35 ?penguins"]],
  ["35只企鹅", ["35只: 35 ?只"]],
  ["a third of products", ["a third: 0.333333333333 1"]],
])("the quantities in %j", (text, expected) => {
  expect(lines(text)).toEqual(expected);
});

test("general units are known without any project", () => {
  expect(lines("3公里、5 kg、20℃、100 MB、2亩、€5", NONE)).toEqual([
    "3公里: 3 kilometre",
    "5 kg: 5 kilogram",
    "20℃: 20 celsius",
    "100 MB: 100 megabyte",
    "2亩: 2 mu",
    "€5: 5 EUR",
  ]);
});
