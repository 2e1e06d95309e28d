/**
 * Reads the words of a bound number, by the table "What a number means" of the design, in floating point and apart from
 * the toolkit's own reader: what the two see differently is what the mutations are to bring to light. It knows the forms
 * that the story prints and the mutations make, and throws at any other.
 */

export interface Range {
  readonly lower: number;
  readonly upper: number;
  /** Whether the ends themselves are left out, which matters where the data are no more than such an end. */
  readonly open?: { readonly lower: boolean; readonly upper: boolean };
}

export type Hedge = "none" | "above" | "below" | "nearly" | "about" | "odd" | "range";

export interface Reading {
  /** Null of a range. */
  readonly nominal: number | null;
  readonly strict: Range;
  readonly usual: Range;
  readonly hedge: Hedge;
  /** One unit of the last digit that is not a trailing zero. */
  readonly last: number;
  /** The word of the unit as printed; empty where there is none. */
  readonly unit: string;
  /** 1 for a rise, −1 for a fall, null where the words say neither. */
  readonly direction: 1 | -1 | null;
}

const HEDGES: readonly (readonly [Hedge, RegExp])[] = [
  ["below", /不超过|不到|低于|至多|以内|\b(?:at most|within|fewer than|less than|under)\b/i],
  ["above", /超过|超|逾|突破|至少|不少于|以上|^上(?=[十百千万亿])|\+|\b(?:over|more than|above|at least|exceeding)\b/i],
  ["nearly", /将近|接近|近|\b(?:nearly|almost|close to)\b/i],
  ["about", /大约|约|左右|上下|\b(?:about|around|roughly|approximately)\b/i],
];

/** Bounds that belong to what they bound. */
const INCLUDED = /至少|不少于|以上|^上|至多|不超过|以内|\b(?:at least|at most|within)\b/i;

const RISE = /增长|增幅|升幅|上升|提升|提高|升|延长|多了|\b(?:rose|rise|up|grew|increase[ds]?|lengthened|more$)/gi;
const FALL = /下降|降幅|减少|降低|缩短|降|少了|\b(?:fell|fall|down|cut|dropped|decrease[ds]?|shortened|less$)/gi;

/** A qualifier that a text ends in; empty where there is none. */
export const qualifierAtEnd = (text: string): string =>
  HEDGES.map(([, words]) => new RegExp(`(?:${words.source})\\s?$`, "i").exec(text)?.[0] ?? "").find((q) => q !== "") ??
  "";

/** The way that the last word of change in a text goes. */
export function directionIn(text: string): 1 | -1 | null {
  const last = (words: RegExp) => Math.max(-1, ...[...text.matchAll(words)].map(({ index }) => index));
  const [rise, fall] = [last(RISE), last(FALL)];
  return rise === fall ? null : rise > fall ? 1 : -1;
}

const HAN: Readonly<Record<string, number>> = Object.fromEntries([..."零一二三四五六七八九"].map((c, i) => [c, i]));
const SCALES: Readonly<Record<string, number>> = {
  ...{ 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8, thousand: 1e3, million: 1e6, billion: 1e9 },
};
const scaleOf = (words: string): number =>
  [
    ...words
      .trim()
      .toLowerCase()
      .matchAll(/[十百千万亿]|[a-z]+/g),
  ].reduce((x, [w]) => x * (SCALES[w] ?? 1), 1);

interface Digits {
  readonly value: number;
  /** One unit of the last digit printed. */
  readonly step: number;
  readonly rounded: boolean;
  readonly odd: "digit" | "scale" | null;
}

const NUMBER =
  /(?<digits>\d[\d,]*(?:\.\d+)?)\s*(?<early>多|余)?\s*(?<scale>[十百千]?[万亿]|[十百千]|(?:thousand|million|billion)\b)?\s*(?<late>多|余|-odd)?/iu;

function digitsOf(match: RegExpMatchArray): Digits {
  const { digits = "", early, scale, late } = match.groups ?? {};
  const factor = scale === undefined ? 1 : scaleOf(scale);
  const decimals = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
  return {
    value: Number(digits.replaceAll(",", "")) * factor,
    step: factor * 10 ** -decimals,
    rounded: scale !== undefined || decimals > 0,
    // 30余万 reaches a unit of its last significant digit, 30万余 one of the last printed; 3,000-odd has no scale word.
    odd:
      early !== undefined || (late !== undefined && scale === undefined)
        ? "digit"
        : late === undefined
          ? null
          : "scale",
  };
}

