import type { Project } from "../../dataset/project.ts";
import { resolveId } from "../../dataset/resolve.ts";
import { type Expression, ExpressionError, parse } from "../../derive/expression.ts";
import { quantityOf } from "../../derive/figure.ts";
import type { Finding } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import { formatInterval } from "../../quantity/format.ts";
import { add, intersect } from "../../quantity/interval.ts";
import type { Rule } from "../rule.ts";

export const relations: Rule = {
  id: "relations",
  finds: ["data/total-differs", "derive/part-added"],
  meaning:
    "A total that restates its parts is what the parts add up to, by what the words entail; and no derived figure adds a total to its own parts.",
  mend: "Read the document again, or take the relation out of relations.csv; in a script, add either the parts or the total.",
  ok: "113 people = 39 + 74",
  notOk: "sum(113, 39, 74)",
  check({ project, readFindings }) {
    if (readFindings.some((f) => f.severity === "error" && f.file.startsWith("data/"))) return [];
    return [...totalsThatDiffer(project), ...partsAdded(project)];
  },
};

function totalsThatDiffer(project: Project): Finding[] {
  const { registers } = project;
  const file = [...registers.tables.values()].find((t) => t.resource["kaozheng:role"] === "relations")?.file ?? "data";
  return registers.relations.flatMap(({ kind, whole, parts, line }) => {
    if (kind !== "total") return [];
    const total = quantityOf(`fig:${whole}`, project);
    const sum = parts.map((id) => quantityOf(`fig:${id}`, project).strict).reduce(add);
    if (intersect(sum, total.strict) !== null) return [];
    const details = { whole, total: formatInterval(total, total.strict), sum: formatInterval(total, sum) };
    return [finding("data/total-differs", details, { file, line }, [whole, ...parts])];
  });
}

/** Sums in which a total stands beside one of its own parts. */
function partsAdded(project: Project): Finding[] {
  const { registers } = project;
  return [...registers.derived.values()].flatMap((derived) => {
    const place = { file: derived.file, line: derived.line };
    return sumsOf(read(derived.expression)).flatMap((operands) => {
      const ids = operands.flatMap((id) => {
        const resolved = resolveId(id, registers, place);
        return resolved.kind === "figure" ? [resolved.figure.id] : [];
      });
      return registers.relations.flatMap(({ kind, whole, parts }) => {
        const part = parts.find((id) => ids.includes(id));
        if ((kind !== "total" && kind !== "includes") || !ids.includes(whole) || part === undefined) return [];
        return [finding("derive/part-added", { id: derived.id, whole, part }, place)];
      });
    });
  });
}

/** What cannot be read is the derived rule's to report. */
function read(expression: string): Expression | null {
  try {
    return parse(expression);
  } catch (error) {
    if (error instanceof ExpressionError) return null;
    throw error;
  }
}

/** The ids added to each other, for each sum of an expression; a sum within a sum is one. */
function sumsOf(expression: Expression | null): string[][] {
  if (expression?.kind !== "operation") return [];
  const inner = expression.operands.flatMap(sumsOf);
  return expression.operation === "sum" ? [addends(expression), ...inner] : inner;
}

const addends = (expression: Expression): string[] =>
  expression.kind === "id"
    ? [expression.id]
    : expression.kind === "operation" && expression.operation === "sum"
      ? expression.operands.flatMap(addends)
      : [];
