import { type Exact, exact, max, min, ZERO } from "./exact.ts";
import type { Hedge } from "./hedge.ts";
import { type Interval, interval, point } from "./interval.ts";

/** How the digits were written, which decides how finely they were measured. */
export type Form =
  | "integer" // 9384: digits alone
  | "rounded" // 43.88万, 3000万, 11.2: a decimal or a scale word
  | "fraction" // 三分之一
  | "multiple"; // 翻一番, doubled

/** A printed number taken apart, before its meaning is worked out. */
interface Printed {
  /** Null for 数十 and for ranges, which name no one value. */
  readonly nominal: Exact | null;
  readonly hedge: Hedge;
  readonly form: Form;
  /** One unit of the last printed digit, scale word included: 100 for 43.88万. */
  readonly step: Exact;
  /** One unit of the last digit that is not a trailing zero: 100万 for 9100万. */
  readonly significant: Exact;
  /** For `odd`: how far above the nominal it reaches: 10 for 70余, 1万 for 6万多 and for 30万余. */
  readonly reach?: Exact;
  /** For `range` and `several`: the ends. */
  readonly ends?: readonly [Exact, Exact];
  /** Something counted cannot be negative. */
  readonly count: boolean;
}

/** Two readings of one printed number: what its words entail, and what a reader of news takes them to mean. */
interface Meaning {
  readonly strict: Interval;
  readonly usual: Interval;
}

const HALF = exact("1/2");
const ABOUT = exact("1/20"); // 约: ± 5 %
const NEARLY = exact("1/10"); // 近: at most 10 % below
const FRACTION = exact("1/50"); // 三分之一: ± 2 points
const MULTIPLE = exact("1/20"); // 翻一番: ± 5 %

const same = (meaning: Interval): Meaning => ({ strict: meaning, usual: meaning });

/** The table "What a number means" of the design notes, row by row. */
export function meaning(printed: Printed): Meaning {
  if (printed.ends) {
    const [low, high] = printed.ends;
    return same(interval("[", min(low, high), max(low, high), printed.hedge === "several" ? ")" : "]"));
  }
  const x = printed.nominal;
  if (x === null)
    throw new RangeError(`A printed number with hedge ${printed.hedge} needs a nominal value or two ends`);
  const floor = printed.count ? ZERO : null;
  switch (printed.hedge) {
    case "more-than":
      return { strict: interval("(", x, null, ")"), usual: interval("(", x, x.add(printed.significant), "]") };
    case "at-least":
      return { strict: interval("[", x, null, ")"), usual: interval("[", x, x.add(printed.significant), "]") };
    case "upward":
      return same(interval("[", x, null, ")"));
    case "less-than":
      return same(interval("[", floor, x, ")"));
    case "at-most":
      return same(interval("[", floor, x, "]"));
    case "nearly": {
      const below = min(printed.significant.mul(HALF), x.abs().mul(NEARLY));
      return { strict: interval("(", null, x, ")"), usual: interval("[", x.sub(below), x, ")") };
    }
    case "about": {
      const around = max(x.abs().mul(ABOUT), printed.significant.mul(HALF));
      return same(interval("[", x.sub(around), x.add(around), "]"));
    }
    case "odd":
      return same(interval("(", x, x.add(printed.reach ?? printed.significant), ")"));
    default:
      return same(unhedged(x, printed));
  }
}

function unhedged(x: Exact, { form, step }: Printed): Interval {
  const around = (by: Exact) => interval("[", x.sub(by), x.add(by), "]");
  switch (form) {
    case "integer":
      return point(x);
    case "rounded":
      return interval("[", x.sub(step.mul(HALF)), x.add(step.mul(HALF)), ")");
    case "fraction":
      return around(FRACTION);
    default:
      return around(x.abs().mul(MULTIPLE));
  }
}
