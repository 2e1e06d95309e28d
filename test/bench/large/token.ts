/** How a document prints a number, and how articles in both languages say it rightly. */
export interface Token {
  readonly zh: string;
  readonly en: string;
  readonly unit: string;
  readonly hedge: string;
  /** The nominal value. */
  readonly value: number;
}

const WORDS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  CNY: ["元", "yuan"],
  item: ["件", "items"],
  person: ["人", "people"],
};

const HEDGES = [
  ["none", "", ""],
  ["more-than", "超", "more than "],
  ["nearly", "近", "nearly "],
  ["about", "约", "about "],
] as const;

const grouped = (value: number): string => value.toLocaleString("en-US");

/** A number near `value`: to the last unit where it is to be plain, else in 万 with a hedge chosen by `lot`, from 0 to 1. */
export function tokenOf(value: number, unit: string, lot: number | "plain"): Token {
  const [zh, en] = WORDS[unit] ?? ["", ""];
  if (lot === "plain") return { zh: `${value}${zh}`, en: `${grouped(value)} ${en}`, unit, hedge: "none", value };
  const [hedge, zhHedge, enHedge] = HEDGES[Math.floor(lot * HEDGES.length)] ?? HEDGES[0];
  const tenths = Math.max(1, Math.round(value / 1000));
  const rounded = tenths * 1000;
  return {
    zh: `${zhHedge}${tenths / 10}万${zh}`,
    en: `${enHedge}${grouped(rounded)} ${en}`,
    unit,
    hedge,
    value: rounded,
  };
}
