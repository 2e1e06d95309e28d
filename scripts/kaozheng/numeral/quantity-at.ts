import type { NumericExpression } from "./expression.ts";
import { namedBy } from "./identifier.ts";
import { labelled } from "./label.ts";
import type { Multiple } from "./multiples.ts";
import type { Numeral } from "./numeral.ts";
import { numeralAt } from "./numeral-at.ts";
import { otherKind } from "./other-kinds.ts";
import { beforeNumber, quantityOf } from "./quantity-of.ts";
import { ratioFrom } from "./ratio.ts";
import type { Reader } from "./reader.ts";
import { unitFormAt } from "./unit-table.ts";

/** The number that starts at `at`, read as a quantity or as what it is instead. `known` is its numeral, where read already. */
export function quantityAt(
  reader: Reader,
  at: number,
  floor: number,
  known: Numeral | null = null,
): NumericExpression | null {
  const { source } = reader;
  const before = beforeNumber(reader, at, floor);
  const bare = before.hedge !== null || /[达成破]/.test(source.text[at - 1] ?? "");
  const money = before.signed.sign !== null || moneyAfter(reader, at);
  const single = known ?? numeralAt(source, at, { bare, money });
  if (single === null) return null;
  const numeral = ratioFrom(source, single) ?? single;
  const found = quantityOf(reader, numeral, before, floor);
  const label = otherKind(reader, numeral, found, before, floor);
  return label === null ? found.expression : labelled(source, label);
}

const SCALED = /^[\d.,]+ ?(m|b|mn|t)(?: ?(?:to|-|–|and) ?[\d.,]+ ?(?:m|b|mn|t))? /;

/** 3.4m yuan, 1.5m to 2.3m tonnes, 2m users: a unit or a plural after the letter makes it million. */
function moneyAfter({ source, table }: Reader, at: number): boolean {
  const run = SCALED.exec(source.lower.slice(at, at + 40));
  if (run === null) return false;
  const next = at + run[0].length;
  const unit = unitFormAt(table, source, next)?.value.dimension ?? null;
  if (unit?.startsWith("money") === true) return true;
  const plural =
    /^[a-z]{3,}s(?![a-z])/.test(source.lower.slice(next, next + 20)) &&
    !/^(?:is|was|has|across|less)(?![a-z])/.test(source.lower.slice(next, next + 8));
  return run[1] === "m" && (plural || unit === "count" || unit === "mass");
}

export function multiple(reader: Reader, found: Multiple | null, floor: number): NumericExpression | null {
  if (found === null) return null;
  const before = beforeNumber(reader, found.numeral.start, floor);
  const { expression } = quantityOf(reader, found.numeral, before, floor, found.direction);
  return { ...expression, role: "level" };
}

/** A number that names, by the word before it: 热线95152, Chapter 3. */
export function named(
  reader: Reader,
  at: number,
  floor: number,
  known: Numeral | null = null,
): NumericExpression | null {
  const { source } = reader;
  const name = namedBy(source, at, floor);
  if (name === null) return null;
  const numeral = known ?? numeralAt(source, at, { bare: false, money: false });
  if (numeral === null || numeral.hedge !== "none" || numeral.scale > 0 || numeral.value?.d !== 1n) return null;
  const measured = unitFormAt(reader.table, source, numeral.end) !== null || source.text[numeral.end] === "%";
  if (measured && !(name.kind === "identifier" && name.strong && numeral.end - numeral.start > 4)) return null;
  return labelled(source, { start: at, end: numeral.end, kind: name.kind, value: numeral.value });
}
