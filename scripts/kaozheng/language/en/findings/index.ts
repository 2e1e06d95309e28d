import { article } from "./article.ts";
import { audit } from "./audit.ts";
import { chart, jsonProblem } from "./chart.ts";
import { chartLint } from "./chart-lint.ts";
import { claim } from "./claim.ts";
import { data } from "./data.ts";
import { derive } from "./derive.ts";
import { report } from "./report.ts";

/** Every sentence that is said of a project, by the rule that says it, and how it is printed. */
export const findings = {
  rules: { ...data, ...derive, ...chart, ...chartLint, ...article, ...claim, ...audit },
  report,
  jsonProblem,
};
