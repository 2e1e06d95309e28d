import type { Break, Registers } from "../dataset/registers.ts";
import { figuresAmong, type Resolved } from "../dataset/resolve.ts";
import { breaksBetween, FLAGS } from "../derive/flags.ts";
import type { Language } from "../language/language.ts";

const WORDS: Record<Language, Record<(typeof FLAGS)[keyof typeof FLAGS], string>> = {
  zh: {
    "unequal-periods": "相比的两个数覆盖的时间长短不同",
    "stock-with-flow": "一个是时点上的存量，一个是一段时间的流量",
    "unknown-base": "原文没有说明变化以什么为基数",
    "percent-or-points": "原文没有说明这是百分之几，还是几个百分点",
    untied: "没有文件把相除的两个数联系起来，两者数的未必是同一种东西",
    "not-entailed": "原文只给出下限或上限，推不出这个结果的任何界限；数值按印出的数字计算",
  },
  en: {
    "unequal-periods": "The two figures cover spans of different length",
    "stock-with-flow": "One is a stock at a moment, the other a flow over a span",
    "unknown-base": "The source does not say what the change is measured against",
    "percent-or-points": "The source does not say whether percent or percentage points are meant",
    untied: "No document ties the two numbers divided to each other; they need not count the same kind of thing",
    "not-entailed":
      "The sources print bounds only, and no bound of this result follows; it is computed from the printed numbers",
  },
};

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
    return Object.entries(WORDS[language]).flatMap(([known, words]) =>
      known === flag ? [{ words, break: null }] : [],
    );
  });
  // Breaks of several kinds or indicators may give one reason: it is said once.
  return caveats.filter(({ words }, i) => caveats.findIndex((other) => other.words === words) === i);
}
