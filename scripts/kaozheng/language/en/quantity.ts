/** How a number that ends in -odd is written, piece by piece. */
interface Odd {
  /** All of its digits; those before the scale word, which is empty where it has none. */
  readonly whole: string;
  readonly mantissa: string;
  readonly scale: string;
  /** Its unit; empty for a pure number. */
  readonly unit: string;
  /** Whether more than one of its scale's units may be missing. */
  readonly far: boolean;
}

const scales: readonly { readonly power: number; readonly word: string }[] = [
  { power: 9, word: " billion" },
  { power: 6, word: " million" },
];

/** Before a number, by what its words make of it. */
const hedges: Readonly<Record<string, string>> = {
  "more-than": "more than ",
  "at-least": "at least ",
  "less-than": "less than ",
  "at-most": "at most ",
  nearly: "nearly ",
  about: "about ",
  upward: "at least ",
};

/** The formula of each operation that is no list, `{0}` and `{1}` its operands. */
const formulas: Readonly<Record<string, string>> = {
  growth: "({1} − {0}) ÷ {0}",
  change: "{1} − {0}",
  pointChange: "{1} − {0}",
  ratio: "{0} ÷ {1}",
  share: "{0} ÷ {1}",
  perUnit: "{0} ÷ {1}",
  perMonth: "{0} ÷ {months} months",
  count: "counted one by one: {count}",
};

/** How numbers, units and what is computed of them are written. */
export const quantity = {
  /** Scale words with their powers of ten; the largest that a number reaches is used. */
  scales,
  hedges,
  formulas,
  /** Whole digits, grouped where the language groups them. */
  grouped: (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ","),
  odd: ({ whole, unit }: Odd): string => `${whole}-odd ${unit}`.trimEnd(),
  /** Between the ends of a range. */
  to: " to ",
  /** A number in percentage points where they are no word like others; null where they are. */
  points: null as ((number: string) => string) | null,
  withUnit: (number: string, unit: string): string => `${number} ${unit}`,
  /** Which form of a unit is printed. */
  unitForm: (forms: readonly string[], many: boolean): string | undefined => (many ? forms[1] : forms[0]) ?? forms[0],
  unitProduct: (units: readonly string[]): string => units.join(" "),
  unitRate: (over: string, under: readonly string[]): string => `${over} per ${under.join(" per ")}`,
  /** A figure by its indicator, its report and, where it is not of the whole, its part. */
  figureName: (label: string, report: { readonly id: string; readonly alias: string }, part: string | null): string =>
    `${label} [${report.id}${part === null ? "" : `, ${part}`}]`,
};
