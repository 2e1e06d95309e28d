import { type Exact, exact, power10 } from "../quantity/exact.ts";

/**
 * A number as its digits were printed: `digits` × 10^`exponent`. Trailing zeros and the scale word are kept apart from
 * the value, because they say how finely was measured: 43.80万 is 4380 × 10².
 */
export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

export const decimal = (digits: bigint | number, exponent = 0): Decimal => ({ digits: BigInt(digits), exponent });

export const times10 = (d: Decimal, zeros: number): Decimal => ({ digits: d.digits, exponent: d.exponent + zeros });

const POWERS = Array.from({ length: 64 }, (_, n) => power10(n - 24));

/** 10ⁿ, kept for the exponents that occur. */
export const tenTo = (n: number): Exact => POWERS[n + 24] ?? power10(n);

export function exactOf(d: Decimal): Exact {
  return d.exponent === 0 ? exact(d.digits) : exact(d.digits).mul(tenTo(d.exponent));
}

/** One unit of the last printed digit, scale word included. */
export const stepOf = (d: Decimal): Exact => tenTo(d.exponent);

/** One unit of the last digit that is not a trailing zero. */
export function significantOf(d: Decimal): Exact {
  if (d.digits === 0n) return stepOf(d);
  let zeros = 0;
  for (let rest = d.digits; rest % 10n === 0n; rest /= 10n) zeros += 1;
  return tenTo(d.exponent + zeros);
}

/** The sum; the finer of the two exponents. */
export function plus(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  const aligned = (d: Decimal) => d.digits * 10n ** BigInt(d.exponent - exponent);
  return { digits: aligned(a) + aligned(b), exponent };
}
