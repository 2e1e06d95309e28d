import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { NumericExpression } from "../../scripts/kaozheng/numeral/expression.ts";
import { GENERAL_UNITS } from "../../scripts/kaozheng/numeral/general-units.ts";
import { scan } from "../../scripts/kaozheng/numeral/scan.ts";
import { unitTable } from "../../scripts/kaozheng/numeral/unit-table.ts";
import { type Exact, exact } from "../../scripts/kaozheng/quantity/exact.ts";
import { divideUnits } from "../../scripts/kaozheng/quantity/unit.ts";
import { NONE } from "./lexicon.ts";

/** One known answer, as the shared cases hold it. */
export interface Case {
  readonly text: string;
  readonly value?: number | null;
  readonly printed?: string;
  readonly start?: number;
  readonly unit?: string;
  readonly op?: string;
  readonly lo?: number;
  readonly hi?: number;
  readonly n?: number;
  readonly kind?: string;
  readonly suspect?: unknown;
  readonly source: string;
  readonly a?: string;
  readonly b?: string;
}

const CASES = new URL("../../../shared/cases/", import.meta.url);

export const casesArePresent = (): boolean => existsSync(CASES);

/** Sentences with answers of a form of their own, which the suites' does not fit. */
const OTHER_FORMS = ["claims", "newsroom"];

export const caseFiles = (): string[] =>
  readdirSync(CASES)
    .filter((file) => file.endsWith(".jsonl"))
    .map((file) => file.slice(0, -".jsonl".length))
    .filter((file) => !OTHER_FORMS.includes(file));

export function casesOf(file: string): Case[] {
  const lines = readFileSync(new URL(`${file}.jsonl`, CASES), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => JSON.parse(line) as Case);
}

/** Rows that tell of no number (a unit alone, "the last") or whose own answer looks wrong are not counted. */
export const counts = (row: Case): boolean =>
  row.suspect === undefined &&
  row.kind !== "unit-only" &&
  row.kind !== "other" &&
  !(row.value === null && row.n !== 0 && row.lo === undefined);

/**
 * Whether the reading agrees. A row with a value: an expression that touches the row's words has that value and, where
 * the row has a unit, that unit, converted where the suites convert (1.5 kg is 1500 Gram). A row with two ends: a range
 * with these. A row with a bound: also the side of the bound. A row of nothing: no quantity of the kind the suite
 * looks for. A rate: a row that has its numerator. A pair: the same quantities, with the same units, in both spellings.
 */
export function agrees(row: Case): boolean {
  if (row.a !== undefined && row.b !== undefined) return sameQuantities(row.a, row.b);
  const found = scan(row.text, NONE);
  if (row.n === 0) return !found.some((e) => e.kind === "quantity" && soughtBy(row.source, e));
  const near = touching(row, found);
  return near.some((e) => hasValue(row, e) && hasBound(row, e));
}

function touching(row: Case, found: readonly NumericExpression[]): NumericExpression[] {
  if (row.printed === undefined) return [...found];
  const start = row.start ?? row.text.indexOf(row.printed);
  if (start < 0) return [...found];
  const end = start + row.printed.length;
  return found.filter((e) => e.start < end && e.end > start);
}

function hasValue(row: Case, e: NumericExpression): boolean {
  if (row.lo !== undefined && row.hi !== undefined && e.strict !== null) {
    const { lower, upper } = e.strict;
    const ends = lower !== null && upper !== null;
    return (
      ends && sameMeasure(row.lo, row.unit, lower.valueOf(), e) && sameMeasure(row.hi, row.unit, upper.valueOf(), e)
    );
  }
  if (row.value === null || row.value === undefined) return false;
  if (e.nominal !== null) return sameMeasure(row.value, row.unit, e.nominal.valueOf(), e);
  // a few is 3 to some suites; a word that names a span agrees where the number lies in it.
  const { lower, upper } = e.strict ?? {};
  return (
    e.hedge === "several" &&
    lower != null &&
    upper != null &&
    lower.valueOf() <= row.value &&
    row.value < upper.valueOf()
  );
}

function hasBound({ op }: Case, { hedge }: NumericExpression): boolean {
  if (op === ">|>=") return hedge === "more-than" || hedge === "at-least";
  if (op === "<|<=") return hedge === "less-than" || hedge === "at-most";
  return true;
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1e-30);

const UNITLESS = new Set(["dimensionless", "Unnamed"]);

