import type { UnitLexicon } from "../../scripts/kaozheng/quantity/unit.ts";

const rows: [string, string, string[], string[]][] = [
  ["CNY", "money", ["元", "人民币"], ["yuan", "yuan"]],
  ["percent", "ratio", ["%"], ["percent", "percent"]],
  ["percentage-point", "ratio-difference", ["个百分点", "百分点"], ["percentage point", "percentage points"]],
  ["person", "count", ["人", "名", "位"], ["person", "people"]],
  ["item", "count", ["件"], ["item", "items", "goods"]],
  ["case", "count", ["起"], ["case", "cases"]],
  ["shop", "count", ["家", "个"], ["merchant", "merchants", "shop", "shops"]],
  ["occurrence", "count", ["次"], ["attempt", "attempts"]],
  ["order", "count", ["单"], ["order", "orders"]],
];

export const lexicon: UnitLexicon = new Map(rows.map(([id, dimension, zh, en]) => [id, { id, dimension, zh, en }]));
