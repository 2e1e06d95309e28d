interface HedgeRow {
  /** Where the printed number stands in what it says: at one end, within, as the number itself, or as both ends. */
  readonly number: "floor" | "ceiling" | "within" | "itself" | "ends";
  /** Of a number at one end: whether that end is included. */
  readonly closed: boolean;
  /** What is known of the other end: nothing, something by what readers take the words to mean, or by the words. */
  readonly otherEnd: "open" | "usual" | "strict";
  /** What it is of a number whose sign is turned: "fell by more than 48 %" is "less than −48 %". */
  readonly mirror: string;
}

/** The qualifier a number is printed with, by what it does to the number's meaning. */
export const HEDGES = {
  none: { number: "itself", closed: true, otherEnd: "strict", mirror: "none" },
  // 超 逾 突破, more than, 9100万+
  "more-than": { number: "floor", closed: false, otherEnd: "open", mirror: "less-than" },
  // 至少 不少于 以上, at least
  "at-least": { number: "floor", closed: true, otherEnd: "open", mirror: "at-most" },
  // 低于 不到, fewer than
  "less-than": { number: "ceiling", closed: false, otherEnd: "open", mirror: "more-than" },
  // 不超过 以内, at most
  "at-most": { number: "ceiling", closed: true, otherEnd: "open", mirror: "at-least" },
  // 近 将近, nearly
  nearly: { number: "ceiling", closed: false, otherEnd: "usual", mirror: "nearly" },
  // 约 左右 上下, about
  about: { number: "within", closed: true, otherEnd: "strict", mirror: "about" },
  // 70余 6万多, seventy-odd
  odd: { number: "floor", closed: false, otherEnd: "strict", mirror: "odd" },
  // 上万 上百
  upward: { number: "floor", closed: true, otherEnd: "open", mirror: "upward" },
  // 数十 几十, tens of
  several: { number: "ends", closed: true, otherEnd: "strict", mirror: "several" },
  // 3至4, 5%-10%
  range: { number: "ends", closed: true, otherEnd: "strict", mirror: "range" },
} as const satisfies Readonly<Record<string, HedgeRow>>;

export type Hedge = keyof typeof HEDGES;

export const HEDGE_NAMES = Object.keys(HEDGES) as readonly Hedge[];

/** Whether the printed number is one end of what it says: 超9100万, nearly 300. */
export const isAtEnd = (hedge: Hedge): boolean =>
  HEDGES[hedge].number === "floor" || HEDGES[hedge].number === "ceiling";

/** The one side on which the words set an end, and leave the other open: a ceiling says nothing of the floor. */
export function onlyEnd(hedge: Hedge): "floor" | "ceiling" | null {
  const { number, otherEnd } = HEDGES[hedge];
  return otherEnd !== "strict" && (number === "floor" || number === "ceiling") ? number : null;
}