function sameMeasure(expected: number, unit: string | undefined, value: number, e: NumericExpression): boolean {
  if (unit === undefined || UNITLESS.has(unit)) return near(expected, value);
  if (unit === "%" || unit === "percentage") {
    return near(expected, e.unit === "percent" || e.unit === "percentage-point" ? value : value * 100);
  }
  const wanted = unitNamed(unit, e);
  if (wanted === null || e.unit === null) return false;
  const [a, b] = [sizeOf(wanted.id), sizeOf(e.unit)];
  // The suites have no rates: $98 a share agrees with a row that ends at the 98 dollars.
  if (e.unit.includes("/") && !wanted.id.includes("/"))
    return e.unit.startsWith(`${wanted.id}/`) && near(expected * wanted.factor, value);
  if (a === null || b === null || a.dimension !== b.dimension)
    return wanted.id === e.unit && near(expected * wanted.factor, value);
  return near(expected * wanted.factor * a.size, value * b.size);
}

const SIZES = new Map(GENERAL_UNITS.map((u) => [u.id, u]));

/** Spellings may differ in the unit where the quantity is one: 一千克 and 1 kg. */
function sizeOf(id: string): { dimension: string; size: number; exact: Exact } | null {
  const unit = SIZES.get(id);
  if (unit === undefined || unit.factor === "") return null;
  const [over = "1", under = "1"] = unit.factor.split("/");
  // Suites take a month for 30 days, a year for 365.
  const days: Readonly<Record<string, number>> = { month: 2592000, quarter: 7776000, year: 31536000 };
  const calendar = days[id];
  const size = calendar === undefined ? exact(over).div(exact(under)) : exact(calendar);
  return { dimension: calendar === undefined ? unit.dimension : "time", size: size.valueOf(), exact: size };
}

/** Names of the suites that are no word for the unit. */
const NAMES: Readonly<Record<string, string>> = {
  M: "metre",
  C: "celsius",
  F: "fahrenheit",
  Dollar: "USD",
  Pound: "pound",
  "pound-mass": "pound",
  Pence: "GBP",
  Penny: "GBP",
  Mu: "mu",
  Jin: "jin",
  Liang: "liang",
  degree: "degree",
};

function unitNamed(name: string, e: NumericExpression): { id: string; factor: number } | null {
  const [over, under] = name.split(" per ");
  if (over !== undefined && under !== undefined) {
    const [a, b] = [unitNamed(over, e), unitNamed(under, e)];
    return a === null || b === null ? null : { id: divideUnits(a.id, b.id), factor: a.factor };
  }
  if (e.unit?.endsWith("-of-age") === true) return { id: `${name.toLowerCase()}-of-age`, factor: 1 };
  if ((name === "Pound" || name === "pound sterling") && e.unit === "GBP") return { id: "GBP", factor: 1 };
  const alias = NAMES[name];
  if (alias === "GBP" && name !== "Pound") return { id: "GBP", factor: 0.01 };
  if (alias !== undefined) return { id: alias, factor: 1 };
  const table = unitTable(NONE);
  for (const phrase of [
    ...(table.lower.byFirst.get(name.toLowerCase().charCodeAt(0)) ?? []),
    ...(table.exact.byFirst.get(name.charCodeAt(0)) ?? []),
  ]) {
    if (phrase.words.toLowerCase() === name.toLowerCase() && phrase.value.unit !== null) {
      return { id: phrase.value.unit, factor: phrase.value.factor?.valueOf() ?? 1 };
    }
  }
  return null;
}

function soughtBy(source: string, e: NumericExpression): boolean {
  const dimension = SIZES.get(e.unit ?? "")?.dimension ?? null;
  if (source.includes("CurrencyModel")) return dimension?.startsWith("money") === true;
  if (source.includes("TemperatureModel")) return dimension === "temperature" || dimension === "temperature:F";
  if (source.includes("AgeModel")) return dimension === "age";
  if (source.includes("DimensionModel"))
    return e.unit !== "1" && e.unit !== null && !dimension?.startsWith("money") && dimension !== null;
  if (source.includes("PercentModel")) return e.unit === "percent";
  if (source.includes("NumberModel")) return dimension === null && e.unit !== "percent"; // bare numbers only
  return true;
}

function sameQuantities(a: string, b: string): boolean {
  const [x, y] = [scan(a, NONE), scan(b, NONE)];
  const read = (list: readonly NumericExpression[]) => list.filter((e) => e.kind === "quantity").map(quantityKey);
  const any = (list: readonly NumericExpression[]) => list.length > 0;
  return any(x) === any(y) && JSON.stringify(read(x)) === JSON.stringify(read(y));
}

function quantityKey(e: NumericExpression): string {
  const size = sizeOf(e.unit ?? "");
  const base = (x: Exact | null | undefined) => (size === null ? x?.toFraction() : x?.mul(size.exact).toFraction());
  const value = e.nominal === null ? `${base(e.strict?.lower)}…${base(e.strict?.upper)}` : base(e.nominal);
  return `${value} ${size?.dimension ?? e.unit ?? "1"}`;
}
