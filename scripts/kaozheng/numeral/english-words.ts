/** The words English numbers are written with. */
export type EnglishWord =
  | { readonly kind: "digit"; readonly value: number }
  | { readonly kind: "oh" } // zero among decimals and in years: eighteen point o five
  | { readonly kind: "teen"; readonly value: number }
  | { readonly kind: "tens"; readonly value: number }
  | { readonly kind: "hundred"; readonly plural: boolean }
  | { readonly kind: "scale"; readonly zeros: number; readonly plural: boolean }
  | { readonly kind: "dozen"; readonly plural: boolean }
  | { readonly kind: "and" }
  | { readonly kind: "of" }
  | { readonly kind: "point" }
  | { readonly kind: "article" }
  | { readonly kind: "few" } // a few, several
  | { readonly kind: "couple" }
  | { readonly kind: "part"; readonly denominator: 2 | 4; readonly plural: boolean } // half, quarter
  | { readonly kind: "ordinal"; readonly value: number; readonly rank: Rank; readonly plural: boolean };

/** The place an ordinal takes at the end of a number: twenty-first, two hundredth. */
type Rank = "digit" | "teen" | "tens" | "hundred" | "scale";

const DIGITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const SCALES: readonly (readonly [string, number])[] = [
  ["thousand", 3],
  ["lakh", 5],
  ["lac", 5],
  ["lkh", 5],
  ["million", 6],
  ["mil", 6],
  ["mln", 6],
  ["crore", 7],
  ["krore", 7],
  ["koti", 7],
  ["cr", 7],
  ["billion", 9],
  ["bln", 9],
  ["bn", 9],
  ["trillion", 12],
  ["tln", 12],
  ["trn", 12],
  ["tn", 12],
  ["quadrillion", 15],
  ["quintillion", 18],
  ["sextillion", 21],
  ["septillion", 24],
];
const ORDINAL_DIGITS = "first second third fourth fifth sixth seventh eighth ninth".split(" ");
const IRREGULAR: Readonly<Record<string, string>> = { twelve: "twelfth" };

function table(): ReadonlyMap<string, EnglishWord> {
  const words = new Map<string, EnglishWord>();
  const ordinal = (word: string, value: number, rank: Rank) => {
    words.set(word, { kind: "ordinal", value, rank, plural: false });
    words.set(`${word}s`, { kind: "ordinal", value, rank, plural: true });
  };
  for (const [value, word] of DIGITS.entries()) words.set(word, { kind: "digit", value });
  for (const word of ["nought", "naught"]) words.set(word, { kind: "digit", value: 0 });
  TEENS.forEach((word, i) => {
    words.set(word, { kind: "teen", value: 10 + i });
    ordinal(IRREGULAR[word] ?? `${word}th`, 10 + i, "teen");
  });
  TENS.forEach((word, i) => {
    words.set(word, { kind: "tens", value: 20 + 10 * i });
    ordinal(`${word.slice(0, -1)}ieth`, 20 + 10 * i, "tens");
  });
  for (const [i, word] of ORDINAL_DIGITS.entries()) ordinal(word, i + 1, "digit");
  ordinal("nineth", 9, "digit");
  words.set("fourty", { kind: "tens", value: 40 });
  words.set("hundred", { kind: "hundred", plural: false });
  words.set("hundreds", { kind: "hundred", plural: true });
  ordinal("hundredth", 2, "hundred");
  for (const [word, zeros] of SCALES) {
    words.set(word, { kind: "scale", zeros, plural: false });
    words.set(`${word}s`, { kind: "scale", zeros, plural: true });
    if (word.length > 4) ordinal(`${word}th`, zeros, "scale");
  }
  for (const word of ["dozen", "dz", "doz"]) {
    words.set(word, { kind: "dozen", plural: false });
    words.set(`${word}s`, { kind: "dozen", plural: true });
  }
  const rest: readonly (readonly [string, EnglishWord])[] = [
    ["tens", { kind: "tens", value: 10 }],
    ["o", { kind: "oh" }],
    ["oh", { kind: "oh" }],
    ["and", { kind: "and" }],
    ["of", { kind: "of" }],
    ["point", { kind: "point" }],
    ["a", { kind: "article" }],
    ["an", { kind: "article" }],
    ["few", { kind: "few" }],
    ["several", { kind: "few" }],
    ["couple", { kind: "couple" }],
    ["half", { kind: "part", denominator: 2, plural: false }],
    ["halves", { kind: "part", denominator: 2, plural: true }],
    ["halfs", { kind: "part", denominator: 2, plural: true }],
    ["quarter", { kind: "part", denominator: 4, plural: false }],
    ["quarters", { kind: "part", denominator: 4, plural: true }],
  ];
  for (const [word, meaning] of rest) words.set(word, meaning);
  return words;
}

const WORDS = table();

export const englishWord = (word: string): EnglishWord | null => WORDS.get(word) ?? null;

/** Whether a number can begin with the word. */
export function beginsNumber(word: EnglishWord): boolean {
  return word.kind !== "and" && word.kind !== "of" && word.kind !== "oh";
}
