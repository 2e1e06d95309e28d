import type { exported as model } from "../en/export.ts";

export const exported: typeof model = {
  sources: "数据来源",
  inText: "文中数字：",
  numbers: (quoted) => quoted.join(""),
  computed: "算出来的数字",
  links: "文中链接",
  link: (n) => `链接 ${n}`,
  placeholder: (n, words) => `【图 ${n}：${words}】`,
};
