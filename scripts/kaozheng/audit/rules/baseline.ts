import type { Rule } from "../rule.ts";

export const baseline: Rule = {
  id: "baseline",
  scope: "reading",
  finds: ["audit/no-reason", "audit/stale-entry"],
  meaning:
    "data/audit-baseline.csv lists findings that are known and stay: each row says why, and answers for one finding of its rule in its file, of the same words. What it answers for fails no audit and is listed as accepted.",
  advice: "`kaozheng audit --accept` writes the rows; the reasons are yours.",
  examples: {
    in: "words",
    ok: "claim/unhedged,notebooks/harbour.en.md,1.2 million,the minister's words",
    notOk: "claim/unhedged,notebooks/harbour.en.md,1.2 million,",
  },
  // What all other rules found is set against the file when they are done: audit/baseline.ts.
  check: () => [],
};