/** Numbers in words that the story prints: each with its value and, where it is a share, its unit. */
const WORDS: readonly (readonly [RegExp, (m: RegExpMatchArray) => number, string?])[] = [
  [/([一二三四五六七八九])成/u, ([, n = ""]) => (HAN[n] ?? 0) * 10, "%"],
  [/万分之([一二三四五六七八九])/u, ([, n = ""]) => (HAN[n] ?? 0) / 1e4],
  [/\bone in ten thousand\b/i, () => 1e-4],
  [/半|\bhalf an?\b/iu, () => 0.5],
  [/\ban?\s+(thousand|million|billion)\b/i, ([, scale = ""]) => scaleOf(scale)],
  [/(?<=^|[上超近约过少到多\s])([十百千]?[万亿]|[百千])(?=[^分]|$)/u, ([, scale = ""]) => scaleOf(scale)],
];

/** One unit of the last digit of a number that is not zero, for numbers that a report can print. */
export function significant(x: number): number {
  if (x === 0) return 1;
  const [digits = "", exponent = "0"] = Math.abs(x).toExponential(11).split("e");
  return Number(`1e${Number(exponent) - digits.replace(/\.?0+$/, "").replace(/^\d\.?/, "").length}`);
}

const around = (x: number, by: number): Range => ({ lower: x - by, upper: x + by });

const SMALL = "one|two|three|four|five|six|seven|eight|nine|ten".split("|");

/** Three to four hours, a hundred-odd, 百余: words that stand for digits wherever they stand. */
const inDigits = (text: string): string =>
  /\bone in ten\b/i.test(text)
    ? text
    : text
        .replace(/\ba hundred(?=-odd)/i, "100")
        .replace(/百(?=余)/u, "100")
        .replace(
          new RegExp(`\\b(?:${SMALL.join("|")})\\b`, "gi"),
          (word) => `${SMALL.indexOf(word.toLowerCase()) + 1}`,
        );

/** Reads a number from qualifier to unit. */
export function readWords(words: string): Reading {
  const text = inDigits(words.normalize("NFKC").trim());
  const numbers = [...text.matchAll(new RegExp(NUMBER, "giu"))];
  if (numbers.length > 2) throw new RangeError(`More than a range: ${words}`);
  const direction = directionIn(text);
  const [first, second] = numbers;
  if (first !== undefined && second !== undefined) {
    const ends = [digitsOf(first), digitsOf(second)] as const;
    const strict = { lower: ends[0].value, upper: ends[1].value };
    const unit = unitAfter(text, second);
    return { nominal: null, strict, usual: strict, hedge: "range", last: ends[1].step, unit, direction };
  }
  if (first !== undefined) return ofDigits(text, first, direction);
  for (const [pattern, value, unit] of WORDS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const x = value(match);
    const digits: Digits = { value: x, step: unit === "%" ? 10 : significant(x), rounded: unit === "%", odd: null };
    return { ...meaningOf(digits, text), unit: unit ?? unitAfter(text, match), direction };
  }
  throw new RangeError(`No number is known to stand in: ${words}`);
}

function ofDigits(text: string, match: RegExpMatchArray, direction: 1 | -1 | null): Reading {
  return { ...meaningOf(digitsOf(match), text), unit: unitAfter(text, match), direction };
}

const hedgeOf = (text: string): Hedge => HEDGES.find(([, words]) => words.test(text))?.[0] ?? "none";

const unitAfter = (text: string, match: RegExpMatchArray): string =>
  (/^\s*(%|[\p{Script=Han}]+|[a-z]+(?: points?)?)?/iu.exec(text.slice((match.index ?? 0) + match[0].length))?.[1] ?? "")
    .replace(/(?:以上|以内|左右|上下)$/u, "")
    .replace(/^(?:more|less|to)$/i, "");

type Meaning = Omit<Reading, "unit" | "direction">;

function meaningOf({ value: x, step, rounded, odd }: Digits, text: string): Meaning {
  const last = significant(x);
  const hedge = hedgeOf(text);
  const open = { lower: !INCLUDED.test(text), upper: !INCLUDED.test(text) };
  if (odd !== null) {
    const strict = { lower: x, upper: x + (odd === "digit" ? last : step), open: { lower: true, upper: true } };
    return { nominal: x, strict, usual: strict, hedge: "odd", last };
  }
  const own = (): readonly [Range, Range] => {
    switch (hedge) {
      case "above":
        return [
          { lower: x, upper: Infinity, open },
          { lower: x, upper: x + last },
        ];
      case "below":
        return [
          { lower: -Infinity, upper: x, open },
          { lower: 0, upper: x },
        ];
      case "nearly":
        return [
          { lower: -Infinity, upper: x, open },
          { lower: x - Math.min(last / 2, x / 10), upper: x },
        ];
      case "about": {
        const range = around(x, Math.max(x / 20, last / 2));
        return [range, range];
      }
      default: {
        const range = around(x, rounded ? step / 2 : 0);
        return [range, range];
      }
    }
  };
  const [strict, usual] = own();
  return { nominal: x, strict, usual, hedge, last };
}
