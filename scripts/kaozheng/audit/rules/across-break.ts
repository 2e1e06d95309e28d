import { resolveId } from "../../dataset/resolve.ts";
import { breaksBetween } from "../../derive/flags.ts";
import { finding } from "../../finding/messages.ts";
import type { Rule } from "../rule.ts";

export const acrossBreak: Rule = {
  id: "across-break",
  scope: "data",
  finds: ["derive/across-break"],
  meaning: "No derived figure compares two years between which breaks.csv has a break whose verdict is `unsound`.",
  mend: "Take the comparison out; print the two years side by side and say why they do not compare.",
  examples: {
    in: "words",
    ok: "the money spent on inspection in 2020 and 2021 (a caveat: seven months against twelve)",
    notOk: "goods inspected fell 97 % (2.23 million to 60,000: not the same count)",
  },
  check({ project: { registers } }) {
    return [...registers.derived.values()]
      .filter((d) => d.flags.some((flag) => /^break:.*:unsound$/.test(flag)))
      .map((d) => {
        const figures = d.operands.flatMap((id) => {
          const resolved = resolveId(id, registers, { file: "" });
          return resolved.kind === "figure" ? [resolved.figure] : [];
        });
        const reasons = figures
          .flatMap((a, i) => figures.slice(i + 1).flatMap((b) => breaksBetween(a, b, registers)))
          .filter((b) => b.verdict === "unsound")
          .map((b) => b.reason.en);
        const details = { id: d.id, flag: d.flags.join(" "), reason: [...new Set(reasons)].join("; ") };
        return finding("derive/across-break", details, { file: d.file, line: d.line });
      });
  },
};
