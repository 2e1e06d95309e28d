import type { Project } from "../../dataset/project.ts";
import type { Figure } from "../../dataset/registers.ts";
import type { Finding } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import { isInteger, ZERO } from "../../quantity/exact.ts";
import { dimensionOf } from "../../quantity/unit.ts";
import type { Rule } from "../rule.ts";

export const impossible: Rule = {
  id: "impossible",
  scope: "data",
  finds: ["data/impossible-value", "data/period-order"],
  meaning:
    "No figure has a value that nothing can have: an amount, a count or a rate below zero, a fraction of what is counted one by one; and no report ends before it begins.",
  examples: {
    in: "data/figures-f2020.csv",
    ok: "refunds,002,all,9000张,,,A,,9000,",
    notOk: "refunds,002,all,9000张,,,A,,-9000,",
  },
  check({ project, readFindings }) {
    if (readFindings.some((f) => f.severity === "error" && f.file.startsWith("data/"))) return [];
    return [...[...project.registers.figures.values()].flatMap((f) => ofFigure(f, project)), ...ofReports(project)];
  },
};

function ofFigure({ id, indicator, recorded, printed, file, line }: Figure, project: Project): Finding[] {
  const kind = project.registers.indicators.get(indicator)?.kind;
  if (recorded?.value == null || kind === undefined || kind === "change") return [];
  const { value, unit } = recorded;
  const counted = (kind === "flow" || kind === "stock") && dimensionOf(unit, project.lexicon) === "count";
  const why = value.lt(ZERO) ? "below-zero" : counted && !isInteger(value) ? "fraction" : null;
  return why === null ? [] : [finding("data/impossible-value", { id, printed, why }, { file, line }, [id])];
}

function ofReports({ registers }: Project): Finding[] {
  const file = [...registers.tables.values()].find((t) => t.resource["kaozheng:role"] === "reports")?.file ?? "data";
  return [...registers.reports.values()]
    .filter(({ period }) => period.end < period.start)
    .map(({ id, period, line }) => finding("data/period-order", { id, ...period }, { file, line }));
}
