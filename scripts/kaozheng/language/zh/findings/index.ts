import type { findings as model } from "../../en/findings/index.ts";
import { article } from "./article.ts";
import { audit } from "./audit.ts";
import { chart, jsonProblem } from "./chart.ts";
import { chartLint } from "./chart-lint.ts";
import { claim } from "./claim.ts";
import { data } from "./data.ts";
import { derive } from "./derive.ts";
import { report } from "./report.ts";

export const findings: typeof model = {
  rules: { ...data, ...derive, ...chart, ...chartLint, ...article, ...claim, ...audit },
  report,
  jsonProblem,
};
