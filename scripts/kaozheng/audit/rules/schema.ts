import type { Rule } from "../rule.ts";

export const schema: Rule = {
  id: "schema",
  finds: [
    "data/missing-file",
    "data/descriptor",
    "data/encoding",
    "data/csv",
    "data/header",
    "data/ragged-row",
    "data/cell-type",
    "data/required",
    "data/enum",
    "data/pattern",
    "data/duplicate-key",
    "data/broken-key",
    "data/no-part",
    "data/readings-differ",
    "data/relation-to-itself",
    "data/repeated-id",
    "data/stray-reading",
  ],
  meaning: "Every table is what data/datapackage.json declares: columns, types, keys, and keys of other tables.",
  mend: "Go to the row and column that the finding names; the message says what was expected there.",
  examples: { in: "data/figures-f2020.csv", ok: "piers,002,lit,", notOk: "peirs,002,lit," },
  check: ({ readFindings }) => readFindings,
};
