import { type Decimal, decimal, plus, times10 } from "./decimal.ts";

/** A number under construction: one value, or the two ends of what 三五百, 十几 or 数万 name. */
export interface Amount {
  readonly low: Decimal;
  readonly high: Decimal;
}

export const single = (value: Decimal): Amount => ({ low: value, high: value });
export const NOTHING: Amount = single(decimal(0));

export function sum(a: Amount, b: Amount): Amount {
  const low = plus(a.low, b.low);
  return a.low === a.high && b.low === b.high ? single(low) : { low, high: plus(a.high, b.high) };
}

export function shifted(a: Amount, zeros: number): Amount {
  const low = times10(a.low, zeros);
  return a.low === a.high ? single(low) : { low, high: times10(a.high, zeros) };
}

/** The same value with no zeros kept in the exponent: 三千 is 3000, counted to the unit. */
export function written(a: Amount): Amount {
  const low = unscaled(a.low);
  return a.low === a.high ? single(low) : { low, high: unscaled(a.high) };
}

export const unscaled = (d: Decimal): Decimal => (d.exponent > 0 ? decimal(d.digits * 10n ** BigInt(d.exponent)) : d);
