import { type Exact, ONE } from "../quantity/exact.ts";
import type { Hedge } from "../quantity/hedge.ts";
import type { Form } from "../quantity/meaning.ts";
import type { Unit } from "../quantity/unit.ts";
import { type Decimal, exactOf, significantOf, stepOf } from "./decimal.ts";

/** What the digits or number words alone say, before the words around them are read. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  /** Null where the words name no one value: 数十, 三五百, tens of. */
  readonly value: Exact | null;
  /** What a word inside the numeral does to it: `odd` in 十几, `several` in 数百, `range` in 三五百. */
  readonly hedge: Hedge;
  readonly ends: readonly [Exact, Exact] | null;
  readonly reach: Exact | null;
  readonly form: Form;
  readonly step: Exact;
  readonly significant: Exact;
  /** Zeros of the scale word it ends in: 4 for 3000万, 6 for 3 million, 0 for 3000. */
  readonly scale: number;
  /** Set where the numeral is at once a unit: 百分之三, 七成, 八折 are percentages. */
  readonly unit: Unit | null;
  /** How that unit is printed: 百分之, 成. */
  readonly unitText: string;
  readonly script: "digits" | "han" | "english";
  /** A word as often as a number (一, 十, 半, 几, few): it counts only where a unit follows or nothing stands beside it. */
  readonly weak: boolean;
}

type Optional = "weak" | "hedge" | "ends" | "reach" | "form" | "scale" | "unit" | "unitText";

/** A numeral of decimal digits. It is rounded where a scale word or a decimal point was printed. */
export function decimalNumeral(
  start: number,
  end: number,
  script: Numeral["script"],
  value: Decimal,
  more: Partial<Pick<Numeral, Optional>> = {},
): Numeral {
  return {
    start,
    end,
    value: exactOf(value),
    hedge: "none",
    ends: null,
    reach: null,
    form: value.exponent === 0 ? "integer" : "rounded",
    step: stepOf(value),
    significant: significantOf(value),
    scale: 0,
    unit: null,
    unitText: "",
    script,
    weak: false,
    ...more,
  };
}

/** A numeral that names two values or a span: 三五百, 数十. */
export function spanNumeral(
  start: number,
  end: number,
  script: Numeral["script"],
  hedge: "range" | "several",
  ends: readonly [Exact, Exact],
  scale: number,
  weak = false,
): Numeral {
  const [low] = ends;
  return {
    start,
    end,
    value: null,
    hedge,
    ends,
    reach: null,
    form: "integer",
    step: low,
    significant: low,
    scale,
    unit: null,
    unitText: "",
    script,
    weak,
  };
}

/** A fraction or any value that no digits of its own measure. */
export function exactNumeral(
  start: number,
  end: number,
  script: Numeral["script"],
  value: Exact,
  form: Form = "fraction",
): Numeral {
  return {
    start,
    end,
    value,
    hedge: "none",
    ends: null,
    reach: null,
    form,
    step: ONE,
    significant: ONE,
    scale: 0,
    unit: null,
    unitText: "",
    script,
    weak: false,
  };
}

/** The numeral times a power of ten: the first number of 3-5万 is 3万. */
export function scaled(numeral: Numeral, factor: Exact, scale: number): Numeral {
  return {
    ...numeral,
    value: numeral.value?.mul(factor) ?? null,
    ends: numeral.ends && [numeral.ends[0].mul(factor), numeral.ends[1].mul(factor)],
    reach: numeral.reach?.mul(factor) ?? null,
    form: numeral.form === "integer" ? "rounded" : numeral.form,
    step: numeral.step.mul(factor),
    significant: numeral.significant.mul(factor),
    scale: numeral.scale + scale,
  };
}

export function negatedNumeral(numeral: Numeral, start: number): Numeral {
  return {
    ...numeral,
    start,
    value: numeral.value?.neg() ?? null,
    ends: numeral.ends && [numeral.ends[1].neg(), numeral.ends[0].neg()],
  };
}
