import { count, derivation, type FigureFacts, figure, figures } from "kaozheng";

const REPORTS = ["2020-consumer", "2021-governance", "2021-consumer", "2022-governance"] as const;
const SOURCES = ["002", "004", "001", "000", "003"] as const;
const DOMAINS = {
  content: { zh: "内容", en: "Content" },
  listings: { zh: "商品", en: "Goods" },
  merchants: { zh: "商家", en: "Merchants" },
  inspection: { zh: "抽检与品质", en: "Inspection and quality" },
  "intellectual-property": { zh: "知识产权与打假", en: "Intellectual property and fakes" },
  service: { zh: "客服", en: "Customer service" },
  benefits: { zh: "售后权益", en: "Buyers’ benefits" },
  logistics: { zh: "物流", en: "Delivery" },
  "information-security": { zh: "信息安全与黑产", en: "Information security and fraud" },
  enforcement: { zh: "线下打击", en: "Offline enforcement" },
} as const;

const LOWER = new Set(["more-than", "at-least", "upward"]);
const UPPER = new Set(["less-than", "at-most", "nearly"]);
const isChange = (f: FigureFacts): boolean => f.kind === "change";
const inPercent = (f: FigureFacts): boolean => isChange(f) && f.unit === "percent";

/** A row that counts the figures chosen; none where there are none to count. */
function counted(id: string, zh: string, en: string, wanted: (f: FigureFacts) => boolean) {
  const found = figures(wanted);
  return found.length === 0 ? [] : [{ id, label: { zh, en }, quantity: count(...found) }];
}

// Counts of the record itself: how many figures, from where, and how they are printed.
export const record = derivation(import.meta, [
  ...counted("figures/all", "记下的数字", "Figures recorded", () => true),
  ...SOURCES.flatMap((source) =>
    counted(`figures/${source}`, `文件 ${source} 的数字`, `Figures of document ${source}`, (f) => f.source === source),
  ),
  ...counted("figures/disputed", "卷入分歧的数字", "Figures that a dispute is about", (f) => f.disputed),
  ...REPORTS.flatMap((report) => [
    ...counted(
      `figures-lower/${report}`,
      "只给下限",
      "Lower bound only",
      (f) => f.report === report && LOWER.has(f.hedge),
    ),
    ...counted(
      `figures-upper/${report}`,
      "只给上限",
      "Upper bound only",
      (f) => f.report === report && UPPER.has(f.hedge),
    ),
    ...counted(
      `figures-loose/${report}`,
      "约数或两端",
      "Loose, or two ends",
      (f) => f.report === report && ["odd", "several", "range", "about"].includes(f.hedge),
    ),
    ...counted(
      `figures-plain/${report}`,
      "没有修饰词",
      "No qualifier",
      (f) => f.report === report && f.hedge === "none",
    ),
  ]),
  ...counted("figures-lower/all", "只给下限的数字", "Figures that are lower bounds only", (f) => LOWER.has(f.hedge)),
  ...Object.entries(DOMAINS).flatMap(([domain, { zh, en }]) =>
    REPORTS.flatMap((report) =>
      counted(`figures-${domain}/${report}`, zh, en, (f) => f.domain === domain && f.report === report),
    ),
  ),
  ...counted("changes/all", "印出的变化", "Changes printed", isChange),
  ...counted("changes/base-unknown", "没说从哪里算起", "No base said", (f) => isChange(f) && f.base === "unknown"),
  ...counted(
    "changes/base-said",
    "说了从哪里算起",
    "Base said in some way",
    (f) => isChange(f) && f.base !== "unknown",
  ),
  ...counted(
    "changes/year-on-year",
    "说是同比",
    "Said to be year on year",
    (f) => isChange(f) && f.base === "year-on-year",
  ),
  ...counted("changes/percent", "以百分数印出的变化", "Changes printed in percent", inPercent),
  ...counted(
    "changes/percent-open",
    "百分数还是百分点不明",
    "Percent or points not said",
    (f) => inPercent(f) && f.percentMeans === "open",
  ),
  // What one retelling of the 2021 consumer-protection report prints otherwise than the two documents that agree.
  {
    id: "retelling-000/bound-missing",
    label: { zh: "少了下限的数字", en: "Figures without a bound that others print" },
    quantity: count(
      figure("inspection-spend@2021-consumer~000"),
      figure("counterfeit-detection-rate@2021-consumer~000"),
    ),
  },
  {
    id: "retelling-000/bound-added",
    label: { zh: "多了下限的数字", en: "Figures with a bound that others do not print" },
    quantity: count(figure("livestreams-punished@2021-consumer~000")),
  },
]);
