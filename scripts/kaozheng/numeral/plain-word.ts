import { exact } from "../quantity/exact.ts";
import { dimensionOf, PURE, type UnitLexicon } from "../quantity/unit.ts";
import type { NumericExpression } from "./expression.ts";

const SMALL = exact(10);

/**
 * Words that claim no number of the story: 几年, several; and counts up to ten that are written out (两年, three
 * reports), as style guides ask for what is no finding. Anything in digits, with a scale, a percentage or money is one.
 */
export function isPlainWord({ text, hedge, form, strict, unit }: NumericExpression, lexicon: UnitLexicon): boolean {
  if (strict?.upper == null || strict.upper.gt(SMALL) || /[0-9０-９]/u.test(text)) return false;
  // 百分之几, 几个百分点: the question, whatever it is asked of.
  if (hedge === "several") return true;
  const dimension = unit === null || unit === PURE ? "count" : dimensionOf(unit, lexicon);
  const counted = dimension === null || dimension === "count" || dimension === "time";
  return counted && hedge === "none" && form === "integer";
}
