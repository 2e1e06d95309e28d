import { type Amount, NOTHING, shifted, sum, written } from "./amount.ts";
import { type Decimal, decimal } from "./decimal.ts";

type Vagueness = "none" | "range" | "several" | "odd" | "about";

/** A number being read, left to right. */
export interface Reading {
  at: number;
  readonly parts: { amount: Amount; zeros: number }[];
  /** What stands since the last scale word. */
  section: Amount | null;
  /** A coefficient that waits for its unit. */
  pending: Amount | null;
  /** Zeros of the last unit of the section; the next must have fewer. */
  unit: number;
  /** Zeros of the last unit or scale word, of which 两千六 and 三万五 leave out the next smaller. */
  last: number;
  zero: boolean;
  vagueness: Vagueness;
  /** Zeros of the scale word just read. */
  scale: number;
  arabic: boolean;
}

export const NO_UNIT = 9;

/** Whether anything but a waiting coefficient has been read. */
export const begun = (r: Reading): boolean => r.section !== null || r.parts.length > 0;
/** Whether a digit may follow. */
export const settled = (r: Reading): boolean => r.vagueness === "none" && r.pending === null;

/** Past a word that ends no scale. */
export function moveTo(reading: Reading, at: number): true {
  reading.at = at;
  reading.scale = 0;
  return true;
}

const joined = (section: Amount | null, amount: Amount): Amount => (section === null ? amount : sum(section, amount));

/** Takes coefficient and unit into the section. Printed digits keep their zeros: 3千 is rounded, 三千 is not. */
export function add(reading: Reading, coefficient: Amount, zeros: number, at: number): true {
  const printed = reading.arabic && coefficient === reading.pending;
  const tens = zeros === 1 && coefficient.low.digits >= 20n && coefficient.low.exponent === 0; // 廿
  const amount = tens && !printed ? coefficient : shifted(coefficient, zeros);
  reading.section = joined(reading.section, printed ? amount : written(amount));
  reading.pending = null;
  reading.unit = zeros;
  reading.last = zeros;
  reading.zero = false;
  reading.at = at;
  reading.scale = printed ? zeros : 0;
  return true;
}

/** The scale word multiplies all before it that is not greater: 一万二千亿. */
export function multiply(reading: Reading, zeros: number, least: number): void {
  let amount = reading.section ?? NOTHING;
  let total = least;
  for (let part = reading.parts.at(-1); part !== undefined && part.zeros <= zeros; part = reading.parts.at(-1)) {
    amount = sum(part.amount, amount);
    total = Math.max(total, part.zeros + zeros);
    reading.parts.pop();
  }
  reading.parts.push({ amount: shifted(amount, zeros), zeros: total });
  reading.section = null;
}

/** One unit of the last digit that is not zero. */
export function lastUnit(d: Decimal): Decimal {
  let zeros = 0;
  for (let rest = d.digits; rest !== 0n && rest % 10n === 0n; rest /= 10n) zeros += 1;
  return decimal(1, d.exponent + zeros);
}

/** The sum of all that was read. */
export function collapse(reading: Reading): Amount | null {
  let total = reading.section;
  for (const { amount } of reading.parts) total = total === null ? amount : sum(amount, total);
  return total;
}

/** Takes the coefficient that waits: 三万五 is 35 000 and 两千六 2600, but 一百零五 and 十五 take it as it is. */
export function settle(reading: Reading): void {
  const { pending, last } = reading;
  if (pending === null) return;
  const oneDigit = pending.high.exponent === 0 && pending.low.digits > 0n && pending.high.digits < 10n;
  const left = oneDigit && !reading.zero && last >= 2;
  const amount = left ? shifted(pending, last - 1) : pending;
  reading.section = joined(reading.section, left && last < 4 && !reading.arabic ? written(amount) : amount);
  reading.pending = null;
}
