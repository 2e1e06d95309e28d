import { derivation, figure } from "kaozheng";

const banned = { 2021: figure("listings-banned@2021-consumer"), 2022: figure("listings-banned@2022-governance") };
const removed = { 2020: figure("listings-removed@2020-consumer"), 2021: figure("listings-removed@2021-consumer") };
const blocked = { 2021: figure("listings-blocked@2021-consumer"), 2022: figure("listings-blocked@2022-governance") };

// The years stand side by side and are not compared: breaks.csv says why.
export const listings = derivation(import.meta, [
  {
    id: "listings-blocked/2021",
    label: { zh: "2021 年拦截的违规发布", en: "Blocked listing attempts, 2021" },
    quantity: blocked[2021],
  },
  {
    id: "listings-blocked/2022",
    label: { zh: "2022 年拦截的违规发布", en: "Blocked listing attempts, 2022" },
    quantity: blocked[2022],
  },
  { id: "listings-banned/2021", label: { zh: "2021 年封禁的商品", en: "Goods banned, 2021" }, quantity: banned[2021] },
  { id: "listings-banned/2022", label: { zh: "2022 年封禁的商品", en: "Goods banned, 2022" }, quantity: banned[2022] },
  {
    id: "listings-removed/2020",
    label: { zh: "2020 年下架的商品", en: "Goods taken down, 2020" },
    quantity: removed[2020],
  },
  {
    id: "listings-removed/2021",
    label: { zh: "2021 年下架的商品", en: "Goods taken down, 2021" },
    quantity: removed[2021],
  },
]);
