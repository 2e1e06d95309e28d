import { describe, expect, test } from "vitest";
import { type Bound, type Claim, judge } from "../../scripts/kaozheng/audit/claim.ts";
import { read, scan } from "../../scripts/kaozheng/numeral/scan.ts";
import { growth, pointChange } from "../../scripts/kaozheng/quantity/operations.ts";
import { constant, type Quantity } from "../../scripts/kaozheng/quantity/quantity.ts";
import { lexicon } from "./lexicon.ts";

/** A printed figure as a quantity: `printed("超9100万次")`. */
function printed(token: string, unit?: string): Quantity {
  const reading = read(token, lexicon);
  if (reading?.strict == null || reading.usual == null) throw new Error(`cannot read ${token}`);
  return {
    ...constant(0, unit ?? reading.unit ?? "1"),
    nominal: reading.nominal,
    strict: reading.strict,
    usual: reading.usual,
    hedge: reading.hedge,
    step: reading.form === "integer" ? null : reading.step,
    lineage: { kind: "figure", id: "fig:x" },
  };
}

const figure = (token: string, more: Partial<Bound> = {}, unit?: string): Bound => ({
  quantity: printed(token, unit),
  computed: false,
  signed: false,
  years: [2021],
  ...more,
});

const computed = (quantity: Quantity): Bound => ({ quantity, computed: true, signed: true, years: [2020, 2021] });

/** The claim is the one quantity of the sentence; its years are those the sentence names. */
function verdict(sentence: string, bound: Bound, language: "zh" | "en", prominent = true): string {
  const readings = scan(sentence, lexicon);
  const [reading, ...others] = readings.filter(({ kind }) => kind === "quantity");
  if (reading === undefined || others.length > 0)
    throw new Error(
      `${JSON.stringify(sentence)} holds ${others.length + (reading ? 1 : 0)} quantities: ${readings.map((r) => r.text).join(", ")}`,
    );
  const years = [...sentence.matchAll(/20\d\d/g)].map(([year]) => Number(year));
  const before = sentence.slice(0, reading.start);
  const claim: Claim = { reading, language, sentence, before, years, prominent };
  return judge(claim, bound, lexicon);
}

const blocked = figure("超9100万次");
const goods = figure("8万件");
const shops = figure("9384家");
const sold = figure("近239亿单", {}, "order");
const spend2021 = figure("超8000万元");
const fromValue = computed(growth(printed("3000万元"), printed("超8000万元")));
const fromBounds = computed(growth(printed("超8000万元"), printed("超1亿元")));
const exactGrowth = computed(growth(printed("300家"), printed("801家")));
const decline = computed(growth(printed("1000家"), printed("520家")));
const finite = computed(growth(printed("3.00亿元"), printed("3.75亿元")));
const share: Bound = { quantity: constant("62", "percent"), computed: true, signed: false, years: [2021] };
const minority: Bound = { ...share, quantity: constant("45", "percent") };
const doubled = computed(growth(printed("300家"), printed("618家")));
const points = computed(pointChange(constant("10", "percent"), constant("16.5", "percent")));
const fall = figure("65%", { quantity: { ...printed("65%"), direction: "decrease" }, signed: true });

