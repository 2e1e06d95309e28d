import { isHan, isLatin, isSpace } from "./characters.ts";

/** Letters for a scale, directly after digits: 3k, 8w, $1.2bn. */
interface Suffix {
  readonly letters: string;
  readonly zeros: number;
  /** `always`; only with a currency (m may be metres, T tesla); only beside Chinese (W may be watts). */
  readonly when: "always" | "money" | "chinese";
  readonly spaced: boolean;
}

const SUFFIXES: readonly Suffix[] = [
  ...["mil", "mln"].map((letters) => ({ letters, zeros: 6, when: "always", spaced: false }) as const),
  ...["bn", "bln"].map((letters) => ({ letters, zeros: 9, when: "always", spaced: false }) as const),
  ...["tn", "tln", "trn"].map((letters) => ({ letters, zeros: 12, when: "always", spaced: false }) as const),
  { letters: "MM", zeros: 6, when: "always", spaced: true },
  { letters: "mn", zeros: 6, when: "money", spaced: true },
  { letters: "k", zeros: 3, when: "always", spaced: true },
  { letters: "K", zeros: 3, when: "always", spaced: true },
  { letters: "M", zeros: 6, when: "always", spaced: true },
  { letters: "m", zeros: 6, when: "money", spaced: true },
  { letters: "B", zeros: 9, when: "always", spaced: true },
  { letters: "b", zeros: 9, when: "always", spaced: false },
  { letters: "b", zeros: 9, when: "money", spaced: true },
  { letters: "G", zeros: 9, when: "always", spaced: true },
  { letters: "T", zeros: 12, when: "money", spaced: true },
  { letters: "w", zeros: 4, when: "always", spaced: false },
  { letters: "W", zeros: 4, when: "chinese", spaced: false },
];

interface FoundSuffix {
  readonly end: number;
  readonly zeros: number;
}

/** The scale letters after digits that end at `at`. `money` says that a currency stands before or after. */
export function suffixAt(text: string, at: number, money: boolean): FoundSuffix | null {
  let start = at;
  while (isSpace(text.charCodeAt(start)) && start - at < 3) start += 1;
  for (const { letters, zeros, when, spaced } of SUFFIXES) {
    if ((start > at && !spaced) || !text.startsWith(letters, start)) continue;
    const end = start + letters.length;
    const next = text.charCodeAt(end);
    if (isLatin(next) || (next >= 0x30 && next <= 0x39) || next === 0x2f) continue;
    if (next === 0x2e && isLatin(text.charCodeAt(end + 1))) continue; // 1 k.g.
    if (when === "money" && !money) continue;
    if (when === "chinese" && !isHan(next) && text[end] !== "+") continue;
    return { end, zeros };
  }
  return null;
}
