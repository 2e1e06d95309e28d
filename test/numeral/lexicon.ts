import type { UnitLexicon, UnitWords } from "../../scripts/kaozheng/quantity/unit.ts";

type Row = readonly [id: string, dimension: string, zh: string, en: string];

const ROWS: readonly Row[] = [
  ["CNY", "money", "元 人民币", "yuan|yuan|RMB"],
  ["USD", "money", "美元", "US dollar|US dollars|dollars"],
  ["percent", "ratio", "%", "percent|percent|per cent"],
  ["percentage-point", "ratio-difference", "个百分点 百分点", "percentage point|percentage points|pp"],
  ["hour", "time", "小时", "hour|hours"],
  ["day", "time", "天 日", "day|days"],
  ["month", "time", "个月 月", "month|months"],
  ["year", "time", "年", "year|years"],
  ["person", "count", "人 名 位", "person|people|officials"],
  ["item", "count", "件", "item|items|products|goods"],
  ["case", "count", "起 宗", "case|cases"],
  ["shop", "count", "家 个 店铺 商家", "shop|shops|merchants|sellers"],
  ["broadcast", "count", "场", "broadcast|broadcasts"],
  ["listing-attempt", "count", "次", "attempt|attempts"],
  ["order", "count", "单", "order|orders"],
  ["link", "count", "条", "link|links"],
];

/** Units as a project would declare them. */
export const LEXICON: UnitLexicon = new Map(
  ROWS.map(([id, dimension, zh, en]): [string, UnitWords] => [
    id,
    { id, dimension, zh: zh.split(" "), en: en.split("|") },
  ]),
);

/** No units but those the module knows by itself. */
export const NONE: UnitLexicon = new Map();
