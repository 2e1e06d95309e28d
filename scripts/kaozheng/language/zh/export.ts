import type { exported as model } from "../en/export.ts";

export const exported: typeof model = {
  sources: "数据来源",
  inText: "文中数字：",
  numbers: (quoted) => quoted.join(""),
  computed: "算出来的数字",
  links: "文中链接",
  link: (n) => `链接 ${n}`,
  placeholder: (n, words) => `【图 ${n}：${words}】`,
  running: "运行代码格…",
  making: (file, target) => `${file} → ${target}…`,
  overArticle: (file) => `${file} 是一篇文章，导出会把它盖掉：请用 --out 另指一个文件夹。`,
  noSuchBrowser: (path) => `CHROMIUM 指的是 ${path}，那里什么也没有。`,
  noBrowser: (names) =>
    `PDF 由 Chromium 打印，而 PATH 上没有 ${names.join("、")} 中的任何一个。\n` +
    "请安装（Debian：apt install chromium），或者指明它或 Google Chrome 在哪里：CHROMIUM=/path/to/chrome。",
  nothingPrinted: (browser, said) => `${browser} 什么也没有打印出来。请用 CHROMIUM 另指一个浏览器。它说：\n${said}`,
};
