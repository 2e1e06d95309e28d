import { type InLanguages, LANGUAGES, type Language, wordsOf } from "../language/language.ts";

/**
 * A unit as text in one canonical form: ids of `units.csv` with `*` between factors and one `/` before the
 * denominator, each side sorted: `CNY`, `CNY/item`, `CNY/case*month`. A pure number is `1`.
 */
export type Unit = string;

export const PURE: Unit = "1";
export const PERCENT: Unit = "percent";
export const PERCENTAGE_POINT: Unit = "percentage-point";
/** What a count of figures is in. */
export const FIGURE: Unit = "figure";

interface Factors {
  readonly over: readonly string[];
  readonly under: readonly string[];
}

function factors(unit: Unit): Factors {
  const [over = "", under = ""] = unit.split("/");
  const list = (side: string) => side.split("*").filter((id) => id !== "" && id !== PURE);
  return { over: list(over), under: list(under) };
}

function canonical(over: readonly string[], under: readonly string[]): Unit {
  const left = [...over];
  const right: string[] = [];
  for (const id of under) {
    const at = left.indexOf(id);
    if (at >= 0) left.splice(at, 1);
    else right.push(id);
  }
  const join = (ids: string[]) => ids.sort().join("*");
  return right.length === 0 ? join(left) || PURE : `${join(left) || PURE}/${join(right)}`;
}

export function multiplyUnits(a: Unit, b: Unit): Unit {
  const x = factors(a);
  const y = factors(b);
  return canonical([...x.over, ...y.over], [...x.under, ...y.under]);
}

export function divideUnits(a: Unit, b: Unit): Unit {
  const x = factors(a);
  const y = factors(b);
  return canonical([...x.over, ...y.under], [...x.under, ...y.over]);
}

/** The ids a unit is made of, numerator first, for looking up their words. */
export const unitFactors = factors;

/**
 * The words of one unit, a row of `units.csv`, in each language: all are recognised. Of those in Chinese the first is
 * printed; those in English are singular, plural and further forms, of which the first two are.
 */
export interface UnitWords extends InLanguages<readonly string[]> {
  readonly id: string;
  /** What is measured: `money`, `time`, `ratio`, `count`… Units of one dimension can be compared, counted nouns cannot. */
  readonly dimension: string;
}

/** All that a unit is called, in any language. */
export const formsOf = (unit: UnitWords): string[] => LANGUAGES.flatMap((language) => unit[language]);

/** The units a project knows, by id. */
export type UnitLexicon = ReadonlyMap<string, UnitWords>;

/** `count` for people, items, cases…; a compound unit has no dimension of its own. */
export const dimensionOf = (unit: Unit, lexicon: UnitLexicon): string | null => lexicon.get(unit)?.dimension ?? null;

/** "元/件", "yuan per item". `plural` chooses the form of the numerator in English. */
export function unitText(unit: Unit, language: Language, lexicon: UnitLexicon, plural = true): string {
  const { over, under } = factors(unit);
  const words = wordsOf(language).quantity;
  const word = (id: string, many: boolean): string => words.unitForm(lexicon.get(id)?.[language] ?? [], many) ?? id;
  const numerator = words.unitProduct(over.map((id) => word(id, plural)));
  if (under.length === 0) return numerator;
  return words.unitRate(
    numerator,
    under.map((id) => word(id, false)),
  );
}
