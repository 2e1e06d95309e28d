/** The characters Chinese numbers are written with. `fold` has made traditional ones simplified. */
export type HanWord =
  | { readonly kind: "digit"; readonly value: number; readonly formal: boolean }
  | { readonly kind: "tens"; readonly value: number } // 廿
  | { readonly kind: "unit"; readonly zeros: number; readonly formal: boolean } // 十 百 千
  | { readonly kind: "scale"; readonly zeros: number } // 万 亿 兆
  | { readonly kind: "zero" }
  | { readonly kind: "point" }
  | { readonly kind: "several" } // 几 数
  | { readonly kind: "odd" } // 多 余 来
  | { readonly kind: "half" };

const DIGITS = "一二三四五六七八九";
const FORMAL = "壹贰叁肆伍陆柒捌玖";

function table(): ReadonlyMap<number, HanWord> {
  const words = new Map<number, HanWord>();
  const put = (characters: string, word: (index: number) => HanWord) => {
    for (let i = 0; i < characters.length; i++) words.set(characters.charCodeAt(i), word(i));
  };
  put(DIGITS, (i) => ({ kind: "digit", value: i + 1, formal: false }));
  put(FORMAL, (i) => ({ kind: "digit", value: i + 1, formal: true }));
  put("两俩", () => ({ kind: "digit", value: 2, formal: false }));
  put("幺", () => ({ kind: "digit", value: 1, formal: false }));
  put("零", () => ({ kind: "zero" }));
  put("廿卅卌", (i) => ({ kind: "tens", value: 20 + 10 * i }));
  put("十百千", (i) => ({ kind: "unit", zeros: i + 1, formal: false }));
  put("拾佰仟", (i) => ({ kind: "unit", zeros: i + 1, formal: true }));
  put("万亿兆", (i) => ({ kind: "scale", zeros: 4 * (i + 1) }));
  put("点", () => ({ kind: "point" }));
  put("几数", () => ({ kind: "several" }));
  put("多余来", () => ({ kind: "odd" }));
  put("半", () => ({ kind: "half" }));
  return words;
}

const WORDS = table();

export const hanWord = (c: number): HanWord | null => WORDS.get(c) ?? null;

/** Formal digits that are ordinary words as well: they count only among other numerals. */
export const AMBIGUOUS_FORMAL: ReadonlySet<string> = new Set("伍陆肆拾");

/** Neighbours that may name a span: 七八, 三五, 两三. */
export const namesSpan = (low: number, high: number): boolean => high === low + 1 || (low === 3 && high === 5);
