import type { Project } from "../dataset/project.ts";
import { type Resolved, resolveId } from "../dataset/resolve.ts";
import { type Expression, parse } from "../derive/expression.ts";
import { figureOf, toQuantity } from "../derive/figure.ts";
import { formatInterval, formatQuantity } from "../quantity/format.ts";
import type { Bound } from "./claim.ts";

/** Operations whose result says which way something went. */
const SIGNED = new Set(["growth", "change", "pointChange"]);

/** What a resolved id gives a claim to be judged by. */
export function boundOf(resolved: Resolved, { registers, lexicon }: Project): Bound {
  const quantity = toQuantity(resolved, registers, lexicon);
  const figure = figureOf(resolved, registers);
  const years = new Set<number>();
  const addYears = (id: string): void => {
    const operand = resolveId(id, registers, { file: "" });
    if (operand.kind === "derived") operand.derived.operands.forEach(addYears);
    if (operand.kind !== "figure") return;
    const period = operand.figure.recorded?.period ?? registers.reports.get(operand.figure.report)?.period;
    if (period === undefined) return;
    const [first, last] = [Number(period.start.slice(0, 4)), Number(period.end.slice(0, 4))];
    for (let year = first; year <= last; year++) years.add(year);
  };
  if (figure !== null) addYears(`fig:${figure.id}`);
  else if (resolved.kind === "derived") resolved.derived.operands.forEach(addYears);
  const signed =
    figure === null
      ? resolved.kind === "derived" && SIGNED.has(rootOperation(resolved.derived.expression))
      : registers.indicators.get(figure.indicator)?.kind === "change";
  return { quantity, computed: figure === null, signed, years: [...years] };
}

function rootOperation(expression: string): string {
  try {
    const parsed: Expression = parse(expression);
    return parsed.kind === "operation" ? parsed.operation : "";
  } catch {
    // A broken expression is reported by the rule that computes it again.
    return "";
  }
}

/** What the data say of an id, for messages: the printed token, or the formatted value with what entails it. */
export function dataWords(resolved: Resolved, project: Project): string {
  const figure = figureOf(resolved, project.registers);
  if (figure !== null) return `printed as “${figure.printed}” by ${figure.source}`;
  const quantity = toQuantity(resolved, project.registers, project.lexicon);
  return `${formatQuantity(quantity, "en", project.lexicon)}, entailed ${formatInterval(quantity, quantity.strict)}`;
}
