import { derivation, figure, growth, perUnit } from "kaozheng";

const budget = { 2021: figure("budget@h2021"), 2022: figure("经费@二二年") };
const checks = { 2021: figure("checks@h2021"), 2022: figure("checks@h2022") };

export const harbour = derivation(import.meta, [
  { id: "budget/2021", label: { zh: "经费，2021", en: "Budget, 2021" }, quantity: budget[2021] },
  { id: "budget/2022", label: { zh: "经费，2022", en: "Budget, 2022" }, quantity: budget[2022] },
  { id: "budget-growth/2021-2022", label: { zh: "经费增长", en: "Growth of the budget" }, quantity: growth(budget[2021], budget[2022]) },
  { id: "cost-per-check/2021", label: { zh: "每次抽查的经费，2021", en: "Cost per check, 2021" }, quantity: perUnit(budget[2021], checks[2021]) },
  { id: "cost-per-check/2022", label: { zh: "每次抽查的经费，2022", en: "Cost per check, 2022" }, quantity: perUnit(budget[2022], checks[2022]) },
]);
