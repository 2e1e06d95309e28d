import { finding } from "../../finding/messages.ts";
import type { Rule } from "../rule.ts";
import { suspicions } from "../suspicions/suspicions.ts";

export const suspicious: Rule = {
  id: "suspicious",
  scope: "data",
  finds: ["data/suspicious"],
  meaning:
    "No value is out of line and unexplained: a jump of more than ten times from one year to the next, a cost per unit more than ten times another's, a rate above 100 %, parts above their total, a daily rate that does not give the yearly total.",
  examples: {
    in: "words",
    ok: "listings blocked: 超9100万次, then 超95万次, and breaks.csv calls the comparison unsound",
    notOk: "videos sanctioned: 152万条, then 超3280万条, and nothing is said of it",
  },
  check({ project, readFindings }) {
    if (readFindings.some((f) => f.severity === "error" && f.file.startsWith("data/"))) return [];
    return suspicions(project)
      .filter(({ known }) => known === null)
      .map(({ figures, odd }) => {
        const [first] = figures;
        const ids = figures.map(({ id }) => id);
        const place = { file: first?.file ?? "data", ...(first === undefined ? {} : { line: first.line }) };
        return finding("data/suspicious", { odd, ids }, place, ids);
      });
  },
};
