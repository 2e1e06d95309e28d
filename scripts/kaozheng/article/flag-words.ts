import type { Break, Registers } from "../dataset/registers.ts";
import { figuresAmong, type Resolved } from "../dataset/resolve.ts";
import { breaksBetween, FLAGS } from "../derive/flags.ts";
import { type Language, wordsOf } from "../language/language.ts";

type FlagOfData = (typeof FLAGS)[keyof typeof FLAGS];

function breaksAmong(operands: readonly Resolved[], registers: Registers): Break[] {
  const figures = figuresAmong(operands);
  const found = new Set<Break>();
  figures.forEach((a, i) => {
    for (const b of figures.slice(i + 1)) for (const x of breaksBetween(a, b, registers)) found.add(x);
  });
  return [...found];
}

/** Why a number needs care, in words; and the break that says so, where the words are its reason. */
export interface Caveat {
  readonly words: string;
  readonly break: Break | null;
}

/** What a reader has to know before comparing: the flags of a derived figure in words, breaks by the reasons given. */
export function flagCaveats(
  flags: readonly string[],
  operands: readonly Resolved[],
  registers: Registers,
  language: Language,
): Caveat[] {
  const wordsOfFlags: Readonly<Record<string, string>> = wordsOf(language).article.flags satisfies Readonly<
    Record<FlagOfData, string>
  >;
  const breaks = breaksAmong(operands, registers);
  // A break of that kind says which spans; the flag from the data would say the same with less.
  const spansToldApart = flags.some((flag) => flag.startsWith("break:period-length"));
  const told = flags.filter((flag) => !(spansToldApart && flag === FLAGS.periods));
  const caveats = told.flatMap((flag): Caveat[] => {
    const [, kind, verdict] = flag.split(":");
    if (kind !== undefined)
      return breaks
        .filter((b) => b.kind === kind && b.verdict === verdict)
        .map((b) => ({ words: b.reason[language], break: b }));
    const words = wordsOfFlags[flag];
    return words === undefined ? [] : [{ words, break: null }];
  });
  // Breaks of several kinds or indicators may give one reason: it is said once.
  return caveats.filter(({ words }, i) => caveats.findIndex((other) => other.words === words) === i);
}
