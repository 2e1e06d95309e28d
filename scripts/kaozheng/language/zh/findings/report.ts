import type { report as model } from "../../en/findings/report.ts";
import { meant } from "./say.ts";

export const report: typeof model = {
  severities: { error: "错误", warning: "警告", note: "提示" },
  expected: "应为：",
  remedy: "改法：",
  counts: ({ errors, warnings, notes }) =>
    `${errors} 处错误，${warnings} 处警告${notes === 0 ? "" : `，${notes} 处提示`}`,
  inProfiles: (profiles, message) => `在 ${profiles.join("、")} 版式里，${message}`,
  meant,
};
