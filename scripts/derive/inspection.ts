import { derivation, figure, growth, perMonth, perUnit, share } from "kaozheng";

const spend = {
  2020: figure("inspection-spend@2020-consumer"),
  2021: figure("inspection-spend@2021-consumer"),
  2022: figure("inspection-spend@2022-governance"),
};
const items = {
  2020: figure("inspection-items@2020-consumer"),
  2021: figure("inspection-items@2021-consumer"),
  2022: figure("inspection-items@2022-governance"),
};
const blocked2021 = figure("inspection-blocked@2021-consumer");
const punished = {
  2021: figure("inspection-merchants-punished@2021-consumer"),
  2022: figure("inspection-merchants-punished@2022-governance"),
};

// The items inspected in 2021 and 2022 are not set against each other: breaks.csv says why.
export const inspection = derivation(import.meta, [
  {
    id: "inspection-spend/2020",
    label: { zh: "2020 年抽检资金", en: "Inspection money, 2020" },
    quantity: spend[2020],
  },
  {
    id: "inspection-spend/2021",
    label: { zh: "2021 年抽检资金", en: "Inspection money, 2021" },
    quantity: spend[2021],
  },
  {
    id: "inspection-spend/2022",
    label: { zh: "2022 年抽检资金", en: "Inspection money, 2022" },
    quantity: spend[2022],
  },
  {
    id: "inspection-spend-growth/2020-2021",
    label: { zh: "抽检资金增长，2020 年至 2021 年", en: "Growth of inspection money, 2020 to 2021" },
    quantity: growth(spend[2020], spend[2021]),
  },
  {
    id: "inspection-spend-growth/2021-2022",
    label: { zh: "抽检资金增长，2021 年至 2022 年", en: "Growth of inspection money, 2021 to 2022" },
    quantity: growth(spend[2021], spend[2022]),
  },
  {
    id: "inspection-spend-per-month/2020",
    label: { zh: "2020 年每月抽检资金", en: "Inspection money per month, 2020" },
    quantity: perMonth(spend[2020]),
  },
  {
    id: "inspection-spend-per-month/2021",
    label: { zh: "2021 年每月抽检资金", en: "Inspection money per month, 2021" },
    quantity: perMonth(spend[2021]),
  },
  {
    id: "inspection-spend-per-month/2022",
    label: { zh: "2022 年每月抽检资金", en: "Inspection money per month, 2022" },
    quantity: perMonth(spend[2022]),
  },
  {
    id: "inspection-spend-per-month-growth/2020-2021",
    label: { zh: "每月抽检资金增长，2020 年至 2021 年", en: "Growth of monthly inspection money, 2020 to 2021" },
    quantity: growth(perMonth(spend[2020]), perMonth(spend[2021])),
  },
  {
    id: "inspection-spend-per-month-growth/2021-2022",
    label: { zh: "每月抽检资金增长，2021 年至 2022 年", en: "Growth of monthly inspection money, 2021 to 2022" },
    quantity: growth(perMonth(spend[2021]), perMonth(spend[2022])),
  },
  { id: "inspection-items/2020", label: { zh: "2020 年抽检件数", en: "Goods inspected, 2020" }, quantity: items[2020] },
  { id: "inspection-items/2021", label: { zh: "2021 年抽检件数", en: "Goods inspected, 2021" }, quantity: items[2021] },
  { id: "inspection-items/2022", label: { zh: "2022 年抽检件数", en: "Goods inspected, 2022" }, quantity: items[2022] },
  {
    id: "inspection-spend-per-item/2020",
    label: { zh: "2020 年每件抽检商品摊到的资金", en: "Money per item inspected, 2020" },
    quantity: perUnit(spend[2020], items[2020]),
  },
  {
    id: "inspection-spend-per-item/2021",
    label: { zh: "2021 年每件抽检商品摊到的资金", en: "Money per item inspected, 2021" },
    quantity: perUnit(spend[2021], items[2021]),
  },
  {
    id: "inspection-spend-per-item/2022",
    label: { zh: "2022 年每件抽检商品摊到的资金", en: "Money per item inspected, 2022" },
    quantity: perUnit(spend[2022], items[2022]),
  },
  {
    id: "inspection-blocked-share/2021",
    label: { zh: "2021 年抽检拦截的比例", en: "Share of inspected goods stopped, 2021" },
    quantity: share(blocked2021, items[2021]),
  },
  {
    id: "inspection-merchants-punished/2021",
    label: { zh: "2021 年因抽检受罚的商家", en: "Merchants punished after inspection, 2021" },
    quantity: punished[2021],
  },
  {
    id: "inspection-merchants-punished/2022",
    label: { zh: "2022 年因抽检受罚的商家", en: "Merchants punished after inspection, 2022" },
    quantity: punished[2022],
  },
  {
    id: "inspection-merchants-punished-growth/2021-2022",
    label: {
      zh: "因抽检受罚的商家增长，2021 年至 2022 年",
      en: "Growth of merchants punished after inspection, 2021 to 2022",
    },
    quantity: growth(punished[2021], punished[2022]),
  },
  // Goods were inspected and merchants punished: one divided by the other is no rate, and is shown as such.
  {
    id: "inspection-merchants-per-item/2021",
    label: { zh: "2021 年每抽检一件处罚的商家", en: "Merchants punished per item inspected, 2021" },
    quantity: perUnit(punished[2021], items[2021]),
  },
  {
    id: "inspection-merchants-per-item/2022",
    label: { zh: "2022 年每抽检一件处罚的商家", en: "Merchants punished per item inspected, 2022" },
    quantity: perUnit(punished[2022], items[2022]),
  },
]);
