import type { Language } from "../dataset/registers.ts";
import { exact } from "../quantity/exact.ts";
import { chartNumber } from "./value-label.ts";

/** A tick in the house's words. Ticks are doubles: twelve digits drop what binary fractions add. */
export function numberText(x: number, unit: string, language: Language): string {
  if (!Number.isFinite(x)) return "";
  const digits = x.toLocaleString("en-US", {
    useGrouping: false,
    maximumSignificantDigits: 12,
    maximumFractionDigits: 12,
  });
  return chartNumber(exact(digits), unit, language);
}
