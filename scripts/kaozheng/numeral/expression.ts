import type { Exact } from "../quantity/exact.ts";
import type { Hedge } from "../quantity/hedge.ts";
import type { Interval } from "../quantity/interval.ts";
import type { Form } from "../quantity/meaning.ts";
import type { Direction } from "../quantity/quantity.ts";
import type { Unit } from "../quantity/unit.ts";

/** What a run of digits or number words is. Only a `quantity` is measured; nothing found is ever dropped. */
const KINDS = [
  "quantity",
  "date", // 2021年12月23日, 2022-03-15, Dec 23, a year
  "time", // 14:05, 3 p.m.
  "period", // 2020年6月-12月, 近两年, the past year
  "ordinal", // 第一章, 3rd
  "identifier", // 95152, 5G, v2.1, a URL
  "idiom", // 七天无理由, 一系列, 三无
] as const;
export type Kind = (typeof KINDS)[number];

/** Whether a printed number is a change or the level that was reached: 下降了38 % against 下降到38 %. */
export type Role = "level" | "change";

/** A numeric expression of a text, read. Positions are UTF-16 offsets into the text that was given; `end` is exclusive. */
export interface NumericExpression {
  /** Qualifier to unit, as printed: 超9100万次. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  readonly nominal: Exact | null;
  /** What the words entail. Null for every kind but `quantity`. */
  readonly strict: Interval | null;
  /** What a reader of news takes them to mean. Null for every kind but `quantity`. */
  readonly usual: Interval | null;
  readonly hedge: Hedge;
  readonly form: Form;
  /** One unit of the last printed digit, scale word included. */
  readonly step: Exact | null;
  /** One unit of the last digit that is not a trailing zero. */
  readonly significant: Exact | null;
  /** Id of the unit, where its word is in the lexicon; `1` where none is printed. Null: a word the lexicon lacks. */
  readonly unit: Unit | null;
  /** The unit or counted noun as printed; empty where there is none. */
  readonly unitText: string;
  readonly direction: Direction | null;
  readonly role: Role;
}
