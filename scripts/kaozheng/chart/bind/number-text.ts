import type { Language } from "../../language/language.ts";
import { type Exact, exact } from "../../quantity/exact.ts";
import { chartNumber } from "./value-label.ts";

/** A double as the number that was meant: twelve digits drop what binary fractions add. `x` is finite. */
export const exactOf = (x: number): Exact =>
  exact(x.toLocaleString("en-US", { useGrouping: false, maximumSignificantDigits: 12, maximumFractionDigits: 12 }));

/** A tick in the house's words. */
export const numberText = (x: number, unit: string, language: Language): string =>
  Number.isFinite(x) ? chartNumber(exactOf(x), unit, language) : "";
