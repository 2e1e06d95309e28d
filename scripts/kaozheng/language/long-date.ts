import type { Language } from "./language.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** 2023 年 1 月 11 日; January 11, 2023. Without `Intl`, whose wording differs between versions of Node. */
export function longDate(date: string, language: Language): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return language === "zh"
    ? `${year} 年 ${Number(month)} 月 ${Number(day)} 日`
    : `${MONTHS[Number(month) - 1] ?? month} ${Number(day)}, ${year}`;
}
