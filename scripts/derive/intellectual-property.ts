import { derivation, figure, growth, perUnit } from "kaozheng";

const complaints = { 2021: figure("ip-complaints@2021-consumer"), 2022: figure("ip-complaints@2022-governance") };
const links = {
  2021: figure("ip-links-deleted@2021-consumer#complaints"),
  2022: figure("ip-links-deleted@2022-governance#complaints"),
};
const brands = {
  2020: figure("ip-brands@2020-consumer"),
  2021: figure("ip-brands@2021-consumer"),
  2022: figure("ip-brands@2022-governance"),
};

export const intellectualProperty = derivation(import.meta, [
  {
    id: "ip-complaints/2021",
    label: { zh: "2021 年受理的侵权投诉", en: "Infringement complaints accepted, 2021" },
    quantity: complaints[2021],
  },
  {
    id: "ip-complaints/2022",
    label: { zh: "2022 年受理的侵权投诉", en: "Infringement complaints accepted, 2022" },
    quantity: complaints[2022],
  },
  {
    id: "ip-links-deleted/2021",
    label: { zh: "2021 年因投诉删除的侵权链接", en: "Infringing links deleted on complaint, 2021" },
    quantity: links[2021],
  },
  {
    id: "ip-links-deleted/2022",
    label: { zh: "2022 年因投诉删除的侵权链接", en: "Infringing links deleted on complaint, 2022" },
    quantity: links[2022],
  },
  {
    id: "links-per-complaint/2021",
    label: { zh: "2021 年每次投诉删除的链接", en: "Links deleted per complaint accepted, 2021" },
    quantity: perUnit(links[2021], complaints[2021]),
  },
  {
    id: "links-per-complaint/2022",
    label: { zh: "2022 年每次投诉删除的链接", en: "Links deleted per complaint accepted, 2022" },
    quantity: perUnit(links[2022], complaints[2022]),
  },
  {
    id: "ip-complaints-growth/2021-2022",
    label: { zh: "侵权投诉增长，2021 年至 2022 年", en: "Growth of infringement complaints, 2021 to 2022" },
    quantity: growth(complaints[2021], complaints[2022]),
  },
  {
    id: "links-2021/handled-by-december",
    label: { zh: "投诉所致，至 12 月 23 日的报告", en: "On complaint, report of 23 December" },
    quantity: figure("ip-links-deleted@2021-governance#complaints"),
  },
  {
    id: "links-2021/deleted-on-complaint",
    label: { zh: "投诉所致，全年", en: "On complaint, whole year" },
    quantity: links[2021],
  },
  {
    id: "links-2021/deleted-on-detection",
    label: { zh: "系统主动识别所致，全年", en: "On the system’s detection, whole year" },
    quantity: figure("ip-links-deleted@2021-consumer#detection"),
  },
  { id: "ip-brands/2020", label: { zh: "2020 年合作的品牌", en: "Brands worked with, 2020" }, quantity: brands[2020] },
  { id: "ip-brands/2021", label: { zh: "2021 年合作的品牌", en: "Brands worked with, 2021" }, quantity: brands[2021] },
  { id: "ip-brands/2022", label: { zh: "2022 年合作的品牌", en: "Brands worked with, 2022" }, quantity: brands[2022] },
]);
