import { constant, count, derivation, figure, figures, product, sum } from "kaozheng";

const crew = { all: figure("crew@f2019"), deck: figure("crew@f2019#deck"), engine: figure("crew@f2019#engine") };

export const ferry = derivation(import.meta, [
  { id: "crew/sum", label: { zh: "甲板与轮机", en: "Deck and engine room" }, quantity: sum(crew.deck, crew.engine) },
  { id: "trips/from-daily", label: { zh: "每天班次乘以天数", en: "Trips a day over the year" }, quantity: product(figure("trips-daily@f2020"), constant(366, "day")) },
  { id: "figures/disputed", label: { zh: "卷入分歧的数字", en: "Figures in dispute" }, quantity: count(...figures((f) => f.disputed)) },
  { id: "fare/2020", label: { zh: "票价", en: "Fare" }, quantity: figure("fare@f2020") },
]);
