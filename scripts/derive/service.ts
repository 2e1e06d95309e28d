import { constant, derivation, figure, perUnit, product } from "kaozheng";

const daily = figure("service-requests-daily@2021-governance");
const byStaff = figure("service-requests-daily@2021-governance#staff");
const staff = figure("service-staff@2021-governance");
const year = constant(365, "day");

export const service = derivation(import.meta, [
  {
    id: "service-requests/2021-year",
    label: { zh: "全年受理的服务需求", en: "Requests handled in the year" },
    quantity: figure("service-requests@2021-consumer"),
  },
  {
    id: "service-requests/2021-from-daily",
    label: { zh: "日均请求乘以全年天数", en: "Daily requests times the days of the year" },
    quantity: product(daily, year),
  },
  // The remainder of two lower bounds, divided by a number of three thousand-odd.
  {
    id: "requests-per-staff/2021",
    label: { zh: "每名客服每天完成的请求", en: "Requests a day for each of the staff" },
    quantity: perUnit(byStaff, staff),
  },
  {
    id: "benefit-order-coverage/2020",
    label: { zh: "2020 年，运费险等，占订单", en: "2020: freight insurance and the like, of orders" },
    quantity: figure("benefit-order-coverage@2020-consumer"),
  },
  {
    id: "benefit-order-coverage/2021",
    label: { zh: "2021 年，16 项权益，占订单", en: "2021: 16 benefits, of orders" },
    quantity: figure("benefit-order-coverage@2021-consumer"),
  },
  {
    id: "benefit-order-coverage/2022-after-sales",
    label: { zh: "2022 年，极速退，占售后订单", en: "2022: quick refunds, of after-sales orders" },
    quantity: figure("benefit-order-coverage@2022-governance#after-sales"),
  },
  {
    id: "benefit-order-coverage/2022-before-dispatch",
    label: {
      zh: "2022 年，极速退，占发货前的售后订单",
      en: "2022: quick refunds, of after-sales orders before dispatch",
    },
    quantity: figure("benefit-order-coverage@2022-governance#before-dispatch"),
  },
]);
