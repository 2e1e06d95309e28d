import { DEFAULT_SCOPE } from "../dataset/id.ts";
import type { Bilingual, Registers } from "../dataset/registers.ts";
import { type Resolved, resolveId } from "../dataset/resolve.ts";
import { inLanguages, type Language, wordsOf } from "../language/language.ts";
import { OPERATIONS } from "../quantity/operations.ts";
import { months, type Period } from "../quantity/period.ts";
import type { Quantity } from "../quantity/quantity.ts";

/** The formula of a quantity in words, in each language: （抽检资金 2021 − 抽检资金 2020）÷ 抽检资金 2020. */
export const formula = (quantity: Quantity, registers: Registers): Bilingual =>
  inLanguages((language) => words(quantity, language, registers));

function words(quantity: Quantity, language: Language, registers: Registers, nested = false): string {
  const { lineage } = quantity;
  switch (lineage.kind) {
    case "constant":
      return lineage.text;
    case "figure":
    case "derived":
      return nameOfId(lineage.id, language, registers);
    default: {
      const operands = lineage.operands.map((q) => words(q, language, registers, true));
      const text = formulaText(lineage.operation, operands, lineage.operands[0]?.period ?? null, language);
      return nested ? wordsOf(language).typography.parenthesised(text) : text;
    }
  }
}

/** What an operation does with operands in words; `period` is the first operand's. */
export function formulaText(
  operation: string,
  operands: readonly string[],
  period: Period | null,
  language: Language,
): string {
  const joiner = OPERATIONS.get(operation)?.joiner;
  if (joiner != null) return operands.join(joiner);
  const template = wordsOf(language).quantity.formulas[operation] ?? operation;
  return template
    .replace("{months}", String(period ? months(period) : "?"))
    .replace("{count}", String(operands.length))
    .replace(/\{(\d)\}/g, (_, i: string) => operands[Number(i)] ?? "?");
}

/** The name of what an id stands for; the id itself where it stands for nothing. */
function nameOfId(id: string, language: Language, registers: Registers): string {
  const resolved = resolveId(id, registers);
  return resolved.kind === "failed" ? id : nameOf(resolved, language, registers);
}

/** A figure by its indicator, report and scope, 线下打击案件〔2020消保·counterfeit〕; a derived figure by its label. */
export function nameOf(resolved: Resolved, language: Language, registers: Registers): string {
  if (resolved.kind === "derived") return resolved.derived.label[language];
  const { indicator, report, scope } = resolved.figure;
  const label = registers.indicators.get(indicator)?.label[language] ?? indicator;
  const named = registers.reports.get(report);
  const part = scope === DEFAULT_SCOPE ? null : (registers.scopes.get(scope)?.label[language] ?? scope);
  return wordsOf(language).quantity.figureName(label, { id: report, alias: named?.alias ?? report }, part);
}
