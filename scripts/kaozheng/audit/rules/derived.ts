import type { Project } from "../../dataset/project.ts";
import type { DerivedFigure } from "../../dataset/registers.ts";
import { namedBy } from "../../dataset/resolve.ts";
import { compareDerived } from "../../derive/compare.ts";
import { ExpressionError, parse } from "../../derive/expression.ts";
import { followed, quantityIn } from "../../derive/followed.ts";
import { type Finding, findingsOf } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import { printExact } from "../../quantity/exact.ts";
import { OperationError } from "../../quantity/operations.ts";
import type { Rule } from "../rule.ts";

export const derived: Rule = {
  id: "derived",
  scope: "data",
  finds: [
    "derive/stale",
    "derive/missing-row",
    "derive/extra-row",
    "derive/expression",
    "derive/circular",
    "derive/no-derivation",
    "derive/no-resource",
    "derive/script-failed",
    "derive/time-limit",
    "derive/two-derivations",
    "derive/unknown-unit",
  ],
  meaning:
    "The files in data/derived are, to the last digit, what their scripts derive from the figures of today, and each row's own expression computes to its value.",
  examples: {
    in: "data/derived/ferry.csv",
    ok: "crew,sum,甲板与轮机,Deck and engine room,60,",
    notOk: "crew,sum,甲板与轮机,Deck and engine room,61,",
  },
  check({ project, derivedFiles }) {
    const stale = derivedFiles.flatMap(({ file, csv }) => compareDerived(file, project.files.text(file) ?? "", csv));
    const complained = new Set(stale.map((f) => `${f.file}:${f.line}`));
    const rows = [...project.registers.derived.values()].filter((d) => !complained.has(`${d.file}:${d.line}`));
    const all = [...project.registers.derived.values()];
    return [
      ...stale,
      ...rows.flatMap((row) => checkExpression(row, project)),
      ...all.flatMap((row) => checkCircle(row, project)),
    ];
  },
};

/** Finds a row again among what it is computed from. */
function checkCircle(row: DerivedFigure, { registers }: Project): Finding[] {
  const met = new Set<string>();
  const leadsBack = (operands: readonly string[]): boolean =>
    namedBy(operands, registers).some((operand) => {
      if (operand.kind !== "derived" || met.has(operand.derived.id)) return false;
      met.add(operand.derived.id);
      return operand.derived === row || leadsBack(operand.derived.operands);
    });
  if (!leadsBack(row.operands)) return [];
  return [finding("derive/circular", { id: row.id, through: row.operands }, { file: row.file, line: row.line })];
}

/** Computes a row again from its own expression: a check that does not trust the script that wrote it. */
function checkExpression(row: DerivedFigure, project: Project): Finding[] {
  const place = { file: row.file, line: row.line };
  try {
    const quantity = quantityIn(followed(parse(row.expression), project), project);
    const [found, expected] = [row.value, quantity.nominal].map((x) => (x === null ? "" : printExact(x))) as [
      string,
      string,
    ];
    if (found === expected) return [];
    return [finding("derive/stale", { file: row.file, cell: { id: row.id, column: "value", found, expected } }, place)];
  } catch (error) {
    const findings = findingsOf(error, place);
    if (findings !== null) return findings.map((f) => ({ ...f, ...place }));
    if (error instanceof ExpressionError || error instanceof OperationError)
      return [finding("derive/expression", { id: row.id, problem: error.message }, place)];
    throw error;
  }
}
