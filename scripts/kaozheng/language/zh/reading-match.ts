import type { readingMatch as model } from "../en/reading-match.ts";

export const readingMatch: typeof model = {
  // 的, 了 join words; the others are the characters of numbers.
  emptyWords: [..."的了和与及一二三四五六七八九十百千万亿个"],
  rate: /日均|月均|周均|每天|每日|每周|每月|平均每/,
  occurrence: "次",
};
