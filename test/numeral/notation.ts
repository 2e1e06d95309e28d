import type { NumericExpression } from "../../scripts/kaozheng/numeral/expression.ts";
import { printExact } from "../../scripts/kaozheng/quantity/exact.ts";
import type { Interval } from "../../scripts/kaozheng/quantity/interval.ts";

/** An interval as the design writes it: [438750, 438850), (91000000, ∞). */
export function interval(i: Interval | null): string {
  if (i === null) return "";
  if (i.lower !== null && i.upper !== null && i.lower.equals(i.upper)) return `[${printExact(i.lower)}]`;
  const lower = i.lower === null ? "-∞" : printExact(i.lower);
  const upper = i.upper === null ? "∞" : printExact(i.upper);
  return `${i.lowerClosed ? "[" : "("}${lower}, ${upper}${i.upperClosed ? "]" : ")"}`;
}

/** One expression in a line: its words, its value and unit or kind, its movement where it has one. */
export function line(e: NumericExpression): string {
  const value = e.nominal === null ? "" : printExact(e.nominal);
  if (e.kind !== "quantity") return [e.text, e.kind, value].filter((s) => s !== "").join(" ");
  const movement = e.direction === null ? (e.role === "change" ? "change" : "") : `${e.direction} ${e.role}`;
  const shown = value === "" ? interval(e.strict) : value;
  return [`${e.text}:`, shown, e.hedge === "none" ? "" : e.hedge, e.unit ?? `?${e.unitText}`, movement]
    .filter((s) => s !== "")
    .join(" ");
}
