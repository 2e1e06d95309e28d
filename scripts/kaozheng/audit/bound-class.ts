import { HEDGES, type Hedge } from "../quantity/hedge.ts";

/** What a qualifier says of a number's bounds, however it is worded. */
export type BoundClass = "none" | "lower" | "upper" | "nearly" | "about" | "range";

const CLASSES = { floor: "lower", ceiling: "upper", within: "about", itself: "none", ends: "range" } as const;

/** 超9100万, 9100多万, 上万 and at least 10,000 set one kind of bound. */
export const boundClass = (hedge: Hedge): BoundClass => (hedge === "nearly" ? "nearly" : CLASSES[HEDGES[hedge].number]);
