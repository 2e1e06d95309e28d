import type { preview as model } from "../en/preview.ts";

export const preview: typeof model = {
  counted: (errors, others) => `${errors} 个错误，${others} 个提醒`,
  checking: "（正在检查…）",
  waiting: "改好这些，页面才会出来",
  audited: (errors, warnings) => `核查完毕：${errors} 个错误，${warnings} 个警告`,
  auditFailed: (message) => `核查没有做成：${message}`,
  failed: (message) => `出了错：${message}`,
  files: (n) => `${n} 个文件`,
  changed: (names, milliseconds, findings) =>
    `${names}：${milliseconds} 毫秒${findings === 0 ? "" : `，${findings} 条问题`}`,
  otherHost: (address) => `预览只应答 ${address}。`,
  otherOrigin: "预览只应答自己的页面。",
  onlyShows: "预览只供观看。",
  noPage: "没有这个页面。",
  portsTaken: (first, last) => `端口 ${first} 至 ${last} 都被占用：请用 --port 另指一个。`,
  portTaken: (port) => `端口 ${port} 被占用：请用 --port 另指一个。`,
};
