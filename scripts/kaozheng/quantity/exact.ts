import Fraction from "fraction.js";

/** An exact rational number. Floating point never enters: `9.12 × 10 000` is 91 200 here. */
export type Exact = Fraction;

const NUMBER = /^[+-]?\d+(\.\d+)?(\/\d+)?$/;

/** Reads `12`, `-3.5` or `1/3`. A JavaScript number is taken only where it is a safe integer: others are already inexact. */
export function exact(value: string | number | bigint | Exact): Exact {
  if (typeof value === "string" && !NUMBER.test(value)) throw new RangeError(`Not a number: ${JSON.stringify(value)}`);
  if (typeof value === "number" && !Number.isSafeInteger(value)) throw new RangeError(`Not an exact number: ${value}`);
  return new Fraction(value);
}

export const ZERO: Exact = exact(0);
export const ONE: Exact = exact(1);
export const HUNDRED: Exact = exact(100);

export const isZero = (x: Exact): boolean => x.n === 0n;
export const isInteger = (x: Exact): boolean => x.d === 1n;
export const min = (a: Exact, b: Exact): Exact => (a.lte(b) ? a : b);
export const max = (a: Exact, b: Exact): Exact => (a.gte(b) ? a : b);

/** 10ⁿ for any integer n. */
export const power10 = (n: number): Exact => (n >= 0 ? exact(10n ** BigInt(n)) : new Fraction(1n, 10n ** BigInt(-n)));

/** The exponent of the leading decimal digit: 0 for 1…9.99, 3 for 9384, −2 for 0.04. Zero has exponent 0. */
export function exponent(x: Exact): number {
  if (isZero(x)) return 0;
  const a = x.abs();
  let e = a.n.toString().length - a.d.toString().length;
  if (a.lt(power10(e))) e -= 1;
  return e;
}

export type Rounding = "nearest" | "down" | "up";

/** To a multiple of `step`. "nearest" rounds half away from zero, as newspapers do; "down" and "up" go by the number line. */
export function roundTo(x: Exact, step: Exact, rounding: Rounding = "nearest"): Exact {
  const q = x.div(step);
  if (rounding === "down") return q.floor().mul(step);
  if (rounding === "up") return q.ceil().mul(step);
  return q.abs().add(exact("1/2")).floor().mul(q.s).mul(step);
}

/** One unit of the last of `digits` significant digits of `x`. */
export const significantUnit = (x: Exact, digits: number): Exact => power10(exponent(x) - digits + 1);

/** A decimal with every digit, no exponent and no trailing zeros. Throws where the decimal does not terminate. */
export function decimal(x: Exact): string {
  let d = x.d;
  let places = 0;
  for (; d % 10n === 0n; d /= 10n) places += 1;
  let twos = 0;
  let fives = 0;
  for (; d % 2n === 0n; d /= 2n) twos += 1;
  for (; d % 5n === 0n; d /= 5n) fives += 1;
  if (d !== 1n) throw new RangeError(`${x.toFraction()} has no finite decimal`);
  places += Math.max(twos, fives);
  const digits = ((x.n * 10n ** BigInt(places)) / x.d).toString().padStart(places + 1, "0");
  const sign = x.s < 0n && x.n !== 0n ? "-" : "";
  const fraction = digits.slice(digits.length - places).replace(/0+$/, "");
  return sign + digits.slice(0, digits.length - places) + (places > 0 && fraction !== "" ? `.${fraction}` : "");
}

/** Digits a non-terminating decimal is cut to where it is written to a file. */
const PRINTED_DIGITS = 12;

/**
 * The one rule by which numbers are printed to CSV: the decimal itself where it ends, else rounded half away from zero
 * to 12 significant digits. `exact(printExact(x))` is `x` for every number a report can print.
 */
export function printExact(x: Exact): string {
  const terminates = stripFactors(x.d) === 1n;
  return decimal(terminates ? x : roundTo(x, significantUnit(x, PRINTED_DIGITS)));
}

function stripFactors(d: bigint): bigint {
  let rest = d;
  while (rest % 2n === 0n) rest /= 2n;
  while (rest % 5n === 0n) rest /= 5n;
  return rest;
}

/** For drawing and sorting only: the nearest double. */
export const toNumber = (x: Exact): number => x.valueOf();