describe("a claim against its binding, by the table of the design", () => {
  test.each([
    // Unit, direction, period.
    ["a counted noun of another kind", "拦截超9100万件", "over 91 million items were stopped", blocked, "wrong-unit"],
    ["another dimension", "超过8000万次", "over 80 million attempts", spend2021, "wrong-unit"],
    ["the noun of the data", "拦截超9100万次", "over 91 million attempts", blocked, "supported"],
    ["another word for the same thing", "共9384个", "9,384 merchants", shops, "supported"],
    ["a noun nobody knows is no error", "9384坨", "9,384 blobs", shops, "supported"],
    ["percent for percentage points", "提高6.5%", "rose 6.5%", points, "wrong-unit"],
    ["percentage points", "提高6.5个百分点", "rose 6.5 percentage points", points, "supported"],
    ["the opposite direction of a computed change", "下降167%", "fell by 167%", exactGrowth, "wrong-direction"],
    ["the opposite direction of a printed change", "上升65%", "rose 65%", fall, "wrong-direction"],
    ["the direction of a printed change", "下降65%", "fell 65%", fall, "supported"],
    ["another year", "2019年超9100万次", "In 2019 over 91 million attempts", blocked, "wrong-period"],
    ["the year of the data", "2021年超9100万次", "In 2021 over 91 million attempts", blocked, "supported"],
    // Entailed.
    ["the bound as printed", "超过9100万次", "more than 91 million attempts", blocked, "supported"],
    ["a bound a little lower", "超过9000万次", "more than 90 million attempts", blocked, "supported"],
    ["a bound that lost a digit's place", "超1900万次", "over 19 million attempts", blocked, "weaker"],
    ["a bound far below", "超7000万次", "over 70 million attempts", blocked, "weaker"],
    ["coarse on both sides, the digits agreeing", "约8万件", "about 80,000 items", goods, "supported"],
    ["a computed value told about", "约60%", "about 60%", share, "supported"],
    ["a ten and more", "六成多", "62%", share, "supported"],
    ["about another number", "约9万件", "about 90,000 items", goods, "contradicted"],
    // Bounds dropped and added.
    ["the bound dropped", "8000万元", "80 million yuan", spend2021, "bound-dropped"],
    ["a bound added", "超8万件", "over 80,000 items", goods, "bound-added"],
    // Usual readings.
    ["odd ones for a lower bound", "9100多万次", "some 91 million attempts", blocked, "supported"],
    ["nearly, rounded on", "近240亿单", "nearly 24 billion orders", sold, "supported"],
    ["a bound between the data's digits", "超9180万次", "over 91.8 million attempts", blocked, "mismatch"],
    // Rounded without saying so.
    ["digits lost without 约", "9400家", "9,400 merchants", shops, "unhedged"],
    ["digits lost with 约", "约9400家", "about 9,400 merchants", shops, "supported"],
    ["finer than the interval", "增长25.0%", "rose 25.0%", finite, "unhedged"],
    ["hedged where the interval is finite", "增长约25%", "rose about 25%", finite, "supported"],
    // Not entailed.
    ["a growth between two bounds", "增长25%", "rose 25%", fromBounds, "not-entailed"],
    [
      "the same with the caveat",
      "按披露下限计算，增长25%",
      "By the printed lower bounds it rose 25%",
      fromBounds,
      "supported",
    ],
    ["hedging does not help where nothing is entailed", "增长约25%", "rose about 25%", fromBounds, "not-entailed"],
    ["a lower bound that is entailed", "至少增长166%", "rose at least 166%", fromValue, "supported"],
    ["the nominal value of what is only a lower bound", "增长167%", "rose 167%", fromValue, "not-entailed"],
    // The way a change went, told apart from its number.
    ["a noun of change and a copula", "销量的涨幅是167%", "the rise in sales is 167%", exactGrowth, "supported"],
    ["the opposite noun", "销量的降幅是167%", "the fall in sales is 167%", exactGrowth, "wrong-direction"],
    ["the opposite noun of a printed change", "退货率上升的65%", "the rise was 65%", fall, "wrong-direction"],
    ["a fall that is computed", "销量的降幅为48%", "the fall in sales was 48%", decline, "supported"],
    ["a word in another clause", "虽然投诉下降，增幅是167%", "Complaints fell; it is 167%", exactGrowth, "supported"],
    ["a level has no direction", "增幅之后的9384家", "after the rise there are 9,384 merchants", shops, "supported"],
    ["a year before the number", "2021年到超过9100万次", "from 2021 and more than 91 million", blocked, "supported"],
    // Opposite bounds meet in their end.
    ["a ceiling for a floor", "至多1万家", "at most 10,000 merchants", figure("上万家"), "mismatch"],
    ["a floor for a floor", "至少1万家", "at least 10,000 merchants", figure("上万家"), "supported"],
    ["about for a ceiling", "约万分之一", "about one in ten thousand", figure("低于万分之一"), "supported"],
    // Wrong.
    ["another number", "9500家", "9,500 merchants", shops, "contradicted"],
    ["swapped digits", "9834家", "9,834 merchants", shops, "contradicted"],
    ["more than the data", "超9200万次", "over 92 million attempts", blocked, "mismatch"],
    ["one unit for another scale", "8000元", "8,000 yuan", spend2021, "contradicted"],
    // One claim in three forms.
    ["growth in percent", "增长167%", "rose 167%", exactGrowth, "supported"],
    ["growth by a multiple", "增长1.67倍", "rose 1.67 times", exactGrowth, "supported"],
    ["growth to a multiple", "增至2.67倍", "rose to 2.67 times", exactGrowth, "supported"],
    ["a multiple that is off by one", "增长2.67倍", "rose 2.67 times", exactGrowth, "contradicted"],
    ["a fall by more than everything", "减少1.5倍", "fell 1.5 times", decline, "decrease-by-multiple"],
    ["a fall in percent", "下降48%", "fell 48%", decline, "supported"],
    // Parts and multiples in words lose no digits.
    ["more than half", "过半的商家", "more than half of the shops", share, "supported"],
    ["more than half, of less", "一半以上", "more than half", minority, "contradicted"],
    ["two thirds and more, of less", "三分之二以上", "more than two thirds", share, "contradicted"],
    ["doubled, where it nearly did", "翻番", "doubled", doubled, "supported"],
    ["more than doubled, where it grew far more", "超过翻番", "more than doubled", exactGrowth, "supported"],
    ["doubled, where it grew far more", "翻番", "doubled", exactGrowth, "contradicted"],
    ["a fall by more than", "下降超40%", "fell by more than 40%", decline, "weaker"],
  ] as [string, string, string, Bound, string][])("%s", (_, zh, en, bound, expected) => {
    expect({ zh: verdict(zh, bound, "zh"), en: verdict(en, bound, "en") }).toEqual({ zh: expected, en: expected });
  });

  test("a dropped bound is silent after the first mention", () => {
    expect(verdict("8000万元", spend2021, "zh", false)).toBe("supported");
    expect(verdict("80 million yuan", spend2021, "en", false)).toBe("supported");
  });

  test("a sentence that names no year is not judged by it", () => {
    expect(verdict("拦截超9100万次", { ...blocked, years: [1999] }, "zh")).toBe("supported");
  });
});
