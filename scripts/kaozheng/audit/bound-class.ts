import type { Hedge } from "../quantity/meaning.ts";

/** What a qualifier says of a number's bounds, however it is worded. */
export type BoundClass = "none" | "lower" | "upper" | "nearly" | "about" | "range";

const CLASSES: Readonly<Record<Hedge, BoundClass>> = {
  ...{ none: "none", about: "about", nearly: "nearly", several: "range", range: "range" },
  ...{ "more-than": "lower", "at-least": "lower", upward: "lower", odd: "lower" },
  ...{ "less-than": "upper", "at-most": "upper" },
};

/** 超9100万, 9100多万, 上万 and at least 10,000 set one kind of bound. */
export const boundClass = (hedge: Hedge): BoundClass => CLASSES[hedge];
