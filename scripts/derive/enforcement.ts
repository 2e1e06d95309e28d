import { derivation, figure, perUnit, sum } from "kaozheng";

const cases2020 = sum(
  figure("enforcement-cases@2020-consumer#counterfeit"),
  figure("enforcement-cases@2020-consumer#food-data-laundering"),
);
const suspects2020 = figure("enforcement-suspects@2020-consumer");
// The foreword's total is a rounder bound than the sum of its two parts.
const money2020 = sum(
  figure("enforcement-money@2020-consumer#counterfeit"),
  figure("enforcement-money@2020-consumer#food-data-laundering"),
);

const cases2021 = figure("enforcement-cases@2021-governance");
const suspects2021 = figure("enforcement-suspects@2021-governance");
const money2021 = figure("enforcement-money@2021-governance");

// The report of 2022 gives no total: its two campaigns are added.
const cases2022 = sum(
  figure("enforcement-cases@2022-governance#infringement"),
  figure("enforcement-cases@2022-governance#information-security"),
);
const suspects2022 = sum(
  figure("enforcement-suspects@2022-governance#infringement"),
  figure("enforcement-suspects@2022-governance#information-security"),
);
const money2022 = sum(
  figure("enforcement-money@2022-governance#infringement"),
  figure("enforcement-money@2022-governance#information-security"),
);

export const enforcement = derivation(import.meta, [
  { id: "enforcement-cases/2020", label: { zh: "2020 年线下案件", en: "Offline cases, 2020" }, quantity: cases2020 },
  { id: "enforcement-cases/2021", label: { zh: "2021 年线下案件", en: "Offline cases, 2021" }, quantity: cases2021 },
  { id: "enforcement-cases/2022", label: { zh: "2022 年线下案件", en: "Offline cases, 2022" }, quantity: cases2022 },
  {
    id: "enforcement-suspects/2020",
    label: { zh: "2020 年线下打击或抓获人数", en: "People targeted or caught, 2020" },
    quantity: suspects2020,
  },
  {
    id: "enforcement-suspects/2021",
    label: { zh: "2021 年线下打击或抓获人数", en: "People targeted or caught, 2021" },
    quantity: suspects2021,
  },
  {
    id: "enforcement-suspects/2022",
    label: { zh: "2022 年线下打击或抓获人数", en: "People targeted or caught, 2022" },
    quantity: suspects2022,
  },
  {
    id: "enforcement-money/2020",
    label: { zh: "2020 年线下案件涉案金额", en: "Money in offline cases, 2020" },
    quantity: money2020,
  },
  {
    id: "enforcement-money/2021",
    label: { zh: "2021 年线下案件涉案金额", en: "Money in offline cases, 2021" },
    quantity: money2021,
  },
  {
    id: "enforcement-money/2022",
    label: { zh: "2022 年线下案件涉案金额", en: "Money in offline cases, 2022" },
    quantity: money2022,
  },
  {
    id: "suspects-per-case/2020",
    label: { zh: "2020 年平均每起案件人数", en: "People per offline case, 2020" },
    quantity: perUnit(suspects2020, cases2020),
  },
  {
    id: "suspects-per-case/2021",
    label: { zh: "2021 年平均每起案件人数", en: "People per offline case, 2021" },
    quantity: perUnit(suspects2021, cases2021),
  },
  {
    id: "suspects-per-case/2022",
    label: { zh: "2022 年平均每起案件人数", en: "People per offline case, 2022" },
    quantity: perUnit(suspects2022, cases2022),
  },
  {
    id: "money-per-case/2020",
    label: { zh: "2020 年平均每起案件涉案金额", en: "Money involved per case, 2020" },
    quantity: perUnit(money2020, cases2020),
  },
  {
    id: "money-per-case/2021",
    label: { zh: "2021 年平均每起案件涉案金额", en: "Money involved per case, 2021" },
    quantity: perUnit(money2021, cases2021),
  },
  {
    id: "money-per-case/2022",
    label: { zh: "2022 年平均每起案件涉案金额", en: "Money involved per case, 2022" },
    quantity: perUnit(money2022, cases2022),
  },
]);
