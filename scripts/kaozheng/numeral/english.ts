import { exact } from "../quantity/exact.ts";
import { type Decimal, decimal, tenTo, times10 } from "./decimal.ts";
import { type Cardinal, cardinal } from "./english-cardinal.ts";
import { fractionOf } from "./english-fraction.ts";
import { endBefore, type NumberWords, numberWordsAt } from "./english-tokens.ts";
import { decimalNumeral, exactNumeral, type Numeral, spanNumeral } from "./numeral.ts";

/** An English number in words, or in digits with a word for scale; or the ordinal that the words turned out to be. */
type EnglishNumber =
  | { readonly kind: "numeral"; readonly numeral: Numeral }
  | { readonly kind: "ordinal"; readonly start: number; readonly end: number; readonly value: Decimal };

export function englishNumberAt(text: string, lower: string, at: number): EnglishNumber | null {
  const tokens = numberWordsAt(text, lower, at);
  if (tokens.words.length === 0) return null;
  const vague = vagueNumber(tokens);
  if (vague !== null) return { kind: "numeral", numeral: vague };
  const fraction = fractionOf(tokens);
  if (fraction !== null) {
    return fraction.kind === "ordinal"
      ? { kind: "ordinal", start: at, end: fraction.end, value: fraction.value }
      : {
          kind: "numeral",
          numeral: {
            ...exactNumeral(at, fraction.end, "english", fraction.value, fraction.form),
            weak: isQuarter(tokens, fraction.end),
          },
        };
  }
  const number = cardinal(tokens, 0);
  return number === null ? null : { kind: "numeral", numeral: numeralOf(tokens, number) };
}

/** "quarter" and "a quarter" are three months as often as a fourth. */
function isQuarter(tokens: NumberWords, end: number): boolean {
  const index = tokens.places.findIndex((place) => place.end === end);
  const noun = tokens.words[index];
  const before = tokens.words.slice(0, Math.max(0, index));
  return noun?.kind === "part" && noun.denominator === 4 && !noun.plural && before.every((w) => w.kind === "article");
}

function numeralOf(tokens: NumberWords, number: Cardinal): Numeral {
  const start = tokens.places[0]?.start ?? 0;
  const last = tokens.words[number.end - 1];
  const dozen = tokens.words[number.end];
  if (dozen?.kind === "dozen" && number.scale < 3) {
    return decimalNumeral(start, endBefore(tokens, number.end + 1), "english", times(number.value, 12n));
  }
  const arabic = tokens.words.length === 1 && tokens.words[0]?.kind === "number";
  const weak = number.end === 1 && !arabic && (last?.kind === "hundred" || last?.kind === "scale");
  const one = number.end === 1 && last?.kind === "digit" && last.value === 1;
  return decimalNumeral(start, endBefore(tokens, number.end), "english", number.value, {
    scale: number.scale,
    weak: weak || one,
  });
}

const times = (d: Decimal, factor: bigint): Decimal => ({ digits: d.digits * factor, exponent: d.exponent });

/** tens of millions, hundreds of, dozens, a few thousand, several, a couple of hundred, a dozen, half a dozen. */
function vagueNumber(tokens: NumberWords): Numeral | null {
  const start = tokens.places[0]?.start ?? 0;
  const i = tokens.words[0]?.kind === "article" ? 1 : 0;
  const token = tokens.words[i];
  if (token === undefined) return null;
  if (token.kind === "dozen" && !token.plural)
    return decimalNumeral(start, endBefore(tokens, i + 1), "english", decimal(12));
  if (token.kind === "part" && token.denominator === 2) {
    const next = tokens.words[i + 1]?.kind === "article" ? i + 2 : i + 1;
    const dozen = tokens.words[next];
    return dozen?.kind === "dozen" ? decimalNumeral(start, endBefore(tokens, next + 1), "english", decimal(6)) : null;
  }
  if (token.kind === "few") return severalOf(tokens, start, i, 2n, 10n);
  if (token.kind === "couple") return coupleOf(tokens, start, i);
  if (i > 0) return null;
  if (token.kind === "dozen") return severalOf(tokens, start, i, 24n, 120n);
  if (token.kind === "tens" && token.value === 10) return severalOf(tokens, start, i, 20n, 100n);
  if (token.kind === "hundred" && token.plural) return severalOf(tokens, start, i, 200n, 1000n);
  if (token.kind === "scale" && token.plural && token.zeros > 2) {
    return severalOf(tokens, start, i, 2n * 10n ** BigInt(token.zeros), 10n ** BigInt(token.zeros + 3));
  }
  return null;
}

/** The scale words after: of millions, hundred thousand. */
function scalesAfter(tokens: NumberWords, index: number): { zeros: number; end: number } {
  let zeros = 0;
  let i = index;
  for (;;) {
    const word = tokens.words[tokens.words[i]?.kind === "of" ? i + 1 : i];
    if (word?.kind !== "hundred" && word?.kind !== "scale") return { zeros, end: i };
    zeros += word.kind === "hundred" ? 2 : word.zeros;
    i += tokens.words[i]?.kind === "of" ? 2 : 1;
  }
}

function severalOf(tokens: NumberWords, start: number, i: number, low: bigint, high: bigint): Numeral {
  const { zeros, end } = scalesAfter(tokens, i + 1);
  const ends = [exact(low).mul(tenTo(zeros)), exact(high).mul(tenTo(zeros))] as const;
  const word = tokens.words[i];
  const weak = word?.kind === "few" && zeros === 0;
  return spanNumeral(start, endBefore(tokens, end), "english", "several", ends, zeros > 2 ? zeros : 0, weak);
}

function coupleOf(tokens: NumberWords, start: number, i: number): Numeral {
  const { zeros, end } = scalesAfter(tokens, i + 1);
  return decimalNumeral(start, endBefore(tokens, end), "english", times10(decimal(2), zeros), {
    scale: zeros > 2 ? zeros : 0,
  });
}
