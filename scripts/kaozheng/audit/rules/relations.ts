import type { Project } from "../../dataset/project.ts";
import type { Figure } from "../../dataset/registers.ts";
import { namedBy } from "../../dataset/resolve.ts";
import { type Expression, ExpressionError, parse } from "../../derive/expression.ts";
import { figureOf } from "../../derive/figure.ts";
import type { Finding } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import { formatInterval } from "../../quantity/format.ts";
import { add, intersect } from "../../quantity/interval.ts";
import type { Rule } from "../rule.ts";
import { quantityIn, recordedFigures } from "../suspicions/suspicion.ts";

export const relations: Rule = {
  id: "relations",
  scope: "data",
  finds: ["data/total-differs", "data/relation-units", "derive/part-added", "derive/added-twice"],
  meaning:
    "A total that restates its parts is what the parts add up to, by what the words entail; and no derived figure adds a total to its own parts, or one fact twice.",
  examples: {
    in: "data/derived/ferry.csv",
    ok: "sum(fig:crew@f2019~001#deck, fig:crew@f2019~001#engine)",
    notOk: "sum(fig:crew@f2019~001, fig:crew@f2019~001#deck)",
  },
  check({ project, readFindings }) {
    if (readFindings.some((f) => f.severity === "error" && f.file.startsWith("data/"))) return [];
    return [...wholesAndParts(project), ...addedWrongly(project)];
  },
};

function wholesAndParts(project: Project): Finding[] {
  const { relations: rows, tables } = project.registers;
  const file = [...tables.values()].find((t) => t.resource["kaozheng:role"] === "relations")?.file ?? "data";
  return rows.flatMap(({ kind, whole, parts, line }) => {
    const [total] = kind === "total" || kind === "includes" ? recordedFigures([whole], project) : [];
    if (total === undefined) return [];
    const place = { file, line };
    const terms = recordedFigures(parts, project);
    const foreign = terms.filter((part) => inUnitOf(total, part, project) === null);
    if (foreign.length > 0) return foreign.map((part) => otherUnit(total, part, place));
    return kind === "total" && terms.length === parts.length ? checkTotal(total, terms, project, place) : [];
  });
}

const inUnitOf = (total: Figure, part: Figure, project: Project) =>
  quantityIn(total.recorded?.unit ?? "", part, project);

function otherUnit(total: Figure, part: Figure, place: { file: string; line: number }): Finding {
  const [unit = "", other = ""] = [total.recorded?.unit, part.recorded?.unit];
  return finding("data/relation-units", { whole: total.id, unit, part: part.id, other }, place, [total.id, part.id]);
}

function checkTotal(
  total: Figure,
  terms: readonly Figure[],
  project: Project,
  place: { file: string; line: number },
): Finding[] {
  const own = inUnitOf(total, total, project);
  const added = terms.flatMap((part) => inUnitOf(total, part, project)?.strict ?? []).reduce(add);
  if (own === null || intersect(added, own.strict) !== null) return [];
  const details = { whole: total.id, total: formatInterval(own, own.strict), sum: formatInterval(own, added) };
  return [finding("data/total-differs", details, place, [total.id, ...terms.map(({ id }) => id)])];
}

/** Sums in which a total stands beside one of its own parts, or one fact stands twice. */
function addedWrongly(project: Project): Finding[] {
  const { registers } = project;
  return [...registers.derived.values()].flatMap((derived) => {
    const place = { file: derived.file, line: derived.line };
    return sumsOf(read(derived.expression)).flatMap((operands) => {
      const added = namedBy(operands, registers).flatMap((each) => figureOf(each, registers) ?? []);
      const ids = added.map(({ id }) => id);
      const twice = added.flatMap((figure, i) => {
        const before = added.slice(0, i).find((other) => isOneFact(figure, other));
        if (before === undefined) return [];
        const details = { id: derived.id, first: before.id, second: figure.id };
        return [finding("derive/added-twice", details, place)];
      });
      const withParts = registers.relations.flatMap(({ kind, whole, parts }) => {
        const part = parts.find((id) => ids.includes(id));
        if ((kind !== "total" && kind !== "includes") || !ids.includes(whole) || part === undefined) return [];
        return [finding("derive/part-added", { id: derived.id, whole, part }, place)];
      });
      return [...twice, ...withParts];
    });
  });
}

/** Whether two figures state one fact, whichever documents they stand in. */
const isOneFact = (a: Figure, b: Figure): boolean =>
  a.indicator === b.indicator && a.report === b.report && a.scope === b.scope;

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

function addends(expression: Expression): string[] {
  if (expression.kind === "id") return [expression.id];
  return expression.kind === "operation" && expression.operation === "sum" ? expression.operands.flatMap(addends) : [];
}
