import { derivation, figure, growth } from "kaozheng";

// The 160 million yuan of 2020 were set aside, not paid: they begin no series of payments.
const endowment = figure("fund-endowment@2020-consumer");
const paid = { 2021: figure("fund-paid@2021-consumer"), 2022: figure("fund-paid@2022-governance") };
const paid2021Bound = figure("fund-paid@2021-governance");

export const protectionFund = derivation(import.meta, [
  {
    id: "fund-endowment/2020",
    label: { zh: "2020 年保障基金先期投入", en: "Protection fund endowment, 2020" },
    quantity: endowment,
  },
  {
    id: "fund-paid/2021",
    label: { zh: "2021 年保障基金支付额", en: "Paid from the protection fund, 2021" },
    quantity: paid[2021],
  },
  {
    id: "fund-paid/2022",
    label: { zh: "2022 年保障基金支付额", en: "Paid from the protection fund, 2022" },
    quantity: paid[2022],
  },
  {
    id: "fund-paid-growth/2021-2022",
    label: { zh: "保障基金支付额增长，2021 年至 2022 年", en: "Growth of payments from the fund, 2021 to 2022" },
    quantity: growth(paid[2021], paid[2022]),
  },
  {
    id: "fund-paid-growth/2021-2022-from-bound",
    label: {
      zh: "保障基金支付额增长，2021 年以“超 1.8 亿元”计",
      en: "Growth of payments from the fund, 2021 taken as a lower bound",
    },
    quantity: growth(paid2021Bound, paid[2022]),
  },
]);
