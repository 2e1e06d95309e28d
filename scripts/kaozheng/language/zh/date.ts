import type { date as model } from "../en/date.ts";

export const date: typeof model = {
  long: (day) => {
    const [year = "", month = "", dayOfMonth = ""] = day.split("-");
    return `${year} 年 ${Number(month)} 月 ${Number(dayOfMonth)} 日`;
  },
};
